/// The people found so far, as a forest over records that knows the members of each tree.
struct Clusters {
  private var parents: [Int32]
  /// By root, its members; empty for roots of one and for all others.
  private var members: [Int32: [Int32]] = [:]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The record that stands for all of the tree.
  ///
  /// Ways are not shortened, as that would make this a change: the smaller tree always goes under
  /// the larger, so none is longer than the logarithm of its size.
  func root(_ place: Int) -> Int {
    var place = Int32(place)
    while parents[Int(place)] != place { place = parents[Int(place)] }
    return Int(place)
  }

  func members(ofRoot root: Int) -> [Int32] { members[Int32(root)] ?? [Int32(root)] }

  mutating func merge(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    guard x != y else { return }
    let (ofX, ofY) = (members(ofRoot: x), members(ofRoot: y))
    let (large, small) = ofX.count >= ofY.count ? (x, y) : (y, x)
    parents[small] = Int32(large)
    members[Int32(small)] = nil
    members[Int32(large)] = ofX + ofY
  }

  /// Ascending within, and by their first.
  func people() -> [[Int]] {
    var numbers = [Int32](repeating: -1, count: parents.count)
    var people: [[Int]] = []
    for place in parents.indices {
      let root = root(place)
      if numbers[root] < 0 {
        numbers[root] = Int32(people.count)
        people.append([])
      }
      people[Int(numbers[root])].append(place)
    }
    return people
  }
}

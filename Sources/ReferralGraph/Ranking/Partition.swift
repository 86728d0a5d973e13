/// A division of all people into parts, each person in one.
///
/// The largest part is first, and of equals that with the smallest id; within a part ids ascend.
public struct Partition: RandomAccessCollection, Hashable, Sendable {
  /// For each person the place of the part.
  private let places: [UInt32]
  private let parts: [[PersonID]]

  /// From a number for each person, the same for the people of a part and below `bound`.
  init(labels: some Collection<UInt32>, below bound: Int) {
    var firsts = Array(repeating: UInt32.max, count: bound)
    var sizes: [Int] = []
    var order: [UInt32] = []
    for label in labels {
      if firsts[Int(label)] == .max {
        firsts[Int(label)] = UInt32(sizes.count)
        sizes.append(0)
      }
      sizes[Int(firsts[Int(label)])] += 1
      order.append(firsts[Int(label)])
    }
    let ranking = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var rank = Array(repeating: UInt32(0), count: sizes.count)
    for (place, part) in ranking.enumerated() { rank[part] = UInt32(place) }
    var parts = ranking.map { part in
      var people: [PersonID] = []
      people.reserveCapacity(sizes[part])
      return people
    }
    places = order.map { rank[Int($0)] }
    for (person, place) in places.enumerated() {
      parts[Int(place)].append(PersonID(UInt32(person)))
    }
    self.parts = parts
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { parts.count }

  /// The people of a part.
  public subscript(index: Int) -> [PersonID] { parts[index] }

  /// The place of the part that a person is in.
  ///
  /// - Precondition: `person` is of the graph that was divided.
  public func part(of person: PersonID) -> Int { Int(places[Int(person.index)]) }
}

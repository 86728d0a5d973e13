internal import Introductions

/// Which links of a network are worth a line: those that hold it together, and the strongest.
struct NetworkLinks {
  enum Role {
    /// Without it, the network would fall into more parts.
    case hold
    /// Among the strongest.
    case extra
    /// Worth a line only where another has none.
    case spare
  }

  struct Link {
    var first: Int
    var second: Int
    var ties: Int
    var role = Role.spare
  }

  /// Strongest first.
  let links: [Link]

  init(_ answer: NetworkAnswer) {
    var places: [String: Int] = [:]
    for (index, circle) in answer.circles.enumerated() where places[circle.id] == nil {
      places[circle.id] = index
    }
    var all = answer.links.compactMap { link -> Link? in
      guard let first = places[link.first], let second = places[link.second], first != second
      else { return nil }
      return Link(first: first, second: second, ties: max(1, link.ties))
    }
    // Kruskal's maximum spanning forest: without it, small companies would seem to be cut off.
    var forest = Forest(count: answer.circles.count)
    for index in all.indices where forest.join(all[index].first, all[index].second) {
      all[index].role = .hold
    }
    let most = Int(Double(answer.circles.count) * NetworkMetrics.linksPerCard)
    let room = max(0, most - all.count { $0.role == .hold })
    for index in all.indices.filter({ all[$0].role == .spare }).prefix(room) {
      all[index].role = .extra
    }
    links = all
  }

  private var strongest: Int { links.map(\.ties).max() ?? 1 }

  /// Between 0 and 1, by the root: a tenth of the ties is still a line.
  func weight(of link: Link) -> Double {
    (Double(link.ties) / Double(max(1, strongest))).squareRoot()
  }
}

/// What hangs together with what.
struct Forest {
  private var root: [Int]

  init(count: Int) {
    root = Array(0..<count)
  }

  func areJoined(_ first: Int, _ second: Int) -> Bool {
    top(first) == top(second)
  }

  /// Joins two trees; `false` if they were one already.
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (top(first), top(second))
    if first == second { return false }
    root[first] = second
    return true
  }

  private func top(_ index: Int) -> Int {
    var index = index
    while root[index] != index { index = root[index] }
    return index
  }
}

internal import Introductions

/// Which links of a network are worth a line: those that hold it together, and the strongest.
struct NetworkLinks {
  struct Link {
    var first: Int
    var second: Int
    var ties: Int
  }

  /// Strongest first.
  let links: [Link]

  init(_ answer: NetworkAnswer) {
    var places: [String: Int] = [:]
    for (index, circle) in answer.circles.enumerated() where places[circle.id] == nil {
      places[circle.id] = index
    }
    let all = answer.links.compactMap { link -> Link? in
      guard let first = places[link.first], let second = places[link.second], first != second
      else { return nil }
      return Link(first: first, second: second, ties: max(1, link.ties))
    }
    let limit = Int(Double(answer.circles.count) * NetworkMetrics.linksPerCard)
    // Kruskal's maximum spanning forest: without it, small companies would seem to be cut off.
    var root = Array(answer.circles.indices)
    func top(_ index: Int) -> Int {
      var index = index
      while root[index] != index { index = root[index] }
      return index
    }
    let holds = all.map { link in
      let (first, second) = (top(link.first), top(link.second))
      if first != second { root[first] = second }
      return first != second
    }
    var room = limit - holds.count { $0 }
    links = zip(all, holds).compactMap { link, isHold in
      if isHold { return link }
      guard room > 0 else { return nil }
      room -= 1
      return link
    }
  }

  private var strongest: Int { links.map(\.ties).max() ?? 1 }

  /// Between 0 and 1, by the root: a tenth of the ties is still a line.
  func weight(of link: Link) -> Double {
    (Double(link.ties) / Double(max(1, strongest))).squareRoot()
  }
}

/// Chooses the courses of all lines together, so that they cross seldom, and which links get none.
///
/// What holds the network together has a line wherever there is a way at all; of the others, a line
/// that would cross several is left out.
struct LinkCourses {
  private let links: NetworkLinks
  private let ways: [[LinkRoute.Way]]
  private var chosen: [LinkRoute.Way?]
  /// Whether a box that has ties to others hangs together with none, or with fewer, for want of a way.
  private(set) var cutsOff = false

  /// The boxes of `route` are in the order of the circles that `links` are between.
  init(_ links: NetworkLinks, route: LinkRoute) {
    self.links = links
    let ways = links.links.map { link in
      link.role == .spare ? [] : route.ways(from: link.first, to: link.second)
    }
    self.ways = ways
    chosen = Array(repeating: nil, count: ways.count)
    choose()
    replaceLost(route)
  }

  /// The course of each link, if it has one.
  var courses: [Course?] { chosen.map { $0?.course } }

  /// How bad the whole is, in crossings: best are few lines that cross or bend, and few links without
  /// one.
  var badness: Double {
    var badness = 0.0
    for (index, link) in links.links.enumerated() {
      if let way = chosen[index] {
        badness += Double(crossings(of: way, at: index)) / 2 + way.bend
      } else if link.role != .spare {
        badness += link.role == .hold ? Self.lostHold : Self.lost
      }
    }
    return badness
  }

  /// As many crossings is it worth that a line which holds the network together is drawn, and another.
  private static let lostHold = 8.0
  private static let lost = 0.5
  /// How many others a line may cross that the network does not need: more if it is a strong link.
  private static let mostCrossings = (strong: 1, weak: 0)

  // MARK: Choosing

  /// Each line takes the way that crosses the fewest others, as long as that changes anything.
  private mutating func choose() {
    let order =
      links.links.indices.filter { links.links[$0].role == .hold }
      + links.links.indices.filter { links.links[$0].role == .extra }
    // Of 70 networks none changed in a fourth round.
    for _ in 0..<4 {
      var hasChanged = false
      for index in order {
        let best = bestWay(at: index)
        if best?.course != chosen[index]?.course { hasChanged = true }
        chosen[index] = best
      }
      if !hasChanged { return }
    }
  }

  private func bestWay(at index: Int) -> LinkRoute.Way? {
    guard let best = bestWay(of: ways[index], at: index) else { return nil }
    guard links.links[index].role == .extra else { return best.way }
    let isStrong = links.weight(of: links.links[index]) > 0.5
    let most = isStrong ? Self.mostCrossings.strong : Self.mostCrossings.weak
    return best.crossings <= most ? best.way : nil
  }

  private func bestWay(
    of ways: [LinkRoute.Way], at index: Int
  ) -> (way: LinkRoute.Way, crossings: Int)? {
    let judged = ways.map { (way: $0, crossings: crossings(of: $0, at: index)) }
    return judged.min {
      $0.way.detour + Double($0.crossings) < $1.way.detour + Double($1.crossings)
    }
  }

  private func crossings(of way: LinkRoute.Way, at index: Int) -> Int {
    chosen.indices.reduce(0) { sum, other in
      guard other != index, let line = chosen[other] else { return sum }
      return sum + way.crossings(with: line)
    }
  }

  /// Where a box lost a line that holds it to the others, the strongest link that does the same and
  /// has a way gets one: without any, the box would seem to be cut off.
  private mutating func replaceLost(_ route: LinkRoute) {
    let hasLost = zip(links.links, chosen).contains { $0.role == .hold && $1 == nil }
    guard hasLost else { return }
    var forest = Forest(count: route.frames.count)
    for (link, way) in zip(links.links, chosen) where way != nil {
      _ = forest.join(link.first, link.second)
    }
    for (index, link) in links.links.enumerated()
    where chosen[index] == nil && !forest.areJoined(link.first, link.second) {
      let ways = ways[index].isEmpty ? route.ways(from: link.first, to: link.second) : ways[index]
      guard let best = bestWay(of: ways, at: index) else { continue }
      chosen[index] = best.way
      _ = forest.join(link.first, link.second)
    }
    cutsOff = links.links.contains { !forest.areJoined($0.first, $0.second) }
  }
}

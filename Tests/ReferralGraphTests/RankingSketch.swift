import Foundation
import ReferralGraph

/// A small network whose people may ask each other unequally, for the graph and, as a matrix of
/// links, for what knows nothing of the graph.
struct RankingSketch: Sendable, CustomStringConvertible {
  /// A way from one person to another: one's own tie, or a group.
  struct Link: Sendable {
    var from: Int
    var to: Int
    /// The group's number, or -1.
    var group: Int
    var strength: Double

    var cost: Int { Int((-1000 * log(strength)).rounded()) }
    /// As the graph knows it after rounding.
    var weight: Double { exp(-Double(cost) / 1000) }
  }

  var people: Int
  var ties: [(Int, Int, Double)] = []
  /// Readiness in one direction only.
  var asks: [(Int, Int, Double)] = []
  var groups: [([Int], Double)] = []

  init(
    _ people: Int, ties: [(Int, Int, Double)] = [], asks: [(Int, Int, Double)] = [],
    groups: [([Int], Double)] = []
  ) {
    self.people = people
    self.ties = ties
    self.asks = asks
    self.groups = groups
  }

  /// A random network with parallel ties, isolated people, groups of nobody, and strengths of
  /// which many paths are equally warm.
  init(using generator: inout SplitMix64, people most: Int = 9, isDirected: Bool? = nil) {
    let people = Int.random(in: 1...most, using: &generator)
    self.people = people
    let palette = [0.5, 0.5, 0.5, 0.25, 0.25, 0.125, 0.95, 0.02]
    func strength(_ generator: inout SplitMix64) -> Double {
      Int.random(in: 0..<3, using: &generator) > 0
        ? palette[Int.random(in: palette.indices, using: &generator)]
        : Double.random(in: 0.1...0.95, using: &generator)
    }
    func person(_ generator: inout SplitMix64) -> Int {
      Int.random(in: 0..<people, using: &generator)
    }
    for _ in 0..<Int.random(in: 0...2 * people, using: &generator) {
      ties.append((person(&generator), person(&generator), strength(&generator)))
    }
    if isDirected ?? Bool.random(using: &generator) {
      for _ in 0..<Int.random(in: 1...2 * people, using: &generator) {
        asks.append((person(&generator), person(&generator), strength(&generator)))
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let members = (0..<Int.random(in: 0...5, using: &generator)).map { _ in person(&generator) }
      groups.append((members, strength(&generator)))
    }
  }

  var graph: ReferralGraph {
    var builder = ReferralGraph.Builder(personCount: people)
    for (a, b, strength) in ties { builder.addTie(id(a), id(b), Strength(clamping: strength)) }
    for (a, b, strength) in asks {
      builder.addTie(from: id(a), to: id(b), Strength(clamping: strength))
    }
    for (members, strength) in groups {
      builder.addGroup(members.map { id($0) }, Strength(clamping: strength))
    }
    return builder.build()
  }

  /// All ways: for each pair and direction the strongest tie of their own, and one way for each
  /// group that both are in.
  var links: [Link] {
    var own: [[Int]: Double] = [:]
    for (a, b, strength) in ties + asks where a != b {
      own[[a, b]] = max(own[[a, b]] ?? 0, strength)
    }
    for (a, b, strength) in ties where a != b { own[[b, a]] = max(own[[b, a]] ?? 0, strength) }
    var links = own.map { Link(from: $0.key[0], to: $0.key[1], group: -1, strength: $0.value) }
    for (index, (members, strength)) in groups.enumerated() {
      for a in Set(members) {
        for b in Set(members) where a != b {
          links.append(Link(from: a, to: b, group: index, strength: strength))
        }
      }
    }
    return links.sorted { ($0.from, $0.to, $0.group) < ($1.from, $1.to, $1.group) }
  }

  /// What each person costs from one (Bellman 1958, one round for each tie); -1 for nobody reached.
  func costs(
    from seeker: Int, maximumTies: Int = .max, maximumCost: Int = .max,
    maximumTieCost: Int = .max, avoiding: Set<Int> = []
  ) -> [Int] {
    let none = Int.max
    var costs = Array(repeating: none, count: people)
    costs[seeker] = 0
    let links = links.filter { $0.cost <= maximumTieCost }
    for _ in 0..<max(0, min(maximumTies, people)) {
      let before = costs
      for link in links where before[link.from] != none && !avoiding.contains(link.to) {
        costs[link.to] = min(costs[link.to], before[link.from] + link.cost)
      }
    }
    return costs.map { $0 <= maximumCost && $0 != none ? $0 : -1 }
  }

  var description: String {
    "\(people) people, ties \(ties), asks \(asks), groups \(groups)"
  }
}

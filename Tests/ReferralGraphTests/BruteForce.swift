import Foundation
import ReferralGraph

/// A path as the brute force finds it: numbers only.
struct Chain: Hashable, CustomStringConvertible {
  var people: [Int]
  /// For each step the group, or -1 for a tie of two people's own.
  var groups: [Int]
  var costs: [Int]

  var cost: Int { costs.reduce(0, +) }

  /// In the order of this, chains are in the order that is promised for paths.
  var place: [Int] { [cost, costs.count] + people + groups }

  var description: String { "\(people) through \(groups) for \(costs)" }

  init(people: [Int], groups: [Int], costs: [Int]) {
    self.people = people
    self.groups = groups
    self.costs = costs
  }

  /// A path of the module's, whose own sum must be that of its steps.
  init(_ path: WarmPath) {
    people = path.people.map { Int($0.index) }
    groups = path.steps.map {
      switch $0 {
      case .tie: -1
      case .group(let group, _): Int(group.index)
      }
    }
    costs = path.steps.map { Int($0.cost.millinats) }
    if cost != Int(path.cost.millinats) { costs.append(.min / 2) }
  }
}

/// All simple paths of a sketch, found by trying everything; knows nothing of the module's search.
struct BruteForce {
  /// The best link between two people: its cost, and its group or -1.
  private var links: [[(cost: Int, group: Int)?]]
  var maximumTies: Int
  var maximumCost: Int
  var maximumTieCost = Int.max
  var avoiding: Set<Int> = []
  var passing: Set<Int> = []

  init(_ sketch: Sketch, maximumTies: Int, maximumCost: Int) {
    links = Array(repeating: Array(repeating: nil, count: sketch.people), count: sketch.people)
    self.maximumTies = maximumTies
    self.maximumCost = maximumCost
    for tie in sketch.ties where tie.a != tie.b {
      link(tie.a, tie.b, cost: Self.cost(tie.strength), group: -1)
      if !tie.isOneWay { link(tie.b, tie.a, cost: Self.cost(tie.strength), group: -1) }
    }
    for (index, group) in sketch.groups.enumerated() {
      for a in group.members {
        for b in group.members where a < b {
          link(a, b, cost: Self.cost(group.strength), group: index)
          link(b, a, cost: Self.cost(group.strength), group: index)
        }
      }
    }
  }

  private static func cost(_ strength: Double) -> Int {
    Int((-1000 * log(strength)).rounded())
  }

  private mutating func link(_ a: Int, _ b: Int, cost: Int, group: Int) {
    if let known = links[a][b], (known.cost, known.group) <= (cost, group) { return }
    links[a][b] = (cost, group)
  }

  /// All chains to any of the targets that touch no other target, in order.
  func chains(from seeker: Int, toAny targets: Set<Int>) -> [Chain] {
    guard !targets.contains(seeker) else { return [] }
    var found: [Chain] = []
    func extend(_ chain: Chain, at person: Int) {
      if targets.contains(person) {
        if passing.isSubset(of: chain.people) { found.append(chain) }
        return
      }
      guard chain.costs.count < maximumTies else { return }
      for next in links.indices where !chain.people.contains(next) {
        guard !avoiding.contains(next), let link = links[person][next],
          link.cost <= maximumTieCost, chain.cost + link.cost <= maximumCost
        else { continue }
        extend(
          Chain(
            people: chain.people + [next], groups: chain.groups + [link.group],
            costs: chain.costs + [link.cost]),
          at: next)
      }
    }
    extend(Chain(people: [seeker], groups: [], costs: []), at: seeker)
    return found.sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }

  func frontier(from seeker: Int, to target: Int) -> [Chain] {
    let chains = chains(from: seeker, toAny: [target])
    var frontier: [Chain] = []
    for ties in 0...12 {
      guard let best = chains.first(where: { $0.costs.count == ties }) else { continue }
      if frontier.allSatisfy({ best.cost < $0.cost }) { frontier.append(best) }
    }
    return frontier
  }

  func alternatives(from seeker: Int, toAny targets: Set<Int>) -> [Chain] {
    var best: [Int: Chain] = [:]
    for chain in chains(from: seeker, toAny: targets) where best[chain.people[1]] == nil {
      best[chain.people[1]] = chain
    }
    return best.values.sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }

  func widest(from seeker: Int, to target: Int) -> Chain? {
    chains(from: seeker, toAny: [target]).min {
      ([$0.costs.max() ?? 0] + $0.place).lexicographicallyPrecedes([$1.costs.max() ?? 0] + $1.place)
    }
  }

  /// The highest probability that one of up to `count` chains without common intermediaries works.
  func disjointChance(_ count: Int, from seeker: Int, to target: Int) -> Double {
    let chains = chains(from: seeker, toAny: [target])
    func best(_ rest: ArraySlice<Chain>, _ used: Set<Int>, _ left: Int) -> Double {
      guard left > 0, let chain = rest.first else { return 0 }
      let without = best(rest.dropFirst(), used, left)
      let between = Set(chain.people.dropFirst().dropLast())
      guard used.isDisjoint(with: between) else { return without }
      let works = exp(-Double(chain.cost) / 1000)
      let after = best(rest.dropFirst(), used.union(between), left - 1)
      return max(without, works + (1 - works) * after)
    }
    return best(chains[...], [], count)
  }
}

/// The cheapest chains from everybody to the nearest of some targets, in rounds of one tie each.
///
/// A label says that somebody reaches a target at a cost and in a number of ties. One is kept only
/// if no label of the same person is as cheap in as few ties, so a person has at most one label a
/// round, each cheaper than the one before. Of the chains that a label could stand for it stands
/// for the first in the order of ``WarmPath``: searching backward makes that easy, because the
/// label of the next person already stands for the first of the rests.
///
/// No chain has a person twice: cutting the loop out would make it cheaper and shorter.
struct BackwardSearch {
  struct Label {
    var person: UInt32
    /// Millinats from the person to the target.
    var cost: UInt32
    var ties: UInt32
    /// The label of the next person on the chain; `none` at a target.
    var rest: UInt32
    /// The group through which the next person is tied; `none` for a tie of their own.
    var group: UInt32
    /// The label of the same person with fewer ties; `none` if this is the first.
    var shorter: UInt32
  }

  // A word instead of optionals, which would make labels half as large again. There are
  // always fewer people, groups and labels than this.
  static let none = UInt32.max

  let graph: ReferralGraph
  let maximumCost: UInt32
  private(set) var labels: [Label] = []
  /// The label of each person with the most ties, which is the cheapest.
  private(set) var latest: [UInt32]
  private var isClosed: [Bool]
  /// The label of the member from which a target is cheapest, of all groups reached so far.
  private var nearestMember: [UInt32]

  /// Runs the search.
  ///
  /// - Parameters:
  ///   - targets: where chains end. One that is also closed is no target.
  ///   - closed: people whom no chain may touch.
  ///   - maximumTies: of a chain; with 0 only the targets themselves have labels.
  ///   - maximumCost: of a chain, itself included.
  ///   - graph: where to search.
  /// - Throws: `CancellationError`, between two rounds, when the task is cancelled.
  /// - Complexity: O(*h* · (*n* + *m*)) for chains of up to *h* ties, *n* people and groups, *m*
  ///   ties and affiliations.
  init(
    to targets: [PersonID], avoiding closed: [PersonID], maximumTies: Int, maximumCost: Cost,
    in graph: ReferralGraph
  ) throws {
    self.graph = graph
    self.maximumCost = maximumCost.millinats
    latest = Array(repeating: Self.none, count: graph.personCount)
    isClosed = Array(repeating: false, count: graph.personCount)
    nearestMember = Array(repeating: Self.none, count: graph.groupCount)

    for person in closed { isClosed[Int(person.index)] = true }
    for target in targets {
      offer(
        Label(
          person: target.index, cost: 0, ties: 0, rest: Self.none, group: Self.none,
          shorter: Self.none))
    }
    try Task.checkCancellation()
    var round = labels.indices
    var ties = 0
    while ties < maximumTies, !round.isEmpty {
      extendThroughTies(round)
      extendThroughGroups(reached(from: round))
      round = round.upperBound..<labels.count
      ties += 1
      try Task.checkCancellation()
    }
  }

  /// Offers everybody tied to a person of the round the chain through that person.
  private mutating func extendThroughTies(_ round: Range<Int>) {
    for index in round {
      let label = labels[index]
      for arc in graph.arcs(of: PersonID(label.person)) {
        let neighbour = graph.neighbours[arc]
        if neighbour >= graph.personCount { break }
        extend(index, to: neighbour, cost: UInt32(graph.costs[arc]), group: Self.none)
      }
    }
  }

  /// The groups that a person of the round makes cheaper than any before.
  ///
  /// Only the nearest member counts: whoever enters the group leaves it there. For that member
  /// the way through the group is a loop, and never kept.
  private mutating func reached(from round: Range<Int>) -> [GroupID] {
    var groups: [GroupID] = []
    for index in round {
      let label = labels[index]
      for arc in graph.arcs(of: PersonID(label.person)).reversed() {
        guard graph.neighbours[arc] >= graph.personCount else { break }
        let group = Int(graph.neighbours[arc]) - graph.personCount
        let known = nearestMember[group]
        let nearest = known == Self.none ? nil : labels[Int(known)]
        if let nearest {
          // Only within a round do equals go by the person: else the one with fewer ties stays.
          guard
            label.cost < nearest.cost
              || (label.cost, label.ties) == (nearest.cost, nearest.ties)
                && label.person < nearest.person
          else { continue }
        }
        nearestMember[group] = UInt32(index)
        // Who is of this round has brought the group here already.
        if nearest?.ties == label.ties { continue }
        groups.append(GroupID(UInt32(group)))
      }
    }
    return groups
  }

  /// Offers all members of the groups the chain through the nearest member.
  private mutating func extendThroughGroups(_ groups: [GroupID]) {
    for group in groups {
      let index = Int(nearestMember[Int(group.index)])
      let cost = graph.cost(of: group).millinats
      // Saves walking through a large group for nothing.
      guard cost <= maximumCost - labels[index].cost else { continue }
      for arc in graph.arcs(of: group) {
        extend(index, to: graph.neighbours[arc], cost: cost, group: group.index)
      }
    }
  }

  /// Offers a person the chain of a label, one tie longer.
  private mutating func extend(_ index: Int, to person: UInt32, cost: UInt32, group: UInt32) {
    let rest = labels[index]
    // No chain above the bound is kept, so the difference is never negative.
    guard cost <= maximumCost - rest.cost else { return }
    offer(
      Label(
        person: person, cost: rest.cost + cost, ties: rest.ties + 1, rest: UInt32(index),
        group: group, shorter: Self.none))
  }

  /// Keeps a label if it beats what is known of its person.
  private mutating func offer(_ label: Label) {
    let person = Int(label.person)
    let known = latest[person]
    if known == Self.none {
      if !isClosed[person] { keep(label) }
    } else if labels[Int(known)].ties == label.ties {
      if isFirst(label, before: labels[Int(known)]) {
        let shorter = labels[Int(known)].shorter
        labels[Int(known)] = label
        labels[Int(known)].shorter = shorter
      }
    } else if label.cost < labels[Int(known)].cost {
      var cheaper = label
      cheaper.shorter = known
      keep(cheaper)
    }
  }

  private mutating func keep(_ label: Label) {
    latest[Int(label.person)] = UInt32(labels.count)
    labels.append(label)
  }

  /// Which of two labels of the same person and round stands for the first path.
  private func isFirst(_ a: Label, before b: Label) -> Bool {
    guard a.cost == b.cost else { return a.cost < b.cost }
    // Equal costs and rounds: two targets never offer each other anything in round 0.
    guard a.rest != Self.none, b.rest != Self.none else { return false }
    let (next, other) = (labels[Int(a.rest)].person, labels[Int(b.rest)].person)
    guard next == other else { return next < other }
    // Wraps `none` around to 0: a tie of their own comes before all groups.
    return a.group &+ 1 < b.group &+ 1
  }
}

internal import CPrefetch

/// The cheapest chains between some people and everybody around them, in rounds of one tie each.
///
/// A label says that somebody is so many ties away at a cost. One is kept only if no label of the
/// same person is as cheap in as few ties, so a person has at most one label a round, each cheaper
/// than the one before. Searching backward, of the chains that a label could stand for it stands
/// for the first in the order of ``WarmPath``: the label of the next person already stands for the
/// first of the rests.
///
/// No chain has a person twice: cutting the loop out would make it cheaper and shorter.
struct LayeredSearch: ~Copyable {
  struct Label {
    var person: UInt32
    /// Millinats between the person and where the search began.
    var cost: UInt32
    var ties: UInt32
    /// The label of the next person on the chain; `none` where the search began.
    var rest: UInt32
    /// The group through which the next person is tied; `none` for a tie of their own.
    var group: UInt32
    /// The label of the same person with fewer ties; `none` if this is the first.
    var shorter: UInt32
  }

  // A word instead of optionals, which would make labels half as large again. There are
  // always fewer people, groups and labels than these.
  static let none = LabelIndex.none
  private static let closed = LabelIndex.none - 1

  let graph: ReferralGraph
  let direction: ReferralGraph.Direction
  /// Of a chain, itself included, in millinats.
  let maximumCost: UInt32
  /// Of each of its ties, the same.
  let maximumTieCost: UInt32
  private(set) var labels: [Label] = []
  /// How many rounds there were.
  private(set) var ties: UInt32 = 0
  /// The labels of the last round.
  private(set) var round = 0..<0
  /// The label of each person with the most ties, which is the cheapest.
  private var latest = LabelIndex()
  /// The label of the member who is cheapest to reach, of all groups met so far.
  private var nearestMember = LabelIndex()
  private var groups: [UInt32] = []

  /// A search that has not gone anywhere yet.
  ///
  /// No chain touches somebody who is closed; one who is also where the search begins is not.
  init(
    _ direction: ReferralGraph.Direction, of people: some Sequence<PersonID>,
    avoiding closed: some Sequence<PersonID>, maximumCost: Cost,
    maximumTieCost: Cost = .unbounded, in graph: ReferralGraph
  ) {
    self.graph = graph
    self.direction = direction
    self.maximumCost = maximumCost.millinats
    self.maximumTieCost = maximumTieCost.millinats
    for person in closed { latest.set(person.index, to: Self.closed) }
    for person in people where latest[person.index] == Self.none {
      latest.set(person.index, to: UInt32(labels.count))
      labels.append(
        Label(
          person: person.index, cost: 0, ties: 0, rest: Self.none, group: Self.none,
          shorter: Self.none))
    }
    round = labels.indices
  }

  /// The label of a person with the most ties, which is the cheapest; `none` if there is none.
  @inline(__always)
  func latest(of person: UInt32) -> UInt32 {
    let label = latest[person]
    return label == Self.closed ? Self.none : label
  }

  /// How many arcs another round would read; their rows are asked for while they are counted.
  func arcsAhead() throws -> Int {
    var count = 0
    for index in round {
      let row = try graph.row(of: labels[index].person, direction)
      prefetch(row.base)
      prefetch(row.base + 64)
      count += row.count
    }
    return count
  }

  /// Goes one tie further, to those whom the guide admits; with `rechecking`, only from those whom
  /// it admits now.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``, and `CancellationError` when the task is cancelled.
  /// - Complexity: O(*d*) for *d* arcs of the people and groups reached in the last round.
  mutating func advance<Guide: SearchGuide & ~Copyable>(
    _ guide: inout Guide, rechecking: Bool
  ) throws {
    groups.removeAll(keepingCapacity: true)
    let start = labels.count
    for (count, index) in round.enumerated() {
      if count & 0x3FF == 0 { try Task.checkCancellation() }
      let label = labels[index]
      if rechecking, !guide.admits(label.person, cost: label.cost, ties: label.ties) { continue }
      try extend(index, &guide)
    }
    for group in groups { try extend(throughGroup: group, &guide) }
    round = start..<labels.count
    ties += 1
  }

  /// Goes one tie further, to everybody.
  mutating func advance() throws {
    var everybody = NoGuide()
    try advance(&everybody, rechecking: false)
  }

  /// Offers everybody tied to a person of the round the chain through that person, and notes the
  /// groups that he or she makes cheaper.
  @inline(__always)
  private mutating func extend<Guide: SearchGuide & ~Copyable>(
    _ index: Int, _ guide: inout Guide
  ) throws {
    let label = labels[index]
    let row = try graph.row(of: label.person, direction)
    let limit = min(maximumCost, guide.limit)
    guard limit >= label.cost else { return }
    let allowance = min(limit &- label.cost, maximumTieCost)
    let groups = row.groupCount(people: graph.personCount)
    for arc in 0..<groups where row.cost(arc) <= allowance {
      note(row.node(arc), reachedFrom: index)
    }
    for arc in groups..<row.count {
      let cost = row.cost(arc)
      if cost > allowance { break }
      let far = row.node(arc)
      guard guide.admits(far, cost: label.cost &+ cost, ties: label.ties &+ 1) else { continue }
      offer(
        Label(
          person: far, cost: label.cost &+ cost, ties: label.ties &+ 1, rest: UInt32(index),
          group: Self.none, shorter: Self.none))
    }
  }

  /// Keeps in mind the cheapest member through whom a group is reached.
  ///
  /// Only the nearest member counts: whoever enters the group leaves it there. For that member
  /// the way through the group is a loop, and never kept.
  private mutating func note(_ group: UInt32, reachedFrom index: Int) {
    let known = nearestMember[group]
    if known != Self.none {
      let (label, nearest) = (labels[index], labels[Int(known)])
      // Only within a round do equals go by the person: else the one with fewer ties stays.
      guard
        label.cost < nearest.cost
          || (label.cost, label.ties) == (nearest.cost, nearest.ties)
            && label.person < nearest.person
      else { return }
      // Who is of this round has brought the group here already.
      if nearest.ties != label.ties { groups.append(group) }
    } else {
      groups.append(group)
    }
    nearestMember.set(group, to: UInt32(index))
  }

  /// Offers all members of a group the chain through the nearest member.
  private mutating func extend<Guide: SearchGuide & ~Copyable>(
    throughGroup node: UInt32, _ guide: inout Guide
  ) throws {
    let index = nearestMember[node]
    let label = labels[Int(index)]
    let group = graph.group(of: node)
    let cost = label.cost + (try graph.cost(of: group).millinats)
    let row = try graph.row(of: node, direction)
    for arc in 0..<row.count {
      let member = row.node(arc)
      guard guide.admits(member, cost: cost, ties: label.ties + 1) else { continue }
      offer(
        Label(
          person: member, cost: cost, ties: label.ties + 1, rest: index, group: group.index,
          shorter: Self.none))
    }
  }

  /// Keeps a label if it beats what is known of its person.
  private mutating func offer(_ label: Label) {
    let known = latest[label.person]
    if known == Self.none {
      keep(label)
    } else if known == Self.closed {
      return
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
    latest.set(label.person, to: UInt32(labels.count))
    labels.append(label)
  }

  /// Which of two labels of the same person and round stands for the first path.
  private func isFirst(_ a: Label, before b: Label) -> Bool {
    guard a.cost == b.cost else { return a.cost < b.cost }
    // Equal costs and rounds: two beginnings never offer each other anything in round 0.
    guard a.rest != Self.none, b.rest != Self.none else { return false }
    let (next, other) = (labels[Int(a.rest)].person, labels[Int(b.rest)].person)
    guard next == other else { return next < other }
    // Wraps `none` around to 0: a tie of their own comes before all groups.
    return a.group &+ 1 < b.group &+ 1
  }
}

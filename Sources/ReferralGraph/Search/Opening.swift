/// A first step towards a target and the best that can follow it.
///
/// Ordered as the paths that they stand for, which differ in the first step.
struct Opening: Comparable {
  /// Of the whole path.
  let cost: Cost
  let ties: UInt32
  let introducer: PersonID
  let step: WarmPath.Step
  /// The introducer's label in the search.
  let label: Int

  static func < (a: Opening, b: Opening) -> Bool {
    (a.cost, a.ties, a.introducer, a.step.rank) < (b.cost, b.ties, b.introducer, b.step.rank)
  }
}

extension LayeredSearch {
  /// All first steps that a person can take, with each of the introducer's labels, unordered.
  ///
  /// Somebody to whom there are several ways appears with each of them.
  ///
  /// - Complexity: O(*h* · (*d* + *k*)) for *d* ties and *k* fellow members of the person's groups.
  func openings(from seeker: PersonID) throws -> [Opening] {
    var openings: [Opening] = []
    try forEachOpening(from: seeker, upTo: Cost(millinats: maximumCost)) { openings.append($0) }
    return openings
  }

  /// Calls `body` with all first steps that a person can take to paths up to a cost.
  @inline(__always)
  func forEachOpening(
    from seeker: PersonID, upTo limit: Cost, _ body: (Opening) throws -> Void
  ) throws {
    let row = try graph.row(of: seeker.index, .forward)
    let limit = min(limit.millinats, maximumCost)
    let allowance = min(limit, maximumTieCost)
    let groups = row.groupCount(people: graph.personCount)
    for arc in 0..<groups where row.cost(arc) <= allowance {
      let cost = Cost(millinats: row.cost(arc))
      let members = try graph.row(of: row.node(arc), .forward)
      for member in 0..<members.count {
        try forEachOpening(
          by: .group(graph.group(of: row.node(arc)), cost), to: members.node(member),
          upTo: Cost(millinats: limit), body)
      }
    }
    for arc in groups..<row.count {
      let cost = Cost(millinats: row.cost(arc))
      if cost.millinats > allowance { break }
      try forEachOpening(
        by: .tie(cost), to: row.node(arc), upTo: Cost(millinats: limit), body)
    }
  }

  @inline(__always)
  private func forEachOpening(
    by step: WarmPath.Step, to introducer: UInt32, upTo limit: Cost,
    _ body: (Opening) throws -> Void
  ) throws {
    var index = latest(of: introducer)
    while index != Self.none {
      let label = labels[Int(index)]
      let cost = step.cost + Cost(millinats: label.cost)
      if cost <= limit {
        try body(
          Opening(
            cost: cost, ties: label.ties + 1, introducer: PersonID(introducer), step: step,
            label: Int(index)))
      }
      index = label.shorter
    }
  }

  /// Whether somebody of these is on the path that follows an opening.
  func leads(_ opening: Opening, through people: [PersonID]) -> Bool {
    var index = UInt32(truncatingIfNeeded: opening.label)
    while index != Self.none {
      let label = labels[Int(index)]
      if people.contains(PersonID(label.person)) { return true }
      index = label.rest
    }
    return false
  }

  /// The path that begins with people known already, the last of whom takes the opening.
  func path(
    after people: [PersonID], by steps: [WarmPath.Step] = [], through opening: Opening
  ) -> WarmPath {
    var people = people
    var steps = steps
    steps.append(opening.step)
    var label = labels[opening.label]
    while label.rest != Self.none {
      let rest = labels[Int(label.rest)]
      people.append(PersonID(label.person))
      let cost = Cost(millinats: label.cost - rest.cost)
      steps.append(label.group == Self.none ? .tie(cost) : .group(GroupID(label.group), cost))
      label = rest
    }
    people.append(PersonID(label.person))
    return WarmPath(people: people, steps: steps)
  }
}

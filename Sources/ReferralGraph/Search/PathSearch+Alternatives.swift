extension PathSearch {
  /// The best path through each different introducer, whom to ask when the first says no; of the
  /// first `count`.
  ///
  /// A tie to a target is a path too: its first person is that target. No path comes back through
  /// the seeker, and none runs through one target to another. None if the seeker is one of the
  /// targets.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: with a bound on ties as ``frontier(from:to:in:)``, because one search from the
  ///   targets gives them all; without one as ``costs(toAny:in:)``; with people to pass a search as
  ///   ``best(from:toAny:in:)`` for each introducer.
  public func alternatives(
    _ count: Int = .max, from seeker: PersonID, toAny targets: Set<PersonID>,
    in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard passing.isEmpty else {
      return try passingAlternatives(count, from: seeker, toAny: targets, in: graph)
    }
    guard let search = try everyWay(from: seeker, toAny: targets, in: graph) else { return [] }
    return try search.bestOpenings(from: seeker).prefix(max(count, 0)).map {
      search.path(after: [seeker], through: $0)
    }
  }

  /// A search that knows the best path through everybody whom the seeker can ask; `nil` if there
  /// is nothing to find.
  func everyWay(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> LayeredSearch? {
    checkPeople(seeker, targets, in: graph)
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }
    let longest = longest(in: graph)
    guard longest > Self.mostLayers, longest == graph.personCount - 1 else {
      return try meeting(from: seeker, toAny: targets, wanted: .everything, in: graph).takeSearch()
    }
    // Whatever the number of ties, nobody goes on but at his or her cheapest.
    var others = self
    others.avoiding.insert(seeker)
    var guide = CheapestGuide(costs: try others.costs(toAny: targets, in: graph))
    try guide.admitWays(of: self, from: seeker, in: graph)
    var meeting = Meeting(
      search: backward(to: targets, avoiding: [seeker], in: graph), guide: guide, freeRounds: 0)
    try meeting.run(to: longest - 1)
    return meeting.takeSearch()
  }
}

/// Admits the cheapest chains of those on the cheapest ways from whomever the seeker can ask.
private struct CheapestGuide: SearchGuide, ~Copyable {
  let costs: PersonCosts
  private var isOnTheWay = LabelIndex()
  let limit = UInt32.max

  init(costs: PersonCosts) {
    self.costs = costs
  }

  func admits(_ person: UInt32, cost: UInt32, ties: UInt32) -> Bool {
    isOnTheWay[person] != LabelIndex.none && costs[PersonID(person)]?.millinats == cost
  }

  /// Walks from everybody whom the seeker can ask down to the targets.
  mutating func admitWays(
    of search: PathSearch, from seeker: PersonID, in graph: ReferralGraph
  ) throws {
    let limit = min(search.maximumCost, Cost(millinats: .max - 1))
    var ahead: [UInt32] = []
    try forEachStep(from: seeker.index, in: graph) { next, step in
      guard step <= search.maximumTieCost, !search.avoiding.contains(PersonID(next)),
        let rest = costs[PersonID(next)], step + rest <= limit
      else { return }
      ahead.append(next)
    }
    /// For each group met what its nearest member pays; nothing more once somebody left it there.
    var nearest: [UInt32: Cost] = [:]
    var steps = 0
    while let person = ahead.popLast() {
      if steps & 0x3FF == 0 { try Task.checkCancellation() }
      steps += 1
      guard isOnTheWay[person] == LabelIndex.none, let cost = costs[PersonID(person)]
      else { continue }
      isOnTheWay.set(person, to: 0)
      let row = try graph.row(of: person, .forward)
      for index in 0..<row.count {
        let (next, step) = (row.node(index), Cost(millinats: row.cost(index)))
        guard step <= search.maximumTieCost else { continue }
        if next < graph.personCount {
          if let rest = costs[PersonID(next)], step + rest == cost { ahead.append(next) }
          continue
        }
        // All who go on by a group go on to the same members, so looking at these once will do.
        let members = try graph.row(of: next, .forward)
        func rest(_ member: Int) -> Cost {
          let person = PersonID(members.node(member))
          return search.avoiding.contains(person) || person == seeker
            ? .unbounded : costs[person] ?? .unbounded
        }
        let least =
          nearest[next] ?? (0..<members.count).reduce(.unbounded) { min($0, rest($1)) }
        nearest[next] = least
        guard least < .unbounded, step + least == cost else { continue }
        nearest[next] = .unbounded
        for member in 0..<members.count where rest(member) == least {
          ahead.append(members.node(member))
        }
      }
    }
  }

  private func forEachStep(
    from person: UInt32, in graph: ReferralGraph, _ body: (UInt32, Cost) -> Void
  ) throws {
    let row = try graph.row(of: person, .forward)
    for index in 0..<row.count {
      let cost = Cost(millinats: row.cost(index))
      if row.node(index) < graph.personCount {
        body(row.node(index), cost)
      } else {
        let members = try graph.row(of: row.node(index), .forward)
        for member in 0..<members.count { body(members.node(member), cost) }
      }
    }
  }
}

extension LayeredSearch {
  /// The best opening with each different introducer, in order.
  func bestOpenings(from seeker: PersonID) throws -> [Opening] {
    var seen: Set<PersonID> = []
    return try openings(from: seeker).sorted().filter { seen.insert($0.introducer).inserted }
  }
}

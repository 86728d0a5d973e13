extension PathSearch {
  /// From so many ties on the surroundings of both ends are most of the network, and a search by
  /// cost alone is faster.
  static let mostLayers = 6

  /// The most ties that a path can have: nobody is on it twice.
  func longest(in graph: ReferralGraph) -> Int {
    min(maximumTies, graph.personCount - 1)
  }

  func checkPeople(_ seeker: PersonID, _ targets: Set<PersonID>, in graph: ReferralGraph) {
    precondition(graph.contains(seeker), "the seeker is not of this graph")
    precondition(targets.allSatisfy(graph.contains), "a target is not of this graph")
  }

  /// A search that knows the paths of few ties.
  ///
  /// A search forward from the seeker goes as far as a search backward from the targets, whichever
  /// is smaller going on, until the two together have one tie less than a path may have. Then the
  /// backward search goes on, but only through people whom the forward search has met and whose
  /// path is not too costly: a few, of the hundred thousands who are six ties away.
  ///
  /// Only the paths that are wanted are sure to be found.
  func meeting(
    from seeker: PersonID, toAny targets: Set<PersonID>, wanted: MeetingGuide.Wanted,
    in graph: ReferralGraph
  ) throws -> Meeting<MeetingGuide> {
    let ends = try surroundings(from: seeker, toAny: targets, in: graph)
    var meeting = ends.meeting(for: self, wanted: wanted)
    try meeting.run(to: longest(in: graph) - 1)
    return meeting
  }

  /// What the first path of few ties costs, without the people on it.
  func layeredCost(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> Cost? {
    let ends = try surroundings(from: seeker, toAny: targets, in: graph)
    let longest = longest(in: graph)
    // Where the two first meet, all paths are known but those of fewer ties than that.
    let lastRound = min(longest - Int(ends.near.ties), longest - 1)
    var meeting = ends.meeting(for: self, wanted: .cheapest)
    try meeting.run(to: lastRound)
    var best = meeting.guide.cheapest
    try meeting.search.forEachOpening(from: seeker, upTo: best ?? maximumCost) { opening in
      best = min(best ?? opening.cost, opening.cost)
    }
    return best
  }

  /// A search that knows all paths, of however many ties, up to ``maximumCost``, or the cheapest
  /// of these only; `nil` if there are none.
  func corridor(
    from seeker: PersonID, toAny targets: Set<PersonID>, wantsCheapestOnly: Bool,
    in graph: ReferralGraph
  ) throws -> Meeting<CorridorGuide>? {
    let costs = try twoSided(
      from: seeker, toAny: targets, wantsCheapestOnly: wantsCheapestOnly, in: graph)
    guard costs.best != CostTable.unreached else { return nil }
    let guide = try costs.guide()
    var narrow = self
    narrow.maximumCost = Cost(millinats: guide.limit)
    var meeting = Meeting(
      search: narrow.backward(to: targets, avoiding: [seeker], in: graph), guide: guide,
      freeRounds: 0)
    try meeting.run(to: longest(in: graph) - 1)
    return meeting
  }

  func twoSided(
    from seeker: PersonID, toAny targets: Set<PersonID>, wantsCheapestOnly: Bool,
    in graph: ReferralGraph
  ) throws -> TwoSidedSearch {
    try TwoSidedSearch(
      from: seeker, toAny: targets, avoiding: avoiding.subtracting([seeker]),
      maximumCost: maximumCost, maximumTieCost: maximumTieCost,
      wantsCheapestOnly: wantsCheapestOnly, in: graph)
  }

  /// A search backward that has not gone anywhere yet.
  func backward(
    to targets: Set<PersonID>, avoiding others: [PersonID], in graph: ReferralGraph
  ) -> LayeredSearch {
    LayeredSearch(
      .backward, of: targets.sorted(), avoiding: avoiding.union(others), maximumCost: maximumCost,
      maximumTieCost: maximumTieCost, in: graph)
  }

  private func surroundings(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> Surroundings {
    var near = LayeredSearch(
      .forward, of: [seeker], avoiding: avoiding.subtracting([seeker]), maximumCost: maximumCost,
      maximumTieCost: maximumTieCost, in: graph)
    var far = backward(to: targets, avoiding: [seeker], in: graph)
    let longest = longest(in: graph)
    while near.ties + far.ties + 1 < longest, !near.round.isEmpty, !far.round.isEmpty {
      if try near.arcsAhead() <= far.arcsAhead() {
        try near.advance()
      } else {
        try far.advance()
      }
    }
    return Surroundings(near: near, far: far, longest: max(longest, 0))
  }
}

/// Searches from both ends that have one tie less together than a path may have.
private struct Surroundings: ~Copyable {
  let near: LayeredSearch
  let far: LayeredSearch
  let longest: Int

  consuming func meeting(
    for search: PathSearch, wanted: MeetingGuide.Wanted
  ) -> Meeting<MeetingGuide> {
    // Where it had nowhere to go on to, the forward search knows everybody whom it can reach. The
    // backward search may have ended early too, but one that goes around more people does not.
    let freeRounds = near.round.isEmpty ? 0 : max(longest - 1 - Int(near.ties), 0)
    return Meeting(
      search: far,
      guide: MeetingGuide(
        surroundings: near, maximumTies: longest, maximumCost: search.maximumCost,
        wanted: wanted),
      freeRounds: UInt32(freeRounds))
  }
}

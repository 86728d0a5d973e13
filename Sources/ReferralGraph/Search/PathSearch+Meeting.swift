extension PathSearch {
  /// The search backward that questions about a seeker and targets are answered from: it has
  /// labels of the people whom the seeker can ask first, and of everybody on the way from them.
  /// `nil` if there is nothing to find.
  ///
  /// A search forward from the seeker goes as far as a search backward from the targets, whichever
  /// is smaller going on, until the two together have one tie less than a path may have. Then the
  /// backward search goes on, but only through people whom the forward search has met and whose
  /// path is not too costly: a few, of the hundred thousands who are six ties away.
  ///
  /// If only the cheapest paths of each length are wanted, only those are sure to be found;
  /// otherwise the cheapest through everybody whom the seeker can ask.
  func backward(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph,
    wantsCheapestOnly: Bool
  ) throws -> LayeredSearch? {
    precondition(graph.contains(seeker), "the seeker is not of this graph")
    precondition(targets.allSatisfy(graph.contains), "a target is not of this graph")
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }

    var near = LayeredSearch(
      .forward, of: [seeker], avoiding: avoiding.subtracting([seeker]), maximumCost: maximumCost,
      in: graph)
    // No path comes back through the seeker.
    var far = LayeredSearch(
      .backward, of: targets.sorted(), avoiding: avoiding.union([seeker]),
      maximumCost: maximumCost, in: graph)
    // Nobody is on a path twice.
    let maximumTies = min(maximumTies, graph.personCount - 1)
    while near.ties + far.ties + 1 < maximumTies, !near.round.isEmpty, !far.round.isEmpty {
      if try near.arcsAhead() <= far.arcsAhead() {
        try near.advance()
      } else {
        try far.advance()
      }
    }
    var guide = MeetingGuide(
      surroundings: near, maximumTies: maximumTies, maximumCost: maximumCost,
      wantsCheapestOnly: wantsCheapestOnly)
    while far.ties + 1 < maximumTies, !far.round.isEmpty {
      try far.advance(&guide)
      guide.haveAllMet = true
    }
    return far
  }
}

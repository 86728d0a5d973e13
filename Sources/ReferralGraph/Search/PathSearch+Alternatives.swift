extension PathSearch {
  /// The best path through each different introducer, whom to ask when the first says no.
  ///
  /// A tie to a target is a path too: its first person is that target. No path comes back through
  /// the seeker, and none runs through one target to another. None if the seeker is one of the
  /// targets.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: as ``frontier(from:to:in:)``; one search from the targets gives them all.
  public func alternatives(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard
      let search = try backward(from: seeker, toAny: targets, in: graph, wantsCheapestOnly: false)
    else { return [] }
    return try search.bestOpenings(from: seeker).map {
      search.path(after: [seeker], through: $0)
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

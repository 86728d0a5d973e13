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
    guard passing.isEmpty else {
      return try passingAlternatives(from: seeker, toAny: targets, in: graph)
    }
    guard let meeting = try everyMeeting(from: seeker, toAny: targets, in: graph)
    else { return [] }
    return try meeting.search.bestOpenings(from: seeker).map {
      meeting.search.path(after: [seeker], through: $0)
    }
  }

  /// A search that knows the best path through everybody whom the seeker can ask; `nil` if there
  /// is nothing to find.
  func everyMeeting(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> Meeting<MeetingGuide>? {
    checkPeople(seeker, targets, in: graph)
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }
    return try meeting(from: seeker, toAny: targets, wanted: .everything, in: graph)
  }
}

extension LayeredSearch {
  /// The best opening with each different introducer, in order.
  func bestOpenings(from seeker: PersonID) throws -> [Opening] {
    var seen: Set<PersonID> = []
    return try openings(from: seeker).sorted().filter { seen.insert($0.introducer).inserted }
  }
}

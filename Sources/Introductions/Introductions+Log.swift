public import ContactLists
public import NetworkStore
internal import ReferralGraph

extension Introductions {
  /// Logs what came of asking somebody, with what the user's tie to that person rests on.
  ///
  /// Without a target it is that of which the person is the only manager, if there is one. Somebody
  /// is asked as the manager of the target if the target names him or her, or a title says so, and
  /// whoever agreed to talk is one by that.
  ///
  /// It happened on `day`, or today, and the tie is kept as it was then: a graph may be some days
  /// older. Throws ``NetworkError`` where a name is not known or may mean several, where a date is yet to come, and
  /// for what cannot be: an answer of a manager without a target, a manager who introduced to him- or
  /// herself.
  @discardableResult
  public func log(
    _ text: String, _ outcome: Outcome, target targetText: String? = nil,
    on day: CalendarDate? = nil, today: CalendarDate
  ) throws -> LogEntry {
    let owner = try network.owner()
    let person = try network.person(text)
    guard person.id != owner.id else { throw NetworkError.reachesOneself(person.name) }
    let chosen = try targetText.map { [try network.target($0)] }
    let managed = try (chosen ?? network.targets()).filter { try isManager(person, of: $0) }
    if outcome == .introduced {
      guard chosen == nil || managed.isEmpty else {
        throw NetworkError.introducedByManager(person.name)
      }
    } else if chosen == nil, managed.count > 1 {
      throw NetworkError.withoutTarget(person.name)
    }
    let target = outcome == .introduced ? chosen?.first : (chosen ?? managed).first
    return try network.log(
      person, outcome,
      target: target.map { LogEntry.Target(company: $0.company, department: $0.department) },
      isManager: outcome == .agreed || (outcome != .introduced && !managed.isEmpty),
      tie: answering { try $0.tie(of: owner, to: person, on: day ?? today) },
      on: day ?? today, today: today)
  }

  private func isManager(_ person: PersonRow, of target: TargetRow) throws -> Bool {
    try knownManagers(at: target.company, department: target.department)
      .contains { $0.id == person.id }
  }

  /// The tie, and what it rests on by the numbers that were assumed: if nothing was seen of the two,
  /// on the group that lends them the strongest.
  private func tie(
    of owner: PersonRow, to person: PersonRow, on day: CalendarDate
  ) throws -> LoggedTie {
    let evidence = try network.evidence(between: owner.id, and: person.id)
    let tie = assumed.tie(of: evidence, asOf: day)
    guard tie.strength == nil, !evidence.contains(where: { $0.stated != nil }),
      let start = try referrals.denseID(of: owner.id),
      let end = try referrals.denseID(of: person.id)
    else { return tie }
    var search = PathSearch()
    search.maximumTies = 1
    let path = try search.alternatives(1, from: start, toAny: [end], in: referrals.graph).first
    guard case .group(let id, _) = path?.steps.first else { return tie }
    let group = try referrals[id]
    let weight = assumed.evidence.weight(of: group.kind, strength: group.strength)
    return LoggedTie(
      strength: group.strength, reasons: weight.map { [group.kind: $0] } ?? [:])
  }
}

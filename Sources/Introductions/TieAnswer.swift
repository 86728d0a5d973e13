public import ContactLists
internal import NetworkStore
public import ReferralGraph

/// Why two people know each other: the answer of `whom show` for two.
public struct TieAnswer: Codable, Hashable, Sendable {
  public var a: PersonSummary
  public var b: PersonSummary
  /// Probability; 0 where there is no tie, as far as the lists tell or because the user said so.
  public var strength: Double
  /// Where the strength lies with a probability of 90 %; 0 and 0 where there is no tie.
  public var range: ProbabilityRange
  /// Whether the tie is only likely, from a group that both belong to.
  public var inferred: Bool
  /// Whether the strength is a number that the user gave.
  public var stated: Bool
  /// All of the reasons in one line, the weightiest first; empty if there are none.
  public var why: String
  public var evidence: [PersonAnswer.Reason]
  /// The group that makes it likely that they know each other, if that is more than what was seen.
  public var group: EvidenceSummary?
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  enum CodingKeys: String, CodingKey {
    case a
    case b
    case strength
    case range
    case inferred
    case stated
    case why
    case evidence
    case group
    case asOf = "as_of"
  }
}

extension Introductions {
  /// The tie between two people, with its evidence and where it came from.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public func tie(between a: String, and b: String) throws -> TieAnswer {
    let (first, second) = (try network.person(a), try network.person(b))
    guard first.id != second.id else { throw NetworkError.samePerson(first.name) }
    return try answering { try $0.tie(between: first, and: second) }
  }

  private func tie(between a: PersonRow, and b: PersonRow) throws -> TieAnswer {
    let evidence = try network.evidence(between: a.id, and: b.id)
    let seen = settings.evidence.estimate(of: evidence, asOf: asOf)
    let isStated = evidence.contains { $0.stated != nil }
    let group = isStated ? nil : try groupTie(between: a, and: b)
    let directory = PeopleDirectory(network, settings: assumed, asOf: asOf)
    return TieAnswer(
      a: PersonSummary(a), b: PersonSummary(b),
      strength: group?.strength ?? seen?.strength.probability ?? 0,
      range: group?.range ?? seen?.range ?? ProbabilityRange(0, 0),
      inferred: group != nil, stated: isStated,
      why: [group?.why, evidence.isEmpty ? nil : wording.why(evidence, asOf: asOf)]
        .compactMap { $0 }.joined(separator: "; "),
      evidence: evidence.map(directory.reason), group: group?.evidence.first, asOf: asOf)
  }

  /// The tie that a group lends, if it is stronger than what was seen.
  func groupTie(between a: PersonRow, and b: PersonRow) throws -> RouteTie? {
    guard let start = try referrals.denseID(of: a.id), let end = try referrals.denseID(of: b.id)
    else { return nil }
    var search = PathSearch()
    search.maximumTies = 1
    let paths = try search.alternatives(1, from: start, toAny: [end], in: referrals.graph)
    let assembly = RouteAssembly(
      referrals: referrals, network: network, agreement: UncertainProbability(certain: 1))
    let tie = try assembly.routes(paths).first?.ties.first
    return tie.flatMap { $0.inferred ? $0 : nil }
  }
}

internal import Identity
public import NetworkStore
internal import ReferralGraph

/// By what introducers are ranked.
public enum IntroducerOrder: String, CaseIterable, Codable, Sendable {
  /// Expected conversations added when asked, given those ranked before were asked.
  case gain
  /// Targets whose best route starts with the person.
  case opens
}

/// Whom to ask first over all targets: the answer of `whom introducers`.
public struct IntroducersAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var by: IntroducerOrder
  public var introducers: [Introducer]
  /// How many more people could introduce, beyond those listed.
  public var more: Int
  /// How many targets there are, as asked.
  public var targets: Int
  /// Targets whose manager nobody knows yet, which no introducer can open.
  public var withoutManager: [String]

  public struct Introducer: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// The targets whose best route starts with the person.
    public var opens: [String]
    /// All targets to which a route starts with the person.
    public var reaches: [String]
    /// Expected conversations added.
    public var gain: Double
  }

  enum CodingKeys: String, CodingKey {
    case from
    case by
    case introducers
    case more
    case targets
    case withoutManager = "without_manager"
  }
}

extension Introductions {
  /// Ranks the people whom the seeker could ask, over all targets at once.
  ///
  /// At most `limit` are listed, none if it is not positive.
  public func introducers(
    from seekerText: String? = nil, by order: IntroducerOrder = .gain, limit: Int = .max
  ) throws -> IntroducersAnswer {
    try answering { try $0.introducers(from: seekerText, order, limit) }
  }

  private func introducers(
    from seekerText: String?, _ order: IntroducerOrder, _ limit: Int
  ) throws -> IntroducersAnswer {
    let seeker = try seeker(seekerText)
    let targets = try network.targets()
    var goals: [(label: String, people: Set<PersonID>)] = []
    var withoutManager: [String] = []
    for target in targets {
      let managers = try managers(at: target.company, department: target.department)
        .filter { $0.id != seeker.id }
      if managers.isEmpty {
        withoutManager.append(target.label)
      } else {
        goals.append(
          (target.label, Set(try managers.compactMap { try referrals.denseID(of: $0.id) })))
      }
    }
    let ranking = IntroducerRanking(
      search: try detouring(), agreement: settings.introducedChance)
    let start = try denseID(of: seeker)
    let ends = goals.map(\.people)
    let all =
      switch order {
      case .gain: try ranking.byGain(from: start, targets: ends, in: referrals.graph)
      case .opens: try ranking.byOpens(from: start, targets: ends, in: referrals.graph)
      }
    let entries = all.prefix(max(0, limit))
    let ids = try entries.map { try referrals[$0.introducer] }
    let people = try network.people(ids: ids)
    return IntroducersAnswer(
      from: PersonSummary(seeker), by: order,
      introducers: zip(entries, ids).compactMap { entry, id in
        people[id].map { row in
          IntroducersAnswer.Introducer(
            person: PersonSummary(row), opens: entry.opens.map { goals[$0].label },
            reaches: entry.reaches.map { goals[$0].label }, gain: entry.gain)
        }
      },
      more: all.count - entries.count, targets: targets.count, withoutManager: withoutManager)
  }
}

extension TargetRow {
  /// What a line calls it: `Acme, purchasing`.
  public var label: String {
    [company.name, department.map { DepartmentWording.words($0.rawValue) }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}

public import ContactLists
internal import Identity
public import NetworkStore
internal import ReferralGraph

/// By what introducers are ranked.
public enum IntroducerOrder: String, CaseIterable, Codable, Sendable {
  /// Expected conversations added when asked, given those ranked before were asked.
  case gain
  /// Targets whose best route starts with the person.
  case opens
  /// How much stands between the seeker and the targets' managers: over these, the share of the
  /// cheapest routes, of however many ties, that lead through the person.
  case betweenness
  /// Burt's constraint: how much the person's contacts are one circle. Whoever has the least
  /// comes first, because new circles begin there.
  case constraint
  /// How well the tie bridges to other circles: best with about ten mutual contacts, less with fewer
  /// or more.
  case bridging
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
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  public struct Introducer: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// The targets whose best route starts with the person.
    public var opens: [String]
    /// All targets to which a route starts with the person.
    public var reaches: [String]
    /// Expected conversations added.
    public var gain: Double
    /// See ``IntroducerOrder/betweenness``; `nil` unless that was asked for.
    public var betweenness: Double?
    /// See ``IntroducerOrder/constraint``; `nil` unless that was asked for, and for whom nobody is
    /// known to know.
    public var constraint: Double?
    /// See ``IntroducerOrder/bridging``; from 0 to 1; `nil` as for the constraint.
    public var bridging: Double?
    /// How many people both the seeker and the person are known to know; `nil` where ``bridging`` is.
    public var mutualContacts: Int?

    enum CodingKeys: String, CodingKey {
      case person
      case opens
      case reaches
      case gain
      case betweenness
      case constraint
      case bridging
      case mutualContacts = "mutual_contacts"
    }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(person, forKey: .person)
      try container.encode(opens, forKey: .opens)
      try container.encode(reaches, forKey: .reaches)
      try container.encode(gain, forKey: .gain)
      try container.encode(betweenness, forKey: .betweenness)
      try container.encode(constraint, forKey: .constraint)
      try container.encode(bridging, forKey: .bridging)
      try container.encode(mutualContacts, forKey: .mutualContacts)
    }
  }

  enum CodingKeys: String, CodingKey {
    case from
    case by
    case introducers
    case more
    case targets
    case withoutManager = "without_manager"
    case asOf = "as_of"
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
      order == .opens
      ? try ranking.byOpens(from: start, targets: ends, in: referrals.graph)
      : try ranking.byGain(from: start, targets: ends, in: referrals.graph)
    let scores = try scores(
      order, of: all.map(\.introducer), from: start,
      to: ends.reduce(into: []) { $0.formUnion($1) })
    let ranked = scores.map { scores in
      // Of equals whoever gains more comes first, as listed.
      all.enumerated().sorted {
        (scores.rank($0.element.introducer), $0.offset)
          < (scores.rank($1.element.introducer), $1.offset)
      }.map(\.element)
    }
    return try introducersAnswer(
      ranked ?? all, scores, seeker, order, limit,
      goals: goals.map(\.label), targetCount: targets.count, withoutManager: withoutManager)
  }

  /// What the graph says of everybody, where that is asked for.
  private func scores(
    _ order: IntroducerOrder, of introducers: [PersonID], from start: PersonID,
    to ends: Set<PersonID>
  ) throws -> IntroducerScores? {
    switch order {
    case .gain, .opens: return nil
    case .betweenness:
      let scores = try Betweenness(from: [start], to: ends).scores(in: referrals.graph)
      // Each route is from the seeker: nothing is seen from both ends, and nothing is halved.
      return .betweenness(scores.map { referrals.graph.isDirected ? $0 : 2 * $0 })
    case .constraint:
      return .constraint(
        try BurtConstraint().positions(in: referrals.graph).map { $0?.constraint })
    case .bridging:
      let scores = try Bridging().scores(of: introducers, from: start, in: referrals.graph)
      return .bridging(
        Dictionary(
          zip(introducers, scores).compactMap { person, score in
            score.map { (person, $0) }
          }
        ) { first, _ in first })
    }
  }

  private func introducersAnswer(
    _ all: [IntroducerRanking.Entry], _ scores: IntroducerScores?, _ seeker: PersonRow,
    _ order: IntroducerOrder, _ limit: Int, goals: [String], targetCount: Int,
    withoutManager: [String]
  ) throws -> IntroducersAnswer {
    let entries = all.prefix(max(0, limit))
    let ids = try entries.map { try referrals[$0.introducer] }
    let people = try network.people(ids: ids)
    return IntroducersAnswer(
      from: PersonSummary(seeker), by: order,
      introducers: zip(entries, ids).compactMap { entry, id in
        people[id].map { row in
          IntroducersAnswer.Introducer(
            person: PersonSummary(row), opens: entry.opens.map { goals[$0] },
            reaches: entry.reaches.map { goals[$0] }, gain: entry.gain,
            betweenness: scores?.betweenness(of: entry.introducer),
            constraint: scores?.constraint(of: entry.introducer),
            bridging: scores?.bridging(of: entry.introducer)?.benefit,
            mutualContacts: scores?.bridging(of: entry.introducer)?.mutual)
        }
      },
      more: all.count - entries.count, targets: targetCount, withoutManager: withoutManager,
      asOf: asOf)
  }
}

/// A number for everybody, and who comes first by it.
private enum IntroducerScores {
  case betweenness([Double])
  case constraint([Double?])
  case bridging([PersonID: Bridging.Score])

  func betweenness(of person: PersonID) -> Double? {
    if case .betweenness(let scores) = self { scores[Int(person.index)] } else { nil }
  }

  func constraint(of person: PersonID) -> Double? {
    if case .constraint(let scores) = self { scores[Int(person.index)] } else { nil }
  }

  func bridging(of person: PersonID) -> Bridging.Score? {
    if case .bridging(let scores) = self { scores[person] } else { nil }
  }

  /// Lower is better.
  func rank(_ person: PersonID) -> Double {
    switch self {
    case .betweenness(let scores): -scores[Int(person.index)]
    case .constraint(let scores): scores[Int(person.index)] ?? .infinity
    case .bridging(let scores): scores[person].map { -$0.benefit } ?? .infinity
    }
  }
}

extension TargetRow {
  /// What a line calls it: `Acme, purchasing`.
  public var label: String {
    [company.name, department.map { DepartmentWording.words($0.rawValue) }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}

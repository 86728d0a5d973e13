public import ContactLists
internal import Identity
public import NetworkStore
internal import ReferralGraph

/// What came of asking, in the order in which it happened: the answer of `whom log`.
public struct LogAnswer: Codable, Hashable, Sendable {
  public var entries: [Entry]

  public struct Entry: Codable, Hashable, Sendable {
    /// By which it is taken back.
    public var number: Int64
    public var date: CalendarDate
    public var person: PersonSummary
    public var outcome: Outcome
    /// Whether the person was asked as the manager of the target, and not for an introduction.
    public var manager: Bool
    /// What for: `Acme, purchasing`.
    public var target: String?
    /// The strength of the user's tie to the person, as it was known then.
    public var strength: Double?
    /// The day on which it was taken back; since then it counts no more.
    public var takenBack: CalendarDate?

    enum CodingKeys: String, CodingKey {
      case number
      case date
      case person
      case outcome
      case manager
      case target
      case strength
      case takenBack = "taken_back"
    }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(number, forKey: .number)
      try container.encode(date, forKey: .date)
      try container.encode(person, forKey: .person)
      try container.encode(outcome, forKey: .outcome)
      try container.encode(manager, forKey: .manager)
      try container.encode(target, forKey: .target)
      try container.encode(strength, forKey: .strength)
      try container.encode(takenBack, forKey: .takenBack)
    }
  }

  public init(_ log: [LogEntry]) {
    entries = log.map { entry in
      Entry(
        number: entry.id, date: entry.date, person: PersonSummary(entry.person),
        outcome: entry.outcome, manager: entry.isManager, target: entry.target?.label,
        strength: entry.tie.strength?.probability, takenBack: entry.struckOn)
    }
  }
}

extension LogEntry.Target {
  /// What a line calls it: `Acme, purchasing`.
  public var label: String {
    [company.name, department.map { DepartmentWording.words($0.rawValue) }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}

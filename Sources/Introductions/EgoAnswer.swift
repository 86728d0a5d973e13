public import ContactLists

/// Whom somebody knows, and whom they know: the answer of `whom map ego`.
///
/// Only ties that were seen count; whom one is only likely to know, as a colleague, is not in it.
public struct EgoAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  /// How many people are one tie away.
  public var known: Int
  /// How many more are two ties away.
  public var further: Int
  /// Where those one tie away work, the company where most favours may be expected first; people
  /// elsewhere last.
  public var workplaces: [Workplace]
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  /// A company, or all that are not named, and whom the seeker knows there.
  public struct Workplace: Codable, Hashable, Sendable {
    /// `nil` for people at other companies, and those of whom no company is known.
    public var company: String?
    /// How many people one tie away are there.
    public var known: Int
    /// Those of them who are named, the strongest tie first.
    public var contacts: [Contact]
    /// How many people are two ties away, best reached through those who are not named.
    public var further: Int

    public init(company: String?, known: Int, contacts: [Contact], further: Int) {
      self.company = company
      self.known = known
      self.contacts = contacts
      self.further = further
    }

    /// How many people one tie away are not named.
    public var unnamed: Int { max(0, known - contacts.count) }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(company, forKey: .company)
      try container.encode(known, forKey: .known)
      try container.encode(contacts, forKey: .contacts)
      try container.encode(further, forKey: .further)
    }
  }

  /// Somebody one tie away.
  public struct Contact: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Probability, in [0.02, 0.95].
    public var strength: Double
    /// Whether this is the manager of a target.
    public var isTarget: Bool
    /// How many people two ties away are best reached through this one.
    public var opens: Int
    /// Those of them who are named: managers of targets, then the warmest.
    public var further: [Further]

    public init(
      person: PersonSummary, strength: Double, isTarget: Bool = false, opens: Int = 0,
      further: [Further] = []
    ) {
      self.person = person
      self.strength = strength
      self.isTarget = isTarget
      self.opens = opens
      self.further = further
    }

    /// How many of those whom this one opens are not named.
    public var unnamed: Int { max(0, opens - further.count) }

    enum CodingKeys: String, CodingKey {
      case person
      case strength
      case isTarget = "is_target"
      case opens
      case further
    }
  }

  /// Somebody two ties away.
  public struct Further: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Of the tie to the person between.
    public var strength: Double
    /// Product of both ties' strengths.
    public var warmth: Double
    /// Whether this is the manager of a target.
    public var isTarget: Bool

    public init(person: PersonSummary, strength: Double, warmth: Double, isTarget: Bool = false) {
      self.person = person
      self.strength = strength
      self.warmth = warmth
      self.isTarget = isTarget
    }

    enum CodingKeys: String, CodingKey {
      case person
      case strength
      case warmth
      case isTarget = "is_target"
    }
  }

  public init(
    from: PersonSummary, known: Int, further: Int, workplaces: [Workplace], asOf: CalendarDate
  ) {
    self.from = from
    self.known = known
    self.further = further
    self.workplaces = workplaces
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case from
    case known
    case further
    case workplaces
    case asOf = "as_of"
  }
}

public import ContactLists

/// One company: who works where, whom the seeker and those whom the seeker knows know there, and
/// whom to reach; the answer of `whom map company`.
///
/// Only ties that were seen count.
public struct CompanyAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var company: String
  /// The department asked about; the code, like `purchasing`.
  public var department: String?
  /// Whom to reach: the manager whom the user named, or those who lead by their titles, the one to
  /// contact first.
  public var managers: [PersonSummary]
  /// Where there is none: who is best placed to tell the name, best first.
  public var askForName: [PersonSummary]
  /// How many people there the seeker knows.
  public var known: Int
  /// Where people work; the department asked about first, then the largest.
  public var departments: [Department]
  /// Those who were there and are no more.
  public var former: Department
  /// People outside whom the seeker knows and who know somebody there, and how.
  public var knowers: [Knower]
  /// How many more people outside could be asked.
  public var moreKnowers: Int
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  /// A department and who is known to be in it.
  public struct Department: Codable, Hashable, Sendable {
    /// The code; `nil` where no title says.
    public var department: String?
    /// How many people are known to be there.
    public var people: Int
    /// Those whom to reach, and those whom the seeker or somebody outside knows, the nearest first.
    public var colleagues: [Colleague]
    /// Some of the others.
    public var others: [PersonSummary]
    /// People at the company whom the seeker knows, and how many of the others are best reached
    /// through each; most first.
    public var insiders: [InsiderReach]

    public init(
      department: String?, people: Int, colleagues: [Colleague] = [],
      others: [PersonSummary] = [], insiders: [InsiderReach] = []
    ) {
      self.department = department
      self.people = people
      self.colleagues = colleagues
      self.others = others
      self.insiders = insiders
    }

    /// How many people are not named.
    public var unnamed: Int { max(0, people - colleagues.count - others.count) }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(department, forKey: .department)
      try container.encode(people, forKey: .people)
      try container.encode(colleagues, forKey: .colleagues)
      try container.encode(others, forKey: .others)
      try container.encode(insiders, forKey: .insiders)
    }
  }

  public struct Colleague: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Whether this is whom to reach.
    public var isManager: Bool
    /// Of the seeker's own tie; `nil` if there is none.
    public var strength: Double?
    /// People at the company whom the seeker knows and who know this one, the best first.
    public var insiders: [Insider]

    public init(
      person: PersonSummary, isManager: Bool = false, strength: Double? = nil,
      insiders: [Insider] = []
    ) {
      self.person = person
      self.isManager = isManager
      self.strength = strength
      self.insiders = insiders
    }

    enum CodingKeys: String, CodingKey {
      case person
      case isManager = "is_manager"
      case strength
      case insiders
    }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(person, forKey: .person)
      try container.encode(isManager, forKey: .isManager)
      try container.encode(strength, forKey: .strength)
      try container.encode(insiders, forKey: .insiders)
    }
  }

  /// Somebody at the company, and how many colleagues this person opens.
  public struct InsiderReach: Codable, Hashable, Sendable {
    public var person: PersonSummary
    public var opens: Int

    public init(person: PersonSummary, opens: Int) {
      self.person = person
      self.opens = opens
    }
  }

  /// Somebody at the company through whom a colleague can be reached.
  public struct Insider: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Of the tie between the two at the company.
    public var strength: Double
    /// Of both ties: the seeker's and this one.
    public var warmth: Double

    public init(person: PersonSummary, strength: Double, warmth: Double) {
      self.person = person
      self.strength = strength
      self.warmth = warmth
    }
  }

  /// Somebody outside the company who knows people there.
  public struct Knower: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Of the seeker's tie to this person.
    public var strength: Double
    /// To colleagues of ``departments`` and ``former``, the strongest first.
    public var ties: [Tie]

    public init(person: PersonSummary, strength: Double, ties: [Tie]) {
      self.person = person
      self.strength = strength
      self.ties = ties
    }
  }

  public struct Tie: Codable, Hashable, Sendable {
    /// The id of the person at the company.
    public var to: String
    public var strength: Double

    public init(to: String, strength: Double) {
      self.to = to
      self.strength = strength
    }
  }

  public init(
    from: PersonSummary, company: String, department: String?, managers: [PersonSummary],
    askForName: [PersonSummary], known: Int, departments: [Department], former: Department,
    knowers: [Knower], moreKnowers: Int, asOf: CalendarDate
  ) {
    self.from = from
    self.company = company
    self.department = department
    self.managers = managers
    self.askForName = askForName
    self.known = known
    self.departments = departments
    self.former = former
    self.knowers = knowers
    self.moreKnowers = moreKnowers
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case from
    case company
    case department
    case managers
    case askForName = "ask_for_name"
    case known
    case departments
    case former
    case knowers
    case moreKnowers = "more_knowers"
    case asOf = "as_of"
  }
}

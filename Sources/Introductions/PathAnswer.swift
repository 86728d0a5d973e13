public import ContactLists

/// What to do about a target, first of all.
public enum Advice: String, Codable, Hashable, Sendable {
  /// The best route is the seeker's own tie to the target: ask directly.
  case askDirectly = "ask_directly"
  /// Ask the introducer of the best route.
  case askIntroducer = "ask_introducer"
  /// No route beats writing cold.
  case writeCold = "write_cold"
  /// Nobody knows yet who the manager is: ask for the name first.
  case askForName = "ask_for_name"
}

/// Whom a question is about: a person, or a company and perhaps a department of it.
public struct PathTarget: Codable, Hashable, Sendable {
  public var company: String?
  public var department: String?
  /// The people at whom a route may end; empty if nobody knows who they are.
  public var people: [PersonSummary]

  public init(company: String?, department: String?, people: [PersonSummary]) {
    self.company = company
    self.department = department
    self.people = people
  }

  /// Writes every key, as ``PersonSummary`` does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(company, forKey: .company)
    try container.encode(department, forKey: .department)
    try container.encode(people, forKey: .people)
  }
}

/// The person between the ends of several routes whose refusal costs most.
public struct CostliestRefusal: Codable, Hashable, Sendable {
  public var person: PersonSummary
  /// Probability that one of the routes that are left works and the manager agrees.
  public var jointChance: Double

  public init(person: PersonSummary, jointChance: Double) {
    self.person = person
    self.jointChance = jointChance
  }

  enum CodingKeys: String, CodingKey {
    case person
    case jointChance = "joint_chance"
  }
}

/// How to reach somebody: the answer of `whom path`, of its map and of its part of a report.
public struct PathAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var target: PathTarget
  /// Best first; empty if there is none within the bounds.
  public var routes: [Route]
  /// Probability that at least one of the routes works and the manager agrees.
  public var jointChance: Double
  /// Standard error of the joint chance: 0, unless routes are so many and so much alike that it had
  /// to be sampled.
  public var jointChanceError: Double
  /// `nil` if there is but one route, or nobody between the ends of any.
  public var costliestRefusal: CostliestRefusal?
  /// Probability that the manager agrees when written to cold.
  public var coldChance: Double
  public var advice: Advice
  /// Where the manager's name is not known: who is best placed to tell it, best first.
  public var askForName: [PersonSummary]
  /// What the user could say to make the order of the routes surer; `nil` if nothing would.
  public var tieQuestion: TieQuestion?
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  public init(
    from: PersonSummary, target: PathTarget, routes: [Route], jointChance: Double,
    jointChanceError: Double = 0, costliestRefusal: CostliestRefusal? = nil, coldChance: Double,
    advice: Advice, askForName: [PersonSummary], tieQuestion: TieQuestion? = nil,
    asOf: CalendarDate
  ) {
    self.from = from
    self.target = target
    self.routes = routes
    self.jointChance = jointChance
    self.jointChanceError = jointChanceError
    self.costliestRefusal = costliestRefusal
    self.coldChance = coldChance
    self.advice = advice
    self.askForName = askForName
    self.tieQuestion = tieQuestion
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case from
    case target
    case routes
    case jointChance = "joint_chance"
    case jointChanceError = "joint_chance_error"
    case costliestRefusal = "costliest_refusal"
    case coldChance = "cold_chance"
    case advice
    case askForName = "ask_for_name"
    case tieQuestion = "tie_question"
    case asOf = "as_of"
  }

  /// Writes every key, as ``PersonSummary`` does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(target, forKey: .target)
    try container.encode(routes, forKey: .routes)
    try container.encode(jointChance, forKey: .jointChance)
    try container.encode(jointChanceError, forKey: .jointChanceError)
    try container.encode(costliestRefusal, forKey: .costliestRefusal)
    try container.encode(coldChance, forKey: .coldChance)
    try container.encode(advice, forKey: .advice)
    try container.encode(askForName, forKey: .askForName)
    try container.encode(tieQuestion, forKey: .tieQuestion)
    try container.encode(asOf, forKey: .asOf)
  }
}

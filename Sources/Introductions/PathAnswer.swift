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

/// How to reach somebody: the answer of `whom path`, of its map and of its part of a report.
public struct PathAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var target: PathTarget
  /// Best first; empty if there is none within the bounds.
  public var routes: [Route]
  /// Probability that at least one of the routes works and the manager agrees.
  public var jointChance: Double
  /// Probability that the manager agrees when written to cold.
  public var coldChance: Double
  public var advice: Advice
  /// Where the manager's name is not known: who is best placed to tell it, best first.
  public var askForName: [PersonSummary]
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  public init(
    from: PersonSummary, target: PathTarget, routes: [Route], jointChance: Double,
    coldChance: Double, advice: Advice, askForName: [PersonSummary], asOf: CalendarDate
  ) {
    self.from = from
    self.target = target
    self.routes = routes
    self.jointChance = jointChance
    self.coldChance = coldChance
    self.advice = advice
    self.askForName = askForName
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case from
    case target
    case routes
    case jointChance = "joint_chance"
    case coldChance = "cold_chance"
    case advice
    case askForName = "ask_for_name"
    case asOf = "as_of"
  }
}

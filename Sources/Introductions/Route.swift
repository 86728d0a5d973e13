public import ContactLists
public import ReferralGraph

/// One reason why two people know each other, as an answer shows it.
public struct EvidenceSummary: Codable, Hashable, Sendable {
  /// The kind by its name in the evidence table, like `linkedin_connection`.
  public var kind: String
  /// What it says, in words: `connected on LinkedIn, 2021`.
  public var words: String
  /// The last day on which it was seen, where the source says so.
  public var date: CalendarDate?
  /// How often it was seen; 1 is not mentioned.
  public var count: Int?
  /// For an inferred tie, the group: the company, the department at it, the school, or what the meetings
  /// are called.
  public var group: String?

  public init(
    kind: String, words: String = "", date: CalendarDate? = nil, count: Int? = nil,
    group: String? = nil
  ) {
    self.kind = kind
    self.words = words
    self.date = date
    self.count = count
    self.group = group
  }

  /// Writes every key, as ``PersonSummary`` does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(words, forKey: .words)
    try container.encode(date, forKey: .date)
    try container.encode(count, forKey: .count)
    try container.encode(group, forKey: .group)
  }
}

/// One tie of a route.
public struct RouteTie: Codable, Hashable, Sendable {
  /// Probability, in [0.02, 0.95].
  public var strength: Double
  /// Where the strength lies with a probability of 90 %.
  public var range: ProbabilityRange
  /// Whether the tie is only likely, from a group that both belong to.
  public var inferred: Bool
  /// Whether the strength is a number that the user gave.
  public var stated: Bool
  /// All of the evidence in one line, the weightiest first.
  public var why: String
  public var evidence: [EvidenceSummary]

  /// A tie; without a range the strength is exact, and without a line that says why, the words of the
  /// evidence are one.
  public init(
    strength: Double, range: ProbabilityRange? = nil, inferred: Bool, stated: Bool = false,
    why: String? = nil, evidence: [EvidenceSummary]
  ) {
    self.strength = strength
    self.range = range ?? ProbabilityRange(strength, strength)
    self.inferred = inferred
    self.stated = stated
    self.why = why ?? evidence.inWords
    self.evidence = evidence
  }
}

/// One warm path with names on it: n ties and the n + 1 people they join.
public struct Route: Codable, Hashable, Sendable {
  public var people: [PersonSummary]
  public var ties: [RouteTie]
  /// Product of the ties' strengths.
  public var warmth: Double
  /// Where the warmth lies with a probability of 90 %.
  public var warmthRange: ProbabilityRange
  /// Warmth times the chance that the manager agrees after an introduction.
  public var chance: Double
  /// Where the chance lies with a probability of 90 %.
  public var range: ProbabilityRange
  /// The place of the weakest tie, where the route is likeliest to break; of equals the first.
  public var weakestTie: Int?

  enum CodingKeys: String, CodingKey {
    case people
    case ties
    case warmth
    case warmthRange = "warmth_range"
    case chance
    case range
    case weakestTie = "weakest_tie"
  }

  /// A route; without ranges its numbers are exact.
  public init(
    people: [PersonSummary], ties: [RouteTie], warmth: Double, warmthRange: ProbabilityRange? = nil,
    chance: Double, range: ProbabilityRange? = nil
  ) {
    weakestTie = ties.indices.min { (ties[$0].strength, $0) < (ties[$1].strength, $1) }
    self.people = people
    self.ties = ties
    self.warmth = warmth
    self.warmthRange = warmthRange ?? ProbabilityRange(warmth, warmth)
    self.chance = chance
    self.range = range ?? ProbabilityRange(chance, chance)
  }
}

extension [EvidenceSummary] {
  /// All the reasons in words, none twice: `connected on LinkedIn since 2021; in the address book`.
  public var inWords: String {
    var seen: Set<String> = []
    return map(\.words).filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}

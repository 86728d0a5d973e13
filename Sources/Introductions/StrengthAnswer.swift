public import NetworkStore
public import ReferralGraph

/// What each kind of evidence is worth: the answer of `whom strength`.
public struct StrengthAnswer: Codable, Hashable, Sendable {
  /// By name.
  public var kinds: [Kind]
  /// Probability that a manager agrees when written to cold.
  public var coldChance: Double
  /// Probability that a manager agrees after an introduction.
  public var introducedChance: Double
  /// Whether the log may teach otherwise.
  public var learning = true
  /// What it has taught about the first; `nil` if learning is off.
  public var cold: LearnedRate?
  /// What it has taught about the second.
  public var introduced: LearnedRate?

  public struct Kind: Codable, Hashable, Sendable {
    public var kind: String
    /// Probability, from one such piece of evidence alone.
    public var base: Double
    public var halfLifeDays: Int?
    public var saturation: Int
    /// The probability that no amount of it goes beyond.
    public var ceiling: Double?
    /// Probability, from a month in which it was seen, which fades by a half-life of its own.
    public var lastingBase: Double?
    public var lastingHalfLifeDays: Int?
    public var halvingSize: Int?
    /// Whether it counts only if it goes both ways.
    public var needsAnswer: Bool
    /// Which part of it counts unanswered, for a tie that there is anyway.
    public var unanswered: Double?
    /// How alike ties of the kind are: the concentration of a Beta distribution about the base.
    public var concentration: Double
    /// Where the base lies with a probability of 90 %.
    public var range: ProbabilityRange
    public var meaning: String
    /// Where the numbers come from.
    public var source: String
    /// Where single numbers come from that the source does not speak of, by their names.
    public var sources: [String: String]
    /// What the log has taught about the base; `nil` if no ask rested on the kind.
    public var learned: LearnedRate?

    enum CodingKeys: String, CodingKey {
      case kind
      case base
      case halfLifeDays = "half_life_days"
      case saturation
      case ceiling
      case lastingBase = "lasting_base"
      case lastingHalfLifeDays = "lasting_half_life_days"
      case halvingSize = "halving_size"
      case needsAnswer = "needs_answer"
      case unanswered
      case concentration
      case range
      case meaning
      case source
      case sources
      case learned
    }
  }

  enum CodingKeys: String, CodingKey {
    case kinds
    case coldChance = "cold_chance"
    case introducedChance = "introduced_chance"
    case learning
    case cold
    case introduced
  }

  public init(_ settings: Settings) {
    kinds = settings.evidence.rules.sorted { $0.key < $1.key }.map { Kind($0, $1) }
    coldChance = settings.coldChance
    introducedChance = settings.introducedChance
  }
}

extension StrengthAnswer.Kind {
  init(_ kind: EvidenceKind, _ rule: EvidenceRule) {
    let concentration = rule.concentration ?? EvidenceRule.usualConcentration
    self.init(
      kind: kind.rawValue, base: rule.base, halfLifeDays: rule.halfLifeDays,
      saturation: rule.saturation, ceiling: rule.ceiling, lastingBase: rule.lasting?.base,
      lastingHalfLifeDays: rule.lasting?.halfLifeDays, halvingSize: rule.halvingSize,
      needsAnswer: rule.needsAnswer, unanswered: rule.unanswered, concentration: concentration,
      range: UncertainProbability(mean: rule.base, concentration: concentration).range,
      meaning: rule.meaning, source: rule.source, sources: rule.sources ?? [:])
  }
}

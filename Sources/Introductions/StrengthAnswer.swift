public import NetworkStore
internal import ReferralGraph

/// What each kind of evidence is worth: the answer of `whom strength`.
public struct StrengthAnswer: Codable, Hashable, Sendable {
  /// By name.
  public var kinds: [Kind]
  /// Probability that a manager agrees when written to cold.
  public var coldChance: Double
  /// Probability that a manager agrees after an introduction.
  public var introducedChance: Double

  public struct Kind: Codable, Hashable, Sendable {
    public var kind: String
    /// Probability, from one such piece of evidence alone.
    public var base: Double
    public var halfLifeDays: Int?
    public var saturation: Int
    public var halvingSize: Int?
    /// Whether it counts only if it goes both ways.
    public var needsAnswer: Bool
    public var meaning: String
    public var source: String

    enum CodingKeys: String, CodingKey {
      case kind
      case base
      case halfLifeDays = "half_life_days"
      case saturation
      case halvingSize = "halving_size"
      case needsAnswer = "needs_answer"
      case meaning
      case source
    }
  }

  enum CodingKeys: String, CodingKey {
    case kinds
    case coldChance = "cold_chance"
    case introducedChance = "introduced_chance"
  }

  public init(_ settings: Settings) {
    kinds = settings.evidence.rules.sorted { $0.key < $1.key }.map { kind, rule in
      Kind(
        kind: kind.rawValue, base: rule.base, halfLifeDays: rule.halfLifeDays,
        saturation: rule.saturation, halvingSize: rule.halvingSize,
        needsAnswer: rule.needsAnswer, meaning: rule.meaning, source: rule.source)
    }
    coldChance = settings.coldChance
    introducedChance = settings.introducedChance
  }
}

public import NetworkStore
public import ReferralGraph

/// What the log has taught about one number.
public struct LearnedRate: Codable, Hashable, Sendable {
  /// Before anything was logged.
  public var prior: Double
  /// As how many asks that counts.
  public var priorWeight: Double
  /// How many asks were answered.
  public var asks: Double
  /// How many of them were granted; of a kind of evidence, as far as that was owed to it.
  public var favours: Double
  /// Now: the mean of the Beta distribution with the prior and these asks.
  public var posterior: Double
  /// The distribution's standard deviation.
  public var deviation: Double

  enum CodingKeys: String, CodingKey {
    case prior
    case priorWeight = "prior_weight"
    case asks
    case favours
    case posterior
    case deviation
  }

  public init(_ rate: Rate) {
    prior = rate.prior
    priorWeight = rate.priorWeight
    asks = rate.asks
    favours = rate.favours
    posterior = rate.posterior
    deviation = rate.deviation
  }
}

extension LearnedRate {
  /// `before 10 %; of 4 asks 1 granted`, the favours to a tenth; `nil` where nothing was taught.
  public var words: String? {
    guard asks > 0 else { return nil }
    let tenths = Int((favours * 10).rounded())
    let granted = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    let count = Int(asks.rounded())
    return "\(PathAnswer.percent(prior)) before; of \(count) \(count == 1 ? "ask" : "asks") "
      + "\(granted) granted"
  }
}

extension StrengthAnswer {
  /// The numbers of the settings, and what a log has taught about them; `nil` if learning is off.
  public init(_ settings: Settings, learned rates: LearnedRates?) {
    self.init(settings)
    learning = rates != nil
    guard let rates else { return }
    for place in kinds.indices {
      kinds[place].learned = rates.kinds[EvidenceKind(rawValue: kinds[place].kind)]
        .map { LearnedRate($0) }
    }
    cold = LearnedRate(rates.cold)
    introduced = LearnedRate(rates.introduced)
    coldChance = rates.cold.posterior
    introducedChance = rates.introduced.posterior
  }
}

internal import Foundation

/// A probability that is itself not known exactly: its expectation and its variance.
///
/// Both are exact for whatever is made of independent ones; the range is that of the Beta
/// distribution with the same mean and variance.
public struct UncertainProbability: Hashable, Sendable {
  public let mean: Double
  public let variance: Double

  /// A probability that is known.
  public init(certain probability: Double) {
    self.init(mean: probability, variance: 0)
  }

  /// A probability of which as much is known as `concentration` observations would tell.
  public init(mean: Double, concentration: Double) {
    self.init(mean: mean, variance: mean * (1 - mean) / (max(0, concentration) + 1))
  }

  public init(_ distribution: BetaDistribution) {
    self.init(mean: distribution.mean, variance: distribution.variance)
  }

  private init(mean: Double, variance: Double) {
    self.mean = mean > 0 ? min(mean, 1) : 0
    // Rounding may leave a little less than nothing.
    self.variance = max(0, variance)
  }

  /// The probability that it does not come about.
  public var complement: UncertainProbability {
    UncertainProbability(mean: 1 - mean, variance: variance)
  }

  /// The probability that all of these come about, which are independent; certain for none.
  public static func all(_ probabilities: [UncertainProbability]) -> UncertainProbability {
    let mean = probabilities.reduce(1) { $0 * $1.mean }
    guard mean > 0 else {
      return UncertainProbability(
        mean: 0, variance: probabilities.reduce(1) { $0 * ($1.mean * $1.mean + $1.variance) })
    }
    // The mean of the square less the square of the mean, without taking like from like.
    let growth = probabilities.reduce(0) { $0 + log1p($1.variance / ($1.mean * $1.mean)) }
    return UncertainProbability(mean: mean, variance: mean * mean * expm1(growth))
  }

  /// The probability that one of these comes about at least, which are independent; 0 for none.
  public static func any(_ probabilities: [UncertainProbability]) -> UncertainProbability {
    all(probabilities.map(\.complement)).complement
  }

  /// As many observations as would tell as much about it; `nil` if it is known.
  public var concentration: Double? {
    variance > 0 ? max(0, mean * (1 - mean) / variance - 1) : nil
  }

  /// The same uncertainty about another mean: as many observations tell of it.
  func moved(to mean: Double) -> UncertainProbability {
    concentration.map { UncertainProbability(mean: mean, concentration: $0) }
      ?? UncertainProbability(certain: mean)
  }

  /// Where it lies with a probability of 90 %: between the quantiles of 5 % and 95 %. It always
  /// contains the mean.
  public var range: ProbabilityRange {
    guard let distribution = BetaDistribution(mean: mean, variance: variance) else {
      return ProbabilityRange(mean, mean)
    }
    return ProbabilityRange(distribution.quantile(0.05), distribution.quantile(0.95))
      .including(mean)
  }
}

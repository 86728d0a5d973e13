internal import Foundation

/// What is known of a probability: the Beta distribution, as if something had come about `alpha`
/// times and failed to `beta` times.
public struct BetaDistribution: Hashable, Sendable {
  public let alpha: Double
  public let beta: Double

  /// The distribution with these parameters; `nil` unless both are positive and finite.
  public init?(alpha: Double, beta: Double) {
    guard alpha > 0, beta > 0, alpha.isFinite, beta.isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
  }

  /// The distribution with this mean, as sure of it as so many observations would make one; `nil`
  /// unless the mean is between 0 and 1, neither included, and the number positive.
  public init?(mean: Double, concentration: Double) {
    self.init(alpha: mean * concentration, beta: (1 - mean) * concentration)
  }

  /// The distribution with this mean and variance, by the method of moments; `nil` if there is none,
  /// which is so for a variance of 0, and from `mean · (1 − mean)` on.
  public init?(mean: Double, variance: Double) {
    guard variance > 0 else { return nil }
    self.init(mean: mean, concentration: mean * (1 - mean) / variance - 1)
  }

  /// How many observations it stands for: the more, the narrower it is.
  public var concentration: Double { alpha + beta }

  public var mean: Double { alpha / (alpha + beta) }

  public var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }

  /// The probability that the value is at most `value`: the regularised incomplete beta function.
  ///
  /// - Complexity: O(√(alpha + beta)).
  public func cumulative(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    guard value < 1 else { return 1 }
    let logFactor =
      logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * log(value)
      + beta * log1p(-value)
    // On the other side of the mean the fraction converges slowly, and its mirror image fast.
    if value < (alpha + 1) / (alpha + beta + 2) {
      return exp(logFactor) * Self.fraction(alpha, beta, value) / alpha
    }
    return 1 - exp(logFactor) * Self.fraction(beta, alpha, 1 - value) / beta
  }

  /// The value that is exceeded with the probability `1 - probability`, within 1e-12.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    func notZero(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
    var c = 1.0
    var d = 1 / notZero(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...10_000 {
      let m = Double(step)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / notZero(1 + term * d)
        c = notZero(1 + term / c)
        value *= d * c
      }
      if abs(d * c - 1) < 1e-15 { break }
    }
    return value
  }

  private func logGamma(_ number: Double) -> Double {
    // The parameters are positive, so that the sign beside the logarithm says nothing.
    lgamma(number).0
  }
}

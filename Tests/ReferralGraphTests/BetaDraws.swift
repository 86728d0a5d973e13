import Foundation
import ReferralGraph

/// Draws from Beta distributions, which share no code with what is tested.
struct BetaDraws {
  private var generator: SplitMix64

  init(seed: Int) {
    generator = SplitMix64(seed: seed)
  }

  /// A draw with this mean and variance; the mean itself if nothing varies.
  mutating func draw(mean: Double, variance: Double) -> Double {
    guard variance > 0 else { return mean }
    let concentration = mean * (1 - mean) / variance - 1
    let a = gamma(mean * concentration)
    let b = gamma((1 - mean) * concentration)
    return a + b > 0 ? a / (a + b) : mean
  }

  mutating func uniform() -> Double {
    Double.random(in: 0..<1, using: &generator)
  }

  /// By Marsaglia and Tsang (doi:10.1145/358407.358414).
  private mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * pow(uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    while true {
      let x = normal()
      let v = pow(1 + x / (9 * d).squareRoot(), 3)
      guard v > 0 else { continue }
      if log(1 - uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }

  private mutating func normal() -> Double {
    (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}

internal import Foundation

/// The model of record linkage by Fellegi and Sunter (DOI 10.1080/01621459.1969.10501049).
///
/// Records are compared in several respects, each of which comes out at one of a few levels. What a
/// level weighs is the logarithm of how many times likelier it is between records of one person
/// (m) than between records of two (u). The weights of all comparisons add up, as if they were
/// independent; where they are not, whoever builds the comparisons must say so.
struct FellegiSunter: Hashable, Sendable, Codable {
  /// The two probabilities of one level.
  struct Level: Hashable, Sendable, Codable {
    var m: Double
    var u: Double

    /// The weight in bits.
    var bits: Double { log2(m / u) }
  }

  /// What was found in all comparisons of a pair; level 0 means that one of the two says nothing,
  /// which weighs nothing.
  typealias Pattern = [UInt8]

  /// By comparison, the levels from 1.
  var comparisons: [[Level]]
  /// How probable it is before any comparison that a pair is of one person.
  var prior: Double

  /// What a level adds to the evidence.
  func bits(_ comparison: Int, _ level: UInt8) -> Double {
    level == 0 ? 0 : comparisons[comparison][Int(level) - 1].bits
  }

  /// The evidence of a whole pattern, without the prior.
  func bits(_ pattern: Pattern) -> Double {
    pattern.indices.reduce(0) { $0 + bits($1, pattern[$1]) }
  }

  /// The model that makes the counted patterns most probable, found by expectation–maximisation:
  /// no pair needs a label.
  ///
  /// `remembering` is how many imaginary pairs speak for the model as it is, for each comparison:
  /// 0 believes the data alone, many keep the weights near what they were. `fixed` are comparisons
  /// whose u is kept, because it was counted among pairs taken at random.
  ///
  /// - Complexity: O(*r* · *p* · *c*) for *r* rounds, *p* different patterns of *c* comparisons.
  func fitted(
    to counts: [Pattern: Int], remembering: Double = 0, keepsU: Bool = false, rounds: Int = 60
  ) -> FellegiSunter {
    var model = self
    // In one order, so that sums are the same in every run.
    let patterns = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let total = patterns.reduce(0.0) { $0 + Double($1.value) }
    guard total > 0 else { return self }
    for _ in 0..<rounds {
      var sums = comparisons.map { [Level](repeating: Level(m: 0, u: 0), count: $0.count) }
      var matches = 0.0
      let odds = log2(model.prior / (1 - model.prior))
      for (pattern, count) in patterns {
        let share = 1 / (1 + exp2(-(model.bits(pattern) + odds)))
        matches += share * Double(count)
        for (comparison, level) in pattern.enumerated() where level > 0 {
          sums[comparison][Int(level) - 1].m += share * Double(count)
          sums[comparison][Int(level) - 1].u += (1 - share) * Double(count)
        }
      }
      let before = model
      model.prior = min(0.999, max(1e-9, matches / total))
      for comparison in comparisons.indices {
        model.comparisons[comparison] = Self.levels(
          sums[comparison], before: comparisons[comparison], remembering: remembering,
          keepsU: keepsU)
      }
      if model.isNear(before) { break }
    }
    return model
  }

  private static func levels(
    _ sums: [Level], before: [Level], remembering: Double, keepsU: Bool
  ) -> [Level] {
    let m = sums.reduce(0) { $0 + $1.m } + remembering
    let u = sums.reduce(0) { $0 + $1.u } + remembering
    return zip(sums, before).map { sum, old in
      // Never quite 0: what was not seen can still come.
      Level(
        m: max(1e-4, (sum.m + remembering * old.m) / max(m, 1e-9)),
        u: keepsU ? old.u : max(1e-7, (sum.u + remembering * old.u) / max(u, 1e-9)))
    }
  }

  private func isNear(_ other: Self) -> Bool {
    abs(prior - other.prior) < 1e-6 * max(prior, other.prior)
      && zip(comparisons.joined(), other.comparisons.joined()).allSatisfy {
        abs($0.m - $1.m) < 1e-5 && abs($0.u - $1.u) < 1e-6
      }
  }
}

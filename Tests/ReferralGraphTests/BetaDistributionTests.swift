import ReferralGraph
import Testing

@Suite("Beta distribution")
struct BetaDistributionTests {
  /// What SciPy 1.17 gives.
  struct Reference: Sendable {
    var distribution: BetaDistribution?
    var cumulative: Double
    var low: Double
    var high: Double

    init(_ alpha: Double, _ beta: Double, cumulative: Double, low: Double, high: Double) {
      distribution = BetaDistribution(alpha: alpha, beta: beta)
      self.cumulative = cumulative
      self.low = low
      self.high = high
    }

    static let all = [
      Reference(0.5, 0.5, cumulative: 0.369010119566, low: 0.00615582970243, high: 0.993844170298),
      Reference(2, 3, cumulative: 0.3483, low: 0.0976114628864, high: 0.75139537427),
      Reference(
        0.08, 3.92, cumulative: 0.987041299146, low: 9.40599943048e-18, high: 0.125233634836),
      Reference(1, 1, cumulative: 0.3, low: 0.05, high: 0.95),
      Reference(40, 12.5, cumulative: 2.28025919569e-12, low: 0.660613637202, high: 0.851756060194),
      Reference(0.3, 0.02, cumulative: 0.0475195172782, low: 0.340485041443, high: 1),
      Reference(1500, 4500, cumulative: 1, low: 0.240853265786, high: 0.259241494017),
      Reference(1, 9, cumulative: 0.959646393, low: 0.00568304498805, high: 0.283128835563),
    ]
  }

  @Test("agrees with SciPy on what lies below 0.3, and on the quantiles", arguments: Reference.all)
  func references(_ reference: Reference) throws {
    let distribution = try #require(reference.distribution)
    #expect(abs(distribution.cumulative(0.3) - reference.cumulative) < 1e-11)
    #expect(abs(distribution.quantile(0.05) - reference.low) < 1e-11)
    #expect(abs(distribution.quantile(0.95) - reference.high) < 1e-11)
  }

  @Test("has the closed forms where there are some: powers, and the arcsine")
  func closedForms() throws {
    for step in 1..<20 {
      let value = Double(step) / 20
      let power = try #require(BetaDistribution(alpha: 3, beta: 1))
      #expect(abs(power.cumulative(value) - value * value * value) < 1e-14)
      let other = try #require(BetaDistribution(alpha: 1, beta: 2))
      #expect(abs(other.cumulative(value) - (1 - (1 - value) * (1 - value))) < 1e-14)
    }
  }

  @Test("a quantile is where so much lies below, whatever the shape", arguments: 0..<60)
  func inverse(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let distribution = try #require(
      BetaDistribution(
        alpha: Double.random(in: 0.5...200, using: &generator),
        beta: Double.random(in: 0.5...200, using: &generator)))
    for probability in [0.001, 0.05, 0.5, 0.95, 0.999] {
      let value = distribution.quantile(probability)
      #expect(abs(distribution.cumulative(value) - probability) < 1e-8)
    }
    #expect(distribution.quantile(0) == 0)
    #expect(distribution.quantile(1) == 1)
    #expect(distribution.cumulative(-1) == 0)
    #expect(distribution.cumulative(2) == 1)
  }

  @Test("a mean and a variance make the distribution that has them")
  func moments() throws {
    let distribution = try #require(BetaDistribution(mean: 0.3, variance: 0.02))
    #expect(abs(distribution.mean - 0.3) < 1e-12)
    #expect(abs(distribution.variance - 0.02) < 1e-12)
    let counted = try #require(BetaDistribution(mean: 0.25, concentration: 8))
    #expect(counted == BetaDistribution(alpha: 2, beta: 6))
    #expect(counted.concentration == 8)
  }

  @Test("there is none for numbers that make no sense")
  func nonsense() {
    for wrong in [0, -1, .nan, .infinity] {
      #expect(BetaDistribution(alpha: wrong, beta: 1) == nil)
      #expect(BetaDistribution(alpha: 1, beta: wrong) == nil)
      #expect(BetaDistribution(mean: 0.5, variance: wrong) == nil)
    }
    #expect(BetaDistribution(mean: 0, variance: 0.1) == nil)
    #expect(BetaDistribution(mean: 1, concentration: 5) == nil)
    #expect(BetaDistribution(mean: 0.5, variance: 0.25) == nil)
  }
}

import Foundation
import ReferralGraph
import Testing

@Suite("How well a strength is known")
struct StrengthEstimateTests {
  static let table = EvidenceTable(rules: [
    "listed": EvidenceRule(base: 0.35, concentration: 4),
    "met": EvidenceRule(base: 0.12, halfLifeDays: 400, saturation: 8, concentration: 6),
    "mail": EvidenceRule(
      base: 0.05, halfLifeDays: 90, saturation: 100, ceiling: 0.8,
      lasting: EvidenceRule.Lasting(base: 0.03, halfLifeDays: 1460), concentration: 10),
    "vouched": EvidenceRule(base: 0.6, concentration: 3),
    "department": EvidenceRule(base: 0.5, halvingSize: 10, concentration: 2),
  ])
  static let kinds: [EvidenceKind] = ["listed", "met", "mail", "vouched"]

  private static func randomEvidence(_ draws: inout BetaDraws) -> [Observation] {
    kinds.filter { _ in draws.uniform() < 0.6 }.map { kind in
      Observation(
        kind: kind, ageDays: Int(200 * draws.uniform()), count: 1 + Int(10 * draws.uniform()))
    }
  }

  @Test("nine of ten ties are within their range, if each kind varies as the table says")
  func coverageOfTies() {
    var draws = BetaDraws(seed: 6)
    var (inside, all) = (0, 0)
    for _ in 0..<4000 {
      let evidence = Self.randomEvidence(&draws)
      guard let estimate = Self.table.estimate(of: evidence) else { continue }
      let truth = trueStrength(of: evidence, &draws)
      all += 1
      if estimate.range.contains(min(0.95, max(0.02, truth))) { inside += 1 }
    }
    #expect(all > 3000)
    #expect((0.85...0.95).contains(Double(inside) / Double(all)))
  }

  @Test("nine of ten routes are as warm as their range says")
  func coverageOfRoutes() {
    var draws = BetaDraws(seed: 66)
    var (inside, all) = (0, 0)
    for _ in 0..<3000 {
      let ties = (0..<3).map { _ in Self.randomEvidence(&draws) }
      let estimates = ties.compactMap { Self.table.estimate(of: $0) }
      guard estimates.count == ties.count else { continue }
      let warmth = UncertainProbability.all(estimates.map(\.probability))
      let truth = ties.reduce(1) { $0 * trueStrength(of: $1, &draws) }
      all += 1
      if warmth.range.contains(truth) { inside += 1 }
    }
    #expect(all > 1500)
    #expect((0.85...0.95).contains(Double(inside) / Double(all)))
  }

  /// What a tie turns out to be worth: each kind is drawn from what the table says of it alone.
  private func trueStrength(of evidence: [Observation], _ draws: inout BetaDraws) -> Double {
    let doubts = evidence.compactMap { Self.table.estimate(of: [$0])?.probability }.map {
      1 - draws.draw(mean: $0.mean, variance: $0.variance)
    }
    return 1 - doubts.reduce(1, *)
  }

  @Test("the moments of several are those of their draws")
  func moments() {
    let parts = [
      UncertainProbability(mean: 0.3, concentration: 4),
      UncertainProbability(mean: 0.7, concentration: 9), UncertainProbability(certain: 0.2),
    ]
    var draws = BetaDraws(seed: 3)
    var samples: [Double] = []
    for _ in 0..<200_000 {
      let doubts = parts.map { 1 - draws.draw(mean: $0.mean, variance: $0.variance) }
      samples.append(1 - doubts.reduce(1, *))
    }
    let mean = samples.reduce(0, +) / Double(samples.count)
    let variance = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count)
    let sum = UncertainProbability.any(parts)
    #expect(abs(sum.mean - (1 - 0.7 * 0.3 * 0.8)) < 1e-12)
    #expect(abs(sum.mean - mean) < 0.002)
    #expect(abs(sum.variance - variance) < 0.0005)
    #expect(UncertainProbability.all([]).mean == 1)
    #expect(UncertainProbability.any([]).mean == 0)
  }

  @Test("a strength is always in its range, and both between 2 % and 95 %", arguments: 0..<100)
  func containment(seed: Int) {
    var draws = BetaDraws(seed: seed)
    for _ in 0..<10 {
      var evidence = Self.randomEvidence(&draws)
      if draws.uniform() < 0.3 { evidence = evidence.map { old($0) } }
      guard let estimate = Self.table.estimate(of: evidence) else { continue }
      #expect(estimate.strength == Self.table.strength(of: evidence))
      #expect(estimate.probability.mean == estimate.strength.probability)
      #expect(estimate.range.contains(estimate.strength.probability))
      #expect(estimate.range.low >= 0.02 && estimate.range.high <= 0.95)
      #expect(estimate.range.low < estimate.range.high)
    }
  }

  private func old(_ observation: Observation) -> Observation {
    Observation(kind: observation.kind, ageDays: 2_000_000, count: observation.count)
  }

  @Test("little evidence says little: the more is seen, the narrower the range about as much")
  func width() throws {
    func width(_ count: Int) throws -> Double {
      let table = EvidenceTable(rules: [
        "mail": EvidenceRule(base: 0.9, saturation: 1000, ceiling: 0.4, concentration: 2)
      ])
      let range = try #require(
        table.estimate(of: [Observation(kind: "mail", count: count)])?.range)
      return range.high - range.low
    }
    #expect(try width(5) > width(50))
    #expect(try width(50) > width(500))
  }

  @Test("the user's own number is exact, and a group's strength is known as its kind is")
  func statedAndGroups() throws {
    let stated = [Observation(kind: "met"), Observation(kind: "own", stated: 0.4)]
    #expect(Self.table.estimate(of: stated)?.range == ProbabilityRange(0.4, 0.4))
    let strength = try #require(Self.table.strength(ofGroup: "department", size: 12))
    let estimate = Self.table.estimate(strength, ofGroup: "department")
    #expect(estimate.strength == strength)
    let beta = try #require(BetaDistribution(mean: 0.25, concentration: 2))
    #expect(abs(estimate.probability.variance - beta.variance) < 1e-12)
    #expect(abs(estimate.range.high - beta.quantile(0.95)) < 1e-9)
  }

  @Test("a range is coded as two numbers, and is in order whatever it is made of")
  func ranges() throws {
    #expect(ProbabilityRange(0.7, 0.25) == ProbabilityRange(0.25, 0.7))
    #expect(ProbabilityRange(-1, .nan) == ProbabilityRange(0, 0))
    #expect(ProbabilityRange(3, 0.5) == ProbabilityRange(0.5, 1))
    let json = try JSONEncoder().encode(ProbabilityRange(0.25, 0.75))
    #expect(String(decoding: json, as: UTF8.self) == "[0.25,0.75]")
    #expect(
      try JSONDecoder().decode(ProbabilityRange.self, from: json) == ProbabilityRange(0.25, 0.75))
  }
}

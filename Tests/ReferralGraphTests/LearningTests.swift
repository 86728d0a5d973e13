import Foundation
import ReferralGraph
import Testing

@Suite("Learning from asks")
struct LearningTests {
  static let table = EvidenceTable(rules: [
    "met": EvidenceRule(base: 0.4, halfLifeDays: 100, saturation: 3),
    "mail": EvidenceRule(base: 0.1, saturation: 10),
    "family": EvidenceRule(base: 0.6),
    "off": EvidenceRule(base: 0),
  ])

  private static func isClose(_ a: Double?, _ b: Double) -> Bool {
    a.map { abs($0 - b) < 1e-12 } ?? false
  }

  /// So many asks that rested on one fresh piece of a kind.
  private static func asks(
    _ kind: EvidenceKind, granted: Int, refused: Int
  ) -> [AnsweredAsk] {
    Array(repeating: AnsweredAsk(reasons: [kind: 1], isGranted: true), count: granted)
      + Array(repeating: AnsweredAsk(reasons: [kind: 1], isGranted: false), count: refused)
  }

  @Test("asks that rest on one fresh piece give the Beta posterior of counting them")
  func counting() throws {
    for (granted, refused) in [(0, 0), (1, 0), (0, 1), (3, 4), (20, 1), (0, 300)] {
      let asks = Self.asks("met", granted: granted, refused: refused)
      let rate = Self.table.rates(taughtBy: asks, priorWeight: 10)["met"]
      guard granted + refused > 0 else {
        #expect(rate == nil)
        continue
      }
      let (a, b) = (4 + Double(granted), 6 + Double(refused))
      #expect(Self.isClose(rate?.posterior, a / (a + b)))
      #expect(
        Self.isClose(rate?.deviation, (a * b / ((a + b) * (a + b) * (a + b + 1))).squareRoot()))
    }
  }

  @Test("a yes is owed to each kind of a tie as noisy-or says, and a no speaks against all")
  func responsibilities() {
    let reasons: [EvidenceKind: Double] = ["family": 1, "mail": 2]
    let strength = 1 - 0.4 * 0.9 * 0.9
    let yes = Self.table.rates(
      taughtBy: [AnsweredAsk(reasons: reasons, isGranted: true)], priorWeight: 20)
    #expect(Self.isClose(yes["family"]?.favours, 0.6 / strength))
    #expect(Self.isClose(yes["mail"]?.favours, 0.1 / strength))
    let no = Self.table.rates(
      taughtBy: [AnsweredAsk(reasons: reasons, isGranted: false)], priorWeight: 20)
    #expect(no.mapValues(\.favours) == ["family": 0, "mail": 0])
    #expect(no.mapValues(\.asks) == ["family": 1, "mail": 1])
  }

  @Test("of what has faded, a no says little and a yes all")
  func faded() {
    // 0.1 of evidence that was worth 0.4.
    let weight = Self.table.weight(of: "met", strength: Strength(clamping: 0.1)) ?? 0
    #expect(Self.isClose(weight, log(0.9) / log(0.6)))
    func favours(_ isGranted: Bool) -> Double? {
      Self.table.rates(
        taughtBy: [AnsweredAsk(reasons: ["met": weight], isGranted: isGranted)], priorWeight: 5)[
          "met"]?.favours
    }
    #expect(Self.isClose(favours(true), 1))
    #expect(Self.isClose(favours(false), 0.3 / 0.9))
  }

  @Test("as long as people answer as the table says, rates are expected to stay", arguments: 0..<50)
  func martingale(seed: Int) {
    var random = SplitMix64(seed: seed)
    let reasons = Dictionary(
      uniqueKeysWithValues: (["met", "mail", "family"] as [EvidenceKind]).map {
        ($0, Double.random(in: 0.05...4, using: &random))
      })
    let silence = reasons.reduce(1) { product, reason in
      product * pow(1 - (Self.table.rules[reason.key]?.base ?? 0), reason.value)
    }
    func posterior(_ kind: EvidenceKind, _ isGranted: Bool) -> Double {
      Self.table.rates(
        taughtBy: [AnsweredAsk(reasons: reasons, isGranted: isGranted)], priorWeight: 7)[kind]?
        .posterior ?? .nan
    }
    for kind in reasons.keys {
      let expected = (1 - silence) * posterior(kind, true) + silence * posterior(kind, false)
      #expect(abs(expected - (Self.table.rules[kind]?.base ?? 0)) < 1e-9)
      #expect(posterior(kind, false) <= posterior(kind, true))
    }
  }

  @Test("the order of asks makes no difference, not in the last bit", arguments: 0..<50)
  func order(seed: Int) {
    var random = SplitMix64(seed: seed)
    let asks = (0..<40).map { _ in
      AnsweredAsk(
        reasons: [
          "met": .random(in: 0.1...3, using: &random), "mail": .random(in: 0.1...9, using: &random),
        ], isGranted: .random(using: &random))
    }
    #expect(
      Self.table.rates(taughtBy: asks, priorWeight: 20)
        == Self.table.rates(taughtBy: asks.shuffled(using: &random), priorWeight: 20))
  }

  @Test("rates find the truth when asks are many", arguments: 0..<5)
  func recovery(seed: Int) {
    var random = SplitMix64(seed: seed)
    // People answer twice as often as the table says.
    let asks = (0..<4000).map { _ in
      AnsweredAsk(reasons: ["met": 1], isGranted: .random(in: 0..<1, using: &random) < 0.8)
    }
    let learned = Self.table.learned(Self.table.rates(taughtBy: asks, priorWeight: 20))
    #expect(abs((learned.rules["met"]?.base ?? 0) - 0.8) < 0.03)
    #expect(learned.rules["mail"] == Self.table.rules["mail"])
  }

  @Test("what is worth nothing, unknown or senseless teaches nothing")
  func nothing() {
    let asks: [AnsweredAsk] = [
      AnsweredAsk(reasons: [:], isGranted: true), AnsweredAsk(reasons: ["off": 1], isGranted: true),
      AnsweredAsk(reasons: ["unheard_of": 1], isGranted: false),
      AnsweredAsk(reasons: ["met": 0], isGranted: true),
      AnsweredAsk(reasons: ["met": -.infinity, "mail": .nan], isGranted: false),
    ]
    #expect(Self.table.rates(taughtBy: asks, priorWeight: 20).isEmpty)
    #expect(Self.table.weight(of: "off", strength: .weakest) == nil)
    #expect(Rate(prior: .nan, priorWeight: -1, asks: .nan, favours: 3).posterior == 0)
    #expect(Rate(prior: 0.5, priorWeight: 1, asks: 2, favours: 9).posterior == 2.5 / 3)
  }

  @Test("managers who decide alone are counted; of a contact's no, part is owed to the tie")
  func managers() {
    func rate(_ answers: ManagerAnswer...) -> Rate {
      Rate(prior: 0.1, priorWeight: 20, answers: answers)
    }
    #expect(
      Self.isClose(
        rate(ManagerAnswer(isGranted: true), ManagerAnswer(isGranted: false)).posterior, 3 / 22))
    #expect(Self.isClose(rate(ManagerAnswer(isGranted: true, strength: .weakest)).favours, 1))
    let no = rate(ManagerAnswer(isGranted: false, strength: Strength(0.5)))
    #expect(Self.isClose(no.favours, 0.05 / 0.95))
    #expect(no.asks == 1)
  }
}

import Foundation
import ReferralGraph
import Testing

@Suite("Strength of evidence")
struct EvidenceTests {
  static let table = EvidenceTable(rules: [
    "met": EvidenceRule(base: 0.4, halfLifeDays: 100, saturation: 3),
    "mail": EvidenceRule(base: 0.1, halfLifeDays: 365, saturation: 10),
    "family": EvidenceRule(base: 0.6),
    "off": EvidenceRule(base: 0),
    "department": EvidenceRule(base: 0.3, halvingSize: 10),
    "school": EvidenceRule(base: 0.2),
    "left": EvidenceRule(base: 0.4, halfLifeDays: 100, halvingSize: 10),
    "letters": EvidenceRule(
      base: 0.05, halfLifeDays: 90, saturation: 100, ceiling: 0.8,
      lasting: EvidenceRule.Lasting(base: 0.03, halfLifeDays: 1460), needsAnswer: true,
      unanswered: 0.3),
  ])

  private func strength(_ evidence: Observation...) -> Double? {
    Self.table.strength(of: evidence)?.probability
  }

  private func isClose(_ a: Double?, _ b: Double) -> Bool {
    a.map { abs($0 - b) < 1e-12 } ?? false
  }

  @Test("one observation of today is worth its base")
  func base() {
    #expect(isClose(strength(Observation(kind: "met", ageDays: 0)), 0.4))
  }

  @Test("one half-life halves it, and what is undated or to come does not fade")
  func halfLife() {
    #expect(isClose(strength(Observation(kind: "met", ageDays: 100)), 0.2))
    #expect(isClose(strength(Observation(kind: "met", ageDays: 200)), 0.1))
    #expect(isClose(strength(Observation(kind: "met", ageDays: nil)), 0.4))
    #expect(isClose(strength(Observation(kind: "met", ageDays: -50)), 0.4))
    #expect(isClose(strength(Observation(kind: "family", ageDays: 30_000)), 0.6))
  }

  @Test("several times count up to the saturation")
  func saturation() {
    #expect(isClose(strength(Observation(kind: "met", count: 2)), 0.64))
    #expect(isClose(strength(Observation(kind: "met", count: 3)), 0.784))
    #expect(isClose(strength(Observation(kind: "met", count: .max)), 0.784))
    #expect(strength(Observation(kind: "met", count: 0)) == nil)
    #expect(strength(Observation(kind: "met", count: .min)) == nil)
  }

  @Test("different evidence adds up as independent chances")
  func sum() {
    #expect(
      isClose(strength(Observation(kind: "met"), Observation(kind: "family")), 1 - 0.6 * 0.4))
  }

  @Test("nothing, unknown kinds and kinds that are switched off make no tie")
  func noTie() {
    #expect(strength() == nil)
    #expect(strength(Observation(kind: "rumour")) == nil)
    #expect(strength(Observation(kind: "off", count: 5)) == nil)
    #expect(isClose(strength(Observation(kind: "rumour"), Observation(kind: "met")), 0.4))
  }

  @Test("the sum is brought to the range, and evidence from long ago still makes a tie")
  func clamping() {
    #expect(strength(Observation(kind: "met", ageDays: 1_000_000)) == 0.02)
    #expect(strength(Observation(kind: "met", ageDays: .max)) == 0.02)
    let much = ["family", "met", "mail"].map { Observation(kind: $0, count: 1000) }
    #expect(Self.table.strength(of: much) == .strongest)
  }

  @Test("what is seen several times counts once, up to the saturation, the freshest first")
  func seenInSeveralLists() {
    let family = Observation(kind: "family")
    #expect(strength(family, family, family) == strength(family))
    let (old, new) = (Observation(kind: "met", ageDays: 900), Observation(kind: "met", ageDays: 1))
    #expect(
      strength(old, new, new, new) == strength(Observation(kind: "met", ageDays: 1, count: 3)))
    #expect(strength(new, new, new, new) == strength(new, new, new))
  }

  @Test("the user's own number wins, and of several the last")
  func stated() {
    let met = Observation(kind: "met", count: 3)
    func said(_ number: Double) -> Observation { Observation(kind: "user", stated: number) }
    #expect(strength(met, said(0.3)) == 0.3)
    #expect(strength(said(0.3), met) == 0.3)
    #expect(strength(said(0.3), said(0.7), met) == 0.7)
    #expect(strength(said(0.3), said(0)) == nil)
    #expect(strength(said(0), said(0.3)) == 0.3)
    #expect(strength(said(0.001)) == 0.02)
    #expect(strength(said(1)) == 0.95)
    #expect(strength(said(-1)) == nil)
    #expect(strength(said(0.3), said(.nan)) == 0.3)
    #expect(isClose(strength(met, said(.nan)), 0.784))
  }

  @Test("a group of two lends the base, and less the larger it is")
  func groups() {
    #expect(isClose(Self.table.strength(ofGroup: "department", size: 2)?.probability, 0.3))
    #expect(isClose(Self.table.strength(ofGroup: "department", size: 12)?.probability, 0.15))
    #expect(Self.table.strength(ofGroup: "department", size: .max) == .weakest)
    #expect(isClose(Self.table.strength(ofGroup: "school", size: 1000)?.probability, 0.2))
    for size in 2..<500 {
      let (smaller, larger) = (
        Self.table.strength(ofGroup: "department", size: size),
        Self.table.strength(ofGroup: "department", size: size + 1)
      )
      #expect(smaller.flatMap { a in larger.map { a >= $0 } } == true)
    }
  }

  @Test("a group that has dissolved lends less every day, and one that will as if it had today")
  func dissolvedGroups() {
    func strength(_ days: Int, _ kind: EvidenceKind = "left", size: Int = 2) -> Double? {
      Self.table.strength(ofGroup: kind, size: size, ageDays: days)?.probability
    }
    #expect(isClose(strength(0), 0.4))
    #expect(isClose(strength(100), 0.2))
    #expect(isClose(strength(100, size: 12), 0.1))
    #expect(strength(.max) == 0.02)
    #expect(strength(-5) == strength(0))
    // What does not fade does not with time either.
    #expect(strength(10_000, "department") == strength(0, "department"))
  }

  @Test("a group of fewer than two, of an unknown kind or one switched off ties nobody")
  func groupsOfNobody() {
    for size in [Int.min, -1, 0, 1] {
      #expect(Self.table.strength(ofGroup: "department", size: size) == nil)
    }
    #expect(Self.table.strength(ofGroup: "rumour", size: 5) == nil)
    #expect(Self.table.strength(ofGroup: "off", size: 5) == nil)
  }

  @Test("a rule without sense is read as the nearest that has some")
  func nonsense() {
    func one(_ rule: EvidenceRule) -> Double? {
      EvidenceTable(rules: ["k": rule])
        .strength(of: [Observation(kind: "k", ageDays: 1, count: 5)])?.probability
    }
    #expect(one(EvidenceRule(base: .nan)) == nil)
    #expect(one(EvidenceRule(base: -1)) == nil)
    #expect(one(EvidenceRule(base: 7)) == 0.95)
    #expect(isClose(one(EvidenceRule(base: 0.5, saturation: -3)), 0.5))
    #expect(isClose(one(EvidenceRule(base: 0.5, halfLifeDays: 0)), 0.25))
    let table = EvidenceTable(rules: ["k": EvidenceRule(base: 0.5, halvingSize: 0)])
    #expect(isClose(table.strength(ofGroup: "k", size: 3)?.probability, 0.25))
  }

  private func randomEvidence(_ generator: inout SplitMix64) -> [Observation] {
    let kinds: [EvidenceKind] = [
      "met", "mail", "family", "off", "rumour", "school", "letters", "letters", "letters",
    ]
    let directions: [Observation.Direction?] = [nil, .forward, .backward]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      Observation(
        kind: kinds[Int.random(in: kinds.indices, using: &generator)],
        ageDays: [nil, Int.random(in: -9...2000, using: &generator)]
          .randomElement(using: &generator) ?? nil,
        count: Int.random(in: 0...12, using: &generator),
        direction: directions[Int.random(in: directions.indices, using: &generator)],
        month: [nil, 1, 2, 3].randomElement(using: &generator) ?? nil)
    }
  }

  /// 0 for no tie, so that strengths can be compared.
  private func number(_ evidence: [Observation]) -> Double {
    Self.table.strength(of: evidence)?.probability ?? 0
  }

  @Test("the order of evidence changes nothing, not a bit", arguments: 0..<200)
  func order(seed: Int) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let evidence = randomEvidence(&generator)
      let shuffled = evidence.shuffled(using: &generator)
      #expect(number(evidence).bitPattern == number(shuffled).bitPattern)
    }
  }

  @Test("more evidence never lowers a strength, and older never raises it", arguments: 0..<200)
  func monotone(seed: Int) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let evidence = randomEvidence(&generator)
      let more = randomEvidence(&generator)
      #expect(number(evidence + more) >= number(evidence))
      for index in evidence.indices {
        var older = evidence
        older[index].ageDays = max(0, evidence[index].ageDays ?? 0) + 30
        var again = evidence
        again[index].count += 1
        // Factors change places when sorted, which may cost the last bit.
        #expect(number(older) <= number(evidence) + 1e-15)
        #expect(number(again) >= number(evidence) - 1e-15)
      }
    }
  }

  @Test("what needs an answer counts nothing as long as it goes one way")
  func needsAnswer() {
    let table = EvidenceTable(rules: ["mail": EvidenceRule(base: 0.1, needsAnswer: true)])
    func strength(_ directions: Observation.Direction?...) -> Double? {
      table.strength(of: directions.map { Observation(kind: "mail", direction: $0) })?.probability
    }
    #expect(strength(.forward) == nil)
    #expect(strength(.backward, .backward) == nil)
    #expect(strength(.forward, .backward) != nil)
    // A row of a ties file does not say which way it went.
    #expect(strength(nil) != nil)
  }

  @Test("what went one way adds to a tie that there is anyway, and makes none")
  func unanswered() throws {
    let sent = Observation(kind: "letters", count: 4, direction: .forward)
    let back = Observation(kind: "letters", direction: .backward)
    #expect(strength(sent) == nil)
    let family = try #require(strength(Observation(kind: "family")))
    let with = try #require(strength(Observation(kind: "family"), sent))
    let answered = try #require(strength(Observation(kind: "family"), sent, back))
    #expect(family < with)
    #expect(with < answered)
    let plain = EvidenceTable(rules: [
      "mail": EvidenceRule(base: 0.1, needsAnswer: true), "family": EvidenceRule(base: 0.6),
    ])
    let silent = [
      Observation(kind: "family"), Observation(kind: "mail", direction: .forward),
    ]
    #expect(isClose(plain.strength(of: silent)?.probability, 0.6))
  }

  @Test("a ceiling is approached by ever more and never passed, and one is worth its base")
  func ceiling() {
    let table = EvidenceTable(rules: [
      "mail": EvidenceRule(base: 0.1, saturation: 1000, ceiling: 0.5),
      "low": EvidenceRule(base: 0.5, ceiling: 0.2), "none": EvidenceRule(base: 0.5, ceiling: 0),
    ])
    func strength(_ count: Int, _ kind: EvidenceKind = "mail") -> Double? {
      table.strength(of: [Observation(kind: kind, count: count)])?.probability
    }
    #expect(isClose(strength(1), 0.1))
    #expect(isClose(strength(2), 0.5 * (1 - 0.8 * 0.8)))
    #expect((strength(20) ?? 0) < (strength(30) ?? 0))
    #expect((strength(1000) ?? 1) <= 0.5)
    #expect(isClose(strength(1, "low"), 0.2))
    #expect(strength(1, "none") == nil)
  }

  @Test("what was kept up for months fades slower than the same number of times in one")
  func lasting() throws {
    func strength(months: Int, daysAgo: Int) throws -> Double {
      let evidence = (0..<months).flatMap { month in
        [Observation.Direction.forward, .backward].map { direction in
          Observation(
            kind: "letters", ageDays: daysAgo + 30 * month, count: 12 / months,
            direction: direction, month: month)
        }
      }
      return try #require(Self.table.strength(of: evidence)).probability
    }
    #expect(try strength(months: 1, daysAgo: 0) > strength(months: 12, daysAgo: 0))
    #expect(try strength(months: 12, daysAgo: 700) > 2 * strength(months: 1, daysAgo: 700))
    // A month counts once, whatever was seen in it and however it was divided.
    let once = Observation(kind: "letters", ageDays: 50, count: 2, month: 7)
    let half = Observation(kind: "letters", ageDays: 50, month: 7)
    #expect(Self.table.strength(of: [once]) == Self.table.strength(of: [half, half]))
  }

  @Test("a rule survives JSON, and a kind is a plain string there")
  func coding() throws {
    let rules: [EvidenceKind: EvidenceRule] = [
      "met": EvidenceRule(
        base: 0.25, halfLifeDays: 7, saturation: 2, halvingSize: 3, meaning: "m", source: "s")
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(rules)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"met":{"base":0.25,"half_life_days":7,"halving_size":3,"meaning":"m","#
        + #""needs_answer":false,"saturation":2,"source":"s"}}"#)
    #expect(try JSONDecoder().decode([EvidenceKind: EvidenceRule].self, from: json) == rules)
    #expect(
      try JSONDecoder().decode([EvidenceKind].self, from: Data(#"["met"]"#.utf8)) == ["met"])
  }

  @Test("a rule needs only its base, and a wrong number does not decode")
  func strictDecoding() throws {
    func rule(_ json: String) throws -> EvidenceRule {
      try JSONDecoder().decode(EvidenceRule.self, from: Data(json.utf8))
    }
    #expect(try rule(#"{"base": 0.5}"#) == EvidenceRule(base: 0.5))
    for wrong in [
      "{}", #"{"base": 1.1}"#, #"{"base": -0.1}"#, #"{"base": 0.5, "saturation": 0}"#,
      #"{"base": 0.5, "half_life_days": 0}"#, #"{"base": 0.5, "halving_size": -1}"#,
      #"{"base": 0.5, "ceiling": 2}"#, #"{"base": 0.5, "concentration": 0}"#,
      #"{"base": 0.5, "unanswered": -1}"#, #"{"base": 0.5, "lasting": {"base": 0.1}}"#,
      #"{"base": 0.5, "lasting": {"base": 0.1, "half_life_days": 0}}"#,
    ] {
      #expect(throws: DecodingError.self) { try rule(wrong) }
    }
  }
}

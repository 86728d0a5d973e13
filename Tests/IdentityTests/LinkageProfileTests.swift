import Testing

@testable import Identity

@Suite("Linking rows of any table")
struct LinkageProfileTests {
  private let profile = LinkageProfile(columns: [
    .givenName("first"), .familyName("last"), .text("street"), .digits("zip"), .category("state"),
  ])

  @Test("nobody and nothing in common")
  func few() {
    #expect(profile.link([], []).isEmpty)
    #expect(profile.link([["first": "Ada"]], []).isEmpty)
    #expect(
      profile.link([["first": "Ada", "last": "Lee"]], [["first": "Bo", "last": "Quist"]]).isEmpty)
  }

  @Test("finds rows with slips, without a label, each once", arguments: [1, 2, 3] as [UInt64])
  func slips(seed: UInt64) {
    var random = SeededGenerator(seed)
    let rows = (0..<400).map { number in
      [
        "first": text(&random), "last": text(&random), "street": "\(text(&random)) street",
        "zip": "\(1000 + number * 17 % 9000)", "state": ["a", "b", "c"][number % 3],
      ]
    }
    let copies = rows.map { row in
      var row = row
      let column = ["first", "last", "street"].randomElement(using: &random) ?? "first"
      row[column]?.removeLast()
      if Bool.random(using: &random) { row["zip"] = "" }
      return row
    }
    let pairs = profile.link(rows, copies.reversed())
    #expect(Set(pairs.map(\.first)).count == pairs.count)
    #expect(Set(pairs.map(\.second)).count == pairs.count)
    let right = pairs.count { $0.first == 399 - $0.second }
    #expect(right >= 392 && pairs.count - right <= 4, "\(right) of \(pairs.count)")
    #expect(pairs == pairs.sorted { $0.bits > $1.bits })
  }

  @Test("weights come from the data: what tells nothing weighs nothing")
  func weights() {
    let level = FellegiSunter.Level(m: 0.9, u: 0.1)
    let other = FellegiSunter.Level(m: 0.1, u: 0.9)
    let start = FellegiSunter(
      comparisons: [[FellegiSunter.Level]](repeating: [level, other], count: 3), prior: 0.2)
    // Two comparisons agree on the same tenth of the pairs, the third on any half of them.
    let counts: [FellegiSunter.Pattern: Int] = [
      [1, 1, 1]: 50, [1, 1, 2]: 50, [2, 2, 1]: 440, [2, 2, 2]: 440, [1, 2, 1]: 5, [2, 1, 2]: 5,
    ]
    let fitted = start.fitted(to: counts)
    #expect(abs(fitted.prior - 0.1) < 0.02)
    #expect(fitted.bits(0, 1) > 5 && fitted.bits(1, 1) > 5)
    #expect(abs(fitted.bits(2, 1)) < 0.2)
    #expect(fitted.bits(0, 0) == 0)
    // Who remembers much moves little.
    let firm = start.fitted(to: counts, remembering: 1e9)
    #expect(abs(firm.bits(2, 1) - start.bits(2, 1)) < 0.01)
  }

  @Test(
    "a slip is one letter more, less, other, or two exchanged",
    arguments: [
      ("miller", "miler", true), ("miller", "millre", true), ("miller", "milter", true),
      ("miller", "miller", true), ("miller", "mliler", true), ("miller", "mllire", false),
      ("", "a", true), ("", "ab", false), ("straße", "strase", true), ("müller", "muller", true),
      ("ab", "ba", true), ("abc", "cba", false),
    ])
  func slip(a: String, b: String, isOne: Bool) {
    #expect(Spelling.isOneSlip(a, b) == isOne)
    #expect(Spelling.isOneSlip(b, a) == isOne)
  }

  @Test("Jaro and Winkler measured these themselves")
  func jaroWinkler() {
    for (a, b, measure) in [
      ("martha", "marhta", 0.961), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.813),
      ("abc", "xyz", 0), ("", "", 0), ("a", "abcdefghijklmnop", 0.719),
    ] {
      #expect(abs(Spelling.jaroWinkler(a, b) - measure) < 0.002, "\(a) \(b)")
      #expect(abs(Spelling.jaroWinkler(b, a) - measure) < 0.002, "\(b) \(a)")
    }
  }

  private func text(_ random: inout SeededGenerator) -> String {
    String((0..<8).map { _ in "abdegiklmnorstuv".randomElement(using: &random) ?? "a" })
  }
}

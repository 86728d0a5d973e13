import Identity
import Testing

@Suite("What speaks for and against")
struct PairEvidenceTests {
  private let linker = PeopleLinker()

  private func bits(_ a: MatchRecord, _ b: MatchRecord, of what: String) -> Double? {
    linker.explain(a, b, among: []).comparisons.first { $0.what == what }?.bits
  }

  @Test(
    "given names agree more or less",
    arguments: [
      ("Robert", "Robert", 2.0...6), ("Robert", "Bob", 3...3), ("Mohammed", "Muhammad", 3.5...3.5),
      ("Aidan", "Aiden", 3.5...3.5), ("Abdul Rahman", "Abdulrahman", 2.5...6),
      ("Wolfgangh", "Wolfgang", 3.5...3.5), ("Wolfgong", "Wolfgang", 2.5...2.5),
      ("Viktor", "Victor", 3.5...3.5), ("Youssouf", "Yusuf", 3.5...3.5),
      ("Natalya", "Natalia", 3.5...3.5), ("Daniele", "Danielle", -14 ... -14),
      ("R.", "Robert", 1...1), ("W.", "Bill", 1...1),
      ("Anne Marie", "Anne", 2...5), ("Jon", "Joan", -14 ... -14), ("Luca", "Lucia", -14 ... -14),
      ("Martin", "Martina", -14 ... -14), ("Christian", "Christina", -14 ... -14),
      ("Edward", "Theodore", -14 ... -14), ("Ted", "Edward", 3...3), ("Ted", "Theodore", 3...3),
    ])
  func given(a: String, b: String, expected: ClosedRange<Double>) throws {
    let found = try #require(
      bits(
        record(1, given: a, family: "Zellweger"), record(2, given: b, family: "Zellweger"),
        of: "given name"))
    #expect(expected.contains(found), "\(found)")
  }

  @Test(
    "family names agree more or less",
    arguments: [
      ("Zellweger", "Zellweger", 8.0...8), ("Smith", "Smith", 4...4.5),
      ("Zellweger", "Zolwegar", -5 ... -5), ("Zellweger", "Zellwager", 3...3),
      ("Mansour", "Mansoor", 4...6), ("Vishwakarma", "Visvakarma", 6...6),
      ("Hoffmann", "Hofmann", -5 ... -5),
      ("van der Berg", "Vanderberg", 4...8), ("de la Cruz", "Cruz", 4...8),
      ("Núñez Rivas", "Nunez", 4...8), ("Müller", "Mueller", 4...8),
      ("Kjær", "Kjaer", 4...8), ("O’Dowd", "ODowd", 4...8), ("Hansen", "Hanssen", -5...4),
      ("Meyer", "Weber", -5 ... -5),
    ])
  func family(a: String, b: String, expected: ClosedRange<Double>) throws {
    let found = try #require(
      bits(
        record(1, given: "Ada", family: a), record(2, given: "Ada", family: b), of: "family name"))
    #expect(expected.contains(found), "\(found)")
  }

  @Test("a name is enough only if it is rare and nothing speaks against it")
  func nameAlone() {
    let rare = { record(1, "Ada Zellweger", company: $0, list: $1) }
    #expect(linker.explain(rare(nil, 1), rare(nil, 2), among: []).verdict == .same)
    #expect(linker.explain(rare("Acme", 1), rare(nil, 2), among: []).verdict == .same)
    #expect(linker.explain(rare("Acme", 1), rare("Acme", 2), among: []).verdict == .same)
    #expect(linker.explain(rare("Acme", 1), rare("Loom", 2), among: []).verdict == .same)
    // Twice in one list, a name may be meant for two.
    #expect(linker.explain(rare(nil, 1), rare(nil, 1), among: []).verdict == .review)
    let common = { record(1, "John Smith", company: $0, list: $1) }
    #expect(linker.explain(common(nil, 1), common(nil, 2), among: []).verdict == .review)
    #expect(linker.explain(common("Acme", 1), common("Acme", 2), among: []).verdict == .review)
    #expect(linker.explain(common("Acme", 1), common("Loom", 2), among: []).verdict == .apart)
    let middling = { record(1, "Nathan Cole", company: $0, list: $1) }
    #expect(linker.explain(middling(nil, 1), middling("Loom", 2), among: []).verdict == .review)
    // Against two employers a name must be rarer.
    let rather = { record(1, "Nicole Zellweger", company: $0, list: $1) }
    #expect(linker.explain(rather("Acme", 1), rather(nil, 2), among: []).verdict == .same)
    #expect(linker.explain(rather("Acme", 1), rather("Loom", 2), among: []).verdict == .review)
  }

  @Test("two numbers, or addresses at one place, may be of a father and a son of a rare name")
  func twoOfOneName() {
    let named = { record(1, "Sam Zellweger", email: $0, phone: $1, list: $2) }
    for (a, b) in [
      (named("sam@gmail.com", nil, 1), named("samz@gmail.com", nil, 2)),
      (named(nil, "+49 30 23125 001", 1), named(nil, "+49 30 23125 002", 2)),
    ] {
      #expect(linker.explain(a, b, among: []).verdict == .review)
    }
    let other = named("sam@a.example", nil, 1)
    #expect(linker.explain(other, named(nil, "+49 30 23125 002", 2), among: []).verdict == .same)
    #expect(linker.explain(other, named("sz@b.example", nil, 2), among: []).verdict == .same)
  }

  @Test("an address at a company’s own domain tells the company")
  func domain() {
    let listed = record(1, "Anna Becker", company: "Kestrel Aerospace, Inc.")
    for (address, expected) in [
      ("anna@kestrel-aero.example.com", 3.5), ("anna@kestrel.example.com", 3.5),
      ("anna@acme.example.com", -1.0),
    ] {
      let mail = record(2, "Anna Becker", email: address, list: 2)
      #expect(bits(listed, mail, of: "company") == expected, "\(address)")
    }
    #expect(bits(listed, record(2, "Anna Becker", email: "anna@gmail.com"), of: "company") == nil)
  }

  @Test("swapped columns, family name first and capitals are one name")
  func order() {
    let plain = record(1, given: "Chidi", family: "Okonkwo", company: "Acme")
    for other in [
      record(2, given: "Okonkwo", family: "Chidi", company: "Acme"),
      record(2, "Okonkwo Chidi", company: "Acme"), record(2, "OKONKWO Chidi", company: "Acme"),
      record(2, "Okonkwo, Chidi", company: "Acme"),
    ] {
      #expect(people([plain, other]) == [[0, 1]])
    }
  }

  @Test("a former name, in brackets or told by an address, still fits")
  func formerNames() {
    let before = record(1, "Laura Beckenbauer", company: "Acme")
    #expect(
      people([before, record(2, "Laura (Beckenbauer) Steinhoff", company: "Acme")]) == [[0, 1]])
    #expect(
      people([
        before,
        record(2, "Laura Steinhoff", email: "laura.beckenbauer@acme.example.com"),
      ]) == [[0, 1]])
  }

  @Test("who writes as alexandra@ is no Alexander")
  func toldGivenName() {
    let alexander = record(1, "Alexander Morgenstern", company: "Acme")
    let alex = record(
      2, "Alex Morgenstern", company: "Acme", email: "alexandra.morgenstern@acme.example.com")
    #expect(people([alexander, alex]) == [[0], [1]])
  }

  @Test("an explanation says what was compared, what rules hold, and what would change it")
  func explanation() {
    let found = linker.explain(
      record(1, "Al Zellweger Jr.", company: "Acme"),
      record(2, "Al Zellweger Sr.", company: "Acme"),
      among: [])
    #expect(found.verdict == .review)
    #expect(found.rules == ["One is of another generation, as father and son are."])
    #expect(
      found.comparisons.map(\.what) == ["given name", "family name", "whole name", "company"])
    #expect(found.comparisons.contains { $0.words == "They are at the same company." })
    #expect(abs(found.comparisons.reduce(0) { $0 + $1.bits } - found.bits) < 1e-9)
    #expect(!found.change.isEmpty)
  }
}

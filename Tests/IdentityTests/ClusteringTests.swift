import Identity
import Testing

@Suite("From pairs to people")
struct ClusteringTests {
  @Test("a rival makes it a question, unless something else decides")
  func rival() {
    let alex = record(1, "Alex Morgenstern", company: "Acme", list: 2)
    let both = [
      record(1, "Alexander Morgenstern", company: "Acme", profile: "linkedin.com/in/am1"),
      record(2, "Alexandra Morgenstern", company: "Acme", profile: "linkedin.com/in/am2"),
    ]
    #expect(people([alex, both[0]]) == [[0, 1]])
    let asked = resolution([alex] + both)
    #expect(asked.people == [[0], [1], [2]])
    #expect(asked.questions.map(\.reason) == [.rival, .rival])
    #expect(people([alex] + both, decisions: [.same(0, 2)]) == [[0, 2], [1]])
    #expect(people([alex] + both, decisions: [.different(0, 2)]) == [[0, 1], [2]])
  }

  @Test("a family’s address is no evidence, and what has it is judged again")
  func sharedAddress() {
    let father = record(1, "Carlos Mendelsohn", email: "familie@mendelsohn.example.org")
    let nameless = record(2, email: "familie@mendelsohn.example.org", list: 2)
    #expect(people([father, nameless]) == [[0, 1]])
    let mother = record(3, "Helena Mendelsohn", email: "familie@mendelsohn.example.org")
    #expect(people([father, nameless, mother]) == [[0], [1], [2]])
    #expect(people([father, mother, father]) == [[0, 2], [1]])
  }

  @Test("a switchboard’s number is no evidence")
  func switchboard() {
    let phone = "+1 312 555 0100"
    let records = ["Karen Boyle", "Victor Sandoval", "Nadia Petrova", "Karen Doyle"].enumerated()
      .map { record($0, $1, company: "Acme", phone: phone) }
    #expect(people(records).count == 4)
  }

  @Test("strangers are not chained by ones between them")
  func noChain() {
    // Each fits its neighbour; the first and the last have nothing in common.
    let records = [
      record(1, "Ada Zellweger", company: "Acme"),
      record(2, "A. Zellweger", company: "Acme", email: "az@mail.example.org", list: 2),
      record(3, "Anton Zellweger", email: "az@mail.example.org", list: 3),
    ]
    let found = people(records)
    #expect(!found.contains { $0.contains(0) && $0.contains(2) })
  }

  @Test("a decision holds against every score, and the other way round")
  func decisions() {
    let records = [
      record(1, "Ada Zellweger", email: "a@mail.example.org"),
      record(2, "Ada Zellweger", email: "a@mail.example.org", list: 2), record(3, "Grace Hopper"),
    ]
    #expect(people(records) == [[0, 1], [2]])
    #expect(people(records, decisions: [.different(0, 1)]) == [[0], [1], [2]])
    #expect(people(records, decisions: [.same(0, 2)]) == [[0, 1, 2]])
    #expect(resolution(records, decisions: [.different(1, 0)]).questions.isEmpty)
    // Places that do not exist say nothing.
    #expect(people(records, decisions: [.same(0, 99), .different(-1, 7)]) == [[0, 1], [2]])
  }

  @Test("a weak pair is asked about, the likeliest first, one question for two people")
  func questions() {
    let records = [
      record(1, "Ada Zellweger", company: "Acme"), record(2, "Ada Zellweger", list: 2),
      record(3, "Ada Zellweger", list: 2),
      record(4, "Bo Quistgaard", company: "Acme"), record(5, "Bo Quistgaard", company: "Loom"),
    ]
    let asked = resolution(records).questions
    #expect(asked.allSatisfy { $0.reason == .uncertain && $0.bits < PeopleLinker.mergeBits })
    #expect(asked.contains { ($0.first, $0.second) == (3, 4) })
    #expect(asked.last.map { ($0.first, $0.second) == (3, 4) } == true)
    #expect(Set(asked.map { [$0.first, $0.second] }).count == asked.count)
  }

  @Test(
    "importing in parts gives the people of importing all at once",
    arguments: 0..<20 as Range<UInt64>)
  func incremental(seed: UInt64) {
    var random = SeededGenerator(seed)
    let records = AddressBooks.records(60, &random)
    let linker = PeopleLinker()
    let whole = linker.resolve(records, pairs: linker.pairs(among: records))
    var kept: [ScoredPair] = []
    var known = 0
    for end in [20, 33, 60] {
      let now = Array(records[..<end])
      // New records, and all who share a contact key with one of them.
      let keys = Set(now[known...].flatMap(\.keys).filter(\.isContact))
      let focus = Set(
        now.indices.filter { $0 >= known || now[$0].keys.contains(where: keys.contains) })
      kept.removeAll { focus.contains($0.first) || focus.contains($0.second) }
      kept += linker.pairs(among: now, focus: focus)
      known = end
    }
    #expect(linker.resolve(records, pairs: kept) == whole)
  }

  @Test("keys are the same in every run, and kinds can be read from them")
  func keys() {
    let keys = record(1, "Ada Zellweger", email: "ada@x.example.com", phone: "+14155550132").keys
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    #expect(Set(keys.compactMap(\.kind)) == [.email, .phone, .name, .family, .sound])
    #expect(keys.filter(\.isContact).count == 2)
    // Written down once: a store keeps them.
    #expect(
      keys.first { $0.kind == .email }?.value == record(2, email: "ADA@x.example.com").keys[0].value
    )
  }
}

/// Small address books that have much in common.
enum AddressBooks {
  static func records(_ count: Int, _ random: inout SeededGenerator) -> [MatchRecord] {
    let given = ["Ada", "Robert", "Bob", "Alexander", "Alexandra", "Alex", "Grace", "A."]
    let family = ["Zellweger", "Zelweger", "Quistgaard", "Smith", "Mendelsohn"]
    return (0..<count).map { row in
      func some(_ texts: [String], _ share: Double) -> String? {
        Double.random(in: 0..<1, using: &random) < share ? texts.randomElement(using: &random) : nil
      }
      return record(
        row, some(given, 1).flatMap { first in some(family, 0.9).map { "\(first) \($0)" } },
        company: some(["Acme", "Loom", "Freelance"], 0.6),
        email: some(["a@mail.example.org", "b@mail.example.org", "ada@acme.example.com"], 0.3),
        phone: some(["+14155550132", "415 555 0133"], 0.2),
        profile: some(["linkedin.com/in/1", "linkedin.com/in/2", "linkedin.com/in/3"], 0.2),
        list: Int64.random(in: 1...3, using: &random))
    }
  }
}

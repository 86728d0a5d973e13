import Identity
import Testing

@Suite("The companies of a data set")
struct CompanyDirectoryTests {
  private func resolved(
    _ texts: [String], at sightings: [(String, String)] = [],
    decided decisions: [CompanyDecision] = []
  ) -> CompanyResolution {
    var directory = CompanyDirectory()
    for text in texts { directory.add(text) }
    for (text, domain) in sightings { directory.add(text, at: domain) }
    for decision in decisions { directory.decide(decision) }
    return directory.resolved()
  }

  private func areOne(_ a: String, _ b: String, in resolution: CompanyResolution) -> Bool {
    let companies = (resolution.company(of: a), resolution.company(of: b))
    return companies.0 != nil && companies.0 == companies.1
  }

  @Test("equal keys are one without a word, and placeholders are none")
  func keys() {
    let resolution = resolved(["Initrode", "Initrode GmbH", "Freelance"])
    #expect(areOne("Initrode", "initrode AG", in: resolution))
    #expect(resolution.company(of: "Freelance") == nil)
    #expect(resolution.questions.isEmpty)
    #expect(resolution.merged.isEmpty)
  }

  @Test("second keys make one only where no third name has it")
  func rival() {
    let two = resolved(["Initrode", "Initrode International"])
    #expect(areOne("Initrode", "Initrode International", in: two))
    let three = resolved(["Initrode", "Initrode International", "Initrode Worldwide"])
    #expect(!areOne("Initrode", "Initrode International", in: three))
    #expect(three.questions.count == 3)
  }

  @Test("two spellings that meet at a mail domain are one, if the names go together")
  func domains() {
    let names = ["Western Office Products", "WOP", "Penetrode Systems"]
    let apart = resolved(names)
    #expect(!areOne("WOP", "Western Office Products", in: apart))
    #expect(apart.questions.count == 1)
    let met = resolved(
      names,
      at: [
        ("WOP", "wop.example"), ("Western Office Products", "WOP.example"),
        ("Penetrode Systems", "wop.example"),
      ])
    #expect(areOne("WOP", "Western Office Products", in: met))
    #expect(!areOne("WOP", "Penetrode Systems", in: met))
    let free = resolved(
      names, at: [("WOP", "gmail.com"), ("Western Office Products", "gmail.com")])
    #expect(!areOne("WOP", "Western Office Products", in: free))
  }

  @Test("what belongs to a firm stays an employer of its own, even at one domain")
  func units() {
    let resolution = resolved(
      ["Siemens", "Siemens Energy", "Initrode", "Initrode Dental"],
      at: [
        ("Siemens", "siemens.example"), ("Siemens Energy", "siemens.example"),
        ("Initrode", "initrode.example"), ("Initrode Dental", "initrode.example"),
      ])
    #expect(!areOne("Siemens", "Siemens Energy", in: resolution))
    #expect(!areOne("Initrode", "Initrode Dental", in: resolution))
  }

  @Test("the user's word wins, and the last one counts")
  func decisions() {
    let names = ["Initrode", "Initrode International", "Penetrode"]
    let same = resolved(names, decided: [.same("Penetrode", "Initrode")])
    #expect(areOne("Penetrode", "Initrode", in: same))
    let apart = resolved(names, decided: [.different("Initrode", "Initrode International")])
    #expect(!areOne("Initrode", "Initrode International", in: apart))
    #expect(apart.questions.isEmpty)
    let last = resolved(
      names, decided: [.same("Penetrode", "Initrode"), .different("Initrode Inc", "Penetrode")])
    #expect(!areOne("Penetrode", "Initrode", in: last))
  }

  @Test("what texts say of former names joins them")
  func former() {
    let resolution = resolved(["Initrode (formerly Penetrode)", "Penetrode", "Initrode"])
    #expect(areOne("Penetrode", "Initrode", in: resolution))
  }

  @Test("loose equalities do not chain")
  func chains() {
    // Each is one slip from the next, and the ends are two apart.
    let names = ["Penetrodes Print", "Pentrodes Print", "Pentrodse Print", "Pentrodse Prints"]
    let resolution = resolved(names)
    for (index, a) in names.enumerated() {
      for b in names[(index + 1)...] where areOne(a, b, in: resolution) {
        #expect(CompanyMatch(a, b).verdict != .different, "\(a) / \(b)")
      }
    }
    #expect(!areOne(names[0], names[3], in: resolution))
  }

  @Test("the order of the texts does not matter", arguments: 0..<6 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let pairs = try CompanyPair.set("tuning")
    var texts = pairs.flatMap { [$0.a, $0.b] }
    let sightings = pairs.prefix(40).enumerated().flatMap { place, pair in
      [(pair.a, "\(place / 2).example"), (pair.b, "\(place / 2).example")]
    }
    let first = resolved(texts, at: sightings)
    texts.shuffle(using: &random)
    let second = resolved(texts, at: sightings.shuffled(using: &random))
    #expect(first.merged == second.merged)
    #expect(first.names == second.names)
    #expect(first.questions == second.questions)
  }

  @Test("in a set of all pairs, hardly two employers become one", arguments: ["held-out", "late"])
  func labelled(set: String) throws {
    let pairs = try CompanyPair.set(set)
    let resolution = resolved(pairs.flatMap { [$0.a, $0.b] })
    var score = CompanyScore()
    for pair in pairs { score.add(pair, found: areOne(pair.a, pair.b, in: resolution)) }
    print("companies as a set, \(set): \(score)")
    for pair in score.wrong { print("  wrong: \(pair.a) / \(pair.b)") }
    #expect(score.precision >= 0.97)
    #expect(score.f1 >= 0.87)
  }
}

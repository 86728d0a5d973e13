import Identity
import Testing

@Suite("Who is who")
struct PeopleLinkerTests {
  private let ada = "linkedin.com/in/ada"

  @Test("nobody and one person")
  func few() {
    #expect(people([]) == [])
    #expect(people([record(1, "Ada Lovelace")]) == [[0]])
    #expect(people([record(1), record(2)]) == [[0], [1]])
  }

  @Test("the same profile is the same person, whatever the name")
  func profile() {
    #expect(
      people([
        record(1, "Ada Lovelace", profile: "https://www.linkedin.com/in/ADA/"),
        record(2, "Countess of L.", profile: ada),
      ]) == [[0, 1]])
  }

  @Test(
    "the same address is the same person if the names can be one person's",
    arguments: [
      ("Ada Lovelace", "A. Lovelace", true), ("Ada Lovelace", "Ada King", true),
      ("Ada Lovelace", "Lovelace, Ada", true), ("Ada Lovelace, Ph.D.", "Dr. Ada Lovelace", true),
      ("Robert Lee", "Bob Lee", true), ("Ada Lovelace", "", true),
      ("Ada Lovelace", "Byron Lovelace", false), ("Ada Lovelace", "Grace Hopper", false),
      ("John Lee Jr.", "John Lee Sr.", false), ("Jon Lee", "Joan Lee", false),
      ("Ada Lovelace", "Ada & Byron Lovelace", false),
    ])
  func address(a: String, b: String, isOne: Bool) {
    for (email, phone) in [("al@example.com", nil), (nil, "+44 20 7946 0001")]
      as [(String?, String?)]
    {
      let records = [
        record(1, a, email: email, phone: phone),
        record(2, b.isEmpty ? nil : b, email: email, phone: phone),
      ]
      #expect(people(records) == (isOne ? [[0, 1]] : [[0], [1]]))
    }
  }

  @Test("a switchboard's number unites nobody but those of one name")
  func sharedNumber() {
    let records = ["Ada Lovelace", "Grace Hopper", "Ada Lovelace", "A. Lovelace"].enumerated().map {
      record($0, $1, phone: "020 7946 0001")
    }
    #expect(people(records) == [[0, 2], [1], [3]])
  }

  @Test("a role's address unites nobody but those of one name")
  func roleAddress() {
    let records = ["Ada Lovelace", "Ada King", "Ada Lovelace"].enumerated().map {
      record($0, $1, email: "info@example.com")
    }
    #expect(people(records) == [[0, 2], [1]])
  }

  @Test(
    "the same name at the same company is the same person, however it is written",
    arguments: [
      "Ada Lovelace", "ADA LOVELACE", "Lovelace, Ada", "Ada Lovelace, MBA",
      "Ada Lovelace (she/her)",
      "Ada “Addie” Lovelace", "🚀 Ada Lovelace", "Mrs. Ada Lovelace", "Ada B. Lovelace",
      "Ada Lovelace PhD",
    ])
  func nameAndCompany(text: String) {
    let first = record(1, given: "Ada", family: "Lovelace", company: "Engine Ltd")
    #expect(people([first, record(2, text, company: "Engine Limited")]) == [[0, 1]])
    #expect(people([first, record(2, text, company: "Loom Ltd")]) == [[0], [1]])
    #expect(people([first, record(2, text)]) == [[0], [1]])
  }

  @Test("umlauts have two spellings")
  func umlauts() {
    for spelling in ["Jurgen Muller", "Juergen Mueller"] {
      let records = [
        record(1, "Jürgen Müller", company: "Acme"), record(2, spelling, company: "Acme"),
      ]
      #expect(people(records) == [[0, 1]])
    }
  }

  @Test("two profiles of one name at one company make the name no evidence")
  func twoProfiles() {
    let records = [
      record(1, "Ada Lee", company: "Acme", profile: "linkedin.com/in/a1"),
      record(2, "Ada Lee", company: "Acme", profile: "linkedin.com/in/a2"),
      record(3, "Ada Lee", company: "Acme"),
      record(4, "Ada Lee", company: "Acme", email: "ada@example.com"),
      record(5, "Ada Lee", email: "ada@example.com", profile: "linkedin.com/in/a2"),
    ]
    #expect(people(records) == [[0], [1, 3, 4], [2]])
  }

  @Test("nor do generations, middle initials or two addresses at one employer go together")
  func contradictions() {
    let pairs = [
      [record(1, "Al Lee Jr.", company: "Acme"), record(2, "Al Lee Sr.", company: "Acme")],
      [
        record(1, given: "Al", family: "Lee", suffix: "II", company: "Acme"),
        record(2, "Al Lee III", company: "Acme"),
      ],
      [record(1, "Al B. Lee", company: "Acme"), record(2, "Al C. Lee", company: "Acme")],
      [
        record(1, "Al Lee", company: "Acme", email: "al@acme.com"),
        record(2, "Al Lee", company: "Acme", email: "al2@acme.com"),
      ],
    ]
    for pair in pairs { #expect(people(pair) == [[0], [1]]) }
  }

  @Test("a third record does not join two profiles")
  func bridge() {
    let records = [
      record(1, "Ada Lee", email: "ada@x.com", profile: "linkedin.com/in/a1"),
      record(2, "Ada Lee", phone: "+14155550132", profile: "linkedin.com/in/a2"),
      record(3, "Ada Lee", email: "ada@x.com", phone: "+1 415 555 0132"),
    ]
    #expect(people(records) == [[0, 2], [1]])
  }

  @Test("a name alone is the one person of that name, or nobody's")
  func mentions() {
    let mention = record(9, "Ada Lovelace", mention: true)
    let one = record(1, "Ada Lovelace", company: "Engine", profile: ada)
    let other = record(2, "Ada Lovelace", company: "Loom")
    #expect(people([mention, one]) == [[0, 1]])
    #expect(people([mention, one, mention]) == [[0, 1, 2]])
    #expect(people([mention, one, other]) == [[0], [1], [2]])
    #expect(people([mention, one, other, mention]) == [[0, 3], [1], [2]])
    #expect(people([mention, mention, record(3, "Grace Hopper")]) == [[0, 1], [2]])
  }

  @Test("an address in a mention decides exactly")
  func mentionedAddress() {
    let records = [
      record(1, "Ada Lovelace", company: "Engine", email: "ada@engine.com"),
      record(2, "Ada Lovelace", company: "Loom", email: "ada@loom.com"),
      record(3, "Ada Lovelace", email: "ada@loom.com", mention: true),
      record(4, email: "ADA@engine.com", mention: true),
    ]
    #expect(people(records) == [[0, 3], [1, 2]])
  }

  @Test("the order of records changes nothing", arguments: 0..<60 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed)
    let records = (0..<60).map { _ in randomRecord(&random) }
    // Records of equal content can stand for each other.
    let expected = contents(people(records), records, in: records)
    for _ in 0..<5 {
      let shuffled = records.shuffled(using: &random)
      let clusters = people(shuffled)
      #expect(clusters.allSatisfy { $0 == $0.sorted() })
      #expect(clusters.compactMap(\.first) == clusters.compactMap(\.first).sorted())
      #expect(contents(clusters, shuffled, in: records) == expected)
    }
  }

  @Test(
    "no person has two LinkedIn profiles, and everybody is somebody",
    arguments: 0..<60 as Range<UInt64>)
  func safety(seed: UInt64) {
    var random = SeededGenerator(seed)
    let records = (0..<80).map { _ in randomRecord(&random) }
    let clusters = people(records)
    #expect(clusters.flatMap(\.self).sorted() == Array(records.indices))
    for cluster in clusters {
      let profiles = cluster.flatMap { records[$0].keys.filter { $0.kind == .profile } }
      #expect(Set(profiles).count <= 1)
    }
  }

  /// The clusters by the content of their records, as places of the first equal ones in `all`.
  private func contents(
    _ clusters: [[Int]], _ records: [MatchRecord], in all: [MatchRecord]
  ) -> [[Int]] {
    clusters.map { $0.compactMap { all.firstIndex(of: records[$0]) }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func randomRecord(_ random: inout SeededGenerator) -> MatchRecord {
    func some(_ texts: [String], _ share: Double) -> String? {
      Double.random(in: 0..<1, using: &random) < share ? texts.randomElement(using: &random) : nil
    }
    let names = [
      "Ada Lee", "A. Lee", "Ada Lee Jr", "Ada B. Lee", "Bob Lee", "Robert Lee", "Ada King",
    ]
    let isMention = Int.random(in: 0..<4, using: &random) == 0
    return record(
      1, some(names, 0.9), company: isMention ? nil : some(["Acme", "Loom"], 0.6),
      email: some(["a@x.com", "b@x.com", "info@x.com"], 0.4),
      phone: isMention ? nil : some(["+14155550132", "415 555 0132", "+444155550132"], 0.3),
      profile: isMention ? nil : some(["linkedin.com/in/1", "linkedin.com/in/2"], 0.3),
      mention: isMention)
  }
}

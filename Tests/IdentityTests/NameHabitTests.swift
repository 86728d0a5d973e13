import Identity
import Testing

@Suite("How people of many countries write names")
struct NameHabitTests {
  private let linker = PeopleLinker()

  private func bits(_ a: MatchRecord, _ b: MatchRecord, of what: String) throws -> Double {
    try #require(
      linker.explain(a, b, among: []).comparisons.first { $0.what == what },
      "nothing is said of the \(what)"
    ).bits
  }

  @Test(
    "short forms and spellings of many languages are known",
    arguments: [
      ("Olusegun", "Segun", 3.0), ("Paraskevi", "Vivi", 3), ("Jakub", "Kuba", 3),
      ("Sándor", "Sanyi", 3), ("Joaquín", "Quino", 3), ("Raffaele", "Lello", 3),
      ("Jacobus", "Sjaak", 3), ("Guðmundur", "Gummi", 3), ("Yitzhak", "Itzik", 3),
      ("Meenakshi", "Meena", 3), ("José María", "Chema", 3), ("Pinchas", "Pinhas", 3.5),
      ("Hisham", "Hicham", 3.5), ("Prashant", "Prasanth", 3.5), ("Yegor", "Yehor", 3.5),
      ("Chaim", "Haim", 3.5),
    ])
  func tables(full: String, other: String, expected: Double) throws {
    let (a, b) = (
      record(1, given: full, family: "Zellweger"), record(2, given: other, family: "Zellweger")
    )
    #expect(try bits(a, b, of: "given name") == expected)
  }

  @Test("who has Muhammad before the name goes by the second, and two such are two")
  func muhammad() throws {
    let full = record(1, given: "Muhammad Tauqeer", family: "Gillani")
    #expect(try bits(full, record(2, given: "Tauqeer", family: "Gillani"), of: "given name") >= 2)
    #expect(try bits(full, record(2, "Md. Tauqeer Gillani"), of: "given name") >= 2)
    let other = record(2, given: "Muhammad Haroon", family: "Gillani")
    #expect(try bits(full, other, of: "given name") == -14)
  }

  @Test(
    "two given names of which the second differs are two people’s",
    arguments: [
      ("José Luis", "José María", -14.0 ... -14), ("Jean Paul", "Jean Pierre", -14 ... -14),
      ("Anna Lena", "Anna", 2...5), ("Hans Peter", "Hans P.", 2...6),
      ("Maria Fernanda", "Maria Fernnada", 2...6), ("Ana Isabel", "Ana Isa", 2...6),
      ("Ji Hoon", "Ji Hun", 2...6), ("Min Soo", "Min Su", 2...6), ("Seo Young", "Seo Yeong", 2...6),
      ("Min Jun", "Min Seok", -14 ... -14),
    ])
  func seconds(a: String, b: String, expected: ClosedRange<Double>) throws {
    let found = try bits(
      record(1, given: a, family: "Zellweger"), record(2, given: b, family: "Zellweger"),
      of: "given name")
    #expect(expected.contains(found), "\(found)")
  }

  @Test("who puts an initial first goes by the name behind it")
  func initialFirst() throws {
    let robert = record(2, given: "Robert", family: "Zellweger")
    #expect(try bits(record(1, "J. Robert Zellweger"), robert, of: "given name") == 1.5)
    #expect(try bits(record(1, "J. Edgar Zellweger"), robert, of: "given name") == -14)
  }

  @Test("two capitals that nobody can speak are initials")
  func capitals() throws {
    let written = record(1, "CJ Zellweger")
    #expect(try bits(written, record(2, "Caroline Zellweger"), of: "given name") == 1)
    #expect(
      try bits(written, record(2, given: "C.J.", family: "Zellweger"), of: "given name") == 2.75)
    // But Ed and Bo are names, and in a name all in capitals nothing can be told.
    let ed = record(1, given: "ED", family: "Zellweger")
    #expect(try bits(ed, record(2, "Edward Zellweger"), of: "given name") == 3)
    #expect(
      try bits(record(1, "TJ ZELLWEGER"), record(2, "Tomas Zellweger"), of: "given name") == -14)
  }

  @Test("Eng. and Maj. with a dot are titles, and without one are names")
  func abbreviations() {
    let plain = record(1, given: "Tarek", family: "Zellweger", company: "Acme")
    let titled = record(2, given: "Eng. Tarek", family: "Zellweger", company: "Acme", list: 2)
    #expect(people([plain, titled]) == [[0, 1]])
    let maj = record(2, given: "Maj", family: "Zellweger", company: "Acme", list: 2)
    #expect(people([plain, maj]) == [[0], [1]])
  }

  @Test(
    "a generation counts wherever it stands",
    arguments: [
      ("Manuel Zellweger hijo", nil), ("Manuel Zellweger (hijo)", nil),
      ("Manuel (Jr.)", "Zellweger"), ("Manuel Zellweger", "Jr."), ("Manuel", "Zellweger fils"),
    ])
  func generation(given: String, family: String?) {
    let son =
      family.map { record(1, given: given, family: $0) } ?? record(1, given)
    let senior = record(2, "Manuel Zellweger Sr.", list: 2)
    #expect(
      linker.explain(son, senior, among: []).rules
        == ["One is of another generation, as father and son are."])
    let other = record(2, "Manuel Zellweger Jr.", company: "Acme", list: 2)
    #expect(linker.explain(son, other, among: []).rules.isEmpty)
  }

  @Test("who writes from a firm has the firm’s name not in theirs")
  func from() throws {
    let named = record(1, "Phoebe Zellweger", company: "Acme")
    let shown = record(2, "Phoebe from Acme", email: "phoebe@acme.example.com", list: 2)
    #expect(linker.explain(named, shown, among: []).verdict == .review)
    let atOther = record(2, "Bertram at Acme", email: "bertram@acme.example.com", list: 2)
    #expect(linker.explain(named, atOther, among: []).verdict == .apart)
  }

  @Test("who writes in an office is named in brackets, or nobody is")
  func desks() {
    let assistant = record(1, "Henrike Zellweger", company: "Acme")
    let boss = record(2, "Cornelius Quistgaard", company: "Acme")
    let desk = record(
      3, "Büro Dr. Quistgaard (Henrike Zellweger)", email: "desk@acme.example.com", list: 2)
    #expect(people([assistant, boss, desk]) == [[0, 2], [1]])
    let unnamed = record(3, "Office of C. Quistgaard", email: "desk@acme.example.com", list: 2)
    #expect(people([assistant, boss, unnamed]) == [[0], [1], [2]])
  }

  @Test(
    "a family name with the Arabic article, or cut at the wrong blank, still fits",
    arguments: [
      ("Sayed", "Al-Qureshani", "Sayed", "Alqureishani", 3.0...8),
      ("Sayed", "Elqureshani", "Sayed", "Qureshani", 3...8),
      ("Melinda Tsang Mei", "Ling", "Melinda", "Tsang", 4...8),
      ("Sayed", "Albertini", "Sayed", "Quistgaard", -5 ... -5),
    ])
  func family(
    given: String, family: String, given2: String, family2: String, expected: ClosedRange<Double>
  ) throws {
    let found = try bits(
      record(1, given: given, family: family), record(2, given: given2, family: family2),
      of: "family name")
    #expect(expected.contains(found), "\(found)")
  }

  @Test(
    "other letters are read as their country does",
    arguments: [
      ("Григорій Гончаренко", "Hryhorii Honcharenko"), ("Ђорђе Ђурић", "Đorđe Đurić"),
      ("Đorđe Đurić", "Djordje Djuric"), ("विश्वास तिवारी", "Vishwas Tiwari"),
    ])
  func scripts(name: String, latin: String) {
    let (a, b) = (record(1, name, company: "Acme"), record(2, latin, company: "Acme", list: 2))
    let found = linker.explain(a, b, among: [])
    #expect(found.verdict != .apart, "\(found.bits) \(found.comparisons)")
  }

  @Test("the end of a name is a short form of it, unless it is a name of its own")
  func endings() throws {
    func bits(_ a: String, _ b: String) throws -> Double {
      try self.bits(
        record(1, given: a, family: "Zellweger"), record(2, given: b, family: "Zellweger"),
        of: "given name")
    }
    #expect(try bits("Oluwamayowa", "Mayowa") == 3)
    #expect(try bits("Marianna", "Anna") == -14)
  }

  @Test(
    "an honorific stands before a family name, unless it is one for given names",
    arguments: [
      ("Mrs Zellweger", true), ("Professor Atkinson-Zellweger", true), ("Sir Bertram", false),
      ("Dr. Anna", false),
    ])
  func honorifics(name: String, isFamily: Bool) {
    let found = linker.explain(record(1, name), record(2, "Ada Zellweger", list: 2), among: [])
    let family = found.comparisons.first { $0.what == "family name" }
    #expect((family.map { $0.bits > 0 } ?? false) == isFamily, "\(found.comparisons)")
  }

  @Test("a family name alone is anybody’s of the family, unless an address has the initial")
  func familyOnly() {
    let ada = record(1, "Ada Zellweger", company: "Acme", phone: "+49 30 23125 212")
    let mrs = record(2, given: "Mrs", family: "Zellweger", phone: "+49 30 23125 212", list: 2)
    #expect(linker.explain(ada, mrs, among: []).verdict == .review)
    let atFirm = { (local: String) in
      record(2, "Maître Zellweger", email: "\(local)@acme.example.com", list: 2)
    }
    #expect(linker.explain(ada, atFirm("post"), among: []).verdict == .apart)
    #expect(linker.explain(ada, atFirm("a.zellweger"), among: []).verdict == .same)
    #expect(linker.explain(ada, atFirm("b.zellweger"), among: []).verdict == .apart)
  }

  @Test("a list that asks for two names has a single one twice")
  func mononyms() {
    let listed = record(1, given: "Suharyanto", family: "Suharyanto", company: "Acme")
    let mail = record(2, "Suharyanto", email: "suharyanto@acme.example.com", list: 2)
    #expect(people([listed, mail]) == [[0, 1]])
    // Of somebody else it is but the given name.
    let given = record(1, "Suharyanto", company: "Acme")
    #expect(linker.explain(given, mail, among: []).verdict == .review)
  }

  @Test("a father’s name may be an initial, before or behind one’s own")
  func fathers() {
    let behind = record(1, given: "Balasubramaniam", family: "S", company: "Acme")
    let before = record(2, "S. Balasubramaniam", company: "Acme", list: 2)
    #expect(people([behind, before]) == [[0, 1]])
    #expect(people([before, behind]) == [[0, 1]])
    let other = record(2, "K. Balasubramaniam", company: "Acme", list: 2)
    #expect(people([behind, other]) == [[0], [1]])
    // An initial that both have is no family name that is rare.
    let short = record(2, given: "Balasubramaniam", family: "S", list: 2)
    #expect(linker.explain(behind, short, among: []).bits < 9)
  }

  @Test("particles that stand behind the given names are the family’s")
  func particles() {
    let card = record(1, given: "Friederike von der", family: "Zellweger", company: "Acme")
    let list = record(2, given: "Friederike", family: "von der Zellweger", company: "Acme", list: 2)
    #expect(people([card, list]) == [[0, 1]])
  }

  @Test("in exchanged columns there may be a slip as well, but Daniels is no Daniel")
  func exchangedWithSlip() throws {
    let exchanged = record(1, given: "Mirzayeva", family: "Khurshida", company: "Acme")
    let mail = record(2, "Khurshida Mirzaeva", email: "k@acme.example.com", list: 2)
    #expect(people([exchanged, mail]) == [[0, 1]])
    let daniels = record(1, given: "Martin", family: "Daniels", company: "Acme")
    #expect(
      linker.explain(daniels, record(2, "Daniel Martin", company: "Acme", list: 2), among: [])
        .verdict == .apart)
  }

  @Test(
    "family names have usual spellings that no rule tells",
    arguments: [
      ("Sumitra Chatterjee", "Sumitra Chattopadhyay"), ("Yuko Ono", "Yuko Ohno"),
      ("Siobhan Daly", "Siobhán Ní Dhálaigh"), ("Dongwook Kwak", "Gwak Dong-uk"),
      ("Jihoon Lee", "Yi Ji-hun"),
    ])
  func familySpellings(name: String, other: String) {
    let found = resolution([
      record(1, name, company: "Acme"), record(2, other, company: "Acme", list: 2),
    ])
    #expect(found.people.count == 1 || found.questions.count == 1)
  }

  @Test("Koreans of one family with two given names are two")
  func koreans() {
    #expect(
      people([record(1, "Jin Park", company: "Acme"), record(2, "Joon Park", list: 2)]).count == 2)
    let found = linker.explain(record(1, "Jin Park"), record(2, "Joon Park", list: 2), among: [])
    #expect(found.verdict == .apart)
  }

  @Test(
    "two people may share one name",
    arguments: [
      "Giulia e Matteo Zellweger", "Carlos y Ana Zellweger", "Jan en Anna Zellweger",
      "Lars og Anna Zellweger", "Ada & Bertram Zellweger", "Klaus und Anna Zellweger",
    ])
  func couples(name: String) {
    let both = record(1, name, email: "casa@post.example.org")
    let one = record(2, "Anna Zellweger", email: "casa@post.example.org", list: 2)
    #expect(people([both, one]) == [[0], [1]])
    let portuguese = record(1, "Maria Costa e Zellweger", company: "Acme")
    #expect(
      people([portuguese, record(2, "Maria Costa Zellweger", company: "Acme", list: 2)]) == [
        [0, 1]
      ])
  }

  @Test("letters change places over others too")
  func reordered() throws {
    let found = try bits(
      record(1, "Gwenyth Zellweger"), record(2, "Gwyneth Zellweger", list: 2), of: "given name")
    #expect(found == 2.5)
  }

  @Test("pet forms and known ends of names fit, other ends do not")
  func petForms() throws {
    func given(_ a: String, _ b: String) throws -> Double {
      try bits(record(1, "\(a) Zellweger"), record(2, "\(b) Zellweger", list: 2), of: "given name")
    }
    #expect(try given("Orsolya", "Orsi") == 3)
    #expect(try given("Radomira", "Radka") == 3)
    #expect(try given("Lachlan", "Lachie") == 3)
    #expect(try given("Engelbert", "Bert") == 3)
    #expect(try given("Kolbert", "Bert") == 3)
    #expect(try given("Anna", "Andy") == -14)
  }

  @Test("given names may stand apart where nothing tells that both are")
  func apartOrTogether() throws {
    let one = record(1, given: "Jihyeon", family: "Eom", company: "Acme")
    let other = record(2, "Ji Hyeon Eom", company: "Acme", list: 2)
    #expect(people([one, other]) == [[0, 1]])
    let cut = record(1, given: "Quách Thanh", family: "Trúc", company: "Acme")
    #expect(
      people([cut, record(2, given: "Truc", family: "Quach", company: "Acme", list: 2)]) == [
        [0, 1]
      ])
  }

  @Test(
    "who writes for somebody is the first",
    arguments: ["for", "on behalf of", "für", "pour", "namens"])
  func writingFor(word: String) {
    let assistant = record(1, "Ada Zellweger", company: "Acme")
    let boss = record(2, "Cornelius Quistgaard", company: "Acme", email: "office@acme.example.com")
    let mail = record(
      3, "Ada Zellweger \(word) Cornelius Quistgaard", email: "office@acme.example.com", list: 2)
    #expect(people([assistant, boss, mail]) == [[0, 2], [1]])
  }

  @Test("who marries has another address at the firm, and the name that has both joins the two")
  func married() {
    let before = record(1, "Johanna Lindhorst", email: "johanna.lindhorst@acme.example.com")
    let after = record(2, "Johanna Feldhaus", email: "johanna.feldhaus@acme.example.com", list: 2)
    #expect(people([before, after]) == [[0], [1]])
    let both = record(3, "Johanna (Lindhorst) Feldhaus", company: "Acme", list: 3)
    #expect(people([before, after, both]) == [[0, 1, 2]])
  }
}

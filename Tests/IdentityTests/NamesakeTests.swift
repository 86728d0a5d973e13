import Identity
import Testing

@Suite("People of nearly one name")
struct NamesakeTests {
  private let linker = PeopleLinker()
  private let landline = "+49 30 23125 212"

  @Test("twins at one number are two where one list has both; between two lists it is a slip")
  func twins() {
    let maren = record(1, "Maren Quistgaard", phone: landline)
    #expect(people([maren, record(2, "Marlen Quistgaard", phone: landline)]) == [[0], [1]])
    #expect(people([maren, record(2, "Marlen Quistgaard", phone: landline, list: 2)]) == [[0, 1]])
    let both = linker.explain(maren, record(2, "Marlen Quistgaard", phone: landline))
    #expect(both.rules == ["One list has both, and their names differ as those of one family do."])
  }

  @Test("who stands beside a Jr. in one list is not he")
  func junior() {
    let father = record(1, "Raymond Quistgaard", company: "Loom", phone: landline)
    let son = { record(2, "Raymond Quistgaard Jr.", phone: landline, list: $0) }
    let found = resolution([father, son(1)])
    #expect(found.people == [[0], [1]])
    #expect(found.questions.map(\.reason) == [.contradiction])
    #expect(people([father, son(2)]) == [[0, 1]])
  }

  @Test("a father and a son with one landline are told apart by their work")
  func landlines() {
    let listed = {
      record($0, "Raymond Quistgaard", company: $1, profile: "linkedin.com/in/r\($0)")
    }
    let known = { (row: Int, company: String, list: Int64) in
      record(row, "Raymond Quistgaard", company: company, phone: landline, list: list)
    }
    let found = resolution([
      listed(1, "Loom"), listed(2, "Acme"), known(3, "Loom", 2), known(4, "Acme", 3),
    ])
    #expect(found.people == [[0, 2], [1, 3]])
    #expect(found.questions.isEmpty)
    // Where nothing tells of two, the number joins who has changed jobs.
    #expect(people([known(3, "Loom", 2), known(4, "Acme", 3)]) == [[0, 1]])
  }

  @Test("of two spellings of a name that both have, each is its own")
  func spellings() {
    let listed = { (row: Int, given: String) in
      record(row, "\(given) Quistgaard", company: "Loom", profile: "linkedin.com/in/m\(row)")
    }
    let found = resolution([
      listed(1, "Mirela"), listed(2, "Mirella"),
      record(3, "Mirella Quistgaard", email: "m.quistgaard@loom.example.com", list: 2),
    ])
    #expect(found.people == [[0], [1, 2]])
  }

  @Test("a name that two are known to have is not rare")
  func nameOfTwo() {
    let seen = record(1, "Ana Zellweger", phone: landline, list: 1)
    let written = record(2, "Ana Zellweger", email: "az@post.example", list: 2)
    #expect(people([seen, written]) == [[0, 1]])
    let lago = record(3, "Ana Zellweger Lago", profile: "linkedin.com/in/azl", list: 3)
    let prieto = record(4, "Ana Zellweger Prieto", profile: "linkedin.com/in/azp", list: 3)
    let found = resolution([seen, written, lago, prieto])
    #expect(found.people == [[0], [1], [2], [3]])
    #expect(found.questions.contains { [$0.first, $0.second] == [0, 1] && $0.reason == .rival })
  }

  @Test("a rare name is one person’s with a second family name too, and not a common one")
  func secondFamilyName() {
    let short = record(1, "Amaury Zellweger", company: "Loom")
    let long = record(2, "Amaury Zellweger Quistgaard", company: "Loomis", list: 2)
    #expect(people([short, long]) == [[0, 1]])
    let eze = record(1, "Ngozi Eze", company: "Loom")
    #expect(people([eze, record(2, "Ngozi Eze", list: 2)]) == [[0], [1]])
  }

  @Test("among colleagues the whole name tells who is meant, an initial does not")
  func wholeName() {
    let aurelien = record(1, "Aurélien Zellweger", company: "Loom", profile: "linkedin.com/in/a1")
    let amaury = record(2, "Amaury Zellweger", company: "Loom", profile: "linkedin.com/in/a2")
    let mail = record(3, "Aurélien Zellweger", email: "aurelien.zellweger@loom.example", list: 2)
    let initial = record(4, "A. Zellweger", email: "a.zellweger@loom.example", list: 2)
    #expect(people([aurelien, amaury, mail, initial]) == [[0, 2], [1], [3]])
  }

  @Test("a middle initial in common tells namesakes of one firm apart")
  func middleInitial() {
    let listed = { (row: Int, name: String) in
      record(row, name, company: "Loom", profile: "linkedin.com/in/\(row)")
    }
    let mail = record(3, "Thomas A. Murray", email: "tamurray@loom.example", list: 2)
    #expect(
      people([listed(1, "Thomas A. Murray"), listed(2, "Thomas Murray"), mail]) == [[0, 2], [1]])
  }

  @Test("in exchanged columns a common name is no rarer")
  func exchanged() {
    let common = record(1, given: "Wilson", family: "Henrik")
    let other = record(2, "Henrik Wilson", company: "Loom", list: 2)
    #expect(linker.explain(common, other).verdict == .review)
  }
}

@Suite("What addresses tell of a person")
struct AddressHabitTests {
  private let linker = PeopleLinker()

  @Test("a role at a domain of one’s own name is one’s own address")
  func ownDomain() {
    let mail = { record($0, $1, email: "hello@adazellweger.example", list: Int64($0)) }
    #expect(people([mail(1, "Ada Zellweger"), mail(2, "A. Zellweger")]) == [[0, 1]])
    // Not everybody's at a firm of that name.
    #expect(people([mail(1, "Ada Zellweger"), mail(2, "Grace Cole")]) == [[0], [1]])
  }

  @Test("a domain may be called after what stands behind `Banco`, but not after half a word")
  func lastWord() {
    let told = { (company: String) in
      linker.explain(
        record(1, "Ada Zellweger", company: company),
        record(2, "Ada Zellweger", email: "ada@meridiana.example", list: 2)
      ).comparisons.first { $0.what == "company" }?.bits
    }
    #expect(told("Banco Meridiana S.A.") == 3.5)
    #expect(told("Grupo Meridiana Seguros") == 3.5)
    #expect(told("Intermeridiana") == -1)
  }

  @Test("an address of an office beside one’s own keeps nobody apart")
  func office() {
    let own = record(1, "Rosalind Zellweger", email: "r.zellweger@loom.example")
    let office = record(2, "Rosalind Zellweger", email: "dispatch@loom.example", list: 2)
    #expect(linker.explain(own, office).rules.isEmpty)
    let other = record(2, "Rosalind Zellweger", email: "r.zellweger2@loom.example", list: 2)
    #expect(!linker.explain(own, other).rules.isEmpty)
  }

  @Test("initials before the @ are no given name")
  func initials() {
    let mail = record(2, "J. P. Zellweger", email: "jp.zellweger@loom.example", list: 2)
    #expect(people([record(1, "Jonathan P. Zellweger", company: "Loom"), mail]) == [[0, 1]])
  }

  @Test("hyphens hold a name together, in whatever place it stands")
  func hyphens() {
    for (given, family, shown) in [
      ("Jihoon", "Lee", "Lee Ji-hoon"), ("Jessica", "Lindholm-Park", "Jessica Lindholm-Park"),
      ("Mohammed", "Al-Zellweger", "Mohammed Al-Zellweger"),
    ] {
      let listed = record(1, given: given, family: family, company: "Loom")
      let compared = linker.explain(listed, record(2, shown, company: "Loom", list: 2))
      #expect(compared.verdict == .same, "\(shown)")
    }
  }
}

import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Newer exports")
struct NewerExportTests {
  private func sketch() throws -> Network {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    return network
  }

  @Test("two files that overlap by chance are both kept")
  func chanceOverlap() throws {
    let folder = try Folder()
    let network = try sketch()
    let header = "person_a,person_b,kind,count\n"
    let mail = header + "Pat Doe,Ann Lee,mail,12\nPat Doe,Bo Ray,mail,3\n"
    let meet = header + "Pat Doe,Ann Lee,meeting,2\nPat Doe,Bo Ray,meeting,1\n"
    _ = try network.importList(try folder.file("mail.csv", mail), on: today)
    #expect(try network.importList(try folder.file("meet.csv", meet), on: today).effect == .added)
    let stated = "person_a,person_b,strength\nPat Doe,Cy Fox,0.9\n"
    let bare = "person_a,person_b\nPat Doe,Cy Fox\nPat Doe,Di Sun\n"
    _ = try network.importList(try folder.file("stated.csv", stated), on: today)
    #expect(try network.importList(try folder.file("bare.csv", bare), on: today).effect == .added)

    func card(_ name: String, _ company: String) -> String {
      "BEGIN:VCARD\nVERSION:3.0\nFN:\(name)\nORG:\(company)\nEND:VCARD\n"
    }
    let first = card("Mary Jones", "Acme")
    let second = card("Mary Jones", "Otter") + card("Flo Win", "Otter")
    _ = try network.importList(try folder.file("first.vcf", first), on: today)
    #expect(
      try network.importList(try folder.file("second.vcf", second), on: today).effect == .added)
    #expect(try network.people(wholeName: "Mary Jones").count == 2)
  }

  @Test("what a newer export no longer says of a person stays as a former post")
  func formerPost() throws {
    let folder = try Folder()
    let network = try sketch()
    _ = try network.importList(
      try folder.file("old.csv", connections("Ann,Lee,ann,Acme,Buyer")), on: today)
    let id = try network.person("Ann Lee").id
    let newer = try network.importList(
      try folder.file("new.csv", connections("Ann,Lee,ann,Kestrel,Head of Purchasing")), on: today)
    #expect(newer.effect == .replaced(1))
    let acme = try network.people(at: network.company("Acme"))
    #expect(acme.map(\.person.id) == [id])
    #expect(acme.map(\.isCurrent) == [false])
  }

  @Test("undoing an import in the middle of a chain leaves the newest in force")
  func middleOfChain() throws {
    let folder = try Folder()
    let network = try sketch()
    let companies = ["Acme", "Otter", "Kestrel"]
    for (index, company) in companies.enumerated() {
      _ = try network.importList(
        try folder.file("\(index).csv", connections("Ann,Lee,ann,\(company),Buyer")), on: today)
    }
    _ = try network.undo(import: 2)
    #expect(try network.person("Ann Lee").company == "Kestrel")
    #expect(try network.imports().map(\.replacedBy) == [3, nil])
    _ = try network.undo(import: 3)
    #expect(try network.person("Ann Lee").company == "Acme")
    _ = try network.undo(import: 1)
    #expect(try network.people(containing: "").map(\.name) == ["Pat Doe"])
  }

  @Test("what was said of a person follows him or her to the newer export")
  func statementsFollow() throws {
    let folder = try Folder()
    let network = try sketch()
    func cards(_ note: String) -> String {
      ["+49 30 23125 001", "+49 30 23125 002"].map {
        "BEGIN:VCARD\nVERSION:3.0\nFN:Sam Field\nTEL:\($0)\nNOTE:\(note)\nEND:VCARD\n"
      }.joined()
    }
    _ = try network.importList(try folder.file("old.vcf", cards("old")), on: today)
    let sams = try network.people(wholeName: "Sam Field")
    #expect(sams.count == 2)
    try network.setTie(network.owner(), sams[0], strength: 0.9, note: nil, on: today)
    _ = try network.importList(try folder.file("new.vcf", cards("new")), on: today)
    #expect(try network.people(wholeName: "Sam Field").map(\.id) == sams.map(\.id))
    let ties = try network.ties(of: network.owner())
    #expect(ties.count == 2)
    #expect(ties.first { $0.other.id == sams[0].id }?.evidence.last?.stated == 0.9)
  }

  @Test("a copy made for a statement never outdates what the lists say")
  func copiesHaveNoNews() throws {
    let folder = try Folder()
    let network = try sketch()
    _ = try network.importList(
      try folder.file("old.csv", connections("Ann,Lee,ann,Acme,Buyer")), on: today)
    try network.setTie(
      network.owner(), network.person("Ann Lee"), strength: 0.8, note: nil, on: today)
    _ = try network.undo(import: 1)
    #expect(try network.person("Ann Lee").company == "Acme")
    _ = try network.importList(
      try folder.file("new.csv", connections("Ann,Lee,ann,Kestrel,Head of Purchasing")), on: today)
    #expect(try network.person("Ann Lee").company == "Kestrel")
    #expect(try network.people(containing: "").count == 2)
  }

  @Test("a new owner is neither a longer name nor a namesake in his own list")
  func owners() throws {
    let folder = try Folder()
    let network = try sketch()
    _ = try network.importList(
      try folder.file("mine.csv", connections("Ann,Leeson,leeson,Acme,Buyer")), on: today)
    _ = try network.importList(
      try folder.file("ann.csv", connections("Bo,Ray,bo,Otter,Clerk")), owner: .person("Ann Lee"),
      on: today)
    #expect(try network.imports().last?.owner == "Ann Lee")
    _ = try network.importList(
      try folder.file("jonas.csv", connections("Jonas,Weber,other,Acme,Head of Purchasing")),
      owner: .person("Jonas Weber"), on: today)
    #expect(try network.people(wholeName: "Jonas Weber").count == 2)
    let table = try Settings.standard().evidence
    let graph = try network.referralNetwork(table: table, asOf: today)
    #expect(graph.graph.tieCount == 3)
  }

  @Test("a row that ties a person to himself is rejected, and known ties are merged")
  func tiesToOneself() throws {
    let folder = try Folder()
    let network = try sketch()
    _ = try network.importList(
      try folder.file(
        "ann.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@x.example\nEND:VCARD\n"),
      on: today)
    let result = try network.importList(
      try folder.file(
        "ties.csv", "person_a,person_b,strength\nann@x.example,Ann Lee,0.9\nPat Doe,Ann Lee,0.9\n"),
      on: today)
    #expect(result.account == ImportAccount(kept: 0, merged: 1, rejected: 1))
    #expect(result.problems.map(\.line) == [2])
  }
}

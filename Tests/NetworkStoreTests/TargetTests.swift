import ContactLists
import Identity
import NetworkStore
import Testing

@Suite("Targets")
struct TargetTests {
  @Test("a target is one, however its company is spelt")
  func spellings() throws {
    let network = try Network.inMemory()
    let purchasing = try #require(Department(named: "purchasing"))
    let first = try network.addTarget(
      company: "Acme GmbH", department: purchasing, manager: nil, on: today)
    let second = try network.addTarget(
      company: "ACME", department: purchasing, manager: "Ruth Vega <ruth@acme.example>", on: today)
    #expect(first.isNew)
    #expect(!second.isNew)
    #expect(try network.targets().map(\.manager?.name) == ["Ruth Vega"])
    try network.removeTarget("acme")
    #expect(try network.targets().isEmpty)
    #expect(throws: NetworkError.unknownTarget("t7")) { try network.removeTarget("t7") }
    #expect(throws: NetworkError.notACompany("Freelance")) {
      try network.addTarget(company: "Freelance", department: nil, manager: nil, on: today)
    }
  }

  @Test("a manager of a known name is the one at the company, never a namesake elsewhere")
  func namesakes() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file(
        "a.csv", connections("Ruth,Vega,r-1,Acme,Buyer", "Ruth,Vega,r-2,Otter,Editor")), on: today)
    let atAcme = try network.addTarget(
      company: "Acme", department: nil, manager: "Ruth Vega", on: today)
    #expect(atAcme.target.manager?.title == "Buyer")
    let elsewhere = try network.addTarget(
      company: "Brandt", department: nil, manager: "Ruth Vega", on: today)
    #expect(elsewhere.target.manager?.company == "Brandt")
    #expect(try network.people(wholeName: "Ruth Vega").count == 3)
  }

  @Test("a manager whom the lists know without a company is that person")
  func knownWithoutCompany() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file(
        "a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Vega\nTEL:+49 30 23125 001\nEND:VCARD\n"),
      on: today)
    let target = try network.addTarget(
      company: "Acme", department: nil, manager: "Ruth Vega", on: today
    ).target
    #expect(target.manager?.company == "Acme")
    #expect(try network.people(wholeName: "Ruth Vega").count == 1)
    // What was said stays when something else is tidied away.
    try network.addTarget(company: "Otter", department: nil, manager: nil, on: today)
    try network.removeTarget("Otter")
    #expect(try network.targets().first?.manager?.company == "Acme")
    #expect(throws: NetworkError.blankPerson) {
      try network.addTarget(company: "Acme", department: nil, manager: " ", on: today)
    }
    #expect(throws: NetworkError.unknownCompany("c99")) {
      try network.addTarget(company: "c99", department: nil, manager: nil, on: today)
    }
  }

  @Test("a row with an ambiguous manager costs only itself")
  func ambiguousRow() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file("a.csv", connections("Sam,Field,s-1,Acme,", "Sam,Field,s-2,Acme,")), on: today
    )
    let list = try TargetList(
      file: try folder.file("t.csv", "company,manager\nOtter,\nAcme,Sam Field\nBrandt,\n"))
    let count = try network.addTargets(list, on: today)
    #expect(count.added == 2)
    #expect(count.problems.map(\.line) == [3])
    #expect(try network.targets().map(\.company.name) == ["Otter", "Brandt"])
  }

  @Test("a manager whom only the user names becomes one with the person of a later list")
  func laterList() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    try network.addTarget(company: "Acme", department: nil, manager: "Ruth Vega", on: today)
    let manager = try network.person("Ruth Vega")
    _ = try network.importList(
      try folder.file("a.csv", connections("Ruth,Vega,r-1,Acme Ltd.,Head of Purchasing")),
      on: today)
    let found = try network.person("Ruth Vega")
    #expect(found.id == manager.id)
    #expect(found.title == "Head of Purchasing")
  }

  @Test("a file of targets names its bad rows")
  func file() throws {
    let folder = try Folder()
    let list = try TargetList(
      file: try folder.file(
        "targets.csv",
        """
        Company;Department;Manager
        Acme;Einkauf;
        ;purchasing;
        Otter;;Ann Lee
        Freelance;;
        Brandt;witchcraft;

        """))
    #expect(list.targets.map(\.company) == ["Acme", "Otter"])
    #expect(list.targets.map(\.department?.rawValue) == ["purchasing", nil])
    #expect(list.problems.map(\.line) == [3, 5, 6])
    #expect(throws: TargetListError.self) { try TargetList(file: folder.path + "/none.csv") }
    #expect(throws: TargetListError.self) {
      try TargetList(file: try folder.file("other.csv", "a,b\n1,2\n"))
    }
  }
}

import ContactLists
import Foundation
import NetworkStore
import Testing

@Suite("Importing lists")
struct ImportTests {
  @Test("rows in are kept, merged or rejected")
  func account() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let list = connections(
      "Ann,Lee,ann-1,Acme,Buyer", "Ann,Lee,ann-1,Acme,Buyer", ",,,,", "Bo,Ray,bo-2,Acme,Clerk")
    let result = try network.importList(try folder.file("a.csv", list), on: today)
    #expect(result.account == ImportAccount(kept: 2, merged: 1, rejected: 1))
    #expect(result.problems.map(\.line) == [4])
    #expect(try network.imports().map(\.account) == [result.account])
    #expect(try network.problems(ofImport: result.id) == result.problems)
    #expect(try network.people(containing: "").map(\.name) == ["Ann Lee", "Bo Ray", "Pat Doe"])
  }

  @Test("the same bytes change nothing, even under another name")
  func sameBytes() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let list = connections("Ann,Lee,ann-1,Acme,Buyer")
    let first = try network.importList(try folder.file("a.csv", list), on: today)
    let people = try network.people(containing: "")
    let second = try network.importList(try folder.file("b.csv", list), on: today)
    #expect(second.effect == .alreadyThere)
    #expect(second.id == first.id)
    #expect(try network.imports().count == 1)
    #expect(try network.people(containing: "") == people)
    // For another owner it is another list.
    let other = try network.importList(
      try folder.file("c.csv", list), owner: .person("Cy Fox"), on: today)
    #expect(other.effect == .added)
  }

  @Test("lists give the same people in whatever order they are read", arguments: 0..<6)
  func orderOfImports(_ permutation: Int) throws {
    let folder = try Folder()
    let files = [
      try folder.file(
        "linkedin.csv",
        connections(
          "Ann,Lee,ann-1,Acme GmbH,Buyer", "Ann,Lee,ann-2,Otter,Editor", "Bo,Ray,bo-2,Acme,Clerk")),
      try folder.file(
        "google.csv",
        """
        First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value
        Ann,,Lee,ACME,Buyer,ann@mail.example
        Bo,,Ray,,,bo@mail.example

        """),
      try folder.file(
        "card.vcf",
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Bo Ray
        EMAIL:bo@mail.example
        ORG:Acme
        END:VCARD

        """),
    ]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    for file in orders[permutation] {
      _ = try network.importList(files[file], on: today)
    }
    let people = try network.people(containing: "").map { person in
      [person.name] + (try network.records(of: person).map(\.record.key).sorted())
    }.sorted { $0.joined() < $1.joined() }
    #expect(
      people == [
        ["Ann Lee", "row:1", "row:1"], ["Ann Lee", "row:2"],
        ["Bo Ray", "card:1", "row:2", "row:3"], ["Pat Doe", "me"],
      ])
  }

  @Test("undo leaves the network as it was before")
  func undo() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file("a.csv", connections("Ann,Lee,ann-1,Acme,Buyer", "Bo,Ray,bo-2,Acme,")),
      on: today)
    let before = try network.people(containing: "")
    let second = try network.importList(
      try folder.file("b.csv", connections("Ann,Lee,ann-1,Acme,Boss", "Cy,Fox,cy-3,Otter,")),
      owner: .person("Bo Ray"), on: today)
    #expect(try network.people(containing: "") != before)
    _ = try network.undo(import: second.id)
    #expect(try network.people(containing: "") == before)
    #expect(throws: NetworkError.unknownImport(99)) { try network.undo(import: 99) }
  }

  @Test("a list that hardly overlaps with the owner's other one is kept and pointed out")
  func foreignList() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    func list(_ prefix: String) -> String {
      let rows = (1...25).map {
        "\(prefix)\($0),Name\($0),\(prefix)-\($0),Company \(prefix)\($0),X"
      }
      return rows.reduce(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      ) { text, row in
        let cells = row.split(separator: ",")
        return text
          + "\(cells[0]),\(cells[1]),linkedin.com/in/\(cells[2]),,\(cells[3]),,01 Feb 2020\n"
      }
    }
    let mine = try network.importList(try folder.file("a.csv", list("Mine")), on: today)
    let other = try network.importList(try folder.file("b.csv", list("Other")), on: today)
    #expect(other.effect == .added)
    #expect(other.looksForeignTo == mine.id)
    #expect(try network.people(containing: "").count == 51)
  }

  @Test("a list with nobody in it looks like nobody else's")
  func emptyList() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    let rows = (1...25).map { "First\($0),Name\($0),,,Company \($0),Buyer,01 Feb 2020\n" }
    _ = try network.importList(try folder.file("a.csv", header + rows.joined()), on: today)
    let empty = try network.importList(try folder.file("b.csv", header), on: today)
    #expect(empty.account.rows == 0)
    #expect(empty.looksForeignTo == nil)
    #expect(try network.people(containing: "").count == 26)
  }

  @Test("people are found by any word of their company, and unparted names as they are written")
  func byWords() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let list = try folder.file(
      "a.csv",
      connections(
        "Ann,Lee,ann,Brandauer & Söhne GmbH,Buyer", "伟,王,wei,Acme,Buyer",
        "민수,김,minsu,Acme,Buyer", "由紀,田中,yuki,Acme,Buyer", "Bo,Ray,bo,Sonnenhof,Clerk"))
    _ = try network.importList(list, on: today)
    func names(_ text: String) throws -> [String] {
      try network.people(containing: text).map(\.name)
    }
    #expect(try names("söhne") == ["Ann Lee"])
    #expect(try names("brand") == ["Ann Lee"])
    #expect(try names("ann sohne") == ["Ann Lee"])
    #expect(try names("öhne").isEmpty)
    for (name, written) in [("王伟", "伟 王"), ("김민수", "민수 김"), ("田中由紀", "由紀 田中")] {
      #expect(try names(name) == [written])
      #expect(try network.person(name).name == written)
    }
    #expect(try names("王由紀").isEmpty)
  }

  @Test("an import that fails half-way leaves nothing")
  func failure() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let file = try folder.file("blank.csv", connections(",,,,", ",,,,"))
    #expect(throws: ContactListError.self) { try network.importList(file, on: today) }
    #expect(try network.imports().isEmpty)
    #expect(try network.people(containing: "").map(\.name) == ["Pat Doe"])
  }
}

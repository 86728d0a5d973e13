import ContactLists
import Foundation
import NetworkStore
import Testing

@Suite("Importing folders of lists")
final class CollectionTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    _ = try folder.file("Connections.csv", Self.contacts)
    _ = try folder.file(
      "Positions.csv",
      """
      Company Name,Title,Description,Location,Started On,Finished On
      Acme Ltd,Buyer,,,Jan 2020,
      Otter & Sons,Clerk,,,Mar 2015,Dec 2019
      ,Coach,,,Mar 2012,

      """)
    _ = try folder.file(
      "Profile.csv", "First Name,Last Name,Maiden Name,Headline\nPat,Doe,,Buyer at Acme\n")
    _ = try folder.file("note.txt", "Bring the export of March, too.\n")
  }

  private static let contacts = connections(
    "Ann,Lee,ann-1,Acme,Buyer", "Ann,Lee,ann-1,Acme,Buyer", ",,,,", "Bo,Ray,bo-2,Otter,Clerk")

  @Test("every row of every list is kept, merged or rejected; other files are passed over")
  func account() throws {
    let network = try network(of: "Pat Doe")
    let result = try network.importList(folder.path, on: today)
    #expect(result.effect == .added)
    #expect(result.format == "collection")
    #expect(
      result.parts.map(\.name).sorted() == ["Connections.csv", "Positions.csv", "Profile.csv"])
    let accounts = Dictionary(uniqueKeysWithValues: result.parts.map { ($0.name, $0.account) })
    #expect(accounts["Connections.csv"] == ImportAccount(kept: 2, merged: 1, rejected: 1))
    #expect(accounts["Positions.csv"] == ImportAccount(kept: 2, rejected: 1))
    #expect(accounts["Profile.csv"] == ImportAccount(kept: 1))
    #expect(result.account == ImportAccount(kept: 5, merged: 1, rejected: 2))
    #expect(result.passedOver.map(\.name) == ["note.txt"])
    #expect(result.passedOver.allSatisfy { $0.reason != nil })
    #expect(result.problems.count(where: \.isRejection) == 2)
    #expect(try network.problems(ofImport: result.id) == result.problems)

    let whole = try #require(try network.imports().first)
    #expect(try network.imports().count == 1)
    #expect(whole.id == result.id)
    #expect(whole.account == result.account)
    #expect(whole.partCount == 3)
    let parts = try network.parts(ofImport: result.id)
    #expect(parts.map(\.account) == result.parts.map(\.account))
    #expect(try network.people(containing: "").map(\.name) == ["Ann Lee", "Bo Ray", "Pat Doe"])
    #expect(try network.owner().company == "Acme Ltd")
  }

  @Test("the profile tells who the user is where nobody has said it")
  func recognizedOwner() throws {
    let network = try Network.inMemory()
    let result = try network.importList(folder.path, on: today)
    #expect(result.recognizedOwner?.name == "Pat Doe")
    #expect(try network.owner() == result.recognizedOwner)
    #expect(try network.ties(of: network.owner()).map(\.other.name) == ["Ann Lee", "Bo Ray"])
  }

  @Test("a profile of somebody else is refused, and nothing is kept")
  func someoneElse() throws {
    let network = try network(of: "Cy Fox")
    #expect(throws: NetworkError.someoneElsesList(owner: "Pat Doe", me: "Cy Fox")) {
      try network.importList(folder.path, on: today)
    }
    #expect(try network.imports().isEmpty)
    #expect(try network.people(containing: "").map(\.name) == ["Cy Fox"])
    // Said to be that person's, it is read.
    _ = try network.importList(folder.path, owner: .person("Pat Doe"), on: today)
    #expect(try network.people(containing: "").count == 4)
    #expect(try network.ties(of: network.person("Pat Doe")).count == 2)
    #expect(try network.ties(of: network.owner()).isEmpty)
  }

  @Test("the same folder again changes nothing")
  func again() throws {
    let network = try network(of: "Pat Doe")
    let first = try network.importList(folder.path, on: today)
    let people = try network.people(containing: "")
    let imports = try network.imports()
    let second = try network.importList(folder.path, on: today)
    #expect(second.effect == .alreadyThere)
    #expect(second.id == first.id)
    #expect(try network.imports() == imports)
    #expect(try network.people(containing: "") == people)
  }

  @Test("a folder is taken back as a whole, and not in parts")
  func undo() throws {
    let network = try network(of: "Pat Doe")
    let before = try network.people(containing: "")
    let result = try network.importList(folder.path, on: today)
    let parts = try network.parts(ofImport: result.id)
    for part in parts {
      #expect(throws: NetworkError.partOfImport(Int(part.id), of: Int(result.id))) {
        try network.undo(import: part.id)
      }
    }
    #expect(try network.people(containing: "").count == 3)
    #expect(try network.undo(import: result.id).id == result.id)
    #expect(try network.people(containing: "") == before)
    #expect(try network.imports().isEmpty)
    #expect(try network.parts(ofImport: result.id).isEmpty)
  }

  @Test("a list that was imported by itself is known again in the folder")
  func knownPart() throws {
    let network = try network(of: "Pat Doe")
    let alone = try network.importList("\(folder.path)/Connections.csv", on: today)
    let people = try network.people(containing: "").count
    let result = try network.importList(folder.path, on: today)
    #expect(result.effect == .added)
    #expect(result.parts.map(\.name).sorted() == ["Positions.csv", "Profile.csv"])
    let known = result.passedOver.filter { $0.reason == nil }
    #expect(known.map(\.name) == ["Connections.csv"])
    #expect(try network.people(containing: "").count == people)
    // Taken back, the folder leaves the list that was there before it.
    _ = try network.undo(import: result.id)
    #expect(try network.imports().map(\.id) == [alone.id])
    #expect(try network.people(containing: "").count == people)
  }

  @Test("a folder with a newer list takes the older folder's place, and undo gives it back")
  func newerFolder() throws {
    let network = try network(of: "Pat Doe")
    let first = try network.importList(folder.path, on: today)
    let newer = try Folder()
    _ = try newer.file("Connections.csv", Self.contacts + "Cy,Fox,linkedin.com/in/cy-3,,,,\n")
    let second = try network.importList(newer.path, on: today)
    let list = try #require(
      try network.parts(ofImport: first.id).first { $0.format == "linkedin" })
    #expect(list.replacedBy == second.id)
    #expect(second.parts.map(\.effect) == [.replaced(list.id)])
    // The other parts of the older folder are in force.
    #expect(try network.imports().map(\.replacedBy) == [nil, nil])
    #expect(try network.people(containing: "").count == 4)
    _ = try network.undo(import: second.id)
    #expect(try network.people(containing: "").count == 3)
    #expect(try network.parts(ofImport: first.id).allSatisfy { $0.replacedBy == nil })
  }

  @Test("messages of a Maildir that were thrown away or never sent are passed over")
  func maildir() throws {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: ["pat@kestrel.example"], on: today)
    let mail = try Folder()
    for name in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(
        atPath: "\(mail.path)/\(name)", withIntermediateDirectories: true)
    }
    for (number, flags) in ["S", "ST", "DS"].enumerated() {
      _ = try mail.file(
        "cur/\(number):2,\(flags)",
        "From: Pat Doe <pat@kestrel.example>\nTo: Ann Lee <ann\(number)@acme.example>\n"
          + "Date: Sun, 01 Nov 2026 09:00:00 +0000\nMessage-ID: <\(number)@kestrel.example>\n\nHi\n"
      )
    }
    var told: [(read: Int, all: Int?)] = []
    let result = try network.importList(
      mail.path, on: today, progress: { told.append(($0, $1)) })
    #expect(result.account == ImportAccount(kept: 1))
    #expect(result.passedOver.map(\.name).sorted() == ["cur/1:2,ST", "cur/2:2,DS"])
    #expect(
      Set(result.passedOver.compactMap(\.reason)) == [
        "a message that was thrown away", "a draft, which was never sent",
      ])
    let all = try #require(told.last?.all)
    #expect(told.allSatisfy { $0.read <= all && $0.all == all })
  }

  @Test("a folder without a list in it is none, and nothing of it is kept")
  func noLists() throws {
    let network = try network(of: "Pat Doe")
    let other = try Folder()
    _ = try other.file("note.txt", "Nothing here.\n")
    #expect(throws: ContactListError(file: other.path, problem: .noLists(files: 1))) {
      try network.importList(other.path, on: today)
    }
    #expect(try network.imports().isEmpty)
  }

  private func network(of name: String) throws -> Network {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: name, emails: [], on: today)
    return network
  }
}

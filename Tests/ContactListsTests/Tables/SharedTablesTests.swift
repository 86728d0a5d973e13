import ContactLists
import Foundation
import Testing

@Suite(
  "Shared tables",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedTablesTests {
  private static let ada = "linkedin/ada-export-2026/"

  @Test("of messages give each pair of people, and who wrote")
  func pairs() throws {
    let messages = try read(Self.ada + "messages.csv.gz").found.interactions
    var pairs: Set<Set<String>> = []
    var own = 0
    for message in messages {
      guard let sender = message.sender?.key else { continue }
      for recipient in message.recipients { pairs.insert([sender, recipient.key]) }
      if sender == "linkedin.com/in/fake-ada-byron-lovelace" { own += 1 }
    }
    // With group chats taken apart: their addresses are joined by blanks. Of senders and whole
    // lists of recipients, as the description counts, there are 203 pairs.
    #expect(pairs.count == 152)
    #expect(own == 10_034)
    #expect(Set(messages.map(\.thread)).count == 463)
    #expect(Set(messages.map(\.id)).count == messages.count)
  }

  @Test("of the world's messages give the ties that its truth counts")
  func ties() throws {
    let persons = try table("world/truth/persons.csv")
    var ids: [String: String] = [:]
    for row in persons.rows {
      let slug = try #require(persons.text("linkedin_slug", in: row))
      ids["linkedin.com/in/" + slug] = persons.text("person_id", in: row)
    }
    var counts: [String: Int] = [:]
    for owner in 1...3 {
      for message in try read("world/owner\(owner)/linkedin/messages.csv").found.interactions {
        let sender = try #require(ids[message.sender?.key ?? ""])
        for recipient in message.recipients {
          counts["\(sender) \(try #require(ids[recipient.key]))", default: 0] += 1
        }
      }
    }
    let ties = try table("world/truth/ties.csv")
    var known: [String: Int] = [:]
    for row in ties.rows {
      let a = try #require(ties.text("person_a", in: row))
      let b = try #require(ties.text("person_b", in: row))
      known["\(a) \(b)"] = ties.text("linkedin_msgs_a_to_b", in: row).flatMap { Int($0) }
      known["\(b) \(a)"] = ties.text("linkedin_msgs_b_to_a", in: row).flatMap { Int($0) }
    }
    known = known.filter { $0.value > 0 }
    #expect(known.count == 202)
    #expect(counts == known)
  }

  @Test("of invitations and endorsements say who asked and who praised")
  func directions() throws {
    func directions(_ path: String) throws -> [OwnerEvidence.Direction: Int] {
      let evidence = try read(path).found.records.compactMap(\.evidence?.direction)
      return Dictionary(evidence.map { ($0, 1) }, uniquingKeysWith: +)
    }
    #expect(try directions(Self.ada + "Invitations.csv") == [.fromOwner: 85, .toOwner: 77])
    #expect(
      try directions("world/owner1/linkedin/Invitations.csv") == [.fromOwner: 11, .toOwner: 14])
    #expect(try directions(Self.ada + "Endorsement_Given_Info.csv") == [.fromOwner: 1500])
    #expect(try directions(Self.ada + "Endorsement_Received_Info.csv") == [.toOwner: 700])
    #expect(try directions(Self.ada + "Recommendations_Given.csv") == [.fromOwner: 21])
    #expect(try directions(Self.ada + "Recommendations_Received.csv") == [.toOwner: 27])
    let given = try read(Self.ada + "Endorsement_Given_Info.csv").found.records
    #expect(Set(given.flatMap(\.profiles)).count == 1047)
  }

  @Test("of the export that name nobody are known for what they are")
  func notPeople() throws {
    let error = #expect(throws: ContactListError.self) {
      try read(Self.ada + "Company Follows.csv")
    }
    #expect(error?.reason.contains("says nothing of whom its owner knows") == true)
  }

  @Test("of a whole export are told from those that are no lists")
  func export() throws {
    var formats: [String: String] = [:]
    try ContactListCollection(SharedData.folder + "/linkedin/ada-export-2026.zip").forEachPart {
      part in
      do {
        formats[part.name] = try ContactListReader().read(part.source, named: part.title) { _ in }
          .format
      } catch let error as ContactListError {
        #expect(error.isNoContactList, "\(part.name)")
      }
    }
    let files = [
      "linkedin": ["Connections"], "linkedin-education": ["Education"],
      "linkedin-emails": ["Email Addresses"],
      "linkedin-endorsements": ["Endorsement_Given_Info", "Endorsement_Received_Info"],
      "linkedin-invitations": ["Invitations"],
      "linkedin-messages": ["guide_messages", "learning_role_play_messages", "messages"],
      "linkedin-positions": ["Positions"], "linkedin-profile": ["Profile"],
      "linkedin-recommendations": ["Recommendations_Given", "Recommendations_Received"],
    ]
    for (format, names) in files {
      let found = formats.filter { $0.value == format }.keys.sorted()
      #expect(found == names.map { $0 + ".csv" })
    }
    #expect(formats.count == files.values.joined().count)
  }

  @Test("of contacts name people beside their person")
  func relations() throws {
    func kinds(_ path: String) throws -> [String: Int] {
      let relations = try read(path).found.records.flatMap(\.relations)
      return Dictionary(relations.map { ($0.kind, 1) }, uniquingKeysWith: +)
    }
    #expect(
      try kinds("world/owner3/outlook-contacts.csv") == ["referred_by": 3, "worked_together": 2])
    #expect(try kinds("contacts/google-old-roundcube.csv") == ["family": 1])
    let outlook = try read("world/owner3/outlook-contacts.csv").found.records
    // The Exchange names of two are no addresses.
    #expect(!outlook.flatMap(\.emails).contains { $0.hasPrefix("/") })
    #expect(outlook.contains { $0.name.family == "Kurková" && $0.company == "Sunder Media SpA" })
  }

  @discardableResult
  private func read(_ path: String) throws -> (reading: Reading, found: [Finding]) {
    var found: [Finding] = []
    let reading = try ContactListReader().read(SharedData.folder + "/" + path) { found.append($0) }
    return (reading, found)
  }

  private func table(_ path: String) throws -> CSVTable {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path))
    return try #require(CSVTable([UInt8](data)))
  }
}

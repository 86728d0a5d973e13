import ContactLists
import Foundation
import Testing

@Suite(
  "Mail of the made-up world",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedWorldMailTests {
  @Test("has the copies and dates that are known of a mailbox")
  func mailbox() throws {
    let mails = findings(Mbox.self, in: try SharedMail.bytes("world/owner1/mail.mbox")).interactions
    #expect(Set(mails.compactMap(\.id)).count == 365)
    #expect(mails.count == 377)
    // Those without a date of their own have that of the line before them.
    #expect(mails.allSatisfy { $0.date != nil })
    #expect(mails.allSatisfy { $0.thread != nil })
  }

  @Test("of a Maildir is read message by message")
  func maildir() throws {
    let found = try maildirFindings()
    #expect(found.interactions.count + found.rejected.count == 142)
    #expect(found.rejected.count == 21)
    #expect(Set(found.interactions.compactMap(\.id)).count == 109)
    #expect(found.interactions.count - 109 == 12)
  }

  /// Who wrote to whom how often, in both mailboxes together, each message once.
  @Test("is as often from one to another as it was made")
  func ties() throws {
    var people: [String: String] = [:]
    let persons = try #require(CSVTable(try SharedMail.bytes("world/truth/persons.csv")))
    for row in persons.rows {
      let id = try #require(persons.text("person_id", in: row))
      let emails = ["work_email", "private_email", "old_work_emails"]
        .compactMap { persons.text($0, in: row) }
      for email in emails.flatMap({ $0.split(separator: "|") }) {
        people[email.lowercased()] = id
      }
    }
    let boxes =
      findings(Mbox.self, in: try SharedMail.bytes("world/owner1/mail.mbox"))
      + (try maildirFindings())
    var seen: Set<String> = []
    var counts: [[String]: Int] = [:]
    for mail in boxes.interactions where seen.insert(mail.id ?? "").inserted {
      let sender = try #require(mail.sender)
      // Some use `name+list@…` for lists.
      let ends = try ([sender] + mail.recipients).flatMap(\.emails).map { email in
        try #require(people[email.lowercased().replacing("+list@", with: "@")], "\(email)")
      }
      for recipient in Set(ends.dropFirst()) { counts[[ends[0], recipient], default: 0] += 1 }
    }
    var expected: [[String]: Int] = [:]
    let ties = try #require(CSVTable(try SharedMail.bytes("world/truth/ties.csv")))
    for row in ties.rows {
      let a = try #require(ties.text("person_a", in: row))
      let b = try #require(ties.text("person_b", in: row))
      expected[[a, b]] = ties.text("mails_a_to_b", in: row).flatMap { Int($0) }
      expected[[b, a]] = ties.text("mails_b_to_a", in: row).flatMap { Int($0) }
    }
    #expect(counts == expected.filter { $0.value > 0 })
    #expect(counts.count > 100)
  }

  private func maildirFindings() throws -> [Finding] {
    var findings: [Finding] = []
    let maildir = SharedData.folder + "/world/owner2/Maildir"
    try ContactListCollection(maildir).forEachPart { part in
      let reader = ContactListReader(format: "eml")
      do {
        _ = try reader.read(part.source, named: part.name) { findings.append($0) }
      } catch let error as ContactListError {
        // A file whose only message is not between people.
        guard case .nothingKept = error.problem else { throw error }
      }
    }
    return findings
  }
}

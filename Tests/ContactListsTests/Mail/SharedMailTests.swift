import ContactLists
import Foundation
import Testing

@Suite(
  "Shared mail",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedMailTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var path: String
    var messages: Int
    var kept: Int
    var noted = 0
    var testDescription: String { path }
  }

  /// The messages of each file, and how many of them passed between people.
  static let mailboxes: [Sample] = [
    // One is a person's own words on a bounce; the others are bounces.
    Sample(path: "mail/bounces.mbox", messages: 37, kept: 1),
    // To their own sender, all three.
    Sample(path: "mail/nested-boundaries.mbox", messages: 3, kept: 0),
    Sample(path: "mail/rlug.mbox", messages: 5, kept: 0),
    Sample(path: "mail/takeout-issue1189.mbox", messages: 4, kept: 4),
    // Without recipients; Python's mailbox module counts three.
    Sample(path: "mail/unmunged-from.mbox", messages: 2, kept: 0),
    Sample(path: "world/owner1/mail.mbox", messages: 432, kept: 365 + 12),
    Sample(path: "identity/mail-headers.mbox", messages: 108, kept: 106),
  ]

  @Test("boxes hold what their description says", arguments: mailboxes)
  func counts(_ sample: Sample) throws {
    let bytes = try SharedMail.bytes(sample.path)
    #expect(ContactListFormats.recognized(UTF8Converter.convert(bytes)[...])?.name == "mbox")
    let found = findings(Mbox.self, in: bytes)
    #expect(found.interactions.count + found.rejected.count == sample.messages)
    #expect(found.interactions.count == sample.kept)
    #expect(found.noted.count == sample.noted)
  }

  /// Of folders of single messages.
  static let folders: [Sample] = [
    Sample(path: "eml-lineends-dos", messages: 8, kept: 0),
    Sample(path: "eml-mua-legacy", messages: 20, kept: 20),
    // One is of a role, one of its own recipient, one has no sender.
    Sample(path: "eml-plain", messages: 20, kept: 17),
    Sample(path: "eml-python", messages: 29, kept: 16),
    // Two of them are dated 1969.
    Sample(path: "eml-rfc2822", messages: 14, kept: 13, noted: 2),
  ]

  @Test("folders hold what their description says", arguments: folders)
  func folderCounts(_ sample: Sample) throws {
    let files = try SharedMail.files("mail/" + sample.path)
    #expect(files.count == sample.messages)
    var all: [Finding] = []
    for file in files {
      let bytes = try SharedMail.bytes(file)
      // What begins as an mbox does is read as one.
      let format = ContactListFormats.recognized(bytes[...]) ?? MailMessageFile.self
      let found = findings(format, in: bytes)
      #expect(found.interactions.count + found.rejected.count == 1, "\(file)")
      all += found
    }
    #expect(all.interactions.count == sample.kept)
    #expect(all.noted.count == sample.noted)
  }

  @Test("is read whatever its line ends are")
  func lineEnds() throws {
    let files = try folderFiles()
    for file in files {
      let bytes = try SharedMail.bytes(file)
      let plain = bytes.filter { $0 != 0x0D }
      let found = findings(MailMessageFile.self, in: plain)
      #expect(findings(MailMessageFile.self, in: bytes) == found, "\(file)")
      for end in [[0x0D, 0x0A], [0x0D]] as [[UInt8]] {
        let other = plain.flatMap { $0 == 0x0A ? end : [$0] }
        #expect(findings(MailMessageFile.self, in: other) == found, "\(file)")
      }
    }
  }

  @Test("is read through cuts, flipped bits and small chunks without a trap", arguments: mailboxes)
  func cuts(_ sample: Sample) throws {
    try stands(Mbox.self, sample.path)
  }

  @Test("messages are read through cuts, flipped bits and small chunks without a trap")
  func messageCuts() throws {
    for file in try folderFiles() { try stands(MailMessageFile.self, file) }
  }

  @Test("of the identity set gives the keys that it names")
  func identity() throws {
    let truth = try #require(CSVTable(try SharedMail.bytes("identity/truth.csv")))
    let rows = truth.rows.filter { truth.text("list", in: $0) == "mail" }
    let keys = Set(rows.compactMap { truth.text("record", in: $0) })
    #expect(keys.count == 82)
    let found = findings(Mbox.self, in: try SharedMail.bytes("identity/mail-headers.mbox"))
    let people = found.interactions.flatMap { [$0.sender].compactMap(\.self) + $0.recipients }
    // The set has two addresses behind which is nobody in particular.
    let shared = ["purchasing@acme.example.com|", "no-reply@notify.example.net|"]
    #expect(Set(people.map(\.key)) == keys.filter { key in !shared.contains(where: key.hasPrefix) })
    #expect(Set(people.map(\.key)).count == 80)
  }

  private func folderFiles() throws -> [String] {
    try Self.folders.flatMap { try SharedMail.files("mail/" + $0.path) }
  }

  private func stands(_ format: any ContactListFormat.Type, _ path: String) throws {
    let bytes = try SharedMail.bytes(path)
    #expect(findings(format, in: bytes, chunk: 37) == findings(format, in: bytes), "\(path)")
    for end in stride(from: 0, to: bytes.count, by: max(97, bytes.count / 60)) {
      _ = findings(format, in: Array(bytes[..<end]), chunk: 4096)
    }
    var generator = SeededGenerator(seed: bytes.count)
    for _ in 0..<20 {
      var flipped = bytes
      for _ in 0...bytes.count / 200 {
        let place = Int.random(in: bytes.indices, using: &generator)
        flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      #expect(findings(format, in: flipped, chunk: 101) == findings(format, in: flipped))
    }
  }
}

enum SharedMail {
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path)))
  }

  /// The files of a folder, in the order of their names.
  static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SharedData.folder + "/" + folder).sorted()
      .map { folder + "/" + $0 }
  }
}

import ContactLists
import Foundation
import Testing

@Suite(
  "Shared mail",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedMailTests {
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
    let folders = ["lineends-dos", "mua-legacy", "plain", "python", "rfc2822"]
    return try folders.flatMap { try SharedMail.files("mail/eml-" + $0) }
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

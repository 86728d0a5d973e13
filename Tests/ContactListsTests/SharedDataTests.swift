import ContactLists
import Foundation
import Testing

/// Files of other people's making, which are not part of the project.
enum SharedData {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment["WHOM_SHARED_DATA"]
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return environment ?? package.deletingLastPathComponent().path + "/shared/data"
  }()

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder + "/FORMATS.md")
  }
}

@Suite(
  "Shared lists with the truth",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedDataTests {
  /// The rows of the made-up world that are people, by its own account of who each row is.
  @Test(
    "of the made-up world give the records that it names",
    arguments: [
      "owner1/google-contacts.csv", "owner2/google-contacts.csv", "owner1/linkedin/Connections.csv",
      "owner2/linkedin/Connections.csv", "owner3/linkedin/Connections.csv",
      "owner3/outlook-contacts.csv",
    ])
  func truth(file: String) throws {
    let truth = try #require(CSVTable(try bytes("world/truth/records.csv")))
    let known = truth.rows.filter { truth.text("file", in: $0) == file }
      .compactMap { truth.text("record_no", in: $0) }
    let bytes = try bytes("world/" + file)
    let format = try #require(ContactListFormats.recognized(bytes[...]))
    #expect(Set(findings(format, in: bytes).records.map(\.key)) == Set(known.map { "row:\($0)" }))
  }

  @Test("of the identity set give the keys that it names")
  func identity() throws {
    let truth = try #require(CSVTable(try bytes("identity/truth.csv")))
    let lists = [
      "linkedin": "linkedin-connections.csv", "google": "google-contacts.csv",
      "vcard": "contacts.vcf",
    ]
    for (list, file) in lists {
      let rows = truth.rows.filter { truth.text("list", in: $0) == list }
      let bytes = try bytes("identity/" + file)
      let format = try #require(ContactListFormats.recognized(bytes[...]))
      let records = findings(format, in: bytes).records
      #expect(Set(records.map(\.key)) == Set(rows.compactMap { truth.text("record", in: $0) }))
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    UTF8Converter.convert(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path))))
  }
}

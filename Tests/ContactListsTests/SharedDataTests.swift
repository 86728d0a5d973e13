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
  "Shared sample files",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedDataTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var path: String
    var format: String
    var records: Int
    var rejected = 0
    var emails: Int
    var testDescription: String { path }

    init(
      _ path: String, _ format: String, records: Int, rejected: Int = 0, emails: Int
    ) {
      (self.path, self.format, self.records) = (path, format, records)
      (self.rejected, self.emails) = (rejected, emails)
    }
  }

  static let samples = [
    Sample("linkedin/ada-export-2026/Connections.csv", "linkedin", records: 2000, emails: 2000),
    Sample("linkedin/peers/tekjobs-Connections.csv", "linkedin", records: 4, emails: 1),
    Sample(
      "world/owner1/linkedin/Connections.csv", "linkedin", records: 80, rejected: 4, emails: 36),
    Sample(
      "world/owner2/linkedin/Connections.csv", "linkedin", records: 76, rejected: 4, emails: 24),
    Sample(
      "world/owner2/linkedin/connections_resaved.tsv", "linkedin", records: 76, rejected: 4,
      emails: 24),
    Sample(
      "world/owner3/linkedin/Connections.csv", "linkedin", records: 75, rejected: 4, emails: 28),
    Sample("identity/linkedin-connections.csv", "linkedin", records: 112, rejected: 1, emails: 4),
    Sample("contacts/google-old-roundcube.csv", "google", records: 1, emails: 4),
    Sample("contacts/google-old-tine.csv", "google", records: 5, emails: 1),
    Sample("world/owner1/google-contacts.csv", "google", records: 44, rejected: 4, emails: 53),
    Sample("world/owner2/google-contacts.csv", "google", records: 37, rejected: 4, emails: 50),
    Sample("identity/google-contacts.csv", "google", records: 65, emails: 64),
    Sample("contacts/outlook-short-roundcube.csv", "outlook", records: 1, emails: 3),
    Sample("world/owner3/outlook-contacts.csv", "outlook", records: 34, emails: 36),
    Sample("contacts/thunderbird-basic.csv", "thunderbird", records: 2, emails: 2),
    Sample("contacts/thunderbird-roundcube.csv", "thunderbird", records: 1, emails: 2),
    Sample("contacts/thunderbird-semicolon.csv", "thunderbird", records: 2, emails: 2),
    Sample("contacts/emails-only-roundcube.csv", "thunderbird", records: 4, emails: 4),
    Sample("identity/contacts.vcf", "vcard", records: 48, emails: 39),
    Sample("world/owner2/contacts.vcf", "vcard", records: 35, emails: 49),
    Sample("world/owner3/contacts.vcf", "vcard", records: 32, emails: 41),
    Sample("vcard/John_Doe_ANDROID.vcf", "vcard", records: 6, emails: 5),
    Sample("vcard/John_Doe_EVOLUTION.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/John_Doe_GMAIL.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/John_Doe_IPHONE.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/John_Doe_MS_OUTLOOK.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/fullcontact.vcf", "vcard", records: 1, emails: 5),
    Sample("vcard/gmail-list.vcf", "vcard", records: 3, emails: 3),
    Sample("vcard/gmail-single.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/monica-vcard_stub.vcf", "vcard", records: 3, emails: 2),
    Sample("vcard/outlook-2003.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/outlook-2007.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/rfc2426-example.vcf", "vcard", records: 2, emails: 3),
    Sample("vcard/rfc6350-example.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/roundcube-apple.vcf", "vcard", records: 0, rejected: 1, emails: 0),
    Sample("vcard/roundcube-johndoe.vcf", "vcard", records: 1, emails: 2),
    Sample("vcard/roundcube-thebat.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/sabre-issue153.vcf", "vcard", records: 1, emails: 0),
    Sample("vcard/tine-contactUmlaut.vcf", "vcard", records: 1, emails: 1),
    Sample("vcard/tine-emclient_addressbook.vcf", "vcard", records: 1, emails: 2),
    Sample("vcard/tine-sogo_connector.vcf", "vcard", records: 1, emails: 2),
    Sample("vcard/tine-without_adr_type.vcf", "vcard", records: 1, emails: 2),
    Sample("vcard/vobject-radicale-1587.vcf", "vcard", records: 1, emails: 0),
  ]

  @Test("hold what their description says", arguments: samples)
  func counts(_ sample: Sample) throws {
    let bytes = try bytes(sample.path)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    let found = findings(format, in: bytes)
    #expect(format.name == sample.format)
    #expect(found.records.count == sample.records)
    #expect(found.rejected.count == sample.rejected)
    #expect(found.noted.isEmpty)
    #expect(found.records.reduce(0) { $0 + $1.emails.count } == sample.emails)
    #expect(Set(found.records.map(\.key)).count == sample.records)
  }

  @Test("are read through cuts and small chunks without a trap", arguments: samples)
  func cuts(_ sample: Sample) throws {
    let bytes = try bytes(sample.path)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    // Every 97th byte, but of large files a sample: all cuts of one of 300 KB take minutes.
    let step = max(97, bytes.count / 60)
    for end in stride(from: 0, to: bytes.count, by: step) {
      _ = findings(format, in: Array(bytes[..<end]), chunk: 4096)
    }
    #expect(findings(format, in: bytes, chunk: 37) == findings(format, in: bytes))
  }

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

import ContactLists
import Foundation
import Testing

@Suite("Contact list reader")
struct ContactListReaderTests {
  private static let linkedIn = LinkedInConnectionsTests.sample

  @Test("recognises the format and accounts for every row")
  func reads() throws {
    let bytes = Array(Self.linkedIn.utf8)
    try withFile(bytes) { path in
      var found: [Finding] = []
      var progress: [Int] = []
      var reader = ContactListReader()
      reader.chunkSize = 50
      let reading = try reader.read(
        path,
        progress: { done, total in
          progress.append(done)
          #expect(total == bytes.count)
        }, found: { found.append($0) })
      #expect(found == findings(LinkedInConnections.self, in: bytes))
      #expect((reading.format, reading.evidenceKind) == ("linkedin", "linkedin_connection"))
      #expect((reading.rows, reading.records, reading.rejected, reading.noted) == (7, 6, 1, 2))
      #expect(reading.bytes == bytes.count)
      #expect(reading.sha256 == SHA256.hash(bytes))
      #expect(progress.last == bytes.count)
      #expect(progress == progress.sorted())
    }
  }

  @Test("reads other encodings", arguments: [true, false])
  func encodings(isUTF16: Bool) throws {
    let text = "person_a,person_b\nZoë,Jürgen\n"
    let encoding: String.Encoding = isUTF16 ? .utf16LittleEndian : .windowsCP1252
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    try withFile(bytes) { path in
      var ties: [TieRecord] = []
      _ = try ContactListReader().read(path) { if case .tie(let tie) = $0 { ties.append(tie) } }
      #expect(ties.map(\.first.key) == ["Zoë"])
      #expect(ties.map(\.second.key) == ["Jürgen"])
    }
  }

  @Test("reads a file larger than the part that is looked at first")
  func large() throws {
    let rows = (1...5000).map { "Given \($0),Family,,Acme,Buyer,05 Jun 2023" }
    let text = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    try withFile(Array((text + rows.joined(separator: "\n")).utf8)) { path in
      var keys: [String] = []
      let reading = try ContactListReader().read(path) { finding in
        if case .record(let record) = finding { keys.append(record.key) }
      }
      #expect(reading.records == 5000)
      #expect(keys == (1...5000).map { "row:\($0)" })
    }
  }

  private static let formatNames = ContactListFormats.all.map { $0.name }.sorted()
    .joined(separator: ", ")

  @Test(
    "says what is wrong with a file",
    arguments: [
      ("", nil, "the file is empty; export it again"),
      (
        "\u{0}\u{1}\u{2}", nil,
        "not a contact list that whom knows; --as names one (\(formatNames))"
      ),
      (
        "Ruth,Vega\nTom,Okoro\n", nil,
        "not a contact list that whom knows; --as names one (\(formatNames))"
      ),
      (
        "id,full name\n1,Ruth Vega\n", nil,
        "a table without columns that whom knows (id, full name); "
          + "to read it by the names of its columns, add --map 'full name=name'"
      ),
      (
        "id,date\n1,2024-01-01\n", nil,
        "a table without columns that whom knows (id, date); say what they are with "
          + "--map 'Column=field' (name, given, family, additional, nickname, email, phone, "
          + "profile, company, department, title, connected), "
          + "or name a format with --as (\(formatNames))"
      ),
      (
        "ruth@example.com,Ruth Vega\n", nil,
        "a table without a header; write a line above it that names the columns, like Name,Email"
      ),
      (
        "Organization,Followed On\n", nil,
        "LinkedIn's Company Follows.csv, which says nothing of whom its owner knows; "
          + "import Connections.csv or messages.csv of the same export"
      ),
      (
        "First Name,Surname\nRuth,Vega\n", "linkedin",
        "no column 'Last Name' among First Name, Surname; add it or name another format with --as"
      ),
      (
        "Ruth,Vega\n", "ties",
        "no column 'person_a'; the first line names the columns, or --as names another format"
      ),
      ("x", "vcard", "not a vCard; leave out --as to have the format recognised"),
      ("x", "fax", "no format 'fax'; --as takes \(formatNames)"),
    ])
  func problems(text: String, format: String?, words: String) throws {
    try withFile(Array(text.utf8)) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader(format: format).read(path) { _ in }
      }
      let names = ContactListFormats.all.map { $0.name }.sorted().joined(separator: ", ")
      #expect(
        error?.errorDescription == "\(path): \(words.replacing("FORMATS", with: names))")
    }
  }

  @Test("says when rows were there and not one was kept, and on which line")
  func nothingKept() throws {
    let text = "person_a,person_b\nA,\n,B\n"
    try withFile(Array(text.utf8)) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader().read(path) { _ in }
      }
      let words = "none of its 2 rows was kept; the first, on line 2: a tie needs two people"
      #expect(error?.errorDescription == "\(path):2: \(words)")
    }
  }

  @Test("a header without rows is a list of nobody")
  func noRows() throws {
    try withFile(Array("person_a,person_b\n".utf8)) { path in
      let reading = try ContactListReader().read(path) { _ in }
      #expect(reading.rows == 0)
    }
  }

  @Test("tells a missing file, a folder and an archive apart")
  func files() throws {
    let folder = NSTemporaryDirectory()
    #expect(throws: ContactListError(file: folder, problem: .isDirectory)) {
      try ContactListReader().read(folder) { _ in }
    }
    let missing = folder + "/no-such-\(UUID().uuidString)"
    #expect(throws: ContactListError(file: missing, problem: .notFound)) {
      try ContactListReader().read(missing) { _ in }
    }
    try withFile([0x50, 0x4B, 0x03, 0x04, 0, 0, 0]) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader().read(path) { _ in }
      }
      let words =
        "a ZIP archive; import it by its own name; unpack it first if it is in another archive"
      #expect(error?.errorDescription == "\(path): \(words)")
    }
  }

  @Test("stops when cancelled, and when its caller throws")
  func stops() throws {
    struct Enough: Error {}
    try withFile(Array(Self.linkedIn.utf8)) { path in
      var reader = ContactListReader()
      reader.isCancelled = { true }
      #expect(throws: CancellationError.self) { try reader.read(path) { _ in } }
      var found = 0
      #expect(throws: Enough.self) {
        try ContactListReader().read(path) { _ in
          found += 1
          throw Enough()
        }
      }
      #expect(found == 1)
    }
  }
}

import ContactLists
import Foundation
import Testing

@Suite("Contact list collections: archives")
struct ContactListCollectionTests {
  private static let ties = "person_a,person_b\nRuth Vega,Tom Okoro\n"
  private static let moreTies = "person_a,person_b\nZoë Novák,Tom Okoro\n"
  private static let files = [("ties.csv", ties), ("Bücher/ties.csv", moreTies)]
  private static let parts = files.map { ReadPart(name: $0.0, text: $0.1) }

  @Test(
    "gives the files of an archive with their names, in its order",
    arguments: [
      TestBytes("zip", TestArchive.zip(files)), TestBytes("deflated", TestArchive.deflatedZip),
      TestBytes("7z", TestArchive.sevenZip), TestBytes("tar", TestArchive.tar(files)),
      TestBytes("tar.gz", TestArchive.gzip(TestArchive.tar(files))),
    ])
  func archives(sample: TestBytes) throws {
    let bytes = sample.bytes
    let fromMemory = try ContactListCollection(bytes: bytes, named: "lists")
    #expect(!fromMemory.isSingle)
    #expect(try fromMemory.parts() == Self.parts)
    try withFile(bytes) { path in
      let parts = try ContactListCollection(path).parts()
      #expect(parts == Self.parts)
    }
  }

  @Test("a list alone is a collection of itself, compressed or not", arguments: [true, false])
  func single(isCompressed: Bool) throws {
    let text = Array(Self.ties.utf8)
    try withFile(isCompressed ? TestArchive.gzip(text) : text) { path in
      let collection = try ContactListCollection(path)
      #expect(collection.isSingle)
      #expect(try collection.parts() == [ReadPart(name: "", text: Self.ties)])
      let reading = try ContactListReader().read(path) { _ in }
      #expect((reading.ties, reading.bytes) == (1, text.count))
      #expect(reading.sha256 == SHA256.hash(text))
      #expect(try ContactListReader.contentHash(of: path) == SHA256.hash(text))
    }
  }

  @Test("a compressed file inside an archive is read as what it was")
  func compressedInside() throws {
    let bytes = TestArchive.zip([
      (name: Array("ties.csv.gz".utf8), content: TestArchive.gzip(Array(Self.ties.utf8)))
    ])
    let parts = try ContactListCollection(bytes: bytes, named: "lists.zip").parts()
    #expect(parts == [ReadPart(name: "ties.csv.gz", text: Self.ties)])
  }

  @Test("passes over folders, what macOS and Windows add, and links")
  func passedOver() throws {
    let files = [
      ("export/", ""), ("__MACOSX/export/._ties.csv", "x"), ("export/.DS_Store", "x"),
      ("export/._ties.csv", "x"), ("export/Thumbs.db", "x"), ("export/ties.csv", Self.ties),
    ]
    let collection = try ContactListCollection(bytes: TestArchive.zip(files), named: "lists.zip")
    #expect(try collection.parts().map(\.name) == ["export/ties.csv"])
    // 2 is a symbolic link, 3 a device, 6 a pipe.
    for type in ["1", "2", "3", "6"] {
      let bytes = TestArchive.tar([("ties.csv", "")], type: type)
      #expect(try ContactListCollection(bytes: bytes, named: "lists.tar").parts().isEmpty)
    }
  }

  @Test("says when nothing is in an archive")
  func nothing() throws {
    try withFile(TestArchive.zip([TestArchive.File]())) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader().read(path) { _ in }
      }
      #expect(
        error?.errorDescription == "\(path): a ZIP archive with nothing in it; export it again")
    }
  }

  @Test("an archive inside another is a part that is no list, and says what to do")
  func nested() throws {
    let inner = TestArchive.zip(Self.files)
    let bytes = TestArchive.zip([(name: Array("inner.zip".utf8), content: inner)])
    try ContactListCollection(bytes: bytes, named: "lists.zip").forEachPart { part in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader().read(part.source, named: part.title) { _ in }
      }
      #expect(error?.isNoContactList == true)
      #expect(
        error?.errorDescription
          == "lists.zip/inner.zip: a ZIP archive; import it by its own name; "
          + "unpack it first if it is in another archive")
    }
  }

  @Test(
    "shows hostile names and goes nowhere by them",
    arguments: [
      TestBytes("/etc/passwd", Array("/etc/passwd".utf8)),
      TestBytes("../../ties.csv", Array("../../ties.csv".utf8)),
      TestBytes(
        "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c.csv", Array("a\u{1B}[31m\nb\u{202E}c.csv".utf8)),
      TestBytes("Zoë", [0x5A, 0x6F, 0xEB]),
      TestBytes(
        String(repeating: "x", count: 180) + "…" + String(repeating: "x", count: 60),
        Array(repeating: UInt8(ascii: "x"), count: 5000)),
    ])
  func names(name: TestBytes) throws {
    let bytes = TestArchive.zip([(name: name.bytes, content: Array(Self.ties.utf8))])
    let collection = try ContactListCollection(bytes: bytes, named: "lists.zip")
    #expect(try collection.parts() == [ReadPart(name: name.testDescription, text: Self.ties)])
  }

  @Test("tells how much of an archive was read, never less than before nor more than there is")
  func progress() throws {
    let files = (0..<40).map { ("\($0).csv", String(repeating: "x", count: 30_000)) }
    for bytes in [TestArchive.zip(files), TestArchive.tar(files)] {
      let collection = try ContactListCollection(bytes: bytes, named: "lists")
      #expect(try collection.size() == bytes.count)
      var offsets: [Int] = []
      try collection.forEachPart { part in
        var buffer = [UInt8](repeating: 0, count: 1 << 15)
        while try part.source.read(into: &buffer) > 0 {}
        offsets.append(part.offset)
      }
      #expect(offsets == offsets.sorted())
      #expect(offsets.count == 40)
      #expect(Set(offsets).count > 10)
      #expect(offsets.last.map { $0 > bytes.count / 2 && $0 <= bytes.count } == true)
    }
  }

  @Test("knows the messages of a Maildir by their folders")
  func maildir() throws {
    let names = ["mail/.Sent/cur/1:2,S", "new/2", "mail/cur", "ties.csv"]
    let bytes = TestArchive.tar(names.map { ($0, "x") })
    var maildirs: [String?] = []
    try ContactListCollection(bytes: bytes, named: "mail.tar").forEachPart {
      maildirs.append($0.maildir)
    }
    #expect(maildirs == ["mail/.Sent", "", nil, nil])
  }

  @Test("what the caller throws ends it, and so does cancelling")
  func stops() throws {
    struct Enough: Error {}
    let collection = try ContactListCollection(bytes: TestArchive.deflatedZip, named: "lists.zip")
    var names: [String] = []
    #expect(throws: Enough.self) {
      try collection.forEachPart { part in
        names.append(part.name)
        throw Enough()
      }
    }
    #expect(throws: CancellationError.self) {
      try collection.forEachPart(isCancelled: { true }, { names.append($0.name) })
    }
    #expect(names == ["ties.csv"])
  }

  @Test("a part cannot be read when the collection has gone on")
  func stale() throws {
    var sources: [any ByteSource] = []
    try ContactListCollection(bytes: TestArchive.zip(Self.files), named: "lists.zip").forEachPart {
      sources.append($0.source)
    }
    var buffer = [UInt8](repeating: 0, count: 100)
    for source in sources {
      let count = try source.read(into: &buffer)
      #expect(count == 0)
    }
  }

  @Test("a pipe is not touched before it is read")
  func pipe() throws {
    try withFolder { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      let collection = try ContactListCollection(path)
      #expect(collection.isSingle)
    }
  }

  @Test("tells what is not there")
  func missing() throws {
    try withFolder { folder in
      let path = folder + "/none"
      #expect(throws: ContactListError(file: path, problem: .notFound)) {
        try ContactListCollection(path)
      }
    }
  }
}

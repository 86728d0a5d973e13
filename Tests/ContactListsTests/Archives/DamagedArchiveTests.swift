import ContactLists
import Foundation
import Testing

@Suite("Damaged archives")
struct DamagedArchiveTests {
  private static let files = (1...4).map { number in
    ("file \(number).csv", "person_a,person_b\n" + String(repeating: "A,B\n", count: number * 20))
  }
  private static let archives = [
    TestBytes("zip", TestArchive.zip(files)), TestBytes("deflated", TestArchive.deflatedZip),
    TestBytes("7z", TestArchive.sevenZip), TestBytes("tar", TestArchive.tar(files)),
    TestBytes("tar.gz", TestArchive.gzip(TestArchive.tar(files))),
    TestBytes("gz", TestArchive.gzip(Array(files[3].1.utf8))),
  ]

  /// What reading `bytes` comes to: how many parts, or `nil` for an error of ours.
  private func read(_ bytes: [UInt8]) throws -> Int? {
    do {
      return try ContactListCollection(bytes: bytes, named: "x").parts().count
    } catch is ContactListError {
      return nil
    }
  }

  @Test("cut short anywhere, a ZIP archive is an error that says so")
  func cutZip() throws {
    let whole = TestArchive.zip(Self.files)
    for end in 4..<whole.count - 22 {
      let error = #expect(throws: ContactListError.self) {
        try ContactListCollection(bytes: Array(whole[..<end]), named: "x.zip").parts()
      }
      #expect(
        error?.errorDescription == "x.zip: the archive is damaged or cut short; fetch it again")
    }
  }

  @Test("cut short anywhere, a compressed file is an error that says so")
  func cutGzip() throws {
    let whole = TestArchive.gzip(Array(Self.files[3].1.utf8))
    for end in 2..<whole.count - 8 {
      let error = #expect(throws: ContactListError.self, "cut at \(end)") {
        try ContactListCollection(bytes: Array(whole[..<end]), named: "x.gz").parts()
      }
      #expect(
        error?.errorDescription
          == "x.gz: the compressed file is damaged or cut short; fetch it again")
    }
  }

  @Test("cut short inside a file, a tar archive is an error", arguments: [true, false])
  func cutTar(isCompressed: Bool) throws {
    let whole = TestArchive.tar(Self.files)
    // The first file's content is in the second block.
    let cut = Array((isCompressed ? TestArchive.gzip(whole) : whole)[..<580])
    #expect(try read(cut) == nil)
  }

  @Test("cut short or damaged anywhere, any archive gives parts or an error", arguments: archives)
  func damaged(sample: TestBytes) throws {
    let whole = sample.bytes
    for end in stride(from: 0, to: whole.count, by: 97) { _ = try read(Array(whole[..<end])) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = .random(in: 0...255, using: &generator)
      }
      _ = try read(bytes)
    }
  }

  @Test("a file whose checksum is wrong is an error, even if its reader minds nothing")
  func checksum() throws {
    var bytes = TestArchive.zip(Self.files)
    bytes[60] ^= 1
    let error = #expect(throws: ContactListError.self) {
      try ContactListCollection(bytes: bytes, named: "x.zip").forEachPart { part in
        _ = try? ContactListsTests.bytes(of: part)
      }
    }
    #expect(
      error?.errorDescription
        == "x.zip/file 1.csv: the archive is damaged or cut short; fetch it again")
  }

  @Test("of a compressed file the checksum is looked at, also if it is an archive")
  func compressedChecksum() throws {
    let list = TestArchive.gzip(Array(Self.files[3].1.utf8))
    let archive = TestArchive.gzip(TestArchive.tar(Self.files))
    for (whole, place) in [(list, 50), (archive, 10 + 5 + 600)] {
      var bytes = whole
      bytes[place] ^= 1
      let error = #expect(throws: ContactListError.self) {
        try ContactListCollection(bytes: bytes, named: "x.gz").parts()
      }
      #expect(
        error?.errorDescription
          == "x.gz: the compressed file is damaged or cut short; fetch it again")
    }
  }

  @Test("a compressed file may be several, one after another")
  func compressedParts() throws {
    let bytes = TestArchive.gzip(Array("person_a,".utf8)) + TestArchive.gzip(Array("b".utf8))
    let parts = try ContactListCollection(bytes: bytes, named: "x.gz").parts()
    #expect(parts.map(\.text) == ["person_a,b"])
  }

  @Test("a password and an unknown compression are named, with what to do")
  func unreadable() throws {
    func words(_ bytes: [UInt8]) -> String? {
      #expect(throws: ContactListError.self) {
        try ContactListCollection(bytes: bytes, named: "x.zip").parts()
      }?.errorDescription
    }
    #expect(
      words(TestArchive.encryptedZip)
        == "x.zip/ties.csv: protected by a password; unpack the archive and import the folder")
    var bytes = TestArchive.deflatedZip
    // The method of the first file, in its own header and in the directory: Deflate64.
    bytes[8] = 9
    bytes[157 + 10] = 9
    #expect(
      words(bytes) == "x.zip/ties.csv: compressed in a way that whom cannot read; "
        + "unpack the archive and import the folder")
  }
}

import ContactLists
import Foundation
import Testing

@Suite(
  "Shared archives",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedArchiveTests {
  private static let zip = SharedData.folder + "/linkedin/ada-export-2026.zip"

  @Test("a LinkedIn export gives the same files as unpacked")
  func linkedIn() throws {
    var names: [String] = []
    var same = 0
    try ContactListCollection(Self.zip).forEachPart { part in
      names.append(part.name)
      let beside = SharedData.folder + "/linkedin/ada-export-2026/" + part.name
      guard let data = FileManager.default.contents(atPath: beside) else { return }
      let content = try bytes(of: part)
      #expect(content == [UInt8](data), "\(part.name)")
      same += 1
    }
    #expect((names.count, Set(names).count) == (45, 45))
    #expect(names.contains("Jobs/Saved Jobs.csv"))
    #expect(same == 12)
  }

  @Test("the messages of an export are those of its compressed copy")
  func messages() throws {
    let copy = SharedData.folder + "/linkedin/ada-export-2026/messages.csv.gz"
    let hash = try #require(try ContactListReader.contentHash(of: copy))
    var found = false
    try ContactListCollection(Self.zip).forEachPart { part in
      guard part.name == "messages.csv" else { return }
      var sum = SHA256()
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = try part.source.read(into: &buffer), count > 0 {
        sum.read(buffer[..<count])
      }
      found = sum.finish() == hash
    }
    #expect(found)
  }

  @Test("an export cut short is an error wherever it is cut")
  func cut() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.zip)))
    for end in stride(from: 4, to: bytes.count - 22, by: bytes.count / 200) {
      #expect(throws: ContactListError.self) {
        try ContactListCollection(bytes: Array(bytes[..<end]), named: "x.zip").forEachPart { _ in }
      }
    }
  }

  @Test("a Maildir gives its messages")
  func maildir() throws {
    var counts: [String: Int] = [:]
    try ContactListCollection(SharedData.folder + "/world/owner2/Maildir").forEachPart { part in
      let content = try bytes(of: part)
      #expect(!content.isEmpty)
      counts[part.maildir ?? "none", default: 0] += 1
    }
    #expect(counts.values.reduce(0, +) == 142)
    #expect(Set(counts.keys) == ["", ".Sent", ".Archive.2023"])
  }
}

import ContactLists
import Foundation
import NetworkStore
import Testing

/// Whatever a file holds: it is refused and leaves nothing, or each of its rows is accounted for.
@Suite(
  "Any file at all",
  .enabled(if: SharedData.isThere, "\(SharedData.skipped)"))
struct AnyFileTests {
  @Test(
    "is refused, or each of its rows is kept, merged or rejected",
    arguments: [
      "linkedin", "contacts", "vcard", "mail", "icalendar", "graphs", "networks", "world",
      "identity", "linkage",
    ])
  func whole(_ folder: String) throws {
    // Of the long lists, the archive that has them will do.
    let files = Self.files(in: folder).filter {
      Self.size(of: $0) < 200_000 || $0.hasSuffix(".zip")
    }
    #expect(!files.isEmpty)
    for file in files {
      // Of an archive, it depends on who is in several of its lists.
      let merged = file.hasSuffix(".zip") ? nil : Self.merged[file] ?? 0
      try check("\(SharedData.folder)/\(file)", of: file, merged: merged)
    }
  }

  @Test("is refused or accounted for wherever it is cut", arguments: samples)
  func cut(_ file: String) throws {
    let bytes = try Self.bytes(of: file)
    let folder = try Folder()
    for length in stride(from: 97, to: bytes.count, by: Self.step(bytes.count)) {
      try check(bytes[..<length], in: folder, of: "\(file), cut at \(length)")
    }
  }

  @Test("is refused or accounted for with bytes that are wrong", arguments: samples)
  func damaged(_ file: String) throws {
    let whole = try Self.bytes(of: file)
    let folder = try Folder()
    for seed in 1...5 {
      var random = SplitMix64(seed: seed)
      var bytes = whole
      for _ in 0..<(1 << (seed % 6)) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      try check(bytes[...], in: folder, of: "\(file), damaged by \(seed)")
    }
  }

  @Test("a whole mailbox is accounted for, message by message")
  func worldMail() throws {
    let network = try Network.inMemory()
    let emails = ["john.singh@meridiananalyt.example", "jsingh738@inbox.example"]
    _ = try network.setOwner(name: "John Singh", emails: emails, on: today)
    let result = try network.importList(
      "\(SharedData.folder)/world/owner1/mail.mbox", on: today)
    #expect(result.account == ImportAccount(kept: 365, merged: 12, rejected: 55))
    #expect(result.account.rows == 432)
    #expect(result.problems.count(where: \.isRejection) == 55)
  }

  // MARK: - The law

  private func check(
    _ bytes: ArraySlice<UInt8>, in folder: borrowing Folder, of what: String
  ) throws {
    let path = "\(folder.path)/list"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try check(path, of: what)
  }

  private func check(_ path: String, of what: String, merged: Int? = nil) throws {
    let network = try Network.inMemory()
    let me = try network.setOwner(name: "Somebody Else", emails: [], on: today)
    var rejected = 0
    do {
      // Of the user all the same, whomever it names.
      let request = ImportRequest(path, owner: .person("me"))
      let result = try network.importLists(
        request, on: today, problem: { rejected += $0.isRejection ? 1 : 0 })
      let account = result.account
      #expect(account.rows == account.kept + account.merged + account.rejected, "\(what)")
      #expect(account.rejected == rejected, "\(what)")
      if let merged {
        withKnownIssue("people of one file who are not the same are taken for one") {
          #expect(account.merged == merged, "\(what)")
        } when: {
          Self.wronglyMerged.contains(what)
        }
      }
      #expect(try network.imports().map(\.account) == [account], "\(what)")
      #expect(account.rows == 0 || account.kept > 0 || account.merged > 0, "\(what)")
      if let rows = try Self.rows(of: path) { #expect(account.rows == rows, "\(what)") }
    } catch is ContactListError {
      #expect(try network.imports().isEmpty, "\(what)")
      #expect(try network.people(containing: "") == [me], "\(what)")
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  /// How many rows the list in a file has, by the reader alone; `nil` for an archive.
  private static func rows(of path: String) throws -> Int? {
    guard try ContactListCollection(path).isSingle else { return nil }
    var rows = 0
    _ = try ContactListReader().read(path) { finding in
      switch finding {
      case .record, .tie, .interaction, .owner, .rejected: rows += 1
      case .noted, .broken: break
      }
    }
    return rows
  }

  // MARK: - Files

  /// How many rows of a file say what others of it said: of two people, in either direction, or of
  /// one person. Of all other files, none. What is kept are the distinct ties, people and messages
  /// that the descriptions of the files count.
  private static let merged = [
    "icalendar/libical-incoming.ics": 1, "icalendar/rfc2446-examples.ics": 1,
    "graphs/basic.gexf": 1, "graphs/celegans.gexf": 197, "graphs/dynamic.gexf": 1,
    "graphs/edge_data.gexf": 1, "graphs/fsm.gv": 1, "graphs/liststring.gexf": 1,
    "graphs/multigraph.graphml": 2, "graphs/rio.gexf.gz": 108,
    "linkedin/ada-export-2026/Endorsement_Given_Info.csv": 453,
    "linkedin/ada-export-2026/Endorsement_Received_Info.csv": 128,
    "linkedin/ada-export-2026/Invitations.csv": 8,
    "networks/ca-grqc/edges.csv.gz": 14_484, "networks/email-eu-core/edges.csv": 8_865,
    "networks/freeman-eies/messages.csv": 174, "networks/kapferer-tailor-work/ties.csv": 68,
    "networks/krackhardt-hightech/advice.csv": 45,
    "networks/krackhardt-hightech/friends.csv": 23, "networks/uk-faculty/friendship.csv": 240,
    "world/owner1/linkedin/Connections.csv": 2, "world/owner1/linkedin/Invitations.csv": 1,
    "world/owner1/mail.mbox": 12, "world/owner2/linkedin/Connections.csv": 2,
    "world/owner2/linkedin/connections_resaved.tsv": 2,
    "world/owner3/linkedin/Connections.csv": 2,
  ]

  /// Two nodes of a graph with the same name, or one that differs in a digit; two contacts with the
  /// same telephone number, in which all digits were replaced, and names that differ in a letter.
  private static let wronglyMerged: Set<String> = [
    "contacts/google-old-tine.csv", "world/graph/acquaintance.d3v3.json.gz",
  ]

  /// Thirty small files or so, of all kinds.
  private static let samples: [String] = {
    let folders = ["linkedin", "contacts", "vcard", "mail", "icalendar", "graphs", "world"]
    return folders.flatMap { folder in
      let small = files(in: folder).filter { (200..<20_000).contains(size(of: $0)) }
      return stride(from: 0, to: small.count, by: max(1, small.count / 4)).map { small[$0] }
    }
  }()

  /// Every 97th byte, or of a longer file, as many places as take the same time.
  private static func step(_ count: Int) -> Int { 97 * (1 + count / 1_000) }

  private static func files(in folder: String) -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: "\(SharedData.folder)/\(folder)")
    let names = (enumerator?.allObjects ?? []).compactMap { $0 as? String }
    return names.map { "\(folder)/\($0)" }.filter { size(of: $0) > 0 }.sorted()
  }

  /// The size of a file; 0 of a folder.
  private static func size(of file: String) -> Int {
    ContactListReader.size(of: "\(SharedData.folder)/\(file)") ?? 0
  }

  private static func bytes(of file: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: "\(SharedData.folder)/\(file)")))
  }
}

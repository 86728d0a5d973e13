import ContactLists
import Foundation
import Testing

@Suite("Contact list collections: folders")
struct FolderTests {
  private func write(_ names: [String], in folder: String) throws {
    for name in names {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: file)
    }
  }

  @Test("gives all files below, by name")
  func order() throws {
    try withFolder { folder in
      try write(["b.csv", "Jobs/x.csv", "a/c/d.csv", "a.csv", ".DS_Store", "._a.csv"], in: folder)
      let collection = try ContactListCollection(folder)
      #expect(!collection.isSingle)
      let names = ["Jobs/x.csv", "a/c/d.csv", "a.csv", "b.csv"]
      #expect(try collection.parts() == names.map { ReadPart(name: $0, text: $0) })
      #expect(try ContactListCollection(folder + "/").parts().map(\.name) == names)
    }
  }

  @Test("does not follow links to folders, nor wait for pipes; follows links to files")
  func links() throws {
    try withFolder { folder in
      try write(["a/x.csv"], in: folder)
      let files = FileManager.default
      try files.createSymbolicLink(atPath: folder + "/a/loop", withDestinationPath: folder)
      try files.createSymbolicLink(atPath: folder + "/link.csv", withDestinationPath: "a/x.csv")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let parts = try ContactListCollection(folder).parts()
      #expect(parts.map(\.name) == ["a/x.csv", "link.csv"])
      #expect(parts.map(\.text) == ["a/x.csv", "a/x.csv"])
    }
  }

  @Test("of a Maildir gives the messages and no more, with the folders inside it")
  func maildir() throws {
    try withFolder { folder in
      try write(
        [
          "mail/cur/1", "mail/new/2", "mail/tmp/3", "mail/.Sent/cur/4", "mail/.Sent/new/5",
          "mail/dovecot-uidlist", "mail/new/.keep", "mail/.Sent/maildirfolder", "mail/Lists/cur/6",
          "tmp/7",
          "cur/8",
        ], in: folder)
      var found: [String: String?] = [:]
      try ContactListCollection(folder).forEachPart { found[$0.name] = .some($0.maildir) }
      #expect(
        found == [
          "mail/cur/1": "mail", "mail/new/2": "mail", "mail/.Sent/cur/4": "mail/.Sent",
          "mail/.Sent/new/5": "mail/.Sent", "mail/Lists/cur/6": nil, "tmp/7": nil, "cur/8": nil,
        ])
      var whole: [String: String?] = [:]
      try ContactListCollection(folder + "/mail/").forEachPart {
        whole[$0.name] = .some($0.maildir)
      }
      #expect(whole["cur/1"] == .some(""))
    }
  }

  @Test("of a Maildir refuses what was thrown away or never sent, by the flags of the name")
  func flags() throws {
    try withFolder { folder in
      let names = [
        "cur/1:2,S", "cur/2:2,ST", "cur/3:2,D", "cur/4:2,DT", "cur/5;2,T", "cur/6", "cur/7:1,T",
        "cur/8:2,", "cur/TD", "new/9", "cur/2,T",
      ]
      try write(names, in: folder)
      #expect(try Self.refused(ContactListCollection(folder)) == Self.expected)
      let tar = TestArchive.tar(names.map { ($0, $0) })
      #expect(
        try Self.refused(ContactListCollection(bytes: tar, named: "mail.tar")) == Self.expected)
      // Outside a Maildir a name says nothing.
      try FileManager.default.removeItem(atPath: folder + "/new")
      #expect(try Self.refused(ContactListCollection(folder)).isEmpty)
    }
  }

  private static let expected: [String: ContactListError.Problem] = [
    "cur/2:2,ST": .trashed, "cur/3:2,D": .draft, "cur/4:2,DT": .trashed, "cur/5;2,T": .trashed,
  ]

  private static func refused(
    _ collection: ContactListCollection
  ) throws -> [String: ContactListError.Problem] {
    var refused: [String: ContactListError.Problem] = [:]
    try collection.forEachPart { part in
      var buffer = [UInt8](repeating: 0, count: 16)
      do throws(ContactListError) {
        _ = try part.source.read(into: &buffer)
      } catch {
        refused[part.name] = error.problem
        #expect(error.isNoContactList)
      }
    }
    return refused
  }

  @Test("tells how much of it was read, of all that there is")
  func progress() throws {
    try withFolder { folder in
      try write(["a.csv", "b/c.csv", "b/dd.csv", "mail/cur/1", "mail/new/2", "mail/x"], in: folder)
      let collection = try ContactListCollection(folder)
      let sizes = ["a.csv", "b/c.csv", "b/dd.csv", "mail/cur/1", "mail/new/2"].map(\.utf8.count)
      #expect(try collection.size() == sizes.reduce(0, +))
      var offsets: [Int] = []
      try collection.forEachPart { part in
        offsets.append(part.offset)
        var buffer = [UInt8](repeating: 0, count: 64)
        while try part.source.read(into: &buffer) > 0 {}
        offsets.append(part.offset)
      }
      var (expected, sum) = ([Int](), 0)
      for size in sizes {
        expected += [sum, sum + size]
        sum += size
      }
      #expect(offsets == expected)
    }
  }

  @Test("names what cannot be read")
  func unreadable() throws {
    try withFolder { folder in
      try write(["a.csv"], in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/b.csv", withDestinationPath: "nowhere.csv")
      let error = ContactListError(file: folder + "/b.csv", problem: .notFound)
      #expect(throws: error) { try ContactListCollection(folder).parts() }
    }
  }

  @Test("reads names that are no text")
  func oddNames() throws {
    try withFolder { folder in
      let path = Array(folder.utf8) + [0x2F, 0x5A, 0x6F, 0xEB, 0]
      let file = fopen(path.map { CChar(bitPattern: $0) }, "w")
      #expect(file != nil)
      if let file {
        fputs("x", file)
        fclose(file)
      }
      let parts = try ContactListCollection(folder).parts()
      #expect(parts == [ReadPart(name: "Zoë", text: "x")])
    }
  }
}

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

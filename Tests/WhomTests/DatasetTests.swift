import Foundation
import Testing

@Suite("The data sets and the demo")
struct DatasetTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test("the committed lists are what their generator writes")
  func generator() throws {
    let sandbox = try Sandbox()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Sandbox.program)
      .deletingLastPathComponent().appendingPathComponent("generate-datasets")
    process.arguments = [sandbox.folder + "/sets"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let written = try Self.files(in: sandbox.folder + "/sets")
    #expect(written.count > 15)
    for (name, bytes) in written {
      #expect(
        FileManager.default.contents(atPath: "\(Self.root)/Datasets/\(name)") == bytes, "\(name)")
    }
  }

  @Test("the demo writes what is committed, byte for byte")
  func demo() throws {
    try check(script: "demo", committed: Self.files(in: "\(Self.root)/Reports/demo"))
  }

  @Test("the gallery's pictures are what is committed, byte for byte")
  func gallery() throws {
    var committed = try Self.files(in: "\(Self.root)/Reports/gallery")
    committed["README.md"] = nil
    try check(script: "gallery", committed: committed)
  }

  /// Runs a script of the data sets, whose name is also that of its target in the Makefile.
  private func check(script name: String, committed: [String: Data]) throws {
    let sandbox = try Sandbox()
    let folder = "\(sandbox.folder)/\(name)"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["\(Self.root)/Datasets/\(name).sh", try Sandbox.program, folder]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let written = try Self.files(in: folder)
    #expect(written.keys.sorted() == committed.keys.sorted())
    for (file, bytes) in written {
      #expect(bytes == committed[file], "\(file) differs: make \(name) writes it anew")
    }
  }

  private static func files(in folder: String) throws -> [String: Data] {
    let enumerator = try #require(FileManager.default.enumerator(atPath: folder))
    return enumerator.compactMap { $0 as? String }.reduce(into: [:]) { files, name in
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: path)
      }
    }
  }
}

import Foundation
import Testing

/// The built `whom`, run as a user runs it, in a folder and with a home of its own.
struct Sandbox: ~Copyable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "whom-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/home", withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs `whom` with these arguments; `unprivileged` as a user who is not root, where the tests are
  /// run by root, for whom no file is without permission.
  func whom(
    _ arguments: String..., environment: [String: String] = [:], unprivileged: Bool = false
  ) throws -> Result {
    try run(arguments, environment: environment, unprivileged: unprivileged)
  }

  /// Runs a line of the shell.
  func shell(_ line: String) throws -> Result {
    try start(["/bin/sh", "-c", line])
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], unprivileged: Bool = false
  ) throws -> Result {
    try start(
      [try Self.program] + arguments, environment: environment, unprivileged: unprivileged)
  }

  private func start(
    _ words: [String], environment: [String: String] = [:], unprivileged: Bool = false
  ) throws -> Result {
    let process = Process()
    var command = words
    if unprivileged, geteuid() == 0 {
      command = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command
    }
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": folder + "/home", "PATH": "/usr/bin:/bin", "TZ": "UTC",
    ].merging(environment) { $1 }
    let output = Pipe()
    let errors = folder + "/stderr-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let said = FileManager.default.contents(atPath: errors) ?? Data()
    try? FileManager.default.removeItem(atPath: errors)
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: answer, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The program beside the tests in the build folder.
  static var program: String {
    get throws {
      var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("whom").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
      throw Missing()
    }
  }

  struct Missing: Error {}
}

extension Sandbox.Result {
  /// The answer, parsed as JSON.
  var json: [String: Any] {
    get throws {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(value as? [String: Any])
    }
  }
}

/// Lists that the tests import.
enum Lists {
  static let connections = """
    Notes:
    "When exporting your connection data, you may notice that some of the e-mail addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Hillary,Okafor,https://www.linkedin.com/in/hillary-okafor-1,,Kestrel Marine,Marketing Manager,12 Mar 2021
    Ben,Ito,https://www.linkedin.com/in/ben-ito-2,ben@ito.example,Brandt & Partner,Buyer,01 Feb 2019
    Sam,Field,https://www.linkedin.com/in/sam-field-3,,Northlight,Engineer,05 May 2020
    Sam,Field,https://www.linkedin.com/in/sam-field-4,,Otter Books,Editor,06 Jun 2020
    ,,,,,,07 Jul 2020

    """

  static let friends = """
    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Ruth,Vega,https://www.linkedin.com/in/ruth-vega-9,,Northlight GmbH,Head of Purchasing,03 Apr 2022
    Pat,Doe,https://www.linkedin.com/in/pat-doe,pat@doe.example,,,01 Jan 2018

    """
}

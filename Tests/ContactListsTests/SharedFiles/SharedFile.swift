import ContactLists
import Foundation
import Testing

/// A file of the shared data, or a folder that is one list, and what has to come of reading it.
///
/// The counts are those of the data's own descriptions; where they are others on purpose, a remark
/// says why.
struct SharedFile: CustomTestStringConvertible, Sendable {
  var path: String
  /// As ``FileOutcome/summary`` has it.
  var expected: String
  /// How many addresses the people of an address book have; of a calendar, how many there are.
  var addresses: Int?

  var testDescription: String { path }

  static let all: [SharedFile] =
    [lists, mailAndCalendars, graphs, world].flatMap { $0.split(separator: "\n").map(Self.init) }

  /// One row of a table: the path, what comes of it, and a remark.
  private init(row: Substring) {
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    path = cells.first ?? ""
    let words = (cells.dropFirst().first ?? "").split(separator: " ")
    expected = words.filter { !$0.hasPrefix("addresses:") }.joined(separator: " ")
    addresses = words.first { $0.hasPrefix("addresses:") }.flatMap { Int($0.dropFirst(10)) }
  }

  /// All files there are, by their paths in the folder of shared data.
  static func files() -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: SharedData.folder)
    return (enumerator?.allObjects ?? []).compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      let file = SharedData.folder + "/" + path
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path)))
  }

  var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(
      atPath: SharedData.folder + "/" + path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension FileOutcome {
  /// The format, how many rows were kept and how many rejected; or `!` and why nothing was read.
  var summary: String {
    if let error {
      return "! " + Self.word(error.problem) + (error.line.map { " line:\($0)" } ?? "")
    }
    return "\(format) \(kept) \(rejected)" + (noted > 0 ? " noted:\(noted)" : "")
      + (passedOver > 0 ? " passed:\(passedOver)" : "")
  }

  private static func word(_ problem: ContactListError.Problem) -> String {
    switch problem {
    case .unknownFormat: "unknownFormat"
    case .unknownColumns: "unknownColumns"
    case .otherKind: "otherKind"
    case .broken: "broken"
    case .empty: "empty"
    case .nothingKept(let rejected, _): "nothingKept \(rejected)"
    default: "\(problem)"
    }
  }
}

import Foundation

/// The labelled sets, which are kept outside of the project.
///
/// `WHOM_SHARED_DATA` says where; tests that need them are skipped where they are absent.
enum SharedData {
  static let skipped: String = "no labelled sets: WHOM_SHARED_DATA names no folder with them"

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: "\(folder)/titles/titles-labelled.csv")
  }

  /// The rows of a CSV file by the names of its columns.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    var lines = records(text)
    guard !lines.isEmpty else { return [] }
    let header = lines.removeFirst()
    return lines.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static var folder: String {
    ProcessInfo.processInfo.environment["WHOM_SHARED_DATA"] ?? "../shared/data"
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        if !isQuoted, cell.hasSuffix("\u{0}") {
          cell.removeLast()
          cell.append("\"")
        } else if isQuoted {
          cell.append("\u{0}")  // the end of the cell, or half of a doubled quote
        }
        isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell.filter { $0 != "\u{0}" })
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(cells + [cell.filter { $0 != "\u{0}" }])
        (cells, cell) = ([], "")
      default: cell.append(character)
      }
    }
    if !cells.isEmpty || !cell.isEmpty { records.append(cells + [cell]) }
    return records
  }
}

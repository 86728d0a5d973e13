import ContactLists
import Foundation
import NetworkStore

let today = CalendarDate(dayNumber: 20_758)  // 2026-11-01

/// A folder of files that is gone after the test.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "whom-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// LinkedIn's form, from lines of `first,last,slug,company,title`.
func connections(_ lines: String...) -> String {
  let rows = lines.map { line -> String in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    let url = cells[2].isEmpty ? "" : "https://www.linkedin.com/in/\(cells[2])"
    return "\(cells[0]),\(cells[1]),\(url),,\(cells[3]),\(cells[4]),01 Feb 2020"
  }
  return "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    + rows.joined(separator: "\n") + "\n"
}

/// The samples that no one of this project wrote; absent on most machines.
enum SharedData {
  static let folder =
    ProcessInfo.processInfo.environment["WHOM_SHARED_DATA"] ?? "../shared/data"
  static let isThere = FileManager.default.fileExists(atPath: "\(folder)/world")
  static let skipped = "no shared data: WHOM_SHARED_DATA names no folder with it"
}

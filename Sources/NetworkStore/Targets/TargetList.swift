internal import ContactLists
public import Foundation
public import Identity

/// A file of targets: CSV with the columns company, department and manager.
public struct TargetList: Sendable {
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var company: String
    public var department: Department?
    public var manager: String?
  }

  let file: String
  public let targets: [Row]
  /// Rows that name no target, each with its place, the reason and what to do.
  public let problems: [TargetListError]

  /// Rows of the file.
  public var rows: Int { targets.count + problems.count }

  /// Reads the file.
  ///
  /// - Throws: ``TargetListError`` where there is no such file, or no column `company` in it.
  public init(file: String) throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw TargetListError(file: file, line: nil, reason: "cannot be read; is the name right?")
    }
    try self.init(bytes: Array(data), file: file)
  }

  init(bytes: [UInt8], file: String) throws {
    guard let table = CSVTable(bytes), table.header.index(of: "company") != nil else {
      throw TargetListError(
        file: file, line: 1,
        reason: "no column 'company'; the columns are company,department,manager, and the last "
          + "two may be empty")
    }
    var targets: [Row] = []
    var problems: [TargetListError] = []
    for row in table.rows {
      func problem(_ reason: String) {
        problems.append(TargetListError(file: file, line: row.line, reason: reason))
      }
      guard let name = table.text("company", in: row) else {
        problem("no company; fill it in or delete the row")
        continue
      }
      guard CompanyName(name) != nil else {
        problem("'\(name)' names no company")
        continue
      }
      let word = table.text("department", in: row)
      let code = word.flatMap { Department(named: $0) }
      if let word, code == nil {
        problem("no department '\(word)'; whom target add --help says which there are")
        continue
      }
      targets.append(
        Row(
          line: row.line, company: name, department: code,
          manager: table.text("manager", in: row)))
    }
    self.file = file
    self.targets = targets
    self.problems =
      problems
      + table.problems.map { TargetListError(file: file, line: $0.line, reason: $0.reason) }
  }
}

/// What is wrong with a file of targets, or with one row of it.
public struct TargetListError: Error, Hashable, Sendable, LocalizedError, CustomStringConvertible {
  public var file: String
  public var line: Int?
  public var reason: String

  public var description: String { "\(line.map { "\(file):\($0)" } ?? file): \(reason)" }
  public var errorDescription: String? { description }
}

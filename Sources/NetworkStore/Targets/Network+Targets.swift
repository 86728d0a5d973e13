public import ContactLists
internal import Foundation
internal import GRDB
public import Identity

/// Where the user wants to work, and whom to reach there.
public struct TargetRow: Hashable, Sendable {
  public let id: Int64
  public let company: CompanyRow
  /// `nil` if any department will do.
  public let department: Department?
  /// The manager, if the user said who that is.
  public let manager: PersonRow?

  /// The id as printed, `t3`.
  public var printedID: String { "t\(id)" }

  /// One line that tells targets at one company apart: `t3  Acme, purchasing`.
  var oneLine: String {
    "\(printedID)  "
      + [company.name, department?.rawValue].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Network {
  /// Adds a target, or says who the manager of one is.
  ///
  /// - Parameters:
  ///   - company: a name in any usual spelling, or an id; a company that nobody is at is added.
  ///   - department: `nil` if any will do.
  ///   - manager: a person of the network, or else the name (or `Name <address>`) of somebody new,
  ///     who then is at the company and in the department. `nil` leaves a known manager as is.
  ///   - today: the day that what is said is dated.
  /// - Returns: the target, and whether it was new.
  /// - Throws: ``NetworkError/notACompany(_:)`` for texts like `self-employed`;
  ///   ``NetworkError/ambiguousPerson(_:candidates:)`` and ``NetworkError/unknownPerson(_:)``.
  @discardableResult
  public func addTarget(
    company: String, department: Department?, manager: String?, on today: CalendarDate
  ) throws -> (target: TargetRow, isNew: Bool) {
    try write { db in
      try addTarget(
        company: company, department: department, manager: manager, on: today, in: db)
    }
  }

  private func addTarget(
    company: String, department: Department?, manager: String?, on today: CalendarDate,
    in db: Database
  ) throws -> (target: TargetRow, isNew: Bool) {
    let companyRow = try self.companyOrNew(company, in: db)
    let key = department?.rawValue ?? ""
    try db.execute(
      sql: "INSERT OR IGNORE INTO target (companyID, department) VALUES (?, ?)",
      arguments: [companyRow.id, key])
    let isNew = db.changesCount > 0
    if let manager {
      let record = try managerRecord(
        manager, at: companyRow, department: department, today: today, in: db)
      try db.execute(
        sql: "UPDATE target SET managerRecord = ? WHERE companyID = ? AND department = ?",
        arguments: [record, companyRow.id, key])
    }
    let target = try targets(
      where: "target.companyID = \(companyRow.id) AND target.department = \(key)", in: db)
    guard let target = target.first else {
      throw NetworkError.failed(reason: "the target was not kept")
    }
    return (target, isNew)
  }

  /// All targets, in the order in which they were added.
  public func targets() throws -> [TargetRow] {
    try read { try targets(where: "TRUE", in: $0) }
  }

  /// The targets at a company.
  public func targets(at company: CompanyRow) throws -> [TargetRow] {
    try read { try targets(where: "target.companyID = \(company.id)", in: $0) }
  }

  /// The one target that `text` names: an id (`t3`), or the company of only one.
  ///
  /// - Throws: ``NetworkError/unknownTarget(_:)``, ``NetworkError/ambiguousTarget(_:candidates:)``.
  public func target(_ text: String) throws -> TargetRow {
    let found: [TargetRow] = try read { db in
      if let id = Self.number(in: text, after: "t") {
        return try targets(where: "target.id = \(id)", in: db)
      }
      guard let company = try company(text, in: db) else { return [] }
      return try targets(where: "target.companyID = \(company.id)", in: db)
    }
    guard let target = found.first else { throw NetworkError.unknownTarget(text) }
    guard found.count == 1 else {
      throw NetworkError.ambiguousTarget(text, candidates: found)
    }
    return target
  }

  /// Removes a target by its id (`t3`); the people stay.
  public func removeTarget(_ text: String) throws {
    try write { db in
      if let id = Self.number(in: text, after: "t") {
        try db.execute(sql: "DELETE FROM target WHERE id = ?", arguments: [id])
      } else if let company = try company(text, in: db) {
        try db.execute(sql: "DELETE FROM target WHERE companyID = ?", arguments: [company.id])
      }
      if db.changesCount == 0 { throw NetworkError.unknownTarget(text) }
      try OwnStatements.removeUnused(in: db)
    }
  }

  func companyOrNew(_ text: String, in db: Database) throws -> CompanyRow {
    if let found = try company(text, in: db) { return try named(found, text, in: db) }
    if Self.number(in: text, after: "c") != nil { throw NetworkError.unknownCompany(text) }
    var companies = CompanyTable()
    guard let id = try companies.id(of: text, in: db) else {
      throw NetworkError.notACompany(text)
    }
    return CompanyRow(id: id, name: text)
  }

  /// The company under the name that the user calls it by: of many spellings, the first that stands
  /// in a target is shown.
  private func named(_ company: CompanyRow, _ text: String, in db: Database) throws -> CompanyRow {
    let isTarget = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM target WHERE companyID = ?)", arguments: [company.id])
    guard isTarget != true, let name = CompanyName(text),
      try CompanyRow.fetchOne(
        db, sql: "SELECT * FROM company WHERE id = ? AND key = ?",
        arguments: [company.id, name.key]) != nil
    else { return company }
    try db.execute(
      sql: "UPDATE company SET name = ? WHERE id = ?", arguments: [name.display, company.id])
    return CompanyRow(id: company.id, name: name.display)
  }

  private func targets(where condition: SQL, in db: Database) throws -> [TargetRow] {
    let request: SQLRequest<Row> = """
      SELECT target.id AS targetID, target.department AS targetDepartment, company.id AS companyID,
      company.name AS companyName, record.personID AS managerID
      FROM target JOIN company ON company.id = target.companyID
      LEFT JOIN record ON record.id = managerRecord
      WHERE \(condition) ORDER BY target.id
      """
    return try request.fetchAll(db).map { row in
      let managerID: Int64? = row["managerID"]
      let department: String = row["targetDepartment"]
      return TargetRow(
        id: row["targetID"],
        company: CompanyRow(id: row["companyID"], name: row["companyName"]),
        department: Department(rawValue: department),
        manager: try managerID.flatMap {
          try PersonRow.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [$0])
        })
    }
  }

  /// The user's own record of the manager that `text` names.
  private func managerRecord(
    _ text: String, at company: CompanyRow, department: Department?, today: CalendarDate,
    in db: Database
  ) throws -> Int64 {
    guard !text.allSatisfy(\.isWhitespace) else { throw NetworkError.blankPerson }
    let own = OwnStatements(db: db, today: today)
    let known = try people(named: text, parts: false, in: db)
    // Of several namesakes, the one at the company is meant.
    let there = known.filter { $0.companyID == company.id }
    let candidates = there.isEmpty ? known.filter { !$0.isElsewhere(than: company) } : there
    if candidates.count > 1 {
      throw NetworkError.ambiguousPerson(text, candidates: candidates)
    }
    if let person = candidates.first {
      guard person.companyID == nil else { return try own.record(of: person) }
      // Known, but not where: now the user says so.
      var statement = try own.copy(of: person)
      statement.record.company = company.name
      statement.record.department = department?.rawValue
      (statement.isMention, statement.isCopy) = (false, false)
      return try own.insert(statement)
    }
    // An id or an address says exactly who is meant, wherever the lists place that person.
    if let person = known.first, known.count == 1, Self.isExact(text) {
      return try own.record(of: person)
    }
    if Self.number(in: text, after: "p") != nil { throw NetworkError.unknownPerson(text) }
    var record = Record(mention: text)
    record.company = company.name
    record.department = department?.rawValue
    return try own.insert(OwnRecord(record: record, isMention: false, anchor: nil))
  }

  /// Whether `text` is an id or an address, which name one person whatever else is known.
  static func isExact(_ text: String) -> Bool {
    number(in: text, after: "p") != nil || text.contains("@")
  }
}

extension PersonRow {
  fileprivate func isElsewhere(than company: CompanyRow) -> Bool {
    companyID != nil && companyID != company.id
  }
}

extension Network {
  /// Adds all targets of a file; those that are there already only learn their manager.
  ///
  /// A row whose manager cannot be told is left out and named; the others are added.
  @discardableResult
  public func addTargets(_ list: TargetList, on today: CalendarDate) throws -> TargetCount {
    try write { db in
      var count = TargetCount()
      for row in list.targets {
        do {
          var isNew = false
          // A row that fails leaves nothing, not even its target.
          try db.inSavepoint {
            isNew =
              try addTarget(
                company: row.company, department: row.department, manager: row.manager, on: today,
                in: db
              ).isNew
            return .commit
          }
          if isNew { count.added += 1 } else { count.merged += 1 }
        } catch let error as NetworkError where error.isAboutPerson {
          count.problems.append(
            TargetListError(
              file: list.file, line: row.line, reason: error.localizedDescription))
        }
      }
      return count
    }
  }
}

/// What became of the rows of a file of targets.
public struct TargetCount: Hashable, Sendable {
  public var added = 0
  /// Rows about targets that were there already.
  public var merged = 0
  /// Rows whose manager may be several people, or nobody.
  public var problems: [TargetListError] = []
}

extension NetworkError {
  /// Whether somebody was named in a way that says not, or not only, who it is.
  fileprivate var isAboutPerson: Bool {
    switch self {
    case .ambiguousPerson, .unknownPerson, .blankPerson, .noOwner: true
    default: false
    }
  }
}

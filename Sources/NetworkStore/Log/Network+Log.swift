public import ContactLists
internal import GRDB
internal import Identity
internal import ReferralGraph

extension Network {
  /// Adds to the log what came of asking somebody.
  ///
  /// - Parameters:
  ///   - person: who was asked.
  ///   - outcome: what came of it.
  ///   - target: what for.
  ///   - isManager: whether the person was asked as the manager of the target.
  ///   - tie: the user's tie to the person as it was on that day.
  ///   - date: the day on which it happened.
  ///   - today: the day on which it is logged.
  /// - Returns: the entry.
  /// - Throws: ``NetworkError/notYet(_:)`` for a date after today, and
  ///   ``NetworkError/withoutTarget(_:)`` for a manager without a target.
  @discardableResult
  public func log(
    _ person: PersonRow, _ outcome: Outcome, target: LogEntry.Target?, isManager: Bool,
    tie: LoggedTie, on date: CalendarDate, today: CalendarDate
  ) throws -> LogEntry {
    guard date <= today else { throw NetworkError.notYet(date.description) }
    guard target != nil || !isManager else { throw NetworkError.withoutTarget(person.name) }
    return try write { db in
      let record = try OwnStatements(db: db, today: today).record(of: person)
      try db.execute(
        sql: """
          INSERT INTO logEntry (recordID, outcome, isManager, companyID, department, date, strength)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          record, outcome.rawValue, isManager, target?.company.id,
          target?.department?.rawValue ?? "", date.description, tie.strength?.probability,
        ])
      let id = db.lastInsertedRowID
      for (kind, weight) in tie.reasons.sorted(by: { $0.key < $1.key }) where weight > 0 {
        try db.execute(
          sql: "INSERT INTO logReason (entryID, kind, weight) VALUES (?, ?, ?)",
          arguments: [id, kind.rawValue, weight])
      }
      guard let entry = try log(where: "logEntry.id = \(id)", in: db).first else {
        throw NetworkError.failed(reason: "the entry was not kept")
      }
      return entry
    }
  }

  /// All entries of the log, those that were taken back too, in the order in which things happened; of
  /// one day in the order in which they were logged.
  public func log() throws -> [LogEntry] {
    try read { try log(where: "TRUE", in: $0) }
  }

  /// Strikes an entry out: it stays in the log, and counts no more.
  ///
  /// - Throws: ``NetworkError/unknownLogEntry(_:)``, also if it was struck out before.
  @discardableResult
  public func takeBack(logEntry number: Int64, on today: CalendarDate) throws -> LogEntry {
    try write { db in
      try db.execute(
        sql: "UPDATE logEntry SET struckOn = ? WHERE id = ? AND struckOn IS NULL",
        arguments: [today.description, number])
      guard db.changesCount > 0,
        let entry = try log(where: "logEntry.id = \(number)", in: db).first
      else { throw NetworkError.unknownLogEntry(Int(number)) }
      return entry
    }
  }

  private func log(where condition: SQL, in db: Database) throws -> [LogEntry] {
    var reasons: [Int64: [EvidenceKind: Double]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT entryID, kind, weight FROM logReason") {
      let kind: String = row[1]
      reasons[row[0], default: [:]][EvidenceKind(rawValue: kind)] = row[2]
    }
    let request: SQLRequest<Row> = """
      SELECT logEntry.id, outcome, isManager, date, strength, struckOn,
      logEntry.department AS targetDepartment, company.id AS targetID, company.name AS targetName,
      person.id AS personID, person.name AS personName, person.companyID, person.company,
      person.title, person.department, person.seniority
      FROM logEntry JOIN record ON record.id = recordID JOIN person ON person.id = personID
      LEFT JOIN company named ON named.id = logEntry.companyID
      LEFT JOIN company ON company.id = COALESCE(named.sameAs, named.id)
      WHERE \(condition) ORDER BY date, logEntry.id
      """
    return try request.fetchAll(db).map { LogEntry(row: $0, reasons: reasons) }
  }
}

extension LogEntry {
  fileprivate init(row: Row, reasons: [Int64: [EvidenceKind: Double]]) {
    let outcome: String = row["outcome"]
    let date: String = row["date"]
    let department: String = row["targetDepartment"]
    let companyID: Int64? = row["targetID"]
    let strength: Double? = row["strength"]
    let struckOn: String? = row["struckOn"]
    let id: Int64 = row["id"]
    self.init(
      id: id, person: PersonRow(row: row, prefix: "person"),
      outcome: Outcome(rawValue: outcome) ?? .asked,
      isManager: row["isManager"],
      target: companyID.map {
        Target(
          company: CompanyRow(id: $0, name: row["targetName"]),
          department: Department(rawValue: department))
      },
      date: CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0),
      tie: LoggedTie(
        strength: strength.map { Strength(clamping: $0) }, reasons: reasons[id] ?? [:]),
      struckOn: struckOn.flatMap { CalendarDate(iso: $0) })
  }
}

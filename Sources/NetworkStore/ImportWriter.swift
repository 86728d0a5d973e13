internal import ContactLists
internal import GRDB
internal import Identity

/// Writes what a reader finds in one list; everything happens inside one transaction.
struct ImportWriter {
  private let network: Network
  private let db: Database
  private let importID: Int64
  private let file: String
  private let owner: ListOwner
  private let statements: OwnStatements
  private var ownerRecord: Int64?
  private var companies = CompanyTable()
  private var mentions: [String: Int64] = [:]
  private var problems: [ImportProblem] = []
  private let derivation: PeopleDerivation

  init(
    network: Network, db: Database, file: String, owner: ListOwner, today: CalendarDate
  ) throws {
    self.network = network
    self.db = db
    self.file = file
    self.owner = owner
    statements = OwnStatements(db: db, today: today)
    derivation = PeopleDerivation(db: db)
    // The user's own import comes first, so that the numbers of lists are printed without gaps.
    _ = try statements.importID()
    try db.execute(
      sql: "INSERT INTO import (file, format, importedOn) VALUES (?, '', ?)",
      arguments: [file, today.description])
    importID = db.lastInsertedRowID
  }

  mutating func run(
    format: String?, progress: (Int, Int?) -> Void
  ) throws -> ImportResult {
    let reading = try ContactListReader(format: format).read(file, progress: progress) { finding in
      try take(finding)
    }
    let isTies = reading.ties > 0
    try db.execute(
      sql: "UPDATE import SET format = ?, contentHash = ?, ownerRecord = ? WHERE id = ?",
      arguments: [reading.format, reading.sha256, ownerRecord, importID])
    // What the entries of a list are evidence of is known when its format is.
    try db.execute(
      sql: "UPDATE evidence SET kind = ? WHERE importID = ? AND kind = ''",
      arguments: [reading.evidenceKind, importID])

    // People come first: those of a newer export then inherit the ids of the older one's.
    try derivation.run(seed: "SELECT id FROM record WHERE importID = \(importID)")
    if isTies { try rejectTiesToOneself() }
    let account = try keepAccount(isTies: isTies)
    try keepProblems()
    let former = try ListSuccession(
      db: db, importID: importID, isTies: isTies
    ).settle()
    return ImportResult(
      id: importID, effect: former.replaced.map { .replaced($0) } ?? .added,
      format: reading.format, account: account, problems: problems,
      looksForeignTo: former.stranger)
  }

  // MARK: - Findings

  private mutating func take(_ finding: Finding) throws {
    switch finding {
    case .record(let record):
      let owner = try listOwner()
      let id = try add(record, isMention: false)
      try addEvidence(
        EvidenceValues(
          first: owner, second: id, line: record.line, date: record.connected))
    case .tie(let tie):
      let first = try mention(tie.first)
      let second = try mention(tie.second)
      try addEvidence(
        EvidenceValues(
          first: first, second: second, line: tie.line, kind: tie.kind ?? "",
          date: tie.lastContact, count: tie.count, stated: tie.strength))
    case .interaction, .owner, .broken: break
    case .rejected(let problem):
      problems.append(
        ImportProblem(line: problem.line, reason: problem.reason, isRejection: true))
    case .noted(let problem):
      problems.append(
        ImportProblem(line: problem.line, reason: problem.reason, isRejection: false))
    }
  }

  private mutating func add(_ record: Record, isMention: Bool) throws -> Int64 {
    let id = try RecordRow.insert(
      record, importID: importID, isMention: isMention,
      companyID: companies.id(of: record.company, in: db), in: db)
    try derivation.addKeys(of: record, id: id, isMention: isMention)
    return id
  }

  /// The record of somebody whom a file of ties names: one for each text, however often it stands.
  private mutating func mention(_ record: Record) throws -> Int64 {
    if let id = mentions[record.key] { return id }
    let id = try add(record, isMention: true)
    mentions[record.key] = id
    return id
  }

  private struct EvidenceValues {
    var first: Int64
    var second: Int64
    var line: Int
    var kind = ""
    var date: CalendarDate?
    var count = 1
    var stated: Double?
  }

  private func addEvidence(_ values: EvidenceValues) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO evidence (importID, firstRecord, secondRecord, line, kind, date, count, stated)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      importID, values.first, values.second, values.line, values.kind,
      values.date?.description, values.count, values.stated,
    ])
  }

  /// The owner's record, looked up when the first entry needs it: a file of ties is nobody's.
  private mutating func listOwner() throws -> Int64 {
    if let ownerRecord { return ownerRecord }
    let record: Int64
    switch owner {
    case .me:
      guard let me = try Int64.fetchOne(db, sql: "SELECT recordID FROM owner") else {
        throw NetworkError.noOwner
      }
      record = me
    case .person(let text):
      record = try network.ownRecord(ofPersonOrNew: text, statements: statements)
    }
    ownerRecord = record
    return record
  }

  // MARK: - The account

  private func keepAccount(isTies: Bool) throws -> ImportAccount {
    let (kept, all) = isTies ? try tieCounts() : try recordCounts()
    let rejected = problems.count(where: \.isRejection)
    let account = ImportAccount(kept: kept, merged: all - kept, rejected: rejected)
    try db.execute(
      sql: "UPDATE import SET rows = ?, kept = ?, merged = ?, rejected = ? WHERE id = ?",
      arguments: [account.rows, account.kept, account.merged, account.rejected, importID])
    return account
  }

  /// Records that brought somebody new, and all.
  private func recordCounts() throws -> (kept: Int, all: Int) {
    let kept = try Int.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) FROM record WHERE importID = ? AND NOT EXISTS (
          SELECT 1 FROM record earlier
          WHERE earlier.personID = record.personID AND earlier.id < record.id)
        """, arguments: [importID])
    let all = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM record WHERE importID = ?", arguments: [importID])
    return (kept ?? 0, all ?? 0)
  }

  /// Rows both of whose ends turned out to be one person say nothing: they are rejected.
  private mutating func rejectTiesToOneself() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT evidence.id AS id, evidence.line AS line FROM evidence
        JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
        WHERE evidence.importID = ? AND x.personID = y.personID ORDER BY evidence.id
        """, arguments: [importID])
    for row in rows {
      problems.append(
        ImportProblem(
          line: row["line"],
          reason: "both sides are the same person, as other lists or rows tell",
          isRejection: true))
      try db.execute(sql: "DELETE FROM evidence WHERE id = ?", arguments: [row["id"]])
    }
  }

  /// Pairs of people whom nothing had tied before, and all rows of the file.
  private func tieCounts() throws -> (kept: Int, all: Int) {
    let pairs = """
      SELECT DISTINCT MIN(x.personID, y.personID), MAX(x.personID, y.personID) FROM evidence
      JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
      WHERE evidence.importID
      """
    let kept = try Int.fetchOne(
      db,
      sql: "SELECT COUNT(*) FROM (\(pairs) = :import EXCEPT \(pairs) <> :import)",
      arguments: ["import": importID])
    let all = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM evidence WHERE importID = ?", arguments: [importID])
    return (kept ?? 0, all ?? 0)
  }

  private func keepProblems() throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO problem (importID, line, reason, isRejection) VALUES (?, ?, ?, ?)")
    for problem in problems {
      try statement.execute(arguments: [
        importID, problem.line, problem.reason, problem.isRejection,
      ])
    }
  }
}

extension Network {
  /// The user's own record of a person who is in the network or, by name or `Name <address>`, new.
  func ownRecord(ofPersonOrNew text: String, statements: OwnStatements) throws -> Int64 {
    guard !text.allSatisfy(\.isWhitespace) else { throw NetworkError.blankPerson }
    let known = try people(named: text, parts: false, in: statements.db)
    switch known.count {
    case 1: return try statements.record(of: known[0])
    case 2...: throw NetworkError.ambiguousPerson(text, candidates: known)
    default: break
    }
    if Self.number(in: text, after: "p") != nil { throw NetworkError.unknownPerson(text) }
    return try statements.insert(
      OwnRecord(record: Record(mention: text), isMention: true, anchor: nil))
  }
}

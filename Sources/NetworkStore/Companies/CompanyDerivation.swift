internal import ContactLists
internal import GRDB
internal import Identity

/// Decides anew which names are one company, from all names that the lists have.
///
/// A company is a key of a name. Keys that turn out to be one company's stand for the one with the lowest
/// id, so that printed ids stay true; every record is at that one, and goes back to its own when lists
/// are taken back.
struct CompanyDerivation {
  let db: Database

  func run() throws {
    let resolution = try directory().resolved()
    let ids = try Row.fetchAll(db, sql: "SELECT key, id FROM company")
      .reduce(into: [String: Int64]()) { $0[$1[0]] = $1[1] }
    try settle(leaders(resolution, ids), names: resolution.names, ids)
    try keepQuestions(resolution.questions)
  }

  // MARK: - What is known of names

  private func directory() throws -> CompanyDirectory {
    var directory = CompanyDirectory()
    let inForce = RecordPages.isInForce
    let names = try db.makeStatement(
      sql: """
        SELECT company, COUNT(*) FROM record WHERE company IS NOT NULL AND \(inForce) GROUP BY company
        UNION ALL SELECT organization, COUNT(*) FROM affiliation WHERE \(inForce) GROUP BY organization
        """)
    try names.forEachRow { directory.add($0.text(0) ?? "", count: Int($0.integer(1))) }
    let sightings = try db.makeStatement(
      sql: """
        SELECT company, emails FROM record
        WHERE company IS NOT NULL AND emails IS NOT NULL AND \(inForce)
        """)
    try sightings.forEachRow { row in
      let company = row.text(0) ?? ""
      for email in (row.text(1) ?? "").split(separator: "\n") {
        guard let at = email.utf8.lastIndex(of: UInt8(ascii: "@")) else { continue }
        directory.add(company, at: String(email[email.utf8.index(after: at)...]))
      }
    }
    for row in try Row.fetchAll(db, sql: "SELECT first, second, isSame FROM companyDecision") {
      directory.decide(row[2] ? .same(row[0], row[1]) : .different(row[0], row[1]))
    }
    return directory
  }

  /// By company that is another one, the id of that one.
  private func leaders(
    _ resolution: CompanyResolution, _ ids: [String: Int64]
  ) throws -> [Int64: Int64] {
    var groups: [String: [Int64]] = [:]
    for (key, leader) in resolution.merged {
      guard let id = ids[key], let first = ids[leader] else { continue }
      groups[leader, default: [first]].append(id)
    }
    var leaders: [Int64: Int64] = [:]
    for group in groups.values {
      guard let lowest = group.min() else { continue }
      for id in group where id != lowest { leaders[id] = lowest }
    }
    return leaders
  }

  // MARK: - What follows

  private func settle(
    _ leaders: [Int64: Int64], names: [String: String], _ ids: [String: Int64]
  ) throws {
    let former = try Row.fetchAll(
      db, sql: "SELECT id, sameAs FROM company WHERE sameAs IS NOT NULL"
    ).reduce(into: [Int64: Int64]()) { $0[$1[0]] = $1[1] }
    let changed = Set(leaders.keys).union(former.keys).filter { leaders[$0] != former[$0] }
    guard !changed.isEmpty else { return }
    for id in changed.sorted() {
      try db.cachedStatement(sql: "UPDATE company SET sameAs = ? WHERE id = ?")
        .execute(arguments: [leaders[id], id])
      try move(company: id, from: former[id] ?? id, to: leaders[id] ?? id)
    }
    // A company goes by the best-known of its names.
    for (key, name) in names {
      guard let id = ids[key], let leader = leaders[id] else { continue }
      try db.cachedStatement(sql: "UPDATE company SET name = ? WHERE id = ?")
        .execute(arguments: [name, leader])
    }
  }

  /// Moves all that stands at a company by the names that are `id`'s own.
  private func move(company id: Int64, from old: Int64, to new: Int64) throws {
    let key = try String.fetchOne(db, sql: "SELECT key FROM company WHERE id = ?", arguments: [id])
    for (table, column) in [
      ("record", "company"), ("person", "company"), ("affiliation", "organization"),
    ] {
      let texts = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT \(column) FROM \(table) WHERE companyID = ? AND \(column) IS NOT NULL
          """, arguments: [old])
      let update = try db.cachedStatement(
        sql: "UPDATE \(table) SET companyID = ? WHERE companyID = ? AND \(column) = ?")
      for text in texts where CompanyName(text)?.key == key {
        try update.execute(arguments: [new, old, text])
      }
    }
    guard old == id else { return }
    // A target at both stays at the one that is left, with the manager whom either had.
    try db.execute(
      sql: """
        UPDATE target SET managerRecord = (
          SELECT managerRecord FROM target other
          WHERE other.companyID = :old AND other.department = target.department)
        WHERE companyID = :new AND managerRecord IS NULL;
        UPDATE OR IGNORE target SET companyID = :new WHERE companyID = :old;
        DELETE FROM target WHERE companyID = :old;
        """, arguments: ["old": old, "new": new])
  }

  private func keepQuestions(_ questions: [CompanyResolution.Question]) throws {
    try db.execute(sql: "DELETE FROM companyQuestion")
    let statement = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO companyQuestion (first, second, records) VALUES (?, ?, ?)")
    for question in questions {
      try statement.execute(arguments: [question.match.a, question.match.b, question.records])
    }
  }
}

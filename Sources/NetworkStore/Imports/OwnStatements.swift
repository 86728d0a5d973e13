internal import ContactLists
internal import GRDB
internal import Identity

/// What the user says him- or herself: records and evidence of an import without a file.
///
/// A statement about somebody is a record like any other, with the keys of the person it is about:
/// when the list that brought the person is taken back or imported again, the statement still
/// finds its person.
struct OwnStatements {
  let db: Database
  /// The day that new statements are dated.
  let today: CalendarDate

  var derivation: PeopleDerivation { PeopleDerivation(db: db) }

  /// The import that holds the user's statements.
  func importID() throws -> Int64 {
    let found = try Int64.fetchOne(
      db, sql: "SELECT id FROM import WHERE format = ?", arguments: [ImportRow.ownFormat])
    if let found { return found }
    try db.execute(
      sql: "INSERT INTO import (id, format, importedOn) VALUES (0, ?, ?)",
      arguments: [ImportRow.ownFormat, today.description])
    return db.lastInsertedRowID
  }

  /// The user's own record of a person, made from what the lists say if there is none yet.
  func record(of person: PersonRow) throws -> Int64 {
    let own = try importID()
    let found = try Int64.fetchOne(
      db, sql: "SELECT MIN(id) FROM record WHERE importID = ? AND personID = ?",
      arguments: [own, person.id])
    if let found { return found }
    return try insert(copy(of: person))
  }

  /// The user's own records of many people, in their order; who is who is decided once for all that
  /// are new.
  func records(of people: [PersonRow]) throws -> [Int64] {
    let own = try importID()
    let known = try db.cachedStatement(
      sql: "SELECT MIN(id) FROM record WHERE importID = ? AND personID = ?")
    var fresh: [Int64] = []
    let records = try people.map { person in
      if let found = try Int64.fetchOne(known, arguments: [own, person.id]) { return found }
      let id = try write(copy(of: person))
      fresh.append(id)
      return id
    }
    try derivation.run(records: fresh)
    return records
  }

  /// What the lists say of a person, as a record of the user's that follows that person.
  func copy(of person: PersonRow) throws -> OwnRecord {
    let rows = try RecordRow.fetchAll(
      db, sql: "SELECT * FROM record WHERE personID = ? ORDER BY id", arguments: [person.id])
    var record = Record(key: person.name, line: 0, name: PersonName(full: person.name))
    for row in rows {
      record.emails += row.record.emails.filter { !record.emails.contains($0) }
      record.phones += row.record.phones.filter { !record.phones.contains($0) }
      record.profiles += row.record.profiles.filter { !record.profiles.contains($0) }
    }
    record.company = person.company
    return OwnRecord(
      record: record, isMention: person.company == nil, isCopy: true, anchor: rows.first?.id)
  }

  /// Whether nothing that the user said rests on a record, save a decision of who is who; in SQL.
  static let isNoStatement = """
    record.id NOT IN (SELECT recordID FROM owner)
    AND record.id NOT IN (SELECT managerRecord FROM target WHERE managerRecord IS NOT NULL)
    AND record.id NOT IN (SELECT ownerRecord FROM import WHERE ownerRecord IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM logEntry WHERE recordID = record.id)
    AND NOT EXISTS (SELECT 1 FROM evidence WHERE firstRecord = record.id)
    AND NOT EXISTS (SELECT 1 FROM evidence WHERE secondRecord = record.id)
    """

  /// Removes the records that no statement rests on any more: nobody's manager, tie or list.
  static func removeUnused(in db: Database) throws {
    let unused = try RecordRow.fetchAll(
      db,
      sql: """
        SELECT * FROM record
        WHERE importID IN (SELECT id FROM import WHERE format = ?)
        AND \(isNoStatement)
        AND NOT EXISTS (SELECT 1 FROM decision WHERE firstRecord = record.id)
        AND NOT EXISTS (SELECT 1 FROM decision WHERE secondRecord = record.id)
        """, arguments: [ImportRow.ownFormat])
    guard !unused.isEmpty else { return }
    let deletion = try db.makeStatement(sql: "DELETE FROM record WHERE id = ?")
    let others = try db.makeStatement(sql: "SELECT id FROM record WHERE personID = ?")
    var people: [Int64] = []
    for row in unused {
      try PeopleDerivation(db: db).removeKeys(of: row)
      try deletion.execute(arguments: [row.id])
      if let person = row.personID { people.append(person) }
    }
    let left = try people.flatMap { try Int64.fetchAll(others, arguments: [$0]) }
    try PeopleDerivation(db: db).run(records: left)
    try PersonAssignment.removeEmpty(people, in: db)
  }

  /// Adds what the user says of a person; who that is follows from ``PeopleDerivation``.
  func insert(_ statement: OwnRecord) throws -> Int64 {
    let id = try write(statement)
    try derivation.run(records: [id])
    return id
  }

  private func write(_ statement: OwnRecord) throws -> Int64 {
    var companies = CompanyTable()
    let id = try RecordRow(
      importID: importID(), record: statement.record, isMention: statement.isMention,
      isCopy: statement.isCopy, anchor: statement.anchor,
      companyID: companies.id(of: statement.record.company, in: db)
    ).insert(in: db)
    try derivation.addKeys(
      of: statement.record, id: id, list: importID(), isMention: statement.isMention)
    return id
  }
}

/// A record that the user makes by saying something about a person.
struct OwnRecord {
  var record: Record
  var isMention: Bool
  /// Whether all of it stands in the lists anyway.
  var isCopy = false
  var anchor: Int64?
}

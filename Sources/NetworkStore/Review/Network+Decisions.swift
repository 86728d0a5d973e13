public import ContactLists
internal import GRDB

/// What the user decided about two records.
public struct DecisionRow: Hashable, Sendable {
  public let id: Int64
  public let first: PersonName
  public let second: PersonName
  public let isSame: Bool
  public let decidedOn: CalendarDate
}

extension Network {
  /// Says that the named are one person: records (`3:row:12`) or people. It wins over all evidence,
  /// and holds for later imports too.
  ///
  /// - Returns: the person that they are now.
  /// - Throws: ``NetworkError/unknownRecord(_:)``, ``NetworkError/unknownPerson(_:)``,
  ///   ``NetworkError/ambiguousPerson(_:candidates:)``, ``NetworkError/cannotMerge(_:)``.
  public func merge(_ texts: [String], on today: CalendarDate) throws -> PersonRow {
    try write { db in
      let writer = try DecisionWriter(network: self, db: db, today: today)
      let chosen = try texts.map { try writer.representative(of: $0) }
      guard let first = chosen.first else { throw NetworkError.blankPerson }
      guard Set(chosen).count > 1 else { throw NetworkError.cannotMerge(texts[0]) }
      for other in chosen.dropFirst() where other != first {
        try writer.decide(first, other, isSame: true)
      }
      try PeopleDerivation(db: db).run(records: chosen)
      return try person(ofRecord: first, in: db)
    }
  }

  /// Says that what is named second is not the person named first.
  ///
  /// Of a person and one of that person's own records, the record leaves all the others.
  ///
  /// - Returns: the two people that they are now.
  /// - Throws: as ``merge(_:on:)``; ``NetworkError/cannotSplit(_:)`` if both are the same record.
  public func split(
    _ text: String, from other: String, on today: CalendarDate
  ) throws -> (PersonRow, PersonRow) {
    try write { db in
      let writer = try DecisionWriter(network: self, db: db, today: today)
      let leaving = try writer.selection(other)
      let staying = try writer.selection(text)
      let rest = staying.records.filter { !leaving.records.contains($0) }
      guard !rest.isEmpty else { throw NetworkError.cannotSplit(other) }
      for first in leaving.isPerson ? Array(leaving.records.prefix(1)) : leaving.records {
        for second in leaving.isPerson ? Array(rest.prefix(1)) : rest {
          try writer.decide(first, second, isSame: false)
        }
      }
      try PeopleDerivation(db: db).run(records: leaving.records + rest)
      return (
        try person(ofRecord: rest[0], in: db), try person(ofRecord: leaving.records[0], in: db)
      )
    }
  }

  /// What the user has decided, in the order in which that was.
  public func decisions() throws -> [DecisionRow] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, firstRecord, secondRecord, isSame, decidedOn FROM decision ORDER BY id"
      ).compactMap { row in
        let date: String = row[4]
        guard let first = try RecordRow.find(row[1], in: db),
          let second = try RecordRow.find(row[2], in: db)
        else { return nil }
        return DecisionRow(
          id: row[0], first: first.record.name, second: second.record.name, isSame: row[3],
          decidedOn: CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0))
      }
    }
  }

  /// Takes a decision back; the evidence decides again.
  ///
  /// - Throws: ``NetworkError/unknownDecision(_:)``.
  public func takeBack(decision id: Int64) throws {
    try write { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT firstRecord, secondRecord FROM decision WHERE id = ?", arguments: [id])
      else { throw NetworkError.unknownDecision(Int(id)) }
      let anchors = try Anchors(db: db)
      let records: [Int64] = [row[0], row[1]].map(anchors.root)
      try db.execute(sql: "DELETE FROM decision WHERE id = ?", arguments: [id])
      try PeopleDerivation(db: db).run(records: records)
      try OwnStatements.removeUnused(in: db)
    }
  }
}

/// Writes decisions: about copies of the records, so that they hold when the lists are imported again.
private struct DecisionWriter {
  let network: Network
  let db: Database
  let today: CalendarDate
  let anchors: Anchors

  init(network: Network, db: Database, today: CalendarDate) throws {
    self.network = network
    self.db = db
    self.today = today
    anchors = try Anchors(db: db)
  }

  func selection(_ text: String) throws -> PersonSelection {
    try PersonSelection(text, in: network, db: db, anchors: anchors)
  }

  /// The record that stands for what is named: of a person, the oldest.
  func representative(of text: String) throws -> Int64 {
    guard let record = try selection(text).records.first else {
      throw NetworkError.unknownPerson(text)
    }
    return record
  }

  func decide(_ a: Int64, _ b: Int64, isSame: Bool) throws {
    let first = try copy(of: a)
    let second = try copy(of: b)
    try db.execute(
      sql: """
        DELETE FROM decision WHERE (firstRecord = :a AND secondRecord = :b)
        OR (firstRecord = :b AND secondRecord = :a)
        """, arguments: ["a": first, "b": second])
    try db.execute(
      sql: """
        INSERT INTO decision (firstRecord, secondRecord, isSame, decidedOn) VALUES (?, ?, ?, ?)
        """, arguments: [first, second, isSame, today.description])
  }

  /// The user's copy of a record, which follows it; the record itself if it is the user's.
  private func copy(of id: Int64) throws -> Int64 {
    let statements = OwnStatements(db: db, today: today)
    let own = try statements.importID()
    guard let row = try RecordRow.find(id, in: db) else {
      throw NetworkError.failed(reason: "a record has gone")
    }
    if row.importID == own { return id }
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM record WHERE anchor = ? AND importID = ? AND isCopy ORDER BY id",
      arguments: [id, own])
    if let known { return known }
    var record = row.record
    record.line = 0
    return try statements.insert(
      OwnRecord(record: record, isMention: row.isMention, isCopy: true, anchor: id))
  }
}

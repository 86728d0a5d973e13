public import ContactLists
internal import GRDB
internal import ReferralGraph

/// What the user said about many contacts at once.
public struct Correction: Hashable, Sendable {
  public let id: Int64
  public let madeOn: CalendarDate
  /// Whom it is about, in words.
  public let scope: String
  /// How many contacts it still speaks of: what is said of one alone later takes its place.
  public let people: Int
  /// The day on which it was taken back.
  public let struckOn: CalendarDate?
}

extension Network {
  /// Begins a correction, of nobody yet.
  public func beginCorrection(of scope: String, on today: CalendarDate) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: "INSERT INTO correction (madeOn, scope) VALUES (?, ?)",
        arguments: [today.description, scope])
      return db.lastInsertedRowID
    }
  }

  /// Says how strong the user's ties to these contacts are, as a part of a correction.
  ///
  /// The same as ``setTie(_:_:strength:note:on:)`` for each, and in the place of what was said before;
  /// in one go, so that it takes as long as importing a list of them.
  ///
  /// - Parameters:
  ///   - correction: the correction's number.
  ///   - people: the contacts; the user is passed over.
  ///   - strength: a probability from 0.02 to 0.95; 0 for strangers; `nil` for people whom the user knows.
  ///   - today: the day that this is dated.
  /// - Throws: ``NetworkError/unknownCorrection(_:)``, ``NetworkError/badStrength(_:)``,
  ///   ``NetworkError/noOwner``.
  public func add(
    to correction: Int64, _ people: [PersonRow], strength: Double?, on today: CalendarDate
  ) throws {
    if let strength, strength != 0, Strength(strength) == nil {
      throw NetworkError.badStrength(strength)
    }
    try write { db in
      try requireOpen(correction, in: db)
      let me = try owner(in: db)
      let own = OwnStatements(db: db, today: today)
      let first = try own.record(of: me)
      let list = try own.importID()
      let others = people.filter { $0.id != me.id }
      let records = try own.records(of: others)
      for (person, second) in zip(others, records) {
        try removeOwnWord(on: me.id, person.id, in: db)
        try db.execute(
          sql: """
            INSERT INTO evidence
            (importID, firstRecord, secondRecord, line, kind, date, count, stated, correctionID)
            VALUES (?, ?, ?, 0, ?, ?, 1, ?, ?)
            """,
          arguments: [
            list, first, second, EvidenceKind.ownWord.rawValue, today.description, strength,
            correction,
          ])
      }
    }
  }

  /// Takes a correction back, or what it says of one person: the evidence decides again.
  ///
  /// - Throws: ``NetworkError/unknownCorrection(_:)``, also if it was taken back before.
  public func takeBack(
    correction: Int64, of person: PersonRow? = nil, on today: CalendarDate
  ) throws {
    try write { db in
      try requireOpen(correction, in: db)
      if let person {
        try db.execute(
          sql: """
            DELETE FROM evidence WHERE correctionID = ?
            AND secondRecord IN (SELECT id FROM record WHERE personID = ?)
            """, arguments: [correction, person.id])
      } else {
        try db.execute(
          sql: "DELETE FROM evidence WHERE correctionID = ?", arguments: [correction])
        try db.execute(
          sql: "UPDATE correction SET struckOn = ? WHERE id = ?",
          arguments: [today.description, correction])
      }
      try OwnStatements.removeUnused(in: db)
    }
  }

  /// All corrections, oldest first, those that were taken back too; not those of nobody.
  public func corrections() throws -> [Correction] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, madeOn, scope, struckOn,
          (SELECT COUNT(*) FROM evidence WHERE correctionID = correction.id) FROM correction
          ORDER BY id
          """
      ).map { row in
        let (madeOn, struckOn): (String, String?) = (row[1], row[3])
        return Correction(
          id: row[0], madeOn: CalendarDate(iso: madeOn) ?? CalendarDate(dayNumber: 0),
          scope: row[2], people: row[4], struckOn: struckOn.flatMap { CalendarDate(iso: $0) })
      }.filter { $0.people > 0 || $0.struckOn != nil }
    }
  }

  private func requireOpen(_ correction: Int64, in db: Database) throws {
    let isOpen = try Bool.fetchOne(
      db, sql: "SELECT struckOn IS NULL FROM correction WHERE id = ?", arguments: [correction])
    guard isOpen == true else { throw NetworkError.unknownCorrection(Int(correction)) }
  }
}

public import ContactLists
internal import GRDB
internal import Identity

/// Whose list a file is.
public enum ListOwner: Hashable, Sendable {
  case me
  /// Somebody by name, address or id; who is not in the network yet is added.
  case person(String)
}

extension Network {
  /// Reads a contact list into the network, as one transaction.
  ///
  /// The same bytes of the same owner change nothing. A newer export of a list, which is one that
  /// has most of an older one's people in it, takes the older one's place.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - format: a name like `linkedin`; `nil` recognises it from the content.
  ///   - owner: whose list it is; a file of ties is nobody's.
  ///   - today: the day that the import is dated.
  ///   - dryRun: reads and decides everything, and then keeps nothing of it.
  ///   - progress: told bytes read and, where known, bytes in all.
  /// - Returns: what became of the rows.
  /// - Throws: ``ContactListError``, ``NetworkError``, `CancellationError`.
  public func importList(
    _ path: String, format: String? = nil, owner: ListOwner = .me, on today: CalendarDate,
    dryRun: Bool = false, progress: (Int, Int?) -> Void = { _, _ in }
  ) throws -> ImportResult {
    if let same = try importOf(path, owner: owner) {
      return ImportResult(
        id: same.id, effect: .alreadyThere, format: same.format, account: ImportAccount(),
        problems: [])
    }
    var result: ImportResult?
    try writeOrTakeBack { db in
      var writer = try ImportWriter(
        network: self, db: db, file: path, owner: owner, today: today)
      result = try writer.run(format: format, progress: progress)
      return !dryRun
    }
    guard let result else { throw NetworkError.failed(reason: "the import did not end") }
    return result
  }

  /// The import of the same bytes for the same owner that is in force, if there is one.
  ///
  /// Found before anything is read as a list: bytes are compared many times faster.
  private func importOf(_ path: String, owner: ListOwner) throws -> (id: Int64, format: String)? {
    guard
      try read({ try Row.fetchOne($0, sql: "SELECT 1 FROM import WHERE file IS NOT NULL") })
        != nil,
      let hash = try ContactListReader.contentHash(of: path)
    else { return nil }
    return try read { db in
      let owners: [PersonRow]
      switch owner {
      case .me: owners = (try? [self.owner(in: db)]) ?? []
      case .person(let text): owners = try people(named: text, parts: false, in: db)
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT import.id AS id, format, ownerRecord, personID FROM import
          LEFT JOIN record ON record.id = ownerRecord
          WHERE contentHash = ? AND replacedBy IS NULL ORDER BY import.id
          """, arguments: [hash])
      let same = rows.first { row in
        let isNobodys = (row["ownerRecord"] as Int64?) == nil
        return isNobodys || owners.map(\.id) == [row["personID"]]
      }
      return same.map { ($0["id"], $0["format"]) }
    }
  }

  /// Runs `body` in one transaction that is kept, as a new generation, only if it returns true.
  private func writeOrTakeBack(_ body: (Database) throws -> Bool) throws {
    try translating {
      try database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          guard try body(db) else { return .rollback }
          try Generation.replace(in: db)
          return .commit
        }
      }
    }
  }

  /// All imports, oldest first.
  public func imports() throws -> [ImportRow] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT import.*, person.name AS owner FROM import
          LEFT JOIN record ON record.id = ownerRecord LEFT JOIN person ON person.id = personID
          WHERE format <> ? ORDER BY import.id
          """, arguments: [ImportRow.ownFormat]
      ).map { row in
        let importedOn: String = row["importedOn"]
        return ImportRow(
          id: row["id"], file: row["file"], format: row["format"],
          importedOn: CalendarDate(iso: importedOn) ?? CalendarDate(dayNumber: 0),
          owner: row["owner"],
          account: ImportAccount(
            kept: row["kept"], merged: row["merged"], rejected: row["rejected"]),
          replacedBy: row["replacedBy"])
      }
    }
  }

  /// What an import had to say about single rows, in the order of the lines.
  public func problems(ofImport id: Int64) throws -> [ImportProblem] {
    try read { db in
      try ImportProblem.fetchAll(
        db, sql: "SELECT * FROM problem WHERE importID = ? ORDER BY line, id", arguments: [id])
    }
  }

  /// Takes an import back entirely; an older export that it had replaced is in force again.
  public func undo(import number: Int64) throws -> ImportRow {
    guard let undone = try imports().first(where: { $0.id == number }) else {
      throw NetworkError.unknownImport(Int(number))
    }
    try write { db in
      let derivation = PeopleDerivation(db: db)
      // If another has taken its place, that one has the place of those before it too.
      try db.execute(
        sql: "UPDATE import SET replacedBy = ? WHERE replacedBy = ? AND ? IS NOT NULL",
        arguments: [undone.replacedBy, number, undone.replacedBy])
      // First the older export is in force again, so that its records take over the people's ids.
      let restored = try Int64.fetchAll(
        db, sql: "SELECT id FROM import WHERE replacedBy = ?", arguments: [number])
      for id in restored {
        try db.execute(sql: "UPDATE import SET replacedBy = NULL WHERE id = ?", arguments: [id])
        try derivation.addKeys(ofImport: id)
        try derivation.run(seed: "SELECT id FROM record WHERE importID = \(id)")
      }
      // Then everybody who had a record in the import is decided anew from what else is known.
      let people = try Int64.fetchAll(
        db,
        sql: "SELECT DISTINCT personID FROM record WHERE importID = ? AND personID IS NOT NULL",
        arguments: [number])
      let bereft = try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM record WHERE importID <> :import
          AND personID IN (SELECT personID FROM record WHERE importID = :import)
          """, arguments: ["import": number])
      try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [number])
      try derivation.run(records: bereft)
      try PeopleDerivation.removeEmpty(people, in: db)
      try OwnStatements.removeUnused(in: db)
    }
    return undone
  }
}

internal import GRDB

extension Network {
  /// All imports, oldest first; those of folders and archives as wholes.
  public func imports() throws -> [ImportRow] {
    try imports(where: "import.parentID IS NULL")
  }

  /// The lists of a folder or an archive, in the order in which they were read.
  public func parts(ofImport id: Int64) throws -> [ImportRow] {
    try imports(where: "import.parentID = \(id)")
  }

  private func imports(where condition: SQL) throws -> [ImportRow] {
    try read { db in
      // A whole is replaced when all of its parts are; owners are those of the parts.
      try ImportRow.fetchAll(
        db,
        """
        SELECT import.id, import.file, import.format, import.importedOn, import.rows, import.kept,
        import.merged, import.rejected,
        COALESCE(
          person.name,
          (SELECT MIN(p.name) FROM import part JOIN record r ON r.id = part.ownerRecord
           JOIN person p ON p.id = r.personID WHERE part.parentID = import.id)) AS owner,
        CASE WHEN EXISTS (SELECT 1 FROM import part WHERE part.parentID = import.id)
          AND NOT EXISTS (
            SELECT 1 FROM import part WHERE part.parentID = import.id AND part.replacedBy IS NULL)
          THEN (SELECT MAX(COALESCE(newer.parentID, newer.id)) FROM import part
                JOIN import newer ON newer.id = part.replacedBy WHERE part.parentID = import.id)
          ELSE (SELECT COALESCE(newer.parentID, newer.id) FROM import newer
                WHERE newer.id = import.replacedBy) END AS replacedBy,
        (SELECT COUNT(*) FROM import part WHERE part.parentID = import.id) AS partCount
        FROM import
        LEFT JOIN record ON record.id = ownerRecord LEFT JOIN person ON person.id = personID
        WHERE import.format <> \(ImportRow.ownFormat) AND \(condition) ORDER BY import.id
        """)
    }
  }

  /// What an import had to say about single rows, in the order of the parts and lines.
  public func problems(ofImport id: Int64) throws -> [ImportProblem] {
    try read { db in
      var problems: [ImportProblem] = []
      try ImportProblem.forEach(ofImport: id, in: db) { problems.append($0) }
      return problems
    }
  }

  /// Takes an import back entirely; older exports that it had replaced are in force again.
  ///
  /// - Throws: ``NetworkError/unknownImport(_:)``, ``NetworkError/partOfImport(_:of:)``.
  public func undo(import number: Int64) throws -> ImportRow {
    guard let undone = try imports().first(where: { $0.id == number }) else {
      let whole = try read {
        try Int64.fetchOne($0, sql: "SELECT parentID FROM import WHERE id = ?", arguments: [number])
      }
      throw whole.map { NetworkError.partOfImport(Int(number), of: Int($0)) }
        ?? .unknownImport(Int(number))
    }
    let lists = try parts(ofImport: number).map(\.id)
    try write { db in
      for list in lists.isEmpty ? [number] : lists { try ImportRemoval(db: db).remove(list) }
      if !lists.isEmpty {
        try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [number])
      }
      try OwnStatements.removeUnused(in: db)
      try CompanyDerivation(db: db).run()
    }
    return undone
  }
}

/// Takes back what one list brought.
struct ImportRemoval {
  let db: Database

  func remove(_ id: Int64) throws {
    let derivation = PeopleDerivation(db: db)
    // If another has taken its place, that one has the place of those before it too.
    try db.execute(
      sql: """
        UPDATE import SET replacedBy = (SELECT replacedBy FROM import WHERE id = :import)
        WHERE replacedBy = :import
        AND (SELECT replacedBy FROM import WHERE id = :import) IS NOT NULL
        """, arguments: ["import": id])
    // First the older export is in force again, so that its records take over the people's ids.
    let restored = try Int64.fetchAll(
      db, sql: "SELECT id FROM import WHERE replacedBy = ?", arguments: [id])
    for older in restored {
      try db.execute(sql: "UPDATE import SET replacedBy = NULL WHERE id = ?", arguments: [older])
      try derivation.addKeys(ofImport: older)
      try derivation.run(seed: "SELECT id FROM record WHERE importID = \(older)")
    }
    // Then everybody who had a record in the import is decided anew from what else is known, and
    // whoever shared an address or a name with one of those: it may be one person's now.
    let people = try Int64.fetchAll(
      db,
      sql: "SELECT DISTINCT personID FROM record WHERE importID = ? AND personID IS NOT NULL",
      arguments: [id])
    let bereft = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM record WHERE importID <> :import
        AND personID IN (SELECT personID FROM record WHERE importID = :import)
        """, arguments: ["import": id])
    let others = try RecordNeighbours(db: db).all(ofImport: id)
    try MatchKeyTable(db: db).remove(ofImport: id)
    try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
    try derivation.run(records: Array(Set(bereft).union(others)).sorted())
    try PersonAssignment.removeEmpty(people, in: db)
  }
}

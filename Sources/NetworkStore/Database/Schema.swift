internal import GRDB

/// The tables, in the order in which they came to be. A migration that has shipped is not edited.
enum Schema {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 records, people, evidence, targets") { db in
      try createImports(in: db)
      try createPeople(in: db)
      try createRecords(in: db)
      try createEvidence(in: db)
      try createTargets(in: db)
    }
    migrator.registerMigration("2 generation, evidence by pair") { db in
      try createGeneration(in: db)
      try indexEvidenceByPair(in: db)
    }
    migrator.registerMigration("3 interactions, affiliations, parts of imports") { db in
      try createParts(in: db)
      try createInteractions(in: db)
      try createAffiliations(in: db)
      // What was made of the network before does not know of these.
      try Generation.replace(in: db)
    }
    migrator.registerMigration("4 matching, decisions") { db in
      try createMatching(in: db)
    }
    migrator.registerMigration("5 gates of records") { db in
      try createGates(in: db)
    }
    migrator.registerMigration("6 log") { db in
      try createLog(in: db)
    }
    migrator.registerMigration("6 corrections") { db in
      try createCorrections(in: db)
    }
    migrator.registerMigration("6 days of messages") { db in
      try createDays(in: db)
    }
    migrator.registerMigration("7 series of meetings") { db in
      try createMeetingSeries(in: db)
    }
    return migrator
  }

  private static func createImports(in db: Database) throws {
    try db.create(table: "import") { t in
      t.autoIncrementedPrimaryKey("id")
      // The user's own statements stand in one import without a file.
      t.column("file", .text)
      t.column("format", .text).notNull()
      t.column("contentHash", .text)
      t.column("importedOn", .text).notNull()
      t.column("ownerRecord", .integer)
      t.column("replacedBy", .integer).references("import", onDelete: .setNull)
      t.column("rows", .integer).notNull().defaults(to: 0)
      t.column("kept", .integer).notNull().defaults(to: 0)
      t.column("merged", .integer).notNull().defaults(to: 0)
      t.column("rejected", .integer).notNull().defaults(to: 0)
      t.check(sql: "rows = kept + merged + rejected")
    }
    try db.create(table: "problem") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("importID", .integer).notNull().references("import", onDelete: .cascade).indexed()
      t.column("line", .integer).notNull()
      t.column("reason", .text).notNull()
      t.column("isRejection", .boolean).notNull()
    }
  }

  private static func createPeople(in db: Database) throws {
    try db.create(table: "company") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("key", .text).notNull().unique()
      t.column("name", .text).notNull()
    }
    // Derived from the records; ids are never given twice, so that a printed id stays true.
    try db.create(table: "person") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("name", .text).notNull()
      t.column("foldedName", .text).notNull()
      t.column("companyID", .integer).references("company").indexed()
      t.column("company", .text)
      t.column("title", .text)
      t.column("department", .text)
      t.column("seniority", .text)
    }
    try db.create(index: "person_by_name", on: "person", columns: ["foldedName"])
  }

  private static func createRecords(in db: Database) throws {
    try db.create(table: "record") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("importID", .integer).notNull().references("import", onDelete: .cascade).indexed()
      t.column("key", .text).notNull()
      t.column("line", .integer).notNull()
      // A bare text that names somebody, rather than an entry of a list.
      t.column("isMention", .boolean).notNull()
      // Copied from the lists in order to say something about their person; it has no news.
      t.column("isCopy", .boolean).notNull()
      // The user means the person of this record, whatever the matching says.
      t.column("anchor", .integer).references("record", onDelete: .setNull)
      for part in RecordRow.nameParts { t.column(part, .text) }
      for list in RecordRow.lists { t.column(list, .text) }
      t.column("company", .text)
      t.column("department", .text)
      t.column("title", .text)
      t.column("connected", .text)
      t.column("companyID", .integer).references("company").indexed()
      t.column("personID", .integer).references("person", onDelete: .setNull).indexed()
      // Whose it was before a newer export took its list's place: a former post, perhaps.
      t.column("formerPersonID", .integer).references("person", onDelete: .setNull).indexed()
    }
    try db.create(index: "record_by_anchor", on: "record", columns: ["anchor"])
    try db.create(table: "matchKey", options: .withoutRowID) { t in
      t.column("key", .text).notNull()
      t.column("recordID", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.primaryKey(["key", "recordID"])
    }
  }

  private static func createEvidence(in db: Database) throws {
    try db.create(table: "evidence") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("importID", .integer).notNull().references("import", onDelete: .cascade).indexed()
      t.column("firstRecord", .integer).notNull()
        .references("record", onDelete: .cascade).indexed()
      t.column("secondRecord", .integer).notNull()
        .references("record", onDelete: .cascade).indexed()
      t.column("line", .integer).notNull()
      t.column("kind", .text).notNull()
      t.column("date", .text)
      t.column("count", .integer).notNull().check { $0 >= 1 }
      t.column("stated", .double).check { $0 >= 0 && $0 <= 1 }
      t.column("note", .text)
      t.check(sql: "firstRecord <> secondRecord")
    }
  }

  private static func createTargets(in db: Database) throws {
    try db.create(table: "target") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("companyID", .integer).notNull().references("company")
      // '' where no department is named: NULLs would not be unique.
      t.column("department", .text).notNull()
      t.column("managerRecord", .integer).references("record", onDelete: .setNull)
      t.uniqueKey(["companyID", "department"])
    }
    // Who "me" is: one row.
    try db.create(table: "owner") { t in
      t.primaryKey("id", .integer).check { $0 == 1 }
      t.column("recordID", .integer).notNull().references("record", onDelete: .cascade)
    }
  }

  private static func createGeneration(in db: Database) throws {
    // Which state of the network this is: one row, see Generation.
    try db.create(table: "generation") { t in
      t.primaryKey("id", .integer).check { $0 == 1 }
      t.column("token", .blob).notNull().check(sql: "LENGTH(token) = \(Generation.byteCount)")
    }
    try db.execute(
      sql: "INSERT INTO generation (id, token) VALUES (1, randomblob(\(Generation.byteCount)))")
  }

  private static func indexEvidenceByPair(in db: Database) throws {
    // Why two people know each other, even if one of them knows thousands.
    try db.drop(index: "evidence_on_firstRecord")
    try db.create(
      index: "evidence_by_pair", on: "evidence", columns: ["firstRecord", "secondRecord"])
  }

  private static func createParts(in db: Database) throws {
    // The lists of one folder or archive stand under one import, which has no rows of its own.
    try db.alter(table: "import") { t in
      t.add(column: "parentID", .integer).references("import", onDelete: .cascade)
      // Of the file, so that most need not be read to see that they are others.
      t.add(column: "bytes", .integer)
    }
    try db.create(index: "import_by_parent", on: "import", columns: ["parentID"])
    // Which of the files that a list is made of, like a message of a Maildir.
    try db.alter(table: "problem") { t in
      t.add(column: "file", .text)
    }
  }

  private static func createInteractions(in db: Database) throws {
    try db.alter(table: "evidence") { t in
      // Whether the first did it for the second, as who writes a mail does.
      t.add(column: "isDirected", .boolean).notNull().defaults(to: false)
    }
    // How often in each month two people had to do with each other, where that is known: then the
    // date and the count of the evidence are the latest and the sum of these.
    try db.create(table: "evidenceByMonth", options: .withoutRowID) { t in
      t.column("evidenceID", .integer).notNull().references("evidence", onDelete: .cascade)
      // Months since the year 0, like 24290 for February 2024; -1 where nobody knows.
      t.column("month", .integer).notNull()
      t.column("count", .integer).notNull().check { $0 >= 1 }
      // The last day in the month.
      t.column("date", .text)
      t.primaryKey(["evidenceID", "month"])
    }
  }

  private static func createDays(in db: Database) throws {
    try db.alter(table: "evidenceByMonth") { t in
      // The days of the month on which something passed, a bit each, the first day the lowest; 0
      // where only the month is known, as in what was imported before.
      t.add(column: "days", .integer).notNull().defaults(to: 0)
    }
  }

  private static func createAffiliations(in db: Database) throws {
    try db.create(table: "affiliation") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("importID", .integer).notNull().references("import", onDelete: .cascade).indexed()
      t.column("recordID", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.column("line", .integer).notNull()
      t.column("kind", .text).notNull()
      t.column("organization", .text).notNull()
      // The company or school, by its name.
      t.column("companyID", .integer).references("company").indexed()
      t.column("title", .text)
      t.column("started", .text)
      t.column("ended", .text)
    }
  }
}

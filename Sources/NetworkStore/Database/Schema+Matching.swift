internal import GRDB

/// Tables of what is known about who is who, beside the records themselves.
extension Schema {
  static func createMatching(in db: Database) throws {
    // Nearly no record has these, and rows without them need not be in an index.
    for column in ["anchor", "formerPersonID"] {
      try db.execute(
        sql: """
          DROP INDEX IF EXISTS record_on_\(column);
          DROP INDEX IF EXISTS record_by_\(column);
          CREATE INDEX record_by_\(column) ON record (\(column)) WHERE \(column) IS NOT NULL;
          """)
    }
    // What records are compared by: hashes, so that the table is small and its order is that of
    // numbers. Keys are removed by whoever removes records: a reference would need one more index.
    try db.drop(table: "matchKey")
    try db.create(table: "matchKey", options: .withoutRowID) { t in
      t.column("value", .integer).notNull()
      t.column("recordID", .integer).notNull()
      t.primaryKey(["value", "recordID"])
    }
    // Two records in force that may be one person, the lower id first.
    try db.create(table: "matchPair", options: .withoutRowID) { t in
      t.column("first", .integer).notNull().references("record", onDelete: .cascade)
      t.column("second", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.column("bits", .double).notNull()
      t.primaryKey(["first", "second"])
      t.check(sql: "first < second")
    }
    // Of those, the ones that the user may be asked about.
    try db.create(table: "question", options: .withoutRowID) { t in
      t.column("first", .integer).notNull().references("record", onDelete: .cascade)
      t.column("second", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.column("bits", .double).notNull()
      t.column("reason", .text).notNull()
      t.primaryKey(["first", "second"])
    }
    // The user's word on two records, which are copies of his or her own.
    try db.create(table: "decision") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("firstRecord", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.column("secondRecord", .integer).notNull().references("record", onDelete: .cascade)
        .indexed()
      t.column("isSame", .boolean).notNull()
      t.column("decidedOn", .text).notNull()
    }
    // The company that this one has turned out to be; nothing stands at this one then.
    try db.alter(table: "company") { t in
      t.add(column: "sameAs", .integer).references("company")
    }
    // The user's word on two names of companies.
    try db.create(table: "companyDecision") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("first", .text).notNull()
      t.column("second", .text).notNull()
      t.column("isSame", .boolean).notNull()
      t.column("decidedOn", .text).notNull()
    }
    // Names that the user may be asked about, the most valuable first.
    try db.create(table: "companyQuestion") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("first", .text).notNull()
      t.column("second", .text).notNull()
      t.column("records", .integer).notNull()
    }
    // By which version of the matching the people came to be, and what it knew of names: one row.
    try db.create(table: "matching") { t in
      t.primaryKey("id", .integer).check { $0 == 1 }
      t.column("version", .integer).notNull()
      t.column("model", .blob)
      t.column("records", .integer).notNull()
    }
  }
}

extension Schema {
  /// What records need not be read for: a few numbers each. They go with their records.
  static func createGates(in db: Database) throws {
    try db.create(table: "pairGate") { t in
      t.primaryKey("recordID", .integer).references("record", onDelete: .cascade)
      t.column("gate", .blob).notNull()
    }
  }
}

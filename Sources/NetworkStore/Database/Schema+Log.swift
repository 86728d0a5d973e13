internal import GRDB

/// Tables of what came of asking.
extension Schema {
  static func createLog(in db: Database) throws {
    // Nothing is ever changed or removed here but that an entry is struck out.
    try db.create(table: "logEntry") { t in
      t.autoIncrementedPrimaryKey("id")
      // The user's own record of who was asked.
      t.column("recordID", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.column("outcome", .text).notNull().check { Outcome.allCases.map(\.rawValue).contains($0) }
      // Whether the person was asked as the manager of the target. Kept, because a target may go.
      t.column("isManager", .boolean).notNull()
      t.column("companyID", .integer).references("company")
      // '' where the target names no department.
      t.column("department", .text).notNull()
      t.column("date", .text).notNull()
      // The tie as it was known on that day; NULL if there was none.
      t.column("strength", .double)
      t.column("struckOn", .text)
      t.check(sql: "NOT isManager OR companyID IS NOT NULL")
    }
    // What the tie rested on: how many fresh pieces of each kind of evidence.
    try db.create(table: "logReason", options: .withoutRowID) { t in
      t.column("entryID", .integer).notNull().references("logEntry", onDelete: .cascade)
      t.column("kind", .text).notNull()
      t.column("weight", .double).notNull().check { $0 > 0 }
      t.primaryKey(["entryID", "kind"])
    }
  }
}

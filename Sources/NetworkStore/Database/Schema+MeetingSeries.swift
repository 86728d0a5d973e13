internal import GRDB

/// Tables of meetings that repeat.
extension Schema {
  static func createMeetingSeries(in db: Database) throws {
    try db.create(table: "meetingSeries") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("importID", .integer).notNull().references("import", onDelete: .cascade).indexed()
      // What the calendar knows it by; the same in a newer one.
      t.column("key", .text).notNull()
      t.column("title", .text)
      t.column("first", .text)
      // About the day of the last meeting; NULL if it goes on, or nobody knows.
      t.column("last", .text)
      t.uniqueKey(["importID", "key"])
    }
    // Who belongs to it.
    try db.create(table: "meetingMember", options: .withoutRowID) { t in
      t.column("seriesID", .integer).notNull().references("meetingSeries", onDelete: .cascade)
      t.column("recordID", .integer).notNull().references("record", onDelete: .cascade).indexed()
      t.primaryKey(["seriesID", "recordID"])
    }
  }
}

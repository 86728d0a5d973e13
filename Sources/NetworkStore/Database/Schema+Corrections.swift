internal import GRDB

/// Tables of what the user said about many people at once.
extension Schema {
  static func createCorrections(in db: Database) throws {
    try db.create(table: "correction") { t in
      t.autoIncrementedPrimaryKey("id")
      t.column("madeOn", .text).notNull()
      // Whom it is about, in words: of an import, at a company.
      t.column("scope", .text).notNull()
      t.column("struckOn", .text)
    }
    // Which correction a word of the user's is a part of, so that all can be taken back.
    try db.alter(table: "evidence") { t in
      t.add(column: "correctionID", .integer).references("correction", onDelete: .setNull)
    }
    try db.execute(
      sql: """
        CREATE INDEX evidence_by_correction ON evidence (correctionID)
        WHERE correctionID IS NOT NULL
        """)
  }
}

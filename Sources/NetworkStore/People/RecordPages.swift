internal import GRDB

/// All records that a condition holds for, by id, some thousands at a time: so that they can be written
/// while they are read, and never stand in memory all at once.
struct RecordPages {
  let db: Database
  /// In SQL, of the columns of `record`.
  let condition: String

  static let isInForce = "importID NOT IN (SELECT id FROM import WHERE replacedBy IS NOT NULL)"
  static let size = 8_192

  func each(_ body: ([RecordRow]) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT * FROM record WHERE id > ? AND \(condition) ORDER BY id LIMIT \(Self.size)")
    var last: Int64 = 0
    while true {
      var rows: [RecordRow] = []
      rows.reserveCapacity(Self.size)
      try statement.forEachRow([last]) { rows.append(RecordRow($0)) }
      guard let end = rows.last else { return }
      try body(rows)
      last = end.id
    }
  }
}

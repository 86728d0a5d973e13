internal import GRDB

extension Network {
  /// Calls `body` with the ids of everybody who has a company and of the company, ascending by
  /// person; nobody is held in memory.
  public func forEachWorkplace(
    _ body: (_ person: Int64, _ company: Int64) throws -> Void
  ) throws {
    try read { db in
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT id, companyID FROM person WHERE companyID IS NOT NULL ORDER BY id")
      while let row = try cursor.next() { try body(row[0], row[1]) }
    }
  }
}

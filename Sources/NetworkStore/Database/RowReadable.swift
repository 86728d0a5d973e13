internal import ContactLists
internal import GRDB

/// A record of a contact list; GRDB has a class of that name too.
typealias Record = ContactLists.Record

/// A value that a row of a query holds: as GRDB's `FetchableRecord`, which public types of a module
/// that keeps GRDB to itself cannot conform to.
protocol RowReadable {
  init(row: Row)
}

extension RowReadable {
  static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Self] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { Self(row: $0) }
  }

  static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Self? {
    try Row.fetchOne(db, sql: sql, arguments: arguments).map { Self(row: $0) }
  }

  static func fetchOne(_ statement: Statement, arguments: StatementArguments) throws -> Self? {
    try Row.fetchOne(statement, arguments: arguments).map { Self(row: $0) }
  }

  /// Runs a query whose values are interpolated, and bound rather than pasted.
  static func fetchAll(_ db: Database, _ query: SQL) throws -> [Self] {
    try SQLRequest<Row>(literal: query).fetchAll(db).map { Self(row: $0) }
  }
}

internal import GRDB
internal import GRDBSQLite

/// The columns of a row, by their places.
protocol ColumnReading {
  func integer(_ place: Int) -> Int64
  func integerIfThere(_ place: Int) -> Int64?
  func text(_ place: Int) -> String?
}

extension Row: ColumnReading {
  func integer(_ place: Int) -> Int64 { self[place] }
  func integerIfThere(_ place: Int) -> Int64? { self[place] }
  func text(_ place: Int) -> String? { self[place] }
}

/// The columns of the row at which a statement stands, valid until it goes on.
///
/// While lists are matched, millions of rows are read, and GRDB's `Row` takes longer for a column than
/// SQLite itself.
struct Columns: ColumnReading {
  fileprivate let statement: SQLiteStatement

  func integer(_ place: Int) -> Int64 { sqlite3_column_int64(statement, CInt(place)) }

  func integerIfThere(_ place: Int) -> Int64? {
    sqlite3_column_type(statement, CInt(place)) == SQLITE_NULL ? nil : integer(place)
  }

  func number(_ place: Int) -> Double { sqlite3_column_double(statement, CInt(place)) }

  func text(_ place: Int) -> String? {
    guard let start = sqlite3_column_text(statement, CInt(place)) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, CInt(place)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Calls `body` with the bytes of a blob, none if there is no blob.
  func withBytes<Value>(_ place: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let start = sqlite3_column_blob(statement, CInt(place))
    let count = Int(sqlite3_column_bytes(statement, CInt(place)))
    return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

/// The parameters of a statement while they get their values.
struct Parameters {
  fileprivate let statement: SQLiteStatement
  private var place: CInt = 0

  fileprivate init(statement: SQLiteStatement) { self.statement = statement }

  mutating func add(_ number: Int64?) {
    place += 1
    if let number {
      sqlite3_bind_int64(statement, place, number)
    } else {
      sqlite3_bind_null(statement, place)
    }
  }

  mutating func add(_ number: Double?) {
    place += 1
    if let number {
      sqlite3_bind_double(statement, place, number)
    } else {
      sqlite3_bind_null(statement, place)
    }
  }

  mutating func add(_ isTrue: Bool) { add(isTrue ? 1 : Int64(0)) }

  mutating func add(_ text: String?) {
    place += 1
    if let text {
      sqlite3_bind_text(statement, place, text, -1, Self.isCopied)
    } else {
      sqlite3_bind_null(statement, place)
    }
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    place += 1
    sqlite3_bind_blob(statement, place, bytes.baseAddress, CInt(bytes.count), Self.isCopied)
  }

  /// What SQLite calls `SQLITE_TRANSIENT`: it copies the bytes before it returns.
  private static var isCopied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

extension Statement {
  /// Calls `body` with each row of a query whose parameters are these numbers; `body` must not run the
  /// same statement.
  func forEachRow(_ numbers: [Int64] = [], _ body: (Columns) throws -> Void) throws {
    sqlite3_reset(sqliteStatement)
    for (place, number) in numbers.enumerated() {
      sqlite3_bind_int64(sqliteStatement, CInt(place + 1), number)
    }
    try forEachStep(body)
  }

  /// Runs a statement that gives no rows; `add` gives its parameters their values, one after the other.
  func run(_ add: (inout Parameters) -> Void) throws {
    sqlite3_reset(sqliteStatement)
    var parameters = Parameters(statement: sqliteStatement)
    add(&parameters)
    try forEachStep { _ in }
  }

  /// As ``forEachRow(_:_:)``, with parameters of any kind.
  func forEachRow(_ arguments: StatementArguments, _ body: (Columns) throws -> Void) throws {
    try setArguments(arguments)
    try forEachStep(body)
  }

  private func forEachStep(_ body: (Columns) throws -> Void) throws {
    defer { sqlite3_reset(sqliteStatement) }
    while true {
      let code = sqlite3_step(sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        let message = sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
      }
      try body(Columns(statement: sqliteStatement))
    }
  }
}

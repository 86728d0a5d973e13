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

/// The parameters of a statement while they get their values, one after the other.
struct Parameters {
  private let statement: SQLiteStatement
  private var place: CInt = 0
  /// What SQLite said of the first value that it did not take.
  private var failure: CInt?

  fileprivate init(statement: SQLiteStatement) { self.statement = statement }

  mutating func add(_ number: Int64?) {
    guard let number else { return addNothing() }
    place += 1
    note(sqlite3_bind_int64(statement, place, number))
  }

  mutating func add(_ number: Double?) {
    guard let number else { return addNothing() }
    place += 1
    note(sqlite3_bind_double(statement, place, number))
  }

  mutating func add(_ isTrue: Bool) { add(isTrue ? 1 : Int64(0)) }

  mutating func add(_ text: String?) {
    guard let text else { return addNothing() }
    place += 1
    note(sqlite3_bind_text(statement, place, text, -1, Self.isCopied))
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    place += 1
    note(sqlite3_bind_blob(statement, place, bytes.baseAddress, CInt(bytes.count), Self.isCopied))
  }

  private mutating func addNothing() {
    place += 1
    note(sqlite3_bind_null(statement, place))
  }

  private mutating func note(_ code: CInt) {
    if code != SQLITE_OK, failure == nil { failure = code }
  }

  /// Sees to it that each parameter has got its value: one that has not would keep that of the row before.
  fileprivate func check() throws {
    precondition(place == sqlite3_bind_parameter_count(statement), "a value for each parameter")
    if let failure { throw statement.error(failure) }
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
    try bind { for number in numbers { $0.add(number) } }
    try forEachStep(body)
  }

  /// Runs a statement that gives no rows; `add` gives its parameters their values, one after the other.
  func run(_ add: (inout Parameters) -> Void) throws {
    try bind(add)
    try forEachStep { _ in }
  }

  /// As ``forEachRow(_:_:)``, with parameters of any kind.
  func forEachRow(_ arguments: StatementArguments, _ body: (Columns) throws -> Void) throws {
    try setArguments(arguments)
    try forEachStep(body)
  }

  private func bind(_ add: (inout Parameters) -> Void) throws {
    sqlite3_reset(sqliteStatement)
    var parameters = Parameters(statement: sqliteStatement)
    add(&parameters)
    try parameters.check()
  }

  private func forEachStep(_ body: (Columns) throws -> Void) throws {
    defer { sqlite3_reset(sqliteStatement) }
    while true {
      let code = sqlite3_step(sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw sqliteStatement.error(code) }
      try body(Columns(statement: sqliteStatement))
    }
  }
}

extension SQLiteStatement {
  /// The error of a result, in SQLite's own words.
  fileprivate func error(_ code: CInt) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(self)).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}

internal import GRDB
internal import Identity

/// The gates of records in force: what tells without reading a record that it need not be compared.
struct PairGateTable {
  let db: Database

  struct Entry: Sendable {
    var record: Int64
    var gate: PairGate
  }

  /// Adds entries, best ascending by record.
  func insert(_ entries: [Entry]) throws {
    let statement = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO pairGate (recordID, gate) VALUES (?, ?)")
    for entry in entries {
      try statement.run { parameters in
        parameters.add(entry.record)
        // Eight bytes a number, the lowest first.
        entry.gate.numbers.map(\.littleEndian).withUnsafeBytes { parameters.add($0) }
      }
    }
  }

  /// `nil` if none was kept, or one of another form: then only the record itself can tell.
  func gate(of record: Int64) throws -> PairGate? {
    let statement = try db.cachedStatement(sql: "SELECT gate FROM pairGate WHERE recordID = ?")
    var gate: PairGate?
    try statement.forEachRow([record]) { gate = PairGate(numbers: $0.withBytes(0, Self.numbers)) }
    return gate
  }

  /// All gates there are, ascending by record.
  func forEachGate(_ body: (Int64, PairGate) -> Void) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT recordID, gate FROM pairGate ORDER BY recordID")
    try statement.forEachRow { row in
      guard let gate = PairGate(numbers: row.withBytes(1, Self.numbers)) else { return }
      body(row.integer(0), gate)
    }
  }

  private static func numbers(_ bytes: UnsafeRawBufferPointer) -> [UInt64] {
    (0..<bytes.count / 8).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
    }
  }
}

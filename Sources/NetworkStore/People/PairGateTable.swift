internal import Foundation
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
      statement.setUncheckedArguments([entry.record, Self.data(entry.gate)])
      try statement.execute()
    }
  }

  /// `nil` if none was kept, or one of another form: then only the record itself can tell.
  func gate(of record: Int64) throws -> PairGate? {
    let statement = try db.cachedStatement(sql: "SELECT gate FROM pairGate WHERE recordID = ?")
    guard let data = try Data.fetchOne(statement, arguments: [record]) else { return nil }
    return PairGate(numbers: Self.numbers(data))
  }

  /// Eight bytes a number, the lowest first.
  private static func data(_ gate: PairGate) -> Data {
    gate.numbers.reduce(into: Data(capacity: 80)) { data, number in
      withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
  }

  private static func numbers(_ data: Data) -> [UInt64] {
    stride(from: 0, to: data.count - 7, by: 8).map { start in
      data.dropFirst(start).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

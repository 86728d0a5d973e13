/// A ``ContactListFormat`` that is a table: all it says of its own is in its rows.
protocol TableFormat: ContactListFormat {
  associatedtype Rows: TableRows
  var table: TableReading<Rows> { get set }
}

extension TableFormat {
  static var rows: any TableRows.Type { Rows.self }

  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    Rows.recognizes(start)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    table.read(chunk, found: found)
  }

  public mutating func finish(found: (Finding) -> Void) {
    table.finish(found: found)
  }
}

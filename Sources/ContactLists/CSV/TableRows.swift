/// What the rows of a table say: a contact list in CSV, whose header names the columns.
protocol TableRows: Sendable {
  /// Where the columns are that are read.
  associatedtype Columns: Sendable

  /// The columns that a file cannot be read without.
  static var requiredColumns: [String] { get }
  /// Within how many records from the beginning the header is looked for.
  static var headerLimit: Int { get }
  /// Whether such a header has the columns that are needed.
  static func isHeader(_ header: CSVHeader) -> Bool
  /// Whether a table with such a header is of this format, rather than of another.
  static func recognizes(_ header: CSVHeader) -> Bool
  static func columns(_ header: CSVHeader) -> Columns
  /// What row `number`, counted from 1, says.
  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void)
}

extension TableRows {
  static func isHeader(_ header: CSVHeader) -> Bool {
    requiredColumns.allSatisfy { header.index(of: $0) != nil }
  }

  static func recognizes(_ header: CSVHeader) -> Bool {
    isHeader(header)
  }

  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    TableStart.header(in: start, within: headerLimit) { recognizes($0) } != nil
  }
}

/// How far a table has been read.
struct TableReading<Rows: TableRows>: Sendable {
  private var reader: CSVReader
  private var body: TableBody<Rows>

  /// A reading of a table that has, if not the header and the columns of its kind, those that
  /// `isHeader` and `columns` make out.
  init(
    isHeader: @escaping @Sendable (CSVHeader) -> Bool = { Rows.isHeader($0) },
    columns: @escaping @Sendable (CSVHeader) -> Rows.Columns = { Rows.columns($0) }
  ) {
    reader = CSVReader(headerWithin: Rows.headerLimit) { isHeader(CSVHeader($0)) }
    body = TableBody(columns: columns)
  }

  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    // A copy, because the reader's closure must not change what the reader is part of.
    var body = body
    reader.read(chunk) { body.take($0, found: found) }
    self.body = body
  }

  mutating func finish(found: (Finding) -> Void) {
    var body = body
    reader.finish { body.take($0, found: found) }
    self.body = body
  }
}

/// The header of a table, and how many rows have come below it.
private struct TableBody<Rows: TableRows>: Sendable {
  let columns: @Sendable (CSVHeader) -> Rows.Columns

  /// A class, so that looking at it for every row copies nothing.
  private final class Header: Sendable {
    let record: CSVRecord
    let columns: Rows.Columns

    init(_ record: CSVRecord, _ columns: Rows.Columns) {
      self.record = record
      self.columns = columns
    }
  }

  private var header: Header?
  private var rows = 0

  init(columns: @escaping @Sendable (CSVHeader) -> Rows.Columns) {
    self.columns = columns
  }

  mutating func take(_ finding: CSVReader.Finding, found: (Finding) -> Void) {
    switch finding {
    case .header(let record):
      header = Header(record, columns(CSVHeader(record)))
    case .row(let row):
      guard let header else { return }
      rows += 1
      guard !row.hasSameCells(as: header.record) else {
        found(.rejected(RowProblem(line: row.line, reason: "the header once more")))
        return
      }
      Rows.read(row, number: rows, columns: header.columns, found: found)
      let width = header.record.count
      if row.count > width, !(width..<row.count).allSatisfy(row.isBlank) {
        let reason = "more cells than the header has columns; those at the end are left out"
        found(.noted(RowProblem(line: row.line, reason: reason)))
      }
    case .unreadable(let problem):
      // Before the header there are only notes.
      guard header != nil else { return }
      rows += 1
      found(.rejected(problem))
    case .noHeader:
      let names = Rows.requiredColumns.map { "'\($0)'" }.joined(separator: " and ")
      let reason =
        names.isEmpty
        ? "no line that names the columns as the mapping does"
        : "no header with the columns \(names)"
      found(.rejected(RowProblem(line: 1, reason: reason)))
    }
  }
}

/// The first records of a file that may be a table.
enum TableStart {
  /// The first of the first `limit` records that is a header by `isHeader`.
  static func header(
    in start: ArraySlice<UInt8>, within limit: Int,
    isHeader: @escaping @Sendable (CSVHeader) -> Bool
  ) -> CSVHeader? {
    var header: CSVHeader?
    var isOver = false
    var reader = CSVReader(headerWithin: limit) { isHeader(CSVHeader($0)) }
    func take(_ finding: CSVReader.Finding) {
      switch finding {
      case .header(let record): (header, isOver) = (CSVHeader(record), true)
      case .noHeader: isOver = true
      case .row, .unreadable: break
      }
    }
    // In parts, as what is behind the header need not be looked at.
    var rest = start
    while !isOver, !rest.isEmpty {
      reader.read(rest.prefix(4096), found: take)
      rest = rest.dropFirst(4096)
    }
    if !isOver { reader.finish(found: take) }
    return header
  }
}

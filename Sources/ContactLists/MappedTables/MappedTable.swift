/// A CSV file of any program, read as a ``ColumnMapping`` says; without one, as
/// ``ColumnMapping/guess(_:)`` does.
public struct MappedTable: TableFormat {
  public static let name = "csv"
  public static let title = "table"
  public static let evidenceKind = "address_book"

  var table: TableReading<MappedRows>

  public init() {
    table = TableReading()
  }

  public init(_ mapping: ColumnMapping) {
    table = TableReading(
      isHeader: { mapping.missing(in: $0) == nil },
      columns: { MappedRows.Columns($0, mapping) })
  }
}

/// The rows of a ``MappedTable``.
enum MappedRows: TableRows {
  static let requiredColumns: [String] = []
  // Some programs write a title or notes above their tables.
  static let headerLimit = 20

  struct Columns {
    private var places: [ColumnMapping.Field: [Int]] = [:]

    init(_ header: CSVHeader, _ mapping: ColumnMapping?) {
      for column in mapping?.columns ?? [] {
        if let place = header.index(of: column.name) {
          places[column.field, default: []] += [place]
        }
      }
    }

    func text(_ field: ColumnMapping.Field, in row: CSVRecord) -> String? {
      texts(field, in: row).first
    }

    func texts(_ field: ColumnMapping.Field, in row: CSVRecord) -> [String] {
      (places[field] ?? []).compactMap { row.text($0) }
    }
  }

  static func isHeader(_ header: CSVHeader) -> Bool {
    ColumnMapping.guess(header) != nil
  }

  /// Only when it is asked for: half of all tables have some column called like a name.
  static func recognizes(_ header: CSVHeader) -> Bool { false }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(header, ColumnMapping.guess(header))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    func note(_ reason: String) {
      found(.noted(RowProblem(line: row.line, reason: reason)))
    }
    var name = PersonName(
      full: columns.text(.name, in: row), given: columns.text(.given, in: row),
      additional: columns.text(.additional, in: row), family: columns.text(.family, in: row),
      nickname: columns.text(.nickname, in: row))
    name.settleWhole()
    let mails = columns.texts(.email, in: row)
    var record = Record(
      key: "row:\(number)", line: row.line, name: name, emails: mails.flatMap(addresses),
      phones: columns.texts(.phone, in: row), profiles: columns.texts(.profile, in: row),
      company: columns.text(.company, in: row), department: columns.text(.department, in: row),
      title: columns.text(.title, in: row))
    let since = columns.text(.connected, in: row)
    record.connected = since.flatMap(ExportDate.firstDay)
    let stray = StrayQuote.reason(in: name.full)
    if let reason = stray ?? (row.isBlank ? EmptyRow.reason : PersonCheck.reasonAgainst(record)) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    found(.record(record))
    if record.emails.isEmpty, !mails.isEmpty {
      note("what is mapped to an email is no address; it is left out")
    }
    if since != nil, record.connected == nil {
      note("what is mapped to connected is no date that whom can read; it is left out")
    }
  }

  /// The addresses of a cell, which may hold several, each bare or as `Name <address>`.
  private static func addresses(_ cell: String) -> [String] {
    cell.split { $0 == "," || $0 == ";" || $0.isWhitespace }.compactMap { part in
      guard part.contains("@") else { return nil }
      let bare = part.drop { $0 == "<" || $0 == "(" }
      return String(bare.prefix { $0 != ">" && $0 != ")" }).trimmedOrNil
    }
  }
}

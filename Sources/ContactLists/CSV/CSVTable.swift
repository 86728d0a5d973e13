/// A whole CSV file with a header, for tables small enough to be held in memory.
public struct CSVTable: Sendable {
  public let header: CSVHeader
  /// The rows that could be read, in the order of the file, without empty ones.
  public let rows: [CSVRecord]
  /// The rows that could not be read.
  public let problems: [RowProblem]

  /// The table that `bytes` hold, in any encoding that ``UTF8Converter`` knows; `nil` if there
  /// is not even a header.
  public init?(_ bytes: [UInt8]) {
    var header: CSVHeader?
    var rows: [CSVRecord] = []
    var problems: [RowProblem] = []
    var reader = CSVReader()
    func take(_ finding: CSVReader.Finding) {
      switch finding {
      case .header(let record): header = CSVHeader(record)
      case .row(let record): if !record.isBlank { rows.append(record) }
      case .unreadable(let problem): problems.append(problem)
      case .noHeader: break
      }
    }
    var converter = UTF8Converter()
    converter.read(bytes[...]) { reader.read($0, found: take) }
    converter.finish { reader.read($0, found: take) }
    reader.finish(found: take)
    guard let header else { return nil }
    (self.header, self.rows, self.problems) = (header, rows, problems)
  }

  /// The table that `text` holds.
  public init?(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// The text of the column called `name` in `row`, without blanks at its ends; `nil` if it is
  /// blank or there is no such column. In a loop, ask ``header`` for the place once.
  public func text(_ name: String, in row: CSVRecord) -> String? {
    row.text(header.index(of: name))
  }
}

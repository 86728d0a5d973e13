/// An edge list: a table with a column for each end of a tie, as Gephi and many programs write it, or
/// lines of two or more words without a header, as SNAP and KONECT have them.
///
/// Cells are separated by commas, semicolons, tabs or blanks; lines that begin with `#` or `%` are
/// comments. People are known by the cells of the two columns, and by names and addresses where there
/// are columns for them; a list of the nodes in a file of its own is not looked for. Without a header
/// the third cell is a weight or a time, and the fourth a time. In a file that is read as an edge list
/// because it was said to be one, a first line that is no header known here is a tie.
public struct EdgeList: ContactListFormat {
  public static let name = "edges"
  public static let title = "edge list"
  public static let evidenceKind = "knows"

  /// The beginning, until it is long enough to tell what separates cells.
  private var start: [UInt8] = []
  private var body: EdgeListBody?

  public init() {}

  /// Whether it has a header of edge lists, or rows of nothing but ids and numbers.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    EdgeListSample(start).isEvident
  }

  /// Whether what begins with `start` can be read as an edge list, if somebody says that it is one.
  static func accepts(_ start: ArraySlice<UInt8>) -> Bool {
    let sample = EdgeListSample(start)
    return !start.contains(0) && (sample.rows.first?.count ?? 0) >= 2
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard body == nil else {
      body?.read(chunk, found: found)
      return
    }
    start.append(contentsOf: chunk)
    if start.count >= ContactListReader.startSize { begin(found: found) }
  }

  public mutating func finish(found: (Finding) -> Void) {
    if body == nil { begin(found: found) }
    body?.finish(found: found)
  }

  private mutating func begin(found: (Finding) -> Void) {
    let sample = EdgeListSample(start.prefix(ContactListReader.startSize))
    body = EdgeListBody(sample)
    body?.read(start[...], found: found)
    start = []
  }
}

/// The rows of an ``EdgeList``.
private struct EdgeListBody: Sendable {
  private var lines: EdgeListLines
  private var reader = CSVReader(delimiter: "\t")
  private var rows: EdgeListRows

  init(_ sample: EdgeListSample) {
    lines = EdgeListLines(separator: sample.separator)
    if let separator = sample.separator {
      reader = CSVReader(delimiter: Character(Unicode.Scalar(separator)))
    }
    rows = EdgeListRows(columns: sample.columns, recordsBefore: sample.recordsBefore)
  }

  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    var rows = rows
    reader.read(lines.read(chunk)[...]) { rows.take($0, found: found) }
    self.rows = rows
  }

  mutating func finish(found: (Finding) -> Void) {
    var rows = rows
    reader.finish { rows.take($0, found: found) }
    self.rows = rows
  }
}

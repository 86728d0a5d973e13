/// Rows and columns that fit the terminal.
struct TextTable {
  enum Column {
    /// At the left; gives way where the table is too wide.
    case text
    /// At the left, and whole as long as that can be: an id, a date.
    case code
    /// At the right, and whole as long as that can be.
    case number
  }

  private var header: [String]
  private let kinds: [Column]
  private var rows: [[String]] = []

  init(_ columns: [(heading: String, kind: Column)]) {
    header = columns.map(\.heading)
    kinds = columns.map(\.kind)
  }

  /// Adds a row, with the names in it made harmless.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(TerminalText.shown))
  }

  private static let gap = 2
  private static let narrowest = 6

  /// The lines, each at most `width` columns wide; the widest texts give way first, and codes and
  /// numbers only when all texts are narrow.
  func lines(width: Int) -> [String] {
    var widths = header.indices.map { column in
      ([header] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
    }
    let gaps = Self.gap * max(0, widths.count - 1)
    func widest(_ columns: [Int]) -> Int? {
      columns.filter { widths[$0] > Self.narrowest }.max { widths[$0] < widths[$1] }
    }
    let texts = kinds.indices.filter { kinds[$0] == .text }
    while widths.reduce(gaps, +) > width,
      let column = widest(texts) ?? widest(Array(kinds.indices))
    {
      widths[column] -= 1
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let cell = TerminalText.cut(cells[column], to: widths[column])
        let space = String(repeating: " ", count: widths[column] - TerminalText.width(cell))
        return kinds[column] == .number ? space + cell : cell + space
      }
      return padded.joined(separator: String(repeating: " ", count: Self.gap)).trimmedAtEnd
    }
    return [Terminal.dim(line(header))] + rows.map(line)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

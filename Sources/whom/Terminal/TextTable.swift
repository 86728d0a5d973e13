/// Rows and columns that fit the terminal.
struct TextTable {
  enum Alignment {
    case left
    case right
  }

  private var header: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// - Parameter columns: headings; a number column is aligned at the right.
  init(_ columns: [(String, Alignment)]) {
    header = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  /// Adds a row, with the names in it made harmless.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(TerminalText.shown))
  }

  private static let gap = 2
  private static let narrowest = 6

  /// The lines, each at most `width` columns wide; the widest columns give way first.
  func lines(width: Int) -> [String] {
    var widths = header.indices.map { column in
      ([header] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
    }
    let gaps = Self.gap * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > Self.narrowest,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let cell = TerminalText.cut(cells[column], to: widths[column])
        let space = String(repeating: " ", count: widths[column] - TerminalText.width(cell))
        return alignments[column] == .right ? space + cell : cell + space
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

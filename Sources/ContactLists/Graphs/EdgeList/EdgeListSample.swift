/// The beginning of a file that may be an edge list: what separates its cells, and whether it has a
/// header.
struct EdgeListSample {
  /// What separates cells; `nil` for blanks.
  private(set) var separator: UInt8?
  private(set) var columns = EdgeListColumns()
  /// How many records come before the ties.
  private(set) var recordsBefore = 0
  /// The first records as the separator makes them.
  private(set) var rows: [CSVRecord] = []
  /// Whether it is an edge list, rather than only readable as one.
  private(set) var isEvident = false

  /// How many records are looked at.
  private static let maximumRows = 1_000
  private static let separators: [UInt8?] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), nil,
  ]

  /// The sample that is `start`: a file as a whole, or as much of it as is ever looked at.
  init(_ start: ArraySlice<UInt8>) {
    var text = start
    if start.count >= ContactListReader.startSize, let end = start.lastIndex(of: CSV.lineFeed) {
      text = start[...end]
    }
    let candidates = Self.separators.map { (separator: $0, rows: Self.rows(of: text, $0)) }
    for (separator, rows) in candidates {
      let isNamed = Self.namesSeparator(rows.first)
      let place = isNamed ? 1 : 0
      guard rows.count > place, rows[place].count >= 2 else { continue }
      let header = CSVHeader(rows[place])
      guard let columns = EdgeListColumns(header) else { continue }
      (self.separator, self.columns, self.rows) = (separator, columns, rows)
      recordsBefore = place + 1
      isEvident = !EdgeListColumns.isOfMessages(header)
      return
    }
    for (separator, rows) in candidates where Self.areEvident(rows) {
      (self.separator, self.rows) = (separator, rows)
      isEvident = true
      return
    }
    // Nothing is certain: what makes two cells of the first record that has any.
    guard let best = candidates.first(where: { ($0.rows.first?.count ?? 0) >= 2 }) else { return }
    (separator, rows) = best
    recordsBefore = Self.namesSeparator(rows.first) ? 1 : 0
  }

  /// Whether a record is the line `sep=;` that tells spreadsheets what separates cells.
  private static func namesSeparator(_ record: CSVRecord?) -> Bool {
    record?.text(0)?.lowercased().hasPrefix("sep=") ?? false
  }

  private static func rows(of text: ArraySlice<UInt8>, _ separator: UInt8?) -> [CSVRecord] {
    var lines = EdgeListLines(separator: separator)
    var reader = CSVReader(delimiter: Character(Unicode.Scalar(separator ?? 0x09)))
    var rows: [CSVRecord] = []
    func take(_ finding: CSVReader.Finding) {
      if case .row(let row) = finding, rows.count < maximumRows { rows.append(row) }
    }
    reader.read(lines.read(text)[...], found: take)
    reader.finish(found: take)
    return rows
  }

  /// Whether the rows are two to four cells, always as many: two ids, and numbers.
  private static func areEvident(_ rows: [CSVRecord]) -> Bool {
    guard rows.count >= 2, let width = rows.first?.count, (2...4).contains(width) else {
      return false
    }
    return rows.allSatisfy { row in
      row.count == width && isID(row.text(0)) && isID(row.text(1))
        && (2..<width).allSatisfy { place in row.text(place).map { Double($0) != nil } ?? true }
    }
  }

  /// Whether a cell is a whole number, a word with a number in it, or an address; a date, a fraction
  /// and a telephone number are measured rather than named.
  private static func isID(_ cell: String?) -> Bool {
    guard let cell, cell.utf8.count <= 254 else { return false }
    if cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return cell.utf8.count <= 12 }
    if cell.contains("@") { return TieRows.person(cell, line: 0)?.emails.isEmpty == false }
    return cell.contains(where: \.isNumber) && cell.contains(where: \.isLetter)
      && cell.allSatisfy { $0.isLetter || $0.isNumber || "_.:-".contains($0) }
      && cell.first?.isLetter == true && Double(cell) == nil
  }
}

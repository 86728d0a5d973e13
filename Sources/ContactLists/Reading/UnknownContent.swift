/// What a file is that is no contact list, said as specifically as its beginning allows.
enum UnknownContent {
  static func problem(
    raw: ArraySlice<UInt8>, start: ArraySlice<UInt8>
  ) -> ContactListError.Problem {
    if let kind = ArchiveKind(start: raw) {
      return .otherKind(
        kind.title, advice: "import it by its own name; unpack it first if it is in another archive"
      )
    }
    if raw.starts(with: ArchiveKind.emptyZipMagic) {
      return .otherKind("a ZIP archive with nothing in it", advice: "export it again")
    }
    guard !start.contains(0) else { return .unknownFormat }
    // LinkedIn puts notes before its headers.
    let known = TableStart.header(in: start, within: 20) { header in
      KnownTable.all.contains { $0.matches(header) }
    }
    if let known, let table = KnownTable.all.first(where: { $0.matches(known) }) {
      return .otherKind(table.title, advice: table.advice)
    }
    return table(start)
  }

  /// What to say of a table of no known kind; of what may be none, that it is not known.
  private static func table(_ start: ArraySlice<UInt8>) -> ContactListError.Problem {
    let header = TableStart.header(in: start, within: 3) { ColumnMapping.guess($0) != nil }
    if let header, let guess = ColumnMapping.guess(header) {
      let named = header.names.filter { !$0.isEmpty }
      let shown = named.allSatisfy(isColumnName) ? named : guess.columns.map(\.name)
      return .unknownColumns(found: shown, guess: guess)
    }
    let columns = columnNames(start)
    guard columns.isEmpty else { return .unknownColumns(found: columns, guess: nil) }
    // Somebody's address is no name of a column.
    let hasAddress = TableStart.header(in: start, within: 1) { $0.names.contains(where: isAddress) }
    return hasAddress == nil
      ? .unknownFormat
      : .otherKind(
        "a table without a header",
        advice: "write a line above it that names the columns, like Name,Email")
  }

  /// What keeps a file from being read as `mapping` says.
  static func problem(
    start: ArraySlice<UInt8>, as mapping: ColumnMapping
  ) -> ContactListError.Problem? {
    let limit = MappedRows.headerLimit
    if TableStart.header(in: start, within: limit, isHeader: { mapping.missing(in: $0) == nil })
      != nil
    {
      return nil
    }
    guard !start.contains(0) else { return .notOfFormat(MappedTable.title) }
    let header = TableStart.header(in: start, within: limit) { header in
      mapping.columns.contains { header.index(of: $0.name) != nil }
    }
    let missing = header.map { mapping.missing(in: $0) } ?? mapping.columns.first?.name
    return .noMappedColumn(
      missing ?? "", found: header?.names.filter { !$0.isEmpty } ?? columnNames(start))
  }

  /// What keeps a file that was said to be of `format` from being so.
  static func problem(
    start: ArraySlice<UInt8>, as format: any ContactListFormat.Type
  ) -> ContactListError.Problem? {
    if format.name == EdgeList.name {
      return EdgeList.accepts(start) ? nil : .notOfFormat(format.title)
    }
    if format.name == MailMessageFile.name {
      return MailMessageFile.accepts(start) ? nil : .notOfFormat(format.title)
    }
    guard let table = format as? any TableFormat.Type else {
      return format.recognizes(start) ? nil : .notOfFormat(format.title)
    }
    let rows = table.rows
    // It takes any columns that can be guessed; nobody can say which one is missing.
    if format.name == MappedTable.name {
      let hasHeader = TableStart.header(in: start, within: rows.headerLimit) { rows.isHeader($0) }
      return hasHeader == nil ? self.table(start) : nil
    }
    if TableStart.header(in: start, within: rows.headerLimit, isHeader: { rows.isHeader($0) })
      != nil
    {
      return nil
    }
    guard !start.contains(0) else { return .notOfFormat(format.title) }
    let header = TableStart.header(in: start, within: 1) { _ in true }
    let missing = rows.requiredColumns.first { header?.index(of: $0) == nil }
    return missing.map { .missingColumn($0, found: columnNames(start)) }
      ?? .notOfFormat(format.title)
  }

  /// The cells of the first record, if they are the names of columns rather than somebody's data,
  /// which no message may carry.
  private static func columnNames(_ start: ArraySlice<UInt8>) -> [String] {
    let header = TableStart.header(in: start, within: 1) { header in
      let names = header.names.filter { !$0.isEmpty }
      return names.count > 1 && names.allSatisfy(isColumnName)
        && names.contains { name in usualWords.contains { name.lowercased().contains($0) } }
    }
    return header?.names.filter { !$0.isEmpty } ?? []
  }

  private static func isAddress(_ cell: String) -> Bool {
    guard let at = cell.firstIndex(of: "@"), at > cell.startIndex else { return false }
    return cell[at...].dropFirst().contains(".") && !cell.contains { $0.isWhitespace || $0 == ":" }
  }

  private static func isColumnName(_ text: String) -> Bool {
    text.count <= 40
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -_./()'&#".contains($0) }
  }

  /// Words of which a header has at least one.
  private static let usualWords = [
    "address", "company", "date", "employer", "from", "id", "mail", "name", "organi", "person",
    "phone", "source", "tel", "title", "type", "vorname",
  ]
}

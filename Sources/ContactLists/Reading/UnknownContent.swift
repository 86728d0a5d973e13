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
    for table in KnownTable.all
    where TableStart.header(in: start, within: 20, isHeader: table.matches) != nil {
      return .otherKind(table.title, advice: table.advice)
    }
    let columns = columnNames(start)
    return columns.isEmpty ? .unknownFormat : .unknownColumns(found: columns)
  }

  /// What keeps a file that was said to be of `format` from being so.
  static func problem(
    start: ArraySlice<UInt8>, as format: any ContactListFormat.Type
  ) -> ContactListError.Problem? {
    let rows: any TableRows.Type
    switch format.name {
    case LinkedInConnections.name: rows = LinkedInRows.self
    case GoogleContacts.name: rows = GoogleRows.self
    case TiesTable.name: rows = TieRows.self
    default: return format.recognizes(start) ? nil : .notOfFormat(format.title)
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

/// Tables that people try to import, by columns that together only they have.
private struct KnownTable: Sendable {
  let columns: [String]
  let title: String
  let advice: String

  @Sendable func matches(_ header: CSVHeader) -> Bool {
    columns.allSatisfy { header.index(of: $0) != nil }
  }

  static let all: [KnownTable] = [
    linkedIn("messages.csv", ["Conversation ID", "From", "To", "Date"]),
    linkedIn("Invitations.csv", ["From", "To", "Sent At", "Direction"]),
    linkedIn("Recommendations file", ["First Name", "Last Name", "Job Title", "Text", "Status"]),
    linkedIn("Endorsements file", ["Endorsement Date", "Skill Name"]),
    linkedIn("Positions.csv", ["Company Name", "Title", "Started On"]),
    linkedIn("Profile.csv", ["First Name", "Last Name", "Maiden Name", "Headline"]),
    linkedIn("Email Addresses.csv", ["Email Address", "Confirmed", "Primary"]),
    linkedIn("Company Follows.csv", ["Organization", "Followed On"]),
    KnownTable(
      columns: ["First Name", "Last Name", "Display Name", "Primary Email"],
      title: "a Thunderbird address book in CSV", advice: "export it as vCard instead"),
    KnownTable(
      columns: ["First Name", "Last Name", "E-mail Address"],
      title: "an Outlook contacts CSV", advice: "export the contacts as vCard instead"),
    KnownTable(
      columns: ["Source", "Target"], title: "an edge list",
      advice: "rename its columns to person_a and person_b to read it as ties"),
  ]

  private static func linkedIn(_ file: String, _ columns: [String]) -> KnownTable {
    KnownTable(
      columns: columns, title: "LinkedIn's \(file), which is not read yet",
      advice: "import Connections.csv of the same export")
  }
}

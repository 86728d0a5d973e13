/// LinkedIn's `Connections.csv`, in all shapes that it had since 2017, and re-saved.
///
/// Notes of any length may stand before the header; it is the first of the first twenty records
/// that has both `First Name` and `Last Name`.
public struct LinkedInConnections: TableFormat {
  public static let name = "linkedin"
  public static let title = "LinkedIn Connections.csv"
  public static let evidenceKind = "linkedin_connection"

  var table = TableReading<LinkedInRows>()

  public init() {}
}

/// The rows of a ``LinkedInConnections``.
enum LinkedInRows: TableRows {
  static let requiredColumns = ["First Name", "Last Name"]
  static let headerLimit = 20

  struct Columns {
    var given: Int?
    var family: Int?
    var url: Int?
    var email: Int?
    var company: Int?
    var position: Int?
    var connected: Int?
  }

  static func recognizes(_ header: CSVHeader) -> Bool {
    // Other files of the export and other programs name people in the same two columns.
    isHeader(header)
      && (header.has("Connected On") || header.has("Email Address", "Company", "Position"))
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      given: header.index(of: "First Name"), family: header.index(of: "Last Name"),
      url: header.index(of: "URL"), email: header.index(of: "Email Address"),
      company: header.index(of: "Company"), position: header.index(of: "Position"),
      connected: header.index(of: "Connected On"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    // LinkedIn writes the word for what it does not have.
    func text(_ column: Int?) -> String? {
      guard let text = row.text(column), text.utf8.count != 9 || text != "undefined" else {
        return nil
      }
      return text
    }
    let given = text(columns.given)
    let family = text(columns.family)
    let full = whole(given, family)
    let emails = text(columns.email).map { [$0] } ?? []
    let profiles = text(columns.url).map { [$0] } ?? []
    if row.isQuoted, let reason = StrayQuote.reason(in: full, emails.first) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    guard full != nil || !emails.isEmpty || !profiles.isEmpty else {
      let reason = "no name, address or profile: a closed or hidden account"
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    var connected = row.read(columns.connected, ExportDate.dayMonthYear)
    if connected == nil, let date = text(columns.connected) {
      connected = ExportDate.parse(date)
      if connected == nil {
        let reason = "'Connected On' is no date that whom can read; it is left out"
        found(.noted(RowProblem(line: row.line, reason: reason)))
      }
    }
    // Made in one go: a record that is changed is copied, and there may be millions.
    found(
      .record(
        Record(
          key: RowKey.text(number), line: row.line,
          name: PersonName(full: full, given: given, family: family), emails: emails,
          profiles: profiles, company: text(columns.company), title: text(columns.position),
          connected: connected)))
  }

  private static func whole(_ given: String?, _ family: String?) -> String? {
    guard let given, let family else { return given ?? family }
    return Blanks.joined(given, family)
  }
}

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
      row.text(column).flatMap { $0 == "undefined" ? nil : $0 }
    }
    var name = PersonName(given: text(columns.given), family: text(columns.family))
    name.full =
      if let given = name.given, let family = name.family {
        "\(given) \(family)"
      } else {
        name.given ?? name.family
      }
    var record = Record(key: "row:\(number)", line: row.line, name: name)
    if let email = text(columns.email) { record.emails = [email] }
    if let url = text(columns.url) { record.profiles = [url] }
    if let reason = StrayQuote.reason(in: name.full, record.emails.first) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    guard name.full != nil || !record.emails.isEmpty || !record.profiles.isEmpty else {
      let reason = "no name, address or profile: a closed or hidden account"
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    record.company = text(columns.company)
    record.title = text(columns.position)
    if let date = text(columns.connected) {
      record.connected = ExportDate.parse(date)
      if record.connected == nil {
        let reason = "'Connected On' is no date that whom can read; it is left out"
        found(.noted(RowProblem(line: row.line, reason: reason)))
      }
    }
    found(.record(record))
  }
}

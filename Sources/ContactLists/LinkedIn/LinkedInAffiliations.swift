/// LinkedIn's `Positions.csv`: where the owner works and worked.
public struct LinkedInPositions: TableFormat {
  public static let name = "linkedin-positions"
  public static let title = "LinkedIn Positions.csv"
  public static let evidenceKind = "linkedin_connection"

  var table = TableReading<LinkedInPositionRows>()

  public init() {}
}

/// LinkedIn's `Education.csv`: where the owner learned.
public struct LinkedInEducation: TableFormat {
  public static let name = "linkedin-education"
  public static let title = "LinkedIn Education.csv"
  public static let evidenceKind = "linkedin_connection"

  var table = TableReading<LinkedInEducationRows>()

  public init() {}
}

/// The rows of a ``LinkedInPositions``.
enum LinkedInPositionRows: TableRows {
  static let requiredColumns = ["Company Name", "Title", "Started On"]
  static let headerLimit = 20

  static func columns(_ header: CSVHeader) -> LinkedInAffiliation {
    LinkedInAffiliation(
      kind: .position, organization: header.index(of: "Company Name"),
      title: header.index(of: "Title"), started: header.index(of: "Started On"),
      ended: header.index(of: "Finished On"), startName: "Started On", endName: "Finished On")
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: LinkedInAffiliation, found: (Finding) -> Void
  ) {
    columns.read(row, number: number, nameless: "a position without a company", found: found)
  }
}

/// The rows of a ``LinkedInEducation``.
enum LinkedInEducationRows: TableRows {
  static let requiredColumns = ["School Name", "Degree Name"]
  static let headerLimit = 20

  static func columns(_ header: CSVHeader) -> LinkedInAffiliation {
    LinkedInAffiliation(
      kind: .education, organization: header.index(of: "School Name"),
      title: header.index(of: "Degree Name"), started: header.index(of: "Start Date"),
      ended: header.index(of: "End Date"), startName: "Start Date", endName: "End Date")
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: LinkedInAffiliation, found: (Finding) -> Void
  ) {
    columns.read(row, number: number, nameless: "a course without a school", found: found)
  }
}

/// The columns of an organisation where the owner was, and what they say.
struct LinkedInAffiliation {
  var kind: Affiliation.Kind
  var organization: Int?
  var title: Int?
  var started: Int?
  var ended: Int?
  var startName: String
  var endName: String

  /// Reads a row; `nameless` is what to say of one without an organisation.
  func read(_ row: CSVRecord, number: Int, nameless: String, found: (Finding) -> Void) {
    guard let organization = row.linkedInText(organization) else {
      let reason = row.isBlank ? EmptyRow.reason : nameless
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    if let reason = StrayQuote.reason(in: organization) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    let start = LinkedInDate(row, started, column: startName, parse: ExportDate.firstDay)
    let end = LinkedInDate(row, ended, column: endName, parse: ExportDate.firstDay)
    let affiliation = Affiliation(
      kind: kind, organization: organization, title: row.linkedInText(title),
      started: start.date, ended: end.date)
    let owner = Record(key: "row:\(number)", line: row.line)
    found(.owner(OwnerStatement(line: row.line, record: owner, affiliation: affiliation)))
    start.note(found)
    end.note(found)
  }
}

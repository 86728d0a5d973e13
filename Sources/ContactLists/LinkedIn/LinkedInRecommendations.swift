/// LinkedIn's `Recommendations_Given.csv` and `Recommendations_Received.csv`: whom the owner
/// praised, and who praised the owner.
///
/// The two have the same columns; which it is, only the file's name tells. All are kept, whatever
/// their status: pending and hidden ones were written all the same.
public struct LinkedInRecommendations: TableFormat {
  public static let name = "linkedin-recommendations"
  public static let title = "LinkedIn recommendations"
  public static let evidenceKind = "linkedin_recommendation"

  var table = TableReading<LinkedInRecommendationRows>()
  private var direction: OwnerEvidence.Direction?

  public init() {}

  public mutating func take(fileName: String) {
    let name = fileName.split(separator: "/").last?.lowercased() ?? ""
    switch (name.contains("given"), name.contains("received")) {
    case (true, false): direction = .fromOwner
    case (false, true): direction = .toOwner
    default: break
    }
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    let direction = direction
    table.read(chunk) { found(Self.directed($0, direction)) }
  }

  public mutating func finish(found: (Finding) -> Void) {
    let direction = direction
    table.finish { found(Self.directed($0, direction)) }
  }

  private static func directed(
    _ finding: Finding, _ direction: OwnerEvidence.Direction?
  ) -> Finding {
    guard case .record(var record) = finding else { return finding }
    record.evidence?.direction = direction
    return .record(record)
  }
}

/// The rows of a ``LinkedInRecommendations``.
enum LinkedInRecommendationRows: TableRows {
  static let requiredColumns = ["First Name", "Last Name", "Text"]
  static let headerLimit = 20

  struct Columns {
    var given: Int?
    var family: Int?
    var company: Int?
    var title: Int?
    var created: Int?
  }

  static func recognizes(_ header: CSVHeader) -> Bool {
    isHeader(header) && header.has("Job Title") && header.has("Status")
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      given: header.index(of: "First Name"), family: header.index(of: "Last Name"),
      company: header.index(of: "Company"), title: header.index(of: "Job Title"),
      created: header.index(of: "Creation Date"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    LinkedInEntry.read(
      row, number: number, given: columns.given, family: columns.family,
      kind: LinkedInRecommendations.evidenceKind, direction: nil,
      date: LinkedInDate(row, columns.created, column: "Creation Date"), found: found
    ) { record in
      record.company = row.linkedInText(columns.company)
      record.title = row.linkedInText(columns.title)
    }
  }
}

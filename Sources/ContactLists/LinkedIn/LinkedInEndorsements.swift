/// LinkedIn's `Endorsement_Given_Info.csv` and `Endorsement_Received_Info.csv`: one row for each
/// skill that somebody confirmed.
///
/// Pending and hidden ones are kept, because somebody made them all the same; of one that was
/// declined, the other side says that it is nothing to go by.
public struct LinkedInEndorsements: TableFormat {
  public static let name = "linkedin-endorsements"
  public static let title = "LinkedIn endorsements"
  public static let evidenceKind = "linkedin_endorsement"

  var table = TableReading<LinkedInEndorsementRows>()

  public init() {}
}

/// The rows of a ``LinkedInEndorsements``.
enum LinkedInEndorsementRows: TableRows {
  static let requiredColumns = ["Endorsement Date", "Skill Name"]
  static let headerLimit = 20

  struct Columns {
    var given: Int?
    var family: Int?
    var url: Int?
    var date: Int?
    var status: Int?
    var direction: OwnerEvidence.Direction?
  }

  static func isHeader(_ header: CSVHeader) -> Bool {
    header.has("Endorsement Date")
      && (header.has("Endorser First Name", "Endorser Last Name")
        || header.has("Endorsee First Name", "Endorsee Last Name"))
  }

  static func columns(_ header: CSVHeader) -> Columns {
    let isReceived = header.has("Endorser First Name")
    let other = isReceived ? "Endorser" : "Endorsee"
    return Columns(
      given: header.index(of: "\(other) First Name"),
      family: header.index(of: "\(other) Last Name"),
      url: header.index(of: "\(other) Public Url"), date: header.index(of: "Endorsement Date"),
      status: header.index(of: "Endorsement Status"),
      direction: isReceived ? .toOwner : .fromOwner)
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    guard !["DECLINED", "REJECTED"].contains(row.text(columns.status)?.uppercased()) else {
      found(.rejected(RowProblem(line: row.line, reason: "an endorsement that was declined")))
      return
    }
    LinkedInEntry.read(
      row, number: number, given: columns.given, family: columns.family,
      kind: LinkedInEndorsements.evidenceKind, direction: columns.direction,
      date: LinkedInDate(row, columns.date, column: "Endorsement Date"), found: found
    ) { record in
      record.profiles = [row.linkedInText(columns.url)].compactMap(\.self)
    }
  }
}

/// LinkedIn's `Invitations.csv`: whom the owner asked to connect, and who asked the owner.
public struct LinkedInInvitations: TableFormat {
  public static let name = "linkedin-invitations"
  public static let title = "LinkedIn Invitations.csv"
  public static let evidenceKind = "linkedin_invitation"

  var table = TableReading<LinkedInInvitationRows>()

  public init() {}
}

/// The rows of a ``LinkedInInvitations``.
enum LinkedInInvitationRows: TableRows {
  static let requiredColumns = ["From", "To", "Direction"]
  static let headerLimit = 20

  struct Columns {
    var from: Int?
    var to: Int?
    var sent: Int?
    var direction: Int?
    var inviter: Int?
    var invitee: Int?
  }

  static func recognizes(_ header: CSVHeader) -> Bool {
    isHeader(header) && header.has("Sent At")
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      from: header.index(of: "From"), to: header.index(of: "To"),
      sent: header.index(of: "Sent At"), direction: header.index(of: "Direction"),
      inviter: header.index(of: "inviterProfileUrl"),
      invitee: header.index(of: "inviteeProfileUrl"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    func reject(_ reason: String) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    }
    guard !row.isBlank else { return reject(EmptyRow.reason) }
    let name: String?
    let url: String?
    let direction: OwnerEvidence.Direction
    switch row.text(columns.direction)?.uppercased() {
    case "INCOMING":
      (name, url) = (row.linkedInText(columns.from), row.linkedInText(columns.inviter))
      direction = .toOwner
    case "OUTGOING":
      (name, url) = (row.linkedInText(columns.to), row.linkedInText(columns.invitee))
      direction = .fromOwner
    default:
      return reject("neither INCOMING nor OUTGOING, so nobody knows who asked whom")
    }
    guard !LinkedInProfile.isClosed(name), name != nil || url != nil else {
      return reject("an invitation of an account that was closed")
    }
    if let reason = StrayQuote.reason(in: name, url) { return reject(reason) }
    let date = LinkedInDate(row, columns.sent, column: "Sent At")
    var record = Record(key: "row:\(number)", line: row.line, name: PersonName(full: name))
    if let url { record.profiles = [url] }
    record.evidence = OwnerEvidence(
      kind: LinkedInInvitations.evidenceKind, direction: direction, date: date.date)
    found(.record(record))
    date.note(found)
  }
}

/// LinkedIn's `Profile.csv`: who the owner is.
///
/// The headline is no title, for it may say anything, and the maiden name has no place in a
/// ``PersonName``.
public struct LinkedInOwnProfile: TableFormat {
  public static let name = "linkedin-profile"
  public static let title = "LinkedIn Profile.csv"
  public static let evidenceKind = "linkedin_connection"

  var table = TableReading<LinkedInProfileRows>()

  public init() {}
}

/// LinkedIn's `Email Addresses.csv`: all the owner's addresses.
public struct LinkedInEmails: TableFormat {
  public static let name = "linkedin-emails"
  public static let title = "LinkedIn Email Addresses.csv"
  public static let evidenceKind = "linkedin_connection"

  var table = TableReading<LinkedInEmailRows>()

  public init() {}
}

/// The rows of a ``LinkedInOwnProfile``.
enum LinkedInProfileRows: TableRows {
  static let requiredColumns = ["First Name", "Last Name", "Headline"]
  static let headerLimit = 20

  struct Columns {
    var given: Int?
    var family: Int?
    var url: Int?
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      given: header.index(of: "First Name"), family: header.index(of: "Last Name"),
      url: header.index(of: "Public Profile Url") ?? header.index(of: "Profile URL"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    var name = PersonName(
      given: row.linkedInText(columns.given), family: row.linkedInText(columns.family))
    name.settleWhole()
    var owner = Record(key: "row:\(number)", line: row.line, name: name)
    owner.profiles = [row.linkedInText(columns.url)].compactMap(\.self)
    let reason =
      name.full == nil && owner.profiles.isEmpty
      ? (row.isBlank ? EmptyRow.reason : "a profile without a name")
      : StrayQuote.reason(in: name.full, owner.profiles.first)
    if let reason {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    } else {
      found(.owner(OwnerStatement(line: row.line, record: owner)))
    }
  }
}

/// The rows of a ``LinkedInEmails``.
enum LinkedInEmailRows: TableRows {
  static let requiredColumns = ["Email Address", "Confirmed", "Primary"]
  static let headerLimit = 20

  static func columns(_ header: CSVHeader) -> Int? {
    header.index(of: "Email Address")
  }

  static func read(_ row: CSVRecord, number: Int, columns: Int?, found: (Finding) -> Void) {
    let address = row.linkedInText(columns)
    guard let address, address.contains("@"), StrayQuote.reason(in: address) == nil else {
      let reason = row.isBlank ? EmptyRow.reason : "no address in 'Email Address'"
      found(.rejected(RowProblem(line: row.line, reason: reason)))
      return
    }
    let owner = Record(key: "row:\(number)", line: row.line, emails: [address])
    found(.owner(OwnerStatement(line: row.line, record: owner)))
  }
}

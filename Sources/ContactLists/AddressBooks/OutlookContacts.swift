/// The CSV of contacts that Outlook exports, in the languages of ``OutlookNames``; also the
/// shortened one that Google makes for Outlook, and LinkedIn's of before 2017.
public struct OutlookContacts: TableFormat {
  public static let name = "outlook"
  public static let title = "Outlook contacts CSV"
  public static let evidenceKind = "address_book"

  var table = TableReading<OutlookRows>()

  public init() {}
}

/// The rows of an ``OutlookContacts``.
enum OutlookRows: TableRows {
  static let requiredColumns = ["E-mail Address"]
  static let headerLimit = 3

  struct Email {
    var address: Int
    var type: Int?
    var display: Int?
  }

  struct Columns {
    var given: Int?
    var additional: Int?
    var family: Int?
    var prefix: Int?
    var suffix: Int?
    var nickname: Int?
    var company: Int?
    var department: Int?
    var title: Int?
    var webPage: Int?
    var emails: [Email] = []
    var phones: [Int] = []
    var privatePhones: [Int] = []
    /// Whom a row names beside its person, and why they know each other.
    var relations: [(kind: String, column: Int?, isList: Bool)] = []
  }

  static func isHeader(_ header: CSVHeader) -> Bool {
    OutlookNames.emails.contains { header.first(of: $0.address) != nil }
  }

  /// Other programs too have a column for an address that is called like Outlook's, but then no
  /// second one, or columns that Outlook does not know, or names in one column.
  static func recognizes(_ header: CSVHeader) -> Bool {
    guard isHeader(header) else { return false }
    let emails = OutlookNames.emails
    return emails.dropFirst().contains { header.first(of: $0.address) != nil }
      || emails.contains { header.first(of: $0.type + $0.display) != nil }
      || header.names.allSatisfy { $0.isEmpty || OutlookNames.read.contains($0.lowercased()) }
        && (header.first(of: OutlookNames.given) == nil)
          == (header.first(of: OutlookNames.family) == nil)
  }

  static func columns(_ header: CSVHeader) -> Columns {
    let names = OutlookNames.self
    let given = header.first(of: names.given)
    // In French the job and the form of address have one name; the job comes after the names.
    let french = header.last(of: names.frenchTitle).flatMap { $0 > given ?? 0 ? $0 : nil }
    let prefix = header.first(of: names.prefix)
    return Columns(
      given: given, additional: header.first(of: names.additional),
      family: header.last(of: names.family), prefix: prefix == french ? nil : prefix,
      suffix: header.first(of: names.suffix), nickname: header.first(of: names.nickname),
      company: header.first(of: names.company), department: header.first(of: names.department),
      title: header.first(of: names.title) ?? french, webPage: header.first(of: names.webPage),
      emails: names.emails.compactMap { email in
        header.first(of: email.address).map {
          Email(
            address: $0, type: header.first(of: email.type),
            display: header.first(of: email.display))
        }
      },
      phones: header.all(of: names.phones),
      privatePhones: header.all(of: names.privatePhones),
      relations: [
        ("worked_together", header.first(of: names.manager), false),
        ("worked_together", header.first(of: names.assistant), false),
        ("referred_by", header.first(of: names.referrer), false),
        ("family", header.first(of: names.spouse), false),
        ("family", header.first(of: names.children), true),
      ])
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    var record = Record(key: "row:\(number)", line: row.line, name: name(row, columns))
    record.emails = columns.emails.compactMap { address(row, $0) }
    record.phones = columns.phones.compactMap { row.text($0) }
    record.profiles = [row.text(columns.webPage)].compactMap(\.self)
    record.company = row.text(columns.company)
    record.department = row.text(columns.department)
    record.title = row.text(columns.title)
    if columns.privatePhones.contains(where: { row.text($0).map(PrivateNumber.isNumber) ?? false })
    {
      record.evidence = PrivateNumber.evidence
    }
    for relation in columns.relations {
      guard let text = row.text(relation.column) else { continue }
      let names = relation.isList ? text.split { ",;".contains($0) }.map(String.init) : [text]
      record.relations += names.compactMap { name in
        name.trimmedOrNil.map {
          Relation(kind: relation.kind, person: Record(mention: $0, line: row.line))
        }
      }
    }
    let stray = StrayQuote.reason(in: record.name.full, record.emails.first)
    if let reason = stray ?? (row.isBlank ? EmptyRow.reason : PersonCheck.reasonAgainst(record)) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    } else {
      found(.record(record))
    }
  }

  private static func name(_ row: CSVRecord, _ columns: Columns) -> PersonName {
    var name = PersonName(
      given: row.text(columns.given), additional: row.text(columns.additional),
      family: row.text(columns.family), prefix: row.text(columns.prefix),
      suffix: row.text(columns.suffix), nickname: row.text(columns.nickname))
    name.settleWhole()
    if name.full == nil,
      let shown = columns.emails.lazy.compactMap({ shown(row, $0).name }).first
    {
      (name.given, name.family) = (shown.given, shown.family)
      name.full = shown.full
      name.settleWhole()
    }
    return name
  }

  /// The address in a cell. What Exchange writes in its place, `/O=…/CN=…`, is none, but the
  /// display name may have one; a fax number written like an address is none either.
  private static func address(_ row: CSVRecord, _ email: Email) -> String? {
    guard let text = row.text(email.address) else { return nil }
    let type = row.text(email.type)?.uppercased()
    guard type != "FAX" else { return nil }
    let isAddress = text.contains("@") && !text.lowercased().hasPrefix("/o=")
    return isAddress ? text : shown(row, email).address
  }

  private static func shown(_ row: CSVRecord, _ email: Email) -> DisplayName {
    DisplayName(row.text(email.display) ?? "")
  }
}

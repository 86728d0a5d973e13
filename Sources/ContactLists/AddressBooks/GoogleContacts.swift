/// The CSV that Google Contacts exports, with the header of before and after 2024.
public struct GoogleContacts: TableFormat {
  public static let name = "google"
  public static let title = "Google Contacts CSV"
  public static let evidenceKind = "address_book"

  var table = TableReading<GoogleRows>()

  public init() {}
}

/// The rows of a ``GoogleContacts``.
enum GoogleRows: TableRows {
  static let requiredColumns = ["E-mail 1 - Value"]
  static let headerLimit = 3

  struct Columns {
    var full: Int?
    var given: Int?
    var additional: Int?
    var family: Int?
    var prefix: Int?
    var suffix: Int?
    var nickname: Int?
    var companies: [Int] = []
    var departments: [Int] = []
    var titles: [Int] = []
    var emails: [Int] = []
    var phones: [(label: Int?, value: Int)] = []
    var websites: [Int] = []
    var relations: [(label: Int?, value: Int)] = []
  }

  /// An export without a single address has no `E-mail` column at all; then the names that only
  /// Google uses tell.
  static func isHeader(_ header: CSVHeader) -> Bool {
    let hasName = header.has("Given Name") || header.has("First Name") || header.has("Name")
    return hasName
      && (!header.numbered("E-mail ", " - Value").isEmpty
        || header.has("Group Membership", "Family Name")
        || header.has("Phonetic First Name", "Labels"))
  }

  static func columns(_ header: CSVHeader) -> Columns {
    func either(_ old: String, _ new: String) -> Int? {
      header.index(of: old) ?? header.index(of: new)
    }
    func organization(_ part: String) -> [Int] {
      [header.index(of: "Organization \(part)")].compactMap(\.self)
        + header.numbered("Organization ", " - \(part)")
    }
    func labelled(_ stem: String) -> [(label: Int?, value: Int)] {
      header.numbered("\(stem) ", " - Value").map { value in
        let stem = header.names[value].dropLast("Value".count)
        return (either("\(stem)Type", "\(stem)Label"), value)
      }
    }
    return Columns(
      full: header.index(of: "Name"), given: either("Given Name", "First Name"),
      additional: either("Additional Name", "Middle Name"),
      family: either("Family Name", "Last Name"), prefix: header.index(of: "Name Prefix"),
      suffix: header.index(of: "Name Suffix"), nickname: header.index(of: "Nickname"),
      companies: organization("Name"), departments: organization("Department"),
      titles: organization("Title"), emails: header.numbered("E-mail ", " - Value"),
      phones: labelled("Phone"),
      websites: header.numbered("Website ", " - Value"),
      relations: labelled("Relation"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    func values(_ columns: [Int]) -> [String] {
      columns.compactMap { row.text($0) }.flatMap(Self.values)
    }
    var record = Record(
      key: "row:\(number)", line: row.line, name: name(row, columns),
      emails: values(columns.emails), phones: values(columns.phones.map(\.value)),
      profiles: values(columns.websites))
    record.company = columns.companies.lazy.compactMap { row.text($0) }.first
    record.department = columns.departments.lazy.compactMap { row.text($0) }.first
    record.title = columns.titles.lazy.compactMap { row.text($0) }.first
    if columns.phones.contains(where: { isPrivate(row, $0) }) {
      record.evidence = PrivateNumber.evidence
    }
    for relation in columns.relations {
      guard let cell = row.text(relation.value) else { continue }
      let kind = Relation.kind(label: row.text(relation.label) ?? "")
      record.relations += Self.values(cell).map {
        Relation(kind: kind, person: Record(mention: $0, line: row.line))
      }
    }
    let stray = StrayQuote.reason(in: record.name.full, record.emails.first)
    if let reason = stray ?? PersonCheck.reasonAgainst(record) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    } else {
      found(.record(record))
    }
  }

  private static func isPrivate(_ row: CSVRecord, _ phone: (label: Int?, value: Int)) -> Bool {
    guard let label = row.text(phone.label), PrivateNumber.isPrivate(label: label) else {
      return false
    }
    return row.text(phone.value).map(PrivateNumber.isNumber) ?? false
  }

  private static func name(_ row: CSVRecord, _ columns: Columns) -> PersonName {
    var name = PersonName(
      full: row.text(columns.full), given: row.text(columns.given),
      additional: row.text(columns.additional), family: row.text(columns.family),
      prefix: row.text(columns.prefix), suffix: row.text(columns.suffix),
      nickname: row.text(columns.nickname))
    name.settleWhole()
    return name
  }

  /// The values of a cell, which Google joins by three colons.
  private static func values(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: ":")) else { return [cell] }
    return cell.split(separator: " ::: ").compactMap { String($0).trimmedOrNil }
  }
}

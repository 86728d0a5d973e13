internal import ContactLists
internal import GRDB
internal import Identity

/// A record in its table: the text as read, and whom and what it was found to mean.
struct RecordRow {
  var id: Int64
  var importID: Int64
  var record: Record
  var isMention: Bool
  var anchor: Int64?
  var companyID: Int64?
  var personID: Int64?

  static let nameParts = [
    "fullName", "givenName", "additionalName", "familyName", "namePrefix", "nameSuffix",
    "nickname",
  ]
  static let lists = ["emails", "phones", "profiles"]
}

extension RecordRow: RowReadable {
  init(row: Row) {
    func texts(_ column: String) -> [String] {
      let joined: String? = row[column]
      return joined?.split(separator: RecordRow.separator).map(String.init) ?? []
    }
    let connected: String? = row["connected"]
    id = row["id"]
    importID = row["importID"]
    record = Record(
      key: row["key"], line: row["line"],
      name: PersonName(
        full: row["fullName"], given: row["givenName"], additional: row["additionalName"],
        family: row["familyName"], prefix: row["namePrefix"], suffix: row["nameSuffix"],
        nickname: row["nickname"]),
      emails: texts("emails"), phones: texts("phones"), profiles: texts("profiles"),
      company: row["company"], department: row["department"], title: row["title"],
      connected: connected.flatMap { CalendarDate(iso: $0) })
    isMention = row["isMention"]
    anchor = row["anchor"]
    companyID = row["companyID"]
    personID = row["personID"]
  }

  /// Parts the texts of one list; no address, number or profile has a line break in it.
  private static let separator: Character = "\n"

  /// Writes a record as read; whose it is comes later, in ``PeopleDerivation``.
  static func insert(
    _ record: Record, importID: Int64, isMention: Bool, anchor: Int64? = nil, companyID: Int64?,
    in db: Database
  ) throws -> Int64 {
    func joined(_ texts: [String]) -> String? {
      texts.isEmpty
        ? nil
        : texts.map { $0.replacing("\n", with: " ") }.joined(separator: String(separator))
    }
    let statement = try db.cachedStatement(sql: insertion)
    let name = record.name
    try statement.execute(arguments: [
      importID, record.key, record.line, isMention, anchor,
      name.full, name.given, name.additional, name.family, name.prefix, name.suffix, name.nickname,
      joined(record.emails), joined(record.phones), joined(record.profiles),
      record.company, record.department, record.title, record.connected?.description, companyID,
    ])
    return db.lastInsertedRowID
  }

  private static let insertion: String = {
    let columns =
      ["importID", "key", "line", "isMention", "anchor"] + nameParts + lists
      + ["company", "department", "title", "connected", "companyID"]
    let places = columns.map { _ in "?" }.joined(separator: ",")
    return "INSERT INTO record (\(columns.joined(separator: ","))) VALUES (\(places))"
  }()
}

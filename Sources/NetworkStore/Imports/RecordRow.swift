internal import ContactLists
internal import GRDB
internal import Identity

/// A record in its table: the text as read, and whom and what it was found to mean.
struct RecordRow: Sendable {
  var id: Int64
  var importID: Int64
  var record: Record
  var isMention: Bool
  var isCopy: Bool
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
  /// Reads a row that begins with the columns of the table: by place, as finding a column by its name
  /// takes longer than reading it.
  init(row: Row) {
    func texts(_ column: Int) -> [String] {
      let joined: String? = row[column]
      return joined?.split(separator: RecordRow.separator).map(String.init) ?? []
    }
    let connected: String? = row[20]
    id = row[0]
    importID = row[1]
    record = Record(
      key: row[2], line: row[3],
      name: PersonName(
        full: row[7], given: row[8], additional: row[9], family: row[10], prefix: row[11],
        suffix: row[12], nickname: row[13]),
      emails: texts(14), phones: texts(15), profiles: texts(16),
      company: row[17], department: row[18], title: row[19],
      connected: connected.flatMap { CalendarDate(iso: $0) })
    isMention = row[4]
    isCopy = row[5]
    anchor = row[6]
    companyID = row[21]
    personID = row[22]
  }

  /// Parts the texts of one list; no address, number or profile has a line break in it.
  private static let separator: Character = "\n"

  init(
    importID: Int64, record: Record, isMention: Bool, isCopy: Bool = false, anchor: Int64? = nil,
    companyID: Int64?
  ) {
    id = 0
    self.importID = importID
    self.record = record
    self.isMention = isMention
    self.isCopy = isCopy
    self.anchor = anchor
    self.companyID = companyID
  }

  /// Writes the record as read, and gives its id; whose it is may come later, in
  /// ``PeopleDerivation``.
  func insert(in db: Database) throws -> Int64 {
    let whole = Self.whole
    let values: [DatabaseValue] =
      [
        importID.databaseValue, whole(record.key).databaseValue, record.line.databaseValue,
        isMention.databaseValue, isCopy.databaseValue, anchor.databaseValue,
      ] + Self.personalColumns(of: record) + [
        record.company.map(whole).databaseValue, record.department.map(whole).databaseValue,
        record.title.map(whole).databaseValue, (record.connected?.description).databaseValue,
        companyID.databaseValue, personID.databaseValue,
      ]
    let statement = try db.cachedStatement(sql: Self.insertion)
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
    return db.lastInsertedRowID
  }

  /// `nil` if it is gone.
  static func find(_ id: Int64, in db: Database) throws -> RecordRow? {
    try fetchOne(db.cachedStatement(sql: "SELECT * FROM record WHERE id = ?"), arguments: [id])
  }

  /// Writes another text over a record: for what the user says of him- or herself anew.
  static func replace(_ id: Int64, with record: Record, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE record SET (fullName, givenName, additionalName, familyName, namePrefix, nameSuffix,
        nickname, emails, phones, profiles) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?
        """, arguments: StatementArguments(personalColumns(of: record)) + [id])
  }

  /// The values of ``nameParts`` and ``lists``.
  private static func personalColumns(of record: Record) -> [DatabaseValue] {
    func joined(_ texts: [String]) -> String? {
      texts.isEmpty
        ? nil
        : texts.map { whole($0).replacing("\n", with: " ") }.joined(separator: String(separator))
    }
    let name = record.name
    let parts = [
      name.full, name.given, name.additional, name.family, name.prefix, name.suffix, name.nickname,
    ]
    return parts.map { $0.map(whole).databaseValue }
      + [record.emails, record.phones, record.profiles].map { joined($0).databaseValue }
  }

  /// The text without NUL, at which SQLite would take it to end.
  private static func whole(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "") : text
  }

  private static let insertion: String = {
    let columns =
      ["importID", "key", "line", "isMention", "isCopy", "anchor"] + nameParts + lists
      + ["company", "department", "title", "connected", "companyID", "personID"]
    let places = columns.map { _ in "?" }.joined(separator: ",")
    return "INSERT INTO record (\(columns.joined(separator: ","))) VALUES (\(places))"
  }()
}

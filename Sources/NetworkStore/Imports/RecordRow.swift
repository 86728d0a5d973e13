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

extension RecordRow {
  /// Reads a row that begins with the columns of the table: by place, as finding a column by its name
  /// takes longer than reading it.
  init(_ row: some ColumnReading) {
    func texts(_ column: Int) -> [String] {
      guard let joined = row.text(column), !joined.isEmpty else { return [] }
      // Nearly always it is one, and looking at characters takes its time.
      guard joined.utf8.contains(UInt8(ascii: "\n")) else { return [joined] }
      return joined.split(separator: RecordRow.separator).map(String.init)
    }
    id = row.integer(0)
    importID = row.integer(1)
    record = Record(
      key: row.text(2) ?? "", line: Int(row.integer(3)),
      name: PersonName(
        full: row.text(7), given: row.text(8), additional: row.text(9), family: row.text(10),
        prefix: row.text(11), suffix: row.text(12), nickname: row.text(13)),
      emails: texts(14), phones: texts(15), profiles: texts(16),
      company: row.text(17), department: row.text(18), title: row.text(19),
      connected: row.text(20).flatMap { CalendarDate(iso: $0) })
    isMention = row.integer(4) != 0
    isCopy = row.integer(5) != 0
    anchor = row.integerIfThere(6)
    companyID = row.integerIfThere(21)
    personID = row.integerIfThere(22)
  }

  static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [RecordRow] {
    var rows: [RecordRow] = []
    try db.makeStatement(sql: sql).forEachRow(arguments) { rows.append(RecordRow($0)) }
    return rows
  }

  static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> RecordRow? {
    try fetchAll(db, sql: sql, arguments: arguments).first
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
    try db.cachedStatement(sql: Self.insertion).run {
      $0.add(importID)
      $0.add(whole(record.key))
      $0.add(Int64(record.line))
      $0.add(isMention)
      $0.add(isCopy)
      $0.add(anchor)
      for text in Self.personalColumns(of: record) { $0.add(text) }
      $0.add(record.company.map(whole))
      $0.add(record.department.map(whole))
      $0.add(record.title.map(whole))
      $0.add(record.connected?.description)
      $0.add(companyID)
      $0.add(personID)
    }
    return db.lastInsertedRowID
  }

  /// `nil` if it is gone.
  static func find(_ id: Int64, in db: Database) throws -> RecordRow? {
    var found: RecordRow?
    try db.cachedStatement(sql: "SELECT * FROM record WHERE id = ?").forEachRow([id]) {
      found = RecordRow($0)
    }
    return found
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
  private static func personalColumns(of record: Record) -> [String?] {
    func joined(_ texts: [String]) -> String? {
      texts.isEmpty
        ? nil
        : texts.map { whole($0).replacing("\n", with: " ") }.joined(separator: String(separator))
    }
    let name = record.name
    let parts = [
      name.full, name.given, name.additional, name.family, name.prefix, name.suffix, name.nickname,
    ]
    return parts.map { $0.map(whole) }
      + [record.emails, record.phones, record.profiles].map(joined)
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

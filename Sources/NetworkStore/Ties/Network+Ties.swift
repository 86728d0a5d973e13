public import ContactLists
internal import GRDB
public import ReferralGraph

/// One reason for a tie, and the list that it comes from.
public struct EvidenceRow: Hashable, Sendable {
  public let kind: EvidenceKind
  public let date: CalendarDate?
  public let count: Int
  /// The user's own number, which wins over everything else; 0 for no tie.
  public let stated: Double?
  public let note: String?
  /// Which of the two did it for the other: forward if the one who was named first, or asked about,
  /// did. `nil` if it is mutual.
  public let direction: Observation.Direction?
  /// When and how often, where that is known by months; empty otherwise.
  public internal(set) var months: [Month] = []
  /// The file and line that say so; `nil` for the user's own word.
  public let source: Source?

  let id: Int64
  let listID: Int64

  /// How often two people had to do with each other in a month.
  public struct Month: Hashable, Sendable {
    /// Months since the year 0; -1 where nobody knows.
    public let number: Int
    public let count: Int
    /// The last day.
    public let date: CalendarDate?
    /// The days, a bit each, that of the first the lowest; 0 where nobody knows.
    var days: UInt32 = 0
  }

  public struct Source: Hashable, Sendable {
    public let importID: Int64
    public let file: String
    public let line: Int
  }
}

extension EvidenceRow: RowReadable {
  init(row: Row) {
    let date: String? = row["date"]
    let kind: String = row["kind"]
    let file: String? = row["file"]
    self.kind = EvidenceKind(rawValue: kind)
    self.date = date.flatMap { CalendarDate(iso: $0) }
    count = row["count"]
    stated = row["stated"]
    note = row["note"]
    id = row["id"]
    listID = row["importID"]
    let isDirected: Bool = row["isDirected"]
    let isForward: Bool = row["isForward"]
    direction = isDirected ? (isForward ? .forward : .backward) : nil
    let importID: Int64 = row["wholeID"]
    let line: Int = row["line"]
    source = file.map { Source(importID: importID, file: $0, line: line) }
  }
}

/// Two people and every reason why they know each other.
public struct TieRow: Hashable, Sendable {
  public let other: PersonRow
  public internal(set) var evidence: [EvidenceRow]
}

extension Network {
  /// What the user knows about two people: wins over all evidence, and over what was said before.
  ///
  /// - Parameters:
  ///   - a: one of the two.
  ///   - b: the other.
  ///   - strength: a probability from 0.02 to 0.95; 0 says that there is no tie; `nil` adds that they
  ///     know each other, as one more reason among others.
  ///   - note: what the user wants to remember about it.
  ///   - today: the day that this is dated.
  /// - Throws: ``NetworkError/samePerson(_:)``, ``NetworkError/badStrength(_:)``.
  public func setTie(
    _ a: PersonRow, _ b: PersonRow, strength: Double?, note: String?, on today: CalendarDate
  ) throws {
    guard a.id != b.id else { throw NetworkError.samePerson(a.name) }
    if let strength, strength != 0, Strength(strength) == nil {
      throw NetworkError.badStrength(strength)
    }
    try write { db in
      let own = OwnStatements(db: db, today: today)
      let first = try own.record(of: a)
      let second = try own.record(of: b)
      // Said without a number, what was said before keeps its number.
      let former = try evidence(between: a.id, and: b.id, in: db)
        .last { $0.source == nil && $0.stated != nil }
      try removeOwnWord(on: a.id, b.id, in: db)
      try db.execute(
        sql: """
          INSERT INTO evidence
          (importID, firstRecord, secondRecord, line, kind, date, count, stated, note)
          VALUES (?, ?, ?, 0, ?, ?, 1, ?, ?)
          """,
        arguments: [
          own.importID(), first, second, EvidenceKind.ownWord.rawValue, today.description,
          strength ?? former?.stated, note ?? former?.note,
        ])
    }
  }

  /// Removes what the user said about two people, whose place something else is to take.
  func removeOwnWord(on a: Int64, _ b: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM evidence
        WHERE +importID = (SELECT id FROM import WHERE format = '\(ImportRow.ownFormat)')
        AND id IN (
          WITH pair AS (
            SELECT x.id AS first, y.id AS second FROM record x JOIN record y
            WHERE x.personID = :a AND y.personID = :b
            UNION SELECT y.id, x.id FROM record x JOIN record y
            WHERE x.personID = :a AND y.personID = :b)
          SELECT evidence.id FROM pair
          JOIN evidence ON firstRecord = pair.first AND secondRecord = pair.second)
        """
    ).execute(arguments: ["a": a, "b": b])
  }

  /// Everybody whom a person has a reason to know, with the reasons; by name, then id.
  ///
  /// With a company, only those whom a record places there, now or formerly.
  public func ties(of person: PersonRow, at company: CompanyRow? = nil) throws -> [TieRow] {
    try read { db in
      var place: SQL = ""
      if let company {
        place = """
          AND other.id IN (
            SELECT COALESCE(personID, formerPersonID) FROM record WHERE companyID = \(company.id)
            UNION ALL SELECT personID FROM affiliation JOIN record ON record.id = recordID
            WHERE affiliation.companyID = \(company.id) AND kind = 'position')
          """
      }
      let request: SQLRequest<Row> = """
        SELECT evidence.*, isForward, import.file AS file,
        COALESCE(import.parentID, import.id) AS wholeID, other.id AS otherID, other.name AS otherName,
        other.companyID, other.company, other.title, other.department, other.seniority
        FROM (
          SELECT evidence.id AS evidenceID, TRUE AS isForward, y.personID AS otherID FROM record x
          JOIN evidence ON firstRecord = x.id JOIN record y ON y.id = secondRecord
          WHERE x.personID = \(person.id)
          UNION SELECT evidence.id, FALSE, x.personID FROM record y
          JOIN evidence ON secondRecord = y.id JOIN record x ON x.id = firstRecord
          WHERE y.personID = \(person.id))
        JOIN evidence ON evidence.id = evidenceID JOIN person other ON other.id = otherID
        JOIN import ON import.id = evidence.importID
        WHERE other.id <> \(person.id) \(place)
        ORDER BY other.foldedName, other.id, \(sql: Self.evidenceOrder)
        """
      var ties: [TieRow] = []
      let rows = try request.fetchCursor(db)
      while let row = try rows.next() {
        let id: Int64 = row["otherID"]
        if ties.last?.other.id != id {
          ties.append(TieRow(other: PersonRow(row: row, prefix: "other"), evidence: []))
        }
        ties[ties.count - 1].evidence.append(EvidenceRow(row: row))
      }
      for place in ties.indices { try addMonths(to: &ties[place].evidence, in: db) }
      return ties
    }
  }

  /// The reasons why two people know each other, in the order in which numbers stated win.
  public func evidence(between a: Int64, and b: Int64) throws -> [EvidenceRow] {
    try read { try evidence(between: a, and: b, in: $0) }
  }

  private func evidence(
    between a: Int64, and b: Int64, in db: Database
  ) throws -> [EvidenceRow] {
    var rows = try EvidenceRow.fetchAll(
      db,
      sql: """
        WITH pair AS (
          SELECT x.id AS first, y.id AS second, TRUE AS isForward FROM record x JOIN record y
          WHERE x.personID = :a AND y.personID = :b
          UNION SELECT y.id, x.id, FALSE FROM record x JOIN record y
          WHERE x.personID = :a AND y.personID = :b)
        SELECT evidence.*, isForward, import.file AS file,
        COALESCE(import.parentID, import.id) AS wholeID FROM pair
        JOIN evidence ON firstRecord = pair.first AND secondRecord = pair.second
        JOIN import ON import.id = evidence.importID
        ORDER BY \(Self.evidenceOrder)
        """, arguments: ["a": a, "b": b])
    try addMonths(to: &rows, in: db)
    return rows
  }

  private func addMonths(to rows: inout [EvidenceRow], in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT month, count, date, days FROM evidenceByMonth WHERE evidenceID = ? ORDER BY month
        """)
    for place in rows.indices {
      rows[place].months = try Row.fetchAll(statement, arguments: [rows[place].id]).map { row in
        let date: String? = row["date"]
        return EvidenceRow.Month(
          number: row["month"], count: row["count"], date: date.flatMap { CalendarDate(iso: $0) },
          days: row["days"])
      }
    }
  }

  /// The user's own word comes last, where it wins; before it the newer import.
  static let evidenceOrder =
    "import.format = '\(ImportRow.ownFormat)', evidence.importID, evidence.id"
}

extension EvidenceKind {
  /// What the user said about two people.
  public static let ownWord: EvidenceKind = "own_word"
  /// That two people know each other, without saying how.
  public static let knows: EvidenceKind = "knows"
  /// The same department of the same company.
  public static let sameDepartment: EvidenceKind = "same_department"
  /// The same company.
  public static let sameCompany: EvidenceKind = "same_company"
  /// Days on which one of two answered the other within a day; found from messages with directions.
  public static let quickReply: EvidenceKind = "quick_reply"
  /// A company, and addresses at its mail domain of people who are not said to be there.
  public static let sameMailDomain: EvidenceKind = "same_mail_domain"
  /// The same company at the same time, which one of them or both have left.
  public static let formerColleague: EvidenceKind = "former_colleague"
  /// The same department of the same company at the same time, which one of them or both have left.
  public static let formerDepartmentColleague: EvidenceKind = "former_department_colleague"
  /// The same school at the same time.
  public static let sameSchoolYear: EvidenceKind = "same_school_year"
  /// The same school, whenever that was.
  public static let sameSchool: EvidenceKind = "same_school"
  /// The same series of meetings.
  public static let meetingSeries: EvidenceKind = "meeting_series"
}

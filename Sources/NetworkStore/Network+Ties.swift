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
  /// The file and line that say so; `nil` for the user's own word.
  public let source: Source?

  public struct Source: Hashable, Sendable {
    public let importID: Int64
    public let file: String
    public let line: Int
  }

  /// What the table of evidence makes of it as of a day.
  public func observation(asOf day: CalendarDate) -> Observation {
    Observation(
      kind: kind, ageDays: date.map { day.days(since: $0) }, count: count, stated: stated)
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
    let importID: Int64 = row["importID"]
    let line: Int = row["line"]
    source = file.map { Source(importID: importID, file: $0, line: line) }
  }
}

/// Two people and every reason why they know each other.
public struct TieRow: Hashable, Sendable {
  public let other: PersonRow
  public let evidence: [EvidenceRow]
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
      try db.execute(
        sql: """
          DELETE FROM evidence WHERE importID = :own AND id IN (
            SELECT evidence.id FROM evidence JOIN record x ON x.id = firstRecord
            JOIN record y ON y.id = secondRecord
            WHERE (x.personID = :a AND y.personID = :b) OR (x.personID = :b AND y.personID = :a))
          """, arguments: ["own": own.importID(), "a": a.id, "b": b.id])
      try db.execute(
        sql: """
          INSERT INTO evidence
          (importID, firstRecord, secondRecord, line, kind, date, count, stated, note)
          VALUES (?, ?, ?, 0, ?, ?, 1, ?, ?)
          """,
        arguments: [
          own.importID(), first, second, EvidenceKind.ownWord.rawValue, today.description, strength,
          note,
        ])
    }
  }

  /// Everybody whom a person has a reason to know, with the reasons; by name, then id.
  public func ties(of person: PersonRow) throws -> [TieRow] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT CASE x.personID WHEN :id THEN y.personID ELSE x.personID END AS otherID,
          evidence.*, import.file AS file
          FROM evidence JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
          JOIN import ON import.id = evidence.importID
          WHERE evidence.id IN (
            SELECT evidence.id FROM record JOIN evidence ON firstRecord = record.id
            WHERE personID = :id
            UNION SELECT evidence.id FROM record JOIN evidence ON secondRecord = record.id
            WHERE personID = :id)
          AND x.personID <> y.personID
          ORDER BY \(Self.evidenceOrder)
          """, arguments: ["id": person.id])
      let evidence = Dictionary(grouping: rows) { row -> Int64 in row["otherID"] }
      let others = try PersonRow.fetchAll(
        db,
        """
        SELECT * FROM person WHERE id IN \(Array(evidence.keys)) ORDER BY foldedName, id
        """)
      return others.map { other in
        TieRow(other: other, evidence: (evidence[other.id] ?? []).map { EvidenceRow(row: $0) })
      }
    }
  }

  /// The reasons why two people know each other, in the order in which numbers stated win.
  public func evidence(between a: Int64, and b: Int64) throws -> [EvidenceRow] {
    try read { db in
      try EvidenceRow.fetchAll(
        db,
        sql: """
          SELECT evidence.*, import.file AS file FROM evidence
          JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
          JOIN import ON import.id = evidence.importID
          WHERE evidence.firstRecord IN (SELECT id FROM record WHERE personID IN (:a, :b))
          AND ((x.personID = :a AND y.personID = :b) OR (x.personID = :b AND y.personID = :a))
          ORDER BY \(Self.evidenceOrder)
          """, arguments: ["a": a, "b": b])
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
}

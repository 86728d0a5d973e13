public import ContactLists
internal import GRDB
public import Identity

/// Two company names that may be one employer's.
public struct CompanyQuestion: Hashable, Sendable {
  public let match: CompanyMatch
  /// How many records the rarer name is on.
  public let records: Int
}

/// What the user decided about two names of companies.
public struct CompanyDecisionRow: Hashable, Sendable {
  public let id: Int64
  public let first: String
  public let second: String
  public let isSame: Bool
  public let decidedOn: CalendarDate
}

extension Network {
  /// Says that two company names are, or are not, one employer's; it wins over every rule.
  ///
  /// - Parameters:
  ///   - a: a company by id (`c3`) or name; it need not be in the network yet.
  ///   - b: the other one.
  ///   - isSame: what they are.
  ///   - today: the day that this is dated.
  /// - Throws: ``NetworkError/unknownCompany(_:similar:)`` for an id that there is not,
  ///   ``NetworkError/notACompany(_:)``.
  public func decide(
    company a: String, _ b: String, isSame: Bool, on today: CalendarDate
  ) throws {
    try write { db in
      func name(_ text: String) throws -> String {
        if Self.number(in: text, after: "c") != nil {
          guard let found = try company(text, in: db) else {
            throw NetworkError.unknownCompany(text)
          }
          return found.name
        }
        guard let name = CompanyName(text) else { throw NetworkError.notACompany(text) }
        return name.display
      }
      let (first, second) = (try name(a), try name(b))
      try db.execute(
        sql: """
          DELETE FROM companyDecision
          WHERE (first = :a AND second = :b) OR (first = :b AND second = :a)
          """, arguments: ["a": first, "b": second])
      try db.execute(
        sql: """
          INSERT INTO companyDecision (first, second, isSame, decidedOn) VALUES (?, ?, ?, ?)
          """, arguments: [first, second, isSame, today.description])
      try CompanyDerivation(db: db).run()
    }
  }

  /// What the user has decided about companies, in the order in which that was.
  public func companyDecisions() throws -> [CompanyDecisionRow] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, first, second, isSame, decidedOn FROM companyDecision ORDER BY id"
      ).map { row in
        let date: String = row[4]
        return CompanyDecisionRow(
          id: row[0], first: row[1], second: row[2], isSame: row[3],
          decidedOn: CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0))
      }
    }
  }

  /// Takes a decision about companies back; the rules decide again.
  ///
  /// - Throws: ``NetworkError/unknownCompanyDecision(_:)``.
  public func takeBack(companyDecision id: Int64) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM companyDecision WHERE id = ?", arguments: [id])
      if db.changesCount == 0 { throw NetworkError.unknownCompanyDecision(Int(id)) }
      try CompanyDerivation(db: db).run()
    }
  }

  /// Company names that may be one employer's, those on most records first.
  public func companyQuestions() throws -> [CompanyQuestion] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT first, second, records FROM companyQuestion ORDER BY records DESC, id"
      ).map { CompanyQuestion(match: CompanyMatch($0[0], $0[1]), records: $0[2]) }
    }
  }
}

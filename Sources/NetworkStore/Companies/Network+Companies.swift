internal import GRDB
internal import Identity

extension Network {
  /// The company that `text` names: an id (`c3`), or a name in any usual spelling.
  ///
  /// - Throws: ``NetworkError/unknownCompany(_:similar:)``, or ``NetworkError/notACompany(_:)`` for
  ///   texts like `self-employed`.
  public func company(_ text: String) throws -> CompanyRow {
    try read { db in
      guard let found = try company(text, in: db) else {
        throw NetworkError.unknownCompany(text, similar: try SimilarCompanies(db: db).to(text))
      }
      return found
    }
  }

  func company(_ text: String, in db: Database) throws -> CompanyRow? {
    if let id = Self.number(in: text, after: "c") {
      // An id that was printed before two names turned out to be one company's.
      return try CompanyRow.fetchOne(
        db,
        sql: """
          SELECT * FROM company WHERE id = (SELECT COALESCE(sameAs, id) FROM company WHERE id = ?)
          """, arguments: [id])
    }
    guard let name = CompanyName(text) else { throw NetworkError.notACompany(text) }
    guard let id = try CompanyTable.find(key: name.key, in: db) else { return nil }
    return try CompanyRow.fetchOne(
      db, sql: "SELECT * FROM company WHERE id = ?", arguments: [id])
  }

  /// Everybody whom a record places at the company, by name, then id.
  public func people(at company: CompanyRow) throws -> [Colleague] {
    try read { db in
      try PersonRow.fetchAll(
        db,
        sql: """
          SELECT * FROM person WHERE id IN (
            SELECT COALESCE(personID, formerPersonID) FROM record WHERE companyID = ?)
          ORDER BY foldedName, id
          """, arguments: [company.id]
      ).map { Colleague(person: $0, isCurrent: $0.companyID == company.id) }
    }
  }
}

/// Somebody at a company.
public struct Colleague: Hashable, Sendable {
  public let person: PersonRow
  /// Whether the company is the latest that the records tell of.
  public let isCurrent: Bool
}

internal import GRDB
internal import Identity

/// Finds the company of a spelling, and makes it when there is none yet.
struct CompanyTable {
  /// By spelling; `nil` for spellings that name no company.
  private var known: [String: Int64?] = [:]

  /// The company's id; `nil` where the text names none (blank, self-employed, …).
  mutating func id(of text: String?, in db: Database) throws -> Int64? {
    guard let text else { return nil }
    if let id = known[text] { return id }
    guard let name = CompanyName(text) else {
      known[text] = .some(nil)
      return nil
    }
    let id: Int64
    if let found = try Self.find(key: name.key, in: db) {
      id = found
    } else {
      try db.execute(
        sql: "INSERT INTO company (key, name) VALUES (?, ?)", arguments: [name.key, name.display])
      id = db.lastInsertedRowID
    }
    known[text] = id
    return id
  }

  /// The company that has a key, or that the company of the key has turned out to be.
  static func find(key: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT COALESCE(sameAs, id) FROM company WHERE key = ?"),
      arguments: [key])
  }
}

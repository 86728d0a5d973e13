internal import GRDB
internal import Identity

extension Network {
  /// People whose name, or company, holds `text`, all of them if it is empty; by name, then id.
  public func people(containing text: String) throws -> [PersonRow] {
    try read { db in
      let folded = FoldedText.fold(text)
      if text.contains("@") || Self.number(in: text, after: "p") != nil {
        return try people(named: text, in: db)
      }
      return try peopleWithWords(of: folded, inCompany: true, in: db)
    }
  }

  /// People each word of `folded` begins a word of the name of, or, where asked, of the company.
  func peopleWithWords(
    of folded: String, inCompany: Bool, in db: Database
  ) throws -> [PersonRow] {
    let words = folded.split(separator: " ").map(String.init)
    let companies = inCompany && !words.isEmpty ? try CompanyNames(db: db) : nil
    var condition: SQL = "TRUE"
    for word in words {
      // A space in front makes "begins a word" a plain search for a text.
      condition += " AND (INSTR(' ' || foldedName, \(" \(word)"))"
      let parted = UnpartedName.parted(word)
      if !parted.isEmpty { condition += " OR foldedName IN \(parted)" }
      if let companies {
        // As one value: there may be more than a statement can have.
        let ids = "[\(companies.ids(withWord: word).map(String.init).joined(separator: ","))]"
        condition += " OR companyID IN (SELECT value FROM json_each(\(ids)))"
      }
      condition += ")"
    }
    return try PersonRow.fetchAll(
      db, "SELECT person.* FROM person WHERE \(condition) ORDER BY foldedName, person.id")
  }
}

/// The names of all companies, with blanks before their words.
private struct CompanyNames {
  private var names: [(id: Int64, words: String, key: String)] = []

  init(db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT COALESCE(sameAs, id), name, key FROM company")
    try statement.forEachRow {
      names.append(($0.integer(0), " " + FoldedText.fold($0.text(1) ?? ""), $0.text(2) ?? ""))
    }
  }

  /// The companies a word of whose name, or all of it without blanks, begins with `word`.
  func ids(withWord word: String) -> [Int64] {
    names.filter { $0.words.contains(" \(word)") || $0.key.hasPrefix(word) }.map(\.id)
  }
}

/// Names of which the given and the family name stand together in Chinese, Japanese and Korean; lists
/// with a column for each part them, and have them in either order.
enum UnpartedName {
  /// The ways to part a folded name; none if it is of another script, or parted already.
  static func parted(_ folded: String) -> [String] {
    guard (2...8).contains(folded.count), folded.unicodeScalars.allSatisfy(isOfSuchScript) else {
      return []
    }
    return folded.indices.dropFirst().flatMap { place in
      let (start, end) = (folded[..<place], folded[place...])
      return ["\(start) \(end)", "\(end) \(start)"]
    }
  }

  private static func isOfSuchScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040..<0x3100, 0xAC00..<0xD7A4: true
    default: scalar.properties.isIdeographic
    }
  }
}

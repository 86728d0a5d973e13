public import ContactLists
internal import GRDB
internal import Identity

extension Network {
  /// Says who the user is; said again, it replaces what was said before.
  ///
  /// - Parameters:
  ///   - name: as the user writes it.
  ///   - emails: the user's addresses, by which other people's lists name him or her.
  ///   - profiles: addresses of the user's own profile pages, for the same.
  ///   - today: the day that this is dated.
  /// - Returns: the user, as a person of the network.
  /// - Throws: ``NetworkError/failed(reason:)``.
  public func setOwner(
    name: String, emails: [String], profiles: [String] = [], on today: CalendarDate
  ) throws -> PersonRow {
    try write { db in
      let record = Record(
        key: "me", line: 0, name: PersonName(full: name), emails: emails, profiles: profiles)
      let derivation = PeopleDerivation(db: db)
      if let former = try Int64.fetchOne(db, sql: "SELECT recordID FROM owner"),
        let row = try RecordRow.fetchOne(
          db, sql: "SELECT * FROM record WHERE id = ?", arguments: [former])
      {
        let touched = try Int64.fetchAll(
          db,
          sql: """
            SELECT id FROM record
            WHERE personID = (SELECT personID FROM record WHERE id = ?)
            """, arguments: [former])
        try derivation.removeKeys(of: row)
        try RecordRow.replace(former, with: record, in: db)
        try derivation.addKeys(of: record, id: former, list: row.importID, isMention: false)
        try derivation.run(records: touched)
        return try person(ofRecord: former, in: db)
      }
      // An entry, not a mention: a name alone does not make a contact the user.
      let own = OwnStatements(db: db, today: today)
      let id = try own.insert(OwnRecord(record: record, isMention: false, anchor: nil))
      try db.execute(sql: "INSERT INTO owner (id, recordID) VALUES (1, ?)", arguments: [id])
      return try person(ofRecord: id, in: db)
    }
  }

  /// The user.
  ///
  /// - Throws: ``NetworkError/noOwner`` if nobody said who that is.
  public func owner() throws -> PersonRow {
    try read { try owner(in: $0) }
  }

  /// Whether a person is the user; nobody is, as long as it was not said who that is.
  public func isOwner(_ person: PersonRow) throws -> Bool {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT personID FROM owner JOIN record ON record.id = recordID") == person.id
    }
  }

  func owner(in db: Database) throws -> PersonRow {
    guard let record = try Int64.fetchOne(db, sql: "SELECT recordID FROM owner") else {
      throw NetworkError.noOwner
    }
    return try person(ofRecord: record, in: db)
  }

  /// The one person that `text` names: `me`, an id (`p17`), an e-mail address or a name.
  ///
  /// A whole name wins over a part of one; a part will do if only one person has it.
  ///
  /// - Throws: ``NetworkError/unknownPerson(_:)`` or
  ///   ``NetworkError/ambiguousPerson(_:candidates:)``.
  public func person(_ text: String) throws -> PersonRow {
    try read { try person(text, in: $0) }
  }

  func person(_ text: String, in db: Database) throws -> PersonRow {
    let candidates = try people(named: text, in: db)
    switch candidates.count {
    case 0: throw NetworkError.unknownPerson(text)
    case 1: return candidates[0]
    default: throw NetworkError.ambiguousPerson(text, candidates: candidates)
    }
  }

  /// The person whose id, as printed, is `text`; `nil` if nobody has it.
  public func person(id text: String) throws -> PersonRow? {
    guard let id = Self.number(in: text, after: "p") else { return nil }
    return try read { try person(id: id, in: $0) }
  }

  private func person(id: Int64, in db: Database) throws -> PersonRow? {
    try PersonRow.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id])
  }

  /// The people whom `text` names; a part of a name only where `parts` allows it, which it does not
  /// where the text may also be the name of somebody new.
  func people(named text: String, parts: Bool = true, in db: Database) throws -> [PersonRow] {
    if FoldedText.fold(text) == "me" { return [try owner(in: db)] }
    // Made-up networks have people who are called p17.
    if let id = Self.number(in: text, after: "p"), let found = try person(id: id, in: db) {
      return [found]
    }
    if text.contains("@") {
      let mention = Record(key: text, line: 0, emails: [text])
      let keys = MatchRecord(mention, list: 0, isMention: true).keys
        .filter { $0.kind == .email || $0.kind == .role }.map(\.value)
      return try PersonRow.fetchAll(
        db,
        """
        SELECT DISTINCT person.* FROM person JOIN record ON personID = person.id
        JOIN matchKey ON recordID = record.id WHERE matchKey.value IN \(keys) ORDER BY person.id
        """)
    }
    let folded = FoldedText.fold(text)
    guard !folded.isEmpty else { return [] }
    let whole = try people(wholeName: folded, in: db)
    if !whole.isEmpty || !parts { return whole }
    return try peopleWithWords(of: folded, inCompany: false, in: db)
  }

  /// People who are called just that, by id.
  public func people(wholeName text: String) throws -> [PersonRow] {
    try read { try people(wholeName: FoldedText.fold(text), in: $0) }
  }

  private func people(wholeName folded: String, in db: Database) throws -> [PersonRow] {
    let names = [folded] + UnpartedName.parted(folded)
    return try PersonRow.fetchAll(
      db, "SELECT * FROM person WHERE foldedName IN \(names) ORDER BY id")
  }

  func person(ofRecord record: Int64, in db: Database) throws -> PersonRow {
    let found = try PersonRow.fetchOne(
      db,
      sql: "SELECT person.* FROM person JOIN record ON personID = person.id WHERE record.id = ?",
      arguments: [record])
    guard let found else { throw NetworkError.failed(reason: "a record has lost its person") }
    return found
  }

  /// The number of an id as printed, like 17 of `p17`; `nil` for any other text.
  static func number(in text: String, after letter: Character) -> Int64? {
    guard let first = text.first, first == letter || String(first).lowercased() == String(letter),
      text.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int64(text.dropFirst())
  }
}

internal import ContactLists
internal import GRDB
internal import Identity

/// Whose lists are read, as far as that is known before they have been.
struct ImportOwner {
  private let request: ListOwner
  private let network: Network
  private let statements: OwnStatements
  private var record: Int64?
  /// Whether the user has still to be named, by the lists themselves.
  private(set) var isProvisional = false
  /// Whether the lists have told who the user is.
  private(set) var isRecognized = false

  init(_ request: ListOwner, network: Network, statements: OwnStatements) {
    self.request = request
    self.network = network
    self.statements = statements
  }

  private var db: Database { statements.db }

  /// Whether the lists are the user's own.
  var isUser: Bool { request == .me }

  /// The owner's record, if there is one already or one has been needed; `nil` otherwise.
  func known() throws -> Int64? {
    if let record { return record }
    switch request {
    case .me: return try Int64.fetchOne(db, sql: "SELECT recordID FROM owner")
    case .person(let text):
      let people = try network.people(named: text, parts: false, in: db)
      guard people.count == 1 else { return nil }
      return try Int64.fetchOne(
        db, sql: "SELECT MIN(id) FROM record WHERE personID = ?", arguments: [people[0].id])
    }
  }

  /// The owner's record, looked up when the first entry needs it: a file of ties is nobody's.
  mutating func recordID() throws -> Int64 {
    if let record { return record }
    let found: Int64
    switch request {
    case .me:
      if let me = try Int64.fetchOne(db, sql: "SELECT recordID FROM owner") {
        found = me
      } else {
        isProvisional = true
        found = try statements.insert(
          OwnRecord(record: Record(key: "me", line: 0), isMention: false, anchor: nil))
        try db.execute(sql: "INSERT INTO owner (id, recordID) VALUES (1, ?)", arguments: [found])
      }
    case .person(let text):
      found = try network.ownRecord(ofPersonOrNew: text, statements: statements)
    }
    record = found
    return found
  }

  /// Takes what the lists say of their owner as what the user is called, if nobody has said it yet.
  ///
  /// - Throws: ``NetworkError/someoneElsesList(owner:me:)`` where they name somebody else than the
  ///   user, and nobody said that they are the user's all the same.
  mutating func settle(with told: Record) throws {
    let id = try recordID()
    guard
      let known = try RecordRow.fetchOne(
        db, sql: "SELECT * FROM record WHERE id = ?", arguments: [id])?.record
    else { return }
    if isProvisional {
      guard told.name.full != nil else { return }
      (isProvisional, isRecognized) = (false, true)
      let me = Record(key: "me", line: 0, name: told.name)
      try RecordRow.replace(id, with: me, in: db)
      try statements.derivation.addKeys(
        of: me, id: id, list: statements.importID(), isMention: false)
    } else if isUser, !told.name.canBeSamePerson(as: known.name),
      !told.emails.contains(where: { known.emails.contains($0) })
    {
      throw NetworkError.someoneElsesList(
        owner: told.name.full ?? told.emails.first ?? "", me: known.name.full ?? "")
    }
  }

  /// - Throws: ``NetworkError/noOwner`` if nobody has said who the user is, and the lists did not.
  func check() throws {
    if isProvisional { throw NetworkError.noOwner }
  }
}

extension Network {
  /// The user's own record of a person who is in the network or, by name or `Name <address>`, new.
  func ownRecord(ofPersonOrNew text: String, statements: OwnStatements) throws -> Int64 {
    guard !text.allSatisfy(\.isWhitespace) else { throw NetworkError.blankPerson }
    let known = try people(named: text, parts: false, in: statements.db)
    switch known.count {
    case 1: return try statements.record(of: known[0])
    case 2...: throw NetworkError.ambiguousPerson(text, candidates: known)
    default: break
    }
    if Self.number(in: text, after: "p") != nil { throw NetworkError.unknownPerson(text) }
    return try statements.insert(
      OwnRecord(record: Record(mention: text), isMention: true, anchor: nil))
  }
}

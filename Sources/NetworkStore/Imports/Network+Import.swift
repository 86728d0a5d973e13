public import ContactLists
internal import GRDB

/// Whose list a file is.
public enum ListOwner: Hashable, Sendable {
  /// The user. Where nobody has said yet who that is, the list may tell; where it names somebody
  /// else, it is refused.
  case me
  /// Somebody by name, address or id, whoever the list names; who is not in the network yet is
  /// added. `me` is the user.
  case person(String)
}

/// What to import, and how.
public struct ImportRequest: Sendable {
  /// The file, folder or archive.
  public var path: String
  /// A name like `linkedin`; `nil` recognises the format from the content.
  public var format: String?
  /// Which columns mean what, for tables that nobody knows.
  public var mapping: ContactLists.ColumnMapping?
  /// Whose it is; a file of ties is nobody's.
  public var owner: ListOwner
  /// Reads and decides everything, and then keeps nothing of it.
  public var dryRun: Bool

  public init(
    _ path: String, format: String? = nil, mapping: ContactLists.ColumnMapping? = nil,
    owner: ListOwner = .me,
    dryRun: Bool = false
  ) {
    self.path = path
    self.format = format
    self.mapping = mapping
    self.owner = owner
    self.dryRun = dryRun
  }
}

extension Network {
  /// Reads a contact list, or all that are in a folder or an archive, as one transaction.
  ///
  /// The same bytes of the same owner change nothing. A newer export of a list, which is one that
  /// has most of what an older one says in it, takes the older one's place.
  ///
  /// - Parameters:
  ///   - request: what to import, and how.
  ///   - today: the day that the import is dated.
  ///   - progress: told bytes read and, where known, bytes in all, as they are on the disk.
  ///   - problem: told everything that there is to say about single rows, in the order of the
  ///     parts and lines; ``ImportResult/problems`` has only the first of many.
  /// - Returns: what became of the rows.
  /// - Throws: ``ContactListError``, ``NetworkError``, `CancellationError`.
  public func importLists(
    _ request: ImportRequest, on today: CalendarDate,
    progress: (Int, Int?) -> Void = { _, _ in },
    problem: (ImportProblem) throws -> Void = { _ in }
  ) throws -> ImportResult {
    let collection = try ContactListCollection(request.path)
    if let same = try importOfSameBytes(request) {
      return ImportResult(id: same.id, effect: .alreadyThere, format: same.format)
    }
    var result: ImportResult?
    try writeOrTakeBack { db in
      let session = try ImportSession(network: self, db: db, request: request, today: today)
      try remembered.give(to: session.known, in: db)
      result = try session.run(collection, progress: progress, problem: problem)
      let isKept = result?.effect != .alreadyThere && !request.dryRun
      return isKept ? session.known : nil
    }
    guard let result else { throw NetworkError.failed(reason: "the import did not end") }
    return result
  }

  /// Reads one contact list, as ``importLists(_:on:progress:problem:)`` does.
  public func importList(
    _ path: String, format: String? = nil, owner: ListOwner = .me, on today: CalendarDate,
    dryRun: Bool = false, progress: (Int, Int?) -> Void = { _, _ in }
  ) throws -> ImportResult {
    try importLists(
      ImportRequest(path, format: format, owner: owner, dryRun: dryRun), on: today,
      progress: progress)
  }

  /// The import of the same bytes for the same owner that is in force, if there is one.
  ///
  /// Found before anything is read as a list: bytes are compared many times faster.
  private func importOfSameBytes(
    _ request: ImportRequest
  ) throws -> (id: Int64, format: String)? {
    guard let size = ContactListReader.size(of: request.path),
      try read({ try SameBytes.mayBeThere(size: size, in: $0) }),
      let hash = try ContactListReader.contentHash(of: request.path)
    else { return nil }
    return try read { db in
      let owners: [PersonRow]
      switch request.owner {
      case .me: owners = (try? [self.owner(in: db)]) ?? []
      case .person(let text): owners = try people(named: text, parts: false, in: db)
      }
      guard owners.count <= 1 else { return nil }
      return try SameBytes.find(hash: hash, ofPerson: owners.first?.id, in: db)
    }
  }

  /// Runs `body` in one transaction that is kept, as a new generation, only if it returns the records
  /// that it knows by then.
  private func writeOrTakeBack(_ body: (Database) throws -> KnownRecords?) throws {
    try translating {
      try database.writeWithoutTransaction { db in
        // In KiB. Keys of matches come in no order: with SQLite's two megabytes, most of a large
        // import is spent reading pages again.
        try db.execute(sql: "PRAGMA cache_size = -131072")
        defer { try? db.execute(sql: "PRAGMA cache_size = -2000") }
        try db.inTransaction(.immediate) {
          guard let known = try body(db) else { return .rollback }
          try Generation.replace(in: db)
          try remembered.take(from: known, in: db)
          return .commit
        }
      }
    }
  }
}

/// Imports that are there already, by the bytes of their files.
enum SameBytes {
  /// Whether a file of this size may have been imported.
  static func mayBeThere(size: Int, in db: Database) throws -> Bool {
    try Row.fetchOne(
      db,
      sql: """
        SELECT 1 FROM import WHERE contentHash IS NOT NULL AND (bytes = ? OR bytes IS NULL)
        """, arguments: [size]) != nil
  }

  /// The import in force of the file with this hash, of the owner who is `person` or of nobody;
  /// the parts of `whole` do not count.
  static func find(
    hash: String, ofPerson person: Int64?, outside whole: Int64 = 0, in db: Database
  ) throws -> (id: Int64, format: String)? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT COALESCE(import.parentID, import.id) AS id, format FROM import
        LEFT JOIN record ON record.id = ownerRecord
        WHERE contentHash = ? AND replacedBy IS NULL AND (ownerRecord IS NULL OR personID = ?)
        AND import.parentID IS NOT ? ORDER BY import.id
        """, arguments: [hash, person, whole]
    ).map { ($0["id"], $0["format"]) }
  }
}

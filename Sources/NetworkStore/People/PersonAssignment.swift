internal import ContactLists
internal import GRDB

/// Writes down whose each record is, cluster by cluster.
///
/// A cluster keeps the lowest id that one of its records had, so printed ids stay true.
struct PersonAssignment {
  private let db: Database
  private let formats: [Int64: String]
  private let listsOfOwners: [Int64: Set<Int64>]
  private var titles = TitleReader()
  /// People who are somebody's already.
  private var taken: Set<Int64> = []
  /// People whom records have left, and who may have none any more.
  private(set) var bereft: Set<Int64> = []

  init(db: Database) throws {
    self.db = db
    formats = try Row.fetchAll(db, sql: "SELECT id, format FROM import")
      .reduce(into: [Int64: String]()) { $0[$1["id"]] = $1["format"] }
    // The imports that a record is the owner of, and in which he or she is not named.
    listsOfOwners = try Row.fetchAll(
      db,
      sql: """
        SELECT id, ownerRecord FROM import WHERE ownerRecord IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM record WHERE importID = import.id AND anchor = ownerRecord)
        AND format NOT IN (SELECT value FROM json_each(?))
        """, arguments: [ImportRow.interactionFormats]
    ).reduce(into: [:]) { $0[$1["ownerRecord"], default: []].insert($1["id"]) }
  }

  /// Makes the records, ascending, one person.
  mutating func assign(_ members: [RecordRow]) throws {
    guard let owner = namesakeOwner(of: members) else { return try write(members) }
    let parts = [
      [members[owner]], members.enumerated().filter { $0.offset != owner }.map(\.element),
    ]
    for part in parts.sorted(by: { ($0.first?.id ?? 0) < ($1.first?.id ?? 0) }) { try write(part) }
  }

  /// The place of the owner of a list, known by name alone, in a cluster of entries of that very list:
  /// people do not stand in their own list, so whoever has the name there is a namesake.
  private func namesakeOwner(of members: [RecordRow]) -> Int? {
    guard members.count > 1 else { return nil }
    return members.firstIndex { owner in
      guard let lists = listsOfOwners[owner.id], owner.record.emails.isEmpty,
        owner.record.profiles.isEmpty
      else { return false }
      return members.allSatisfy { $0.id == owner.id || lists.contains($0.importID) }
    }
  }

  private mutating func write(_ members: [RecordRow]) throws {
    if try isAsleep(members) {
      bereft.formUnion(members.compactMap(\.personID))
      return try db.execute(
        sql: "UPDATE record SET personID = NULL WHERE id IN (\(list(members)))")
    }
    let portrait = PersonPortrait(members, formatOfImport: formats, titles: &titles)
    let former = Set(members.compactMap(\.personID))
    let person: Int64
    if let lowest = former.filter({ !taken.contains($0) }).min() {
      person = lowest
      try portrait.update(person, in: db)
      if former.count > 1 {
        let moving = try db.cachedStatement(
          sql: "UPDATE record SET formerPersonID = ? WHERE formerPersonID = ?")
        for other in former where other != person && !taken.contains(other) {
          try moving.execute(arguments: [person, other])
        }
      }
    } else {
      person = try portrait.insert(in: db)
    }
    if !former.isEmpty {
      taken.insert(person)
      bereft.formUnion(former)
    }
    let update = try db.cachedStatement(sql: "UPDATE record SET personID = ? WHERE id = ?")
    for member in members where member.personID != person {
      try update.run {
        $0.add(person)
        $0.add(member.id)
      }
    }
  }

  /// Whether all are copies that only decisions rest on, of records that are gone: they wait for these to
  /// come back, and are nobody meanwhile.
  private func isAsleep(_ members: [RecordRow]) throws -> Bool {
    guard members.allSatisfy({ $0.isCopy && $0.anchor == nil }) else { return false }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) FROM record WHERE id IN (\(list(members)))
        AND id IN (SELECT firstRecord FROM decision UNION SELECT secondRecord FROM decision)
        AND \(OwnStatements.isNoStatement)
        """) == members.count
  }

  private func list(_ members: [RecordRow]) -> String {
    members.map { String($0.id) }.joined(separator: ",")
  }

  /// Removes those of `people` who have no record left.
  static func removeEmpty(_ people: some Sequence<Int64>, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM person WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM record WHERE personID = :id)
        """)
    for id in people { try statement.execute(arguments: ["id": id]) }
  }
}

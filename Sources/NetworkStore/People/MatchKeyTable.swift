internal import GRDB
internal import Identity

/// By which keys each record in force can be found: the index of the matching.
struct MatchKeyTable {
  let db: Database

  struct Entry: Comparable {
    var value: Int64
    var record: Int64

    static func < (a: Self, b: Self) -> Bool { (a.value, a.record) < (b.value, b.record) }
  }

  /// Adds entries, ascending: pages of the table then fill one after the other.
  func insert(_ entries: [Entry]) throws {
    let statement = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO matchKey (value, recordID) VALUES (?, ?)")
    for entry in entries {
      try statement.run {
        $0.add(entry.value)
        $0.add(entry.record)
      }
    }
  }

  func insert(_ record: MatchRecord, id: Int64) throws {
    try insert(record.keys.map { Entry(value: $0.value, record: id) }.sorted())
  }

  func remove(_ record: MatchRecord, id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "DELETE FROM matchKey WHERE value = ? AND recordID = ?")
    for key in record.keys { try statement.execute(arguments: [key.value, id]) }
  }

  /// - Complexity: O(all keys): there is no index by record.
  func remove(ofImport id: Int64) throws {
    try db.execute(
      sql: """
        DELETE FROM matchKey WHERE recordID BETWEEN
        (SELECT MIN(id) FROM record WHERE importID = :import)
        AND (SELECT MAX(id) FROM record WHERE importID = :import)
        AND recordID IN (SELECT id FROM record WHERE importID = :import)
        """, arguments: ["import": id])
  }

  /// All entries there are, ascending.
  func forEachEntry(_ body: (Entry) -> Void) throws {
    try db.cachedStatement(sql: "SELECT value, recordID FROM matchKey ORDER BY value, recordID")
      .forEachRow { body(Entry(value: $0.integer(0), record: $0.integer(1))) }
  }

  /// The records that have the key, at most so many.
  func holders(of key: MatchKey, atMost limit: Int) throws -> [Int64] {
    var holders: [Int64] = []
    try db.cachedStatement(
      sql: "SELECT recordID FROM matchKey WHERE value = ? ORDER BY recordID LIMIT ?"
    ).forEachRow([key.value, Int64(limit)]) { holders.append($0.integer(0)) }
    return holders
  }
}

internal import GRDB
internal import Identity

/// The records that have somebody to be compared with.
///
/// Two entries of one LinkedIn list with a profile each are two people, whatever they share. So in a
/// network of a few large lists most records have nobody that they could be, and need not be looked at:
/// what is left is found by going through the keys once, in memory of four bytes for each record.
struct ComparableRecords {
  /// By id, a bit each.
  private var marks: [UInt64]

  init(db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM record") ?? 0
    marks = [UInt64](repeating: 0, count: Int(last / 64) + 1)
    let lists = try Self.listsOfProfiles(last: last, db: db)
    var run: [Int64] = []
    var value = Int64.min
    try MatchKeyTable(db: db).forEachEntry { entry in
      if entry.value != value {
        take(run, of: value, lists)
        run.removeAll(keepingCapacity: true)
        value = entry.value
      }
      run.append(entry.record)
    }
    take(run, of: value, lists)
  }

  func contains(_ id: Int64) -> Bool {
    marks.indices.contains(Int(id / 64)) && marks[Int(id / 64)] & (1 << UInt64(id % 64)) != 0
  }

  /// Marks all that have a key, unless each of them is known to be somebody else.
  private mutating func take(_ run: [Int64], of value: Int64, _ lists: [Int32]) {
    guard run.count > 1 else { return }
    let known = run.filter { lists.indices.contains(Int($0)) }
    guard let one = known.first else { return }
    let list = lists[Int(one)]
    let areStrangers =
      list != 0 && MatchKey(value: value).kind != .profile
      && known.allSatisfy { lists[Int($0)] == list }
    guard !areStrangers else { return }
    for id in known { marks[Int(id / 64)] |= 1 << UInt64(id % 64) }
  }

  /// By id, the LinkedIn list in which the record has a profile of its own; 0 for all others.
  private static func listsOfProfiles(last: Int64, db: Database) throws -> [Int32] {
    var lists = [Int32](repeating: 0, count: Int(last) + 1)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT record.id, importID FROM record JOIN import ON import.id = importID
        WHERE format = 'linkedin' AND replacedBy IS NULL AND NOT isMention AND anchor IS NULL
        AND profiles LIKE '%linkedin.com/in/%'
        """)
    while let row = try rows.next() {
      let id: Int64 = row[0]
      lists[Int(id)] = row[1]
    }
    return lists
  }
}

internal import ContactLists
internal import GRDB
internal import Identity

/// Records that say something about the person of another record, and so follow that record wherever
/// the matching puts it: statements of the user, and what lists say of their own owner.
struct Anchors: Sendable {
  /// By record that follows one in force, the one that it follows.
  private var anchors: [Int64: Int64] = [:]
  private var followers: [Int64: [Int64]] = [:]
  /// What lists say of their owner, by the record that the owner has elsewhere: it tells who the
  /// owner is to others.
  private var told: [Int64: [Record]] = [:]

  init(db: Database) throws {
    let rows = try RecordRow.fetchAll(
      db,
      sql: """
        SELECT record.* FROM record JOIN record goal ON goal.id = record.anchor
        WHERE record.anchor IS NOT NULL
        AND record.importID NOT IN (SELECT id FROM import WHERE replacedBy IS NOT NULL)
        AND goal.importID NOT IN (SELECT id FROM import WHERE replacedBy IS NOT NULL)
        ORDER BY record.id
        """)
    for row in rows { anchors[row.id] = row.anchor }
    for row in rows {
      let root = root(of: row.id)
      followers[root, default: []].append(row.id)
      if !row.isCopy, !row.isMention { told[root, default: []].append(row.record) }
    }
  }

  /// The record that `record` follows in the end; itself if it follows none that is in force.
  func root(of record: Int64) -> Int64 {
    var record = record
    // A statement may follow an older statement; nothing follows itself, but a damaged file might.
    for _ in 0...anchors.count {
      guard let next = anchors[record] else { return record }
      record = next
    }
    return record
  }

  /// Whether lists say more of the person than the record does.
  func isTold(_ record: Int64) -> Bool { told[record] != nil }

  func follows(_ record: Int64) -> Bool { anchors[record] != nil }

  /// The records that follow `root`, ascending.
  func followers(of root: Int64) -> [Int64] { followers[root] ?? [] }

  /// The record as the matching sees it: with what lists say elsewhere of the same person.
  func matchRecord(_ row: RecordRow) -> MatchRecord {
    var record = row.record
    if let more = told[row.id] {
      record.emails += more.flatMap(\.emails)
      record.profiles += more.flatMap(\.profiles)
    }
    return MatchRecord(record, list: row.importID, isMention: row.isMention)
  }
}

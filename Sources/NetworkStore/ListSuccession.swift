internal import GRDB

/// Whether an import is the newer export of a list that is there already.
struct ListSuccession {
  let db: Database
  let importID: Int64

  struct Outcome {
    /// The import whose place the new one takes.
    var replaced: Int64?
    /// An older list of the same owner and format with hardly anybody in common.
    var stranger: Int64?
  }

  /// A newer export has this share of the older one's rows in it; people seldom delete contacts,
  /// and two lists that merely overlap are both kept.
  private static let share = 0.8
  /// Of two lists of one owner, less than this in common is strange.
  private static let strangeShare = 0.1
  /// Lists shorter than this say nothing by what they have in common.
  private static let tellingSize = 20

  /// Puts the import in the place of the list that it continues, if there is one.
  func settle() throws -> Outcome {
    var outcome = Outcome()
    var best = 0.0
    for old in try candidates() {
      let (common, size) = try overlap(with: old)
      guard size > 0 else { continue }
      let share = Double(common) / Double(size)
      if share >= Self.share, share > best {
        best = share
        outcome.replaced = old
      } else if share < Self.strangeShare, size >= Self.tellingSize {
        outcome.stranger = old
      }
    }
    if let replaced = outcome.replaced {
      outcome.stranger = nil
      try db.execute(
        sql: "UPDATE import SET replacedBy = ? WHERE id = ?", arguments: [importID, replaced])
      // The derivation that follows reaches its people through the keys, so they go last.
      try PeopleDerivation(db: db).run(
        seed: "SELECT id FROM record WHERE importID = \(replaced)")
      try db.execute(
        sql: "DELETE FROM matchKey WHERE recordID IN (SELECT id FROM record WHERE importID = ?)",
        arguments: [replaced])
    }
    return outcome
  }

  private func candidates() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT old.id FROM import old JOIN import new ON new.id = ?
        LEFT JOIN record a ON a.id = old.ownerRecord LEFT JOIN record b ON b.id = new.ownerRecord
        WHERE old.id <> new.id AND old.format = new.format AND old.replacedBy IS NULL
        AND a.personID IS b.personID ORDER BY old.id
        """, arguments: [importID])
  }

  /// How many rows of an older list are in the new one too, and how many it has.
  private func overlap(with old: Int64) throws -> (common: Int, size: Int) {
    let ties = try Int.fetchOne(
      db,
      sql: "SELECT COUNT(*) FROM record WHERE importID = ? AND isMention", arguments: [old])
    return (ties ?? 0) > 0 ? try tieOverlap(with: old) : try recordOverlap(with: old)
  }

  private func recordOverlap(with old: Int64) throws -> (common: Int, size: Int) {
    let size = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM record WHERE importID = ?", arguments: [old])
    let common = try Int.fetchOne(
      db,
      sql: """
        SELECT COUNT(DISTINCT a.recordID) FROM matchKey a JOIN record x ON x.id = a.recordID
        WHERE x.importID = :old AND EXISTS (
          SELECT 1 FROM matchKey b JOIN record y ON y.id = b.recordID
          WHERE b.key = a.key AND y.importID = :new)
        """, arguments: ["old": old, "new": importID])
    return (common ?? 0, size ?? 0)
  }

  private func tieOverlap(with old: Int64) throws -> (common: Int, size: Int) {
    func pairs(_ id: Int64) throws -> Set<[String]> {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT MIN(x.key, y.key) AS a, MAX(x.key, y.key) AS b FROM evidence
          JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
          WHERE evidence.importID = ?
          """, arguments: [id])
      return Set(rows.map { [$0["a"], $0["b"]] })
    }
    let former = try pairs(old)
    return (try former.intersection(pairs(importID)).count, former.count)
  }
}

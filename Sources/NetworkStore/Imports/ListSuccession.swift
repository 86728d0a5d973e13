internal import GRDB

/// Whether an import is the newer export of a list that is there already.
struct ListSuccession {
  let db: Database
  let importID: Int64
  let content: Content

  /// What the rows of a list are about.
  enum Content {
    /// People whom the owner knows.
    case records
    /// Two people each.
    case ties
    /// Messages and meetings.
    case interactions
    /// The owner alone, of whom the newest list says what holds.
    case owner
  }

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
  /// Shorter lists overlap by chance: of them a newer export has every row.
  private static let tellingSize = 20

  /// Puts the import in the place of the list that it continues, if there is one.
  func settle() throws -> Outcome {
    var outcome = Outcome()
    var best = 0.0
    let isEmpty = try isEmpty()
    for old in try candidates() {
      let (common, size) = try overlap(with: old)
      guard size > 0 else { continue }
      let share = Double(common) / Double(size)
      if share >= (size < Self.tellingSize ? 1 : Self.share), share > best {
        best = share
        outcome.replaced = old
      } else if share < Self.strangeShare, size >= Self.tellingSize, content == .records,
        !isEmpty
      {
        outcome.stranger = old
      }
    }
    if let replaced = outcome.replaced {
      outcome.stranger = nil
      // What was said about a person of the older list is about the one in the newer.
      try db.execute(
        sql: """
          UPDATE record SET anchor = (
            SELECT MIN(new.id) FROM record new JOIN record old ON old.personID = new.personID
            WHERE old.id = record.anchor AND new.importID = :new)
          WHERE anchor IN (SELECT id FROM record WHERE importID = :old) AND EXISTS (
            SELECT 1 FROM record new JOIN record old ON old.personID = new.personID
            WHERE old.id = record.anchor AND new.importID = :new)
          """, arguments: ["old": replaced, "new": importID])
      try db.execute(
        sql: "UPDATE import SET replacedBy = ? WHERE id = ?", arguments: [importID, replaced])
      try MatchKeyTable(db: db).remove(ofImport: replaced)
      try PeopleDerivation(db: db).run(
        seed: "SELECT id FROM record WHERE importID = \(replaced)")
    }
    return outcome
  }

  /// Whether the list holds nobody: that tells nothing of whose it is.
  private func isEmpty() throws -> Bool {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM record WHERE importID = ? LIMIT 1", arguments: [importID]) == nil
  }

  private func candidates() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT old.id FROM import old JOIN import new ON new.id = ?
        LEFT JOIN record a ON a.id = old.ownerRecord LEFT JOIN record b ON b.id = new.ownerRecord
        WHERE old.id <> new.id AND old.format = new.format AND old.replacedBy IS NULL
        AND (old.parentID IS NULL OR old.parentID IS NOT new.parentID)
        AND a.personID IS b.personID ORDER BY old.id
        """, arguments: [importID])
  }

  /// How much of an older list is in the new one too, and how much there is of it.
  private func overlap(with old: Int64) throws -> (common: Int, size: Int) {
    switch content {
    case .records: try recordOverlap(with: old)
    case .ties: try tieOverlap(with: old)
    case .interactions: try interactionOverlap(with: old)
    case .owner: (1, 1)
    }
  }

  /// As ``recordOverlap(with:)``, by months in which two people had to do with each other, of which the
  /// newer list must have as much, and by who belongs to which series of meetings.
  private func interactionOverlap(with old: Int64) throws -> (common: Int, size: Int) {
    struct Cell: Hashable {
      var people: [Int64]
      var kind: String
      var month: Int
    }
    func cells(_ id: Int64) throws -> [Cell: Int] {
      let members = try MeetingSeriesTable(db: db).members(ofImport: id).reduce(into: [:]) {
        $0[Cell(people: [$1.person], kind: "series \($1.key)", month: -1)] = 1
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT x.personID AS a, y.personID AS b, kind, month, SUM(cell.count) AS count
          FROM evidence JOIN evidenceByMonth cell ON evidenceID = evidence.id
          JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
          WHERE evidence.importID = ? GROUP BY a, b, kind, month
          """, arguments: [id]
      ).reduce(into: members) { cells, row in
        cells[Cell(people: [row["a"], row["b"]], kind: row["kind"], month: row["month"])] =
          row["count"]
      }
    }
    let new = try cells(importID)
    let former = try cells(old)
    return (former.count { cell, count in (new[cell] ?? 0) >= count }, former.count)
  }

  /// How many rows of an older list are in the new one too, and how many it has.
  ///
  /// Rows are the same by their people, whom the derivation has just told.
  private func recordOverlap(with old: Int64) throws -> (common: Int, size: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) AS size, COALESCE(SUM(EXISTS (
          SELECT 1 FROM record new WHERE new.importID = :new AND new.personID = record.personID
        )), 0) AS common FROM record WHERE importID = :old
        """, arguments: ["old": old, "new": importID])
    return (row?["common"] ?? 0, row?["size"] ?? 0)
  }

  /// As ``recordOverlap(with:)``; rows are the same by their people and kind, and a number that the
  /// user gave is not lost to a row that gives none.
  private func tieOverlap(with old: Int64) throws -> (common: Int, size: Int) {
    struct Tie: Hashable {
      var people: [Int64]
      var kind: String
    }
    func ties(_ id: Int64) throws -> [(tie: Tie, isStated: Bool)] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT MIN(x.personID, y.personID) AS a, MAX(x.personID, y.personID) AS b, kind,
          stated IS NOT NULL AS isStated FROM evidence
          JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
          WHERE evidence.importID = ?
          """, arguments: [id]
      ).map { (Tie(people: [$0["a"], $0["b"]], kind: $0["kind"]), $0["isStated"]) }
    }
    let new = Dictionary(try ties(importID).map { ($0.tie, $0.isStated) }) { $0 || $1 }
    let former = try ties(old)
    let common = former.count { tie, isStated in new[tie].map { $0 || !isStated } ?? false }
    return (common, former.count)
  }
}

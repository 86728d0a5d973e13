internal import ContactLists
internal import GRDB

/// Where the rows of a list went: rows = kept + merged + rejected.
struct ImportAccounting {
  let db: Database

  func account(of list: ImportedList, tally: InteractionTally) throws -> ImportAccount {
    let writer = list.writer
    let records = writer.records > 0 ? try recordCounts(list.id) : (kept: 0, all: 0)
    let ties = writer.ties > 0 ? try tieCounts(list.id) : (kept: 0, all: 0)
    let messages =
      writer.interactions > 0 ? try tally.account(ofImport: list.id) : (kept: 0, copies: 0)
    let rejected = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM problem WHERE importID = ? AND isRejection",
      arguments: [list.id])
    return ImportAccount(
      kept: records.kept + ties.kept + messages.kept + writer.ownerStatements,
      merged: records.all - records.kept + ties.all - ties.kept + messages.copies,
      rejected: rejected ?? 0)
  }

  static func keep(_ account: ImportAccount, ofImport id: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE import SET rows = ?, kept = ?, merged = ?, rejected = ? WHERE id = ?",
      arguments: [account.rows, account.kept, account.merged, account.rejected, id])
  }

  /// Entries that brought somebody new, and all.
  private func recordCounts(_ id: Int64) throws -> (kept: Int, all: Int) {
    // Whom an entry names beside its person is a mention.
    let entries = "importID = ? AND NOT isMention"
    let kept = try Int.fetchOne(
      db,
      sql: """
        SELECT COUNT(*) FROM record WHERE \(entries) AND NOT EXISTS (
          SELECT 1 FROM record earlier
          WHERE earlier.personID = record.personID AND earlier.id < record.id)
        """, arguments: [id])
    let all = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM record WHERE \(entries)", arguments: [id])
    return (kept ?? 0, all ?? 0)
  }

  /// Pairs of people whom nothing had tied before, and all rows of a file of ties.
  private func tieCounts(_ id: Int64) throws -> (kept: Int, all: Int) {
    let pairs = """
      SELECT DISTINCT MIN(x.personID, y.personID), MAX(x.personID, y.personID) FROM evidence
      JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
      WHERE evidence.importID
      """
    let kept = try Int.fetchOne(
      db,
      sql: "SELECT COUNT(*) FROM (\(pairs) = :import EXCEPT \(pairs) <> :import)",
      arguments: ["import": id])
    let all = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM evidence WHERE importID = ?", arguments: [id])
    return (kept ?? 0, all ?? 0)
  }
}

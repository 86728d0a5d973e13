internal import Foundation
internal import GRDB
internal import Identity

/// By which version of the matching the people came to be, and what it knew of names then.
///
/// The model stays as it is while lists come in, so that what is decided about a record does not depend
/// on which other lists came between; it is estimated anew when there is four times as much to learn from.
struct MatchingState {
  /// Of how the matching works. A network that an older one made is matched anew when it is opened.
  static let version = 5

  var model = LinkageModel.standard
  /// How many records there were when the model was estimated.
  var records = 0

  private static let growth = 4
  /// Fewer records teach less about names than the tables that come with the program.
  private static let smallest = 5_000

  init() {}

  init(db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT model, records FROM matching WHERE version = ?", arguments: [Self.version])
    else { return }
    records = row["records"]
    if let bytes: Data = row["model"] {
      model = try JSONDecoder().decode(LinkageModel.self, from: bytes)
    }
  }

  static func isCurrent(in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM matching WHERE version = ?)", arguments: [version])
      ?? false
  }

  /// Whether so many records teach more than those that the model was estimated from.
  func isOutgrown(by count: Int) -> Bool {
    count >= Self.smallest && count >= Self.growth * records
  }

  func keep(in db: Database) throws {
    let bytes = model == .standard ? nil : try JSONEncoder().encode(model)
    try db.execute(
      sql: "INSERT OR REPLACE INTO matching (id, version, model, records) VALUES (1, ?, ?, ?)",
      arguments: [Self.version, bytes, records])
  }
}

internal import Foundation
internal import GRDB

/// Tells one state of a network from every other.
///
/// A token that is drawn anew by each transaction that writes, and not a counter: a database that
/// is restored from a backup and goes on from there never gets a token that it had before, so what
/// was made from the lost states does not pass for made from the new ones.
struct Generation: Hashable, Sendable {
  /// 128 bits, so that no two are ever the same.
  static let byteCount = 16

  let token: [UInt8]

  /// The generation that the transaction sees.
  init(in db: Database) throws {
    let token = try Data.fetchOne(db, sql: "SELECT token FROM generation")
    guard let token else { throw NetworkError.failed(reason: "its generation is missing") }
    self.token = Array(token)
  }

  /// Makes the state that the transaction leaves behind a new generation.
  static func replace(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO generation (id, token) VALUES (1, randomblob(\(byteCount)))")
  }
}

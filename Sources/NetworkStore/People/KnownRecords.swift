internal import GRDB
internal import Identity
internal import Synchronization

/// Records as the matching sees them, which need not be read: those that an import has made, and those
/// that it, or one before it, has read.
final class KnownRecords {
  fileprivate struct Contents: Sendable {
    var made = MatchRecords()
    var read: [Int64: MatchRecord] = [:]
  }

  fileprivate var contents = Contents()
  /// The import of what the user said, whose records may be written anew.
  private let ownImport: Int64?

  /// So many take some 150 MB.
  private static let most = 200_000

  init(db: Database) throws {
    ownImport = try Int64.fetchOne(
      db, sql: "SELECT id FROM import WHERE format = ?", arguments: [ImportRow.ownFormat])
  }

  subscript(id: Int64) -> MatchRecord? { contents.made[id] ?? contents.read[id] }

  /// Takes what an import has made; ids are greater than all before.
  func append(_ more: MatchRecords) { contents.made.append(more) }

  /// Keeps a record that was read, if there is room; whether it did.
  func note(_ record: MatchRecord, id: Int64) -> Bool {
    guard contents.made.count + contents.read.count < Self.most, record.list != ownImport else {
      return false
    }
    contents.read[id] = record
    return true
  }
}

/// What one import leaves behind for the next one of the same process.
final class RememberedRecords: Sendable {
  private let state = Mutex<(generation: Generation, contents: KnownRecords.Contents)?>(nil)

  /// Gives an import what is remembered, unless something else has written since.
  func give(to known: KnownRecords, in db: Database) throws {
    let generation = try Generation(in: db)
    let former = state.withLock { state in
      defer { state = nil }
      return state
    }
    if let former, former.generation == generation { known.contents = former.contents }
  }

  /// Remembers what an import knew, once its generation has been written.
  func take(from known: KnownRecords, in db: Database) throws {
    let generation = try Generation(in: db)
    let contents = known.contents
    known.contents = KnownRecords.Contents()
    state.withLock { $0 = (generation, contents) }
  }
}

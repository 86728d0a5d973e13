internal import ContactLists
internal import Dispatch
internal import GRDB
internal import Identity
internal import Synchronization

/// Makes of records what the matching sees, on another core, while the list is read and written.
final class RecordMatching {
  private struct Waiting: Sendable {
    var record: Record
    var id: Int64
    var list: Int64
    var isMention: Bool
  }

  /// What one list has come to be.
  private struct Made: Sendable {
    var records = MatchRecords()
    var index = MatchIndex()
  }

  private final class Shared: Sendable {
    let made = Mutex<[Int64: Made]>([:])
  }

  private let shared = Shared()
  private let queue = DispatchQueue(label: "matching")
  /// So that no more than a few batches wait where reading is faster than this.
  private let room = DispatchSemaphore(value: 4)
  private var batch: [Waiting] = []

  /// How many records were added, and how many of them since keys were taken.
  private var count = 0
  private var countWithKeys = 0

  private static let batchSize = 2_048
  /// More records are not kept, but made again where they are needed: their keys tell of whom.
  private static let mostKept = 200_000
  /// The keys of so many take some 64 MB.
  private static let mostWithKeys = 500_000

  /// Whether so many keys wait that they had better be taken.
  var isFull: Bool { countWithKeys >= Self.mostWithKeys }

  func add(_ record: Record, id: Int64, list: Int64, isMention: Bool) {
    count += 1
    countWithKeys += 1
    batch.append(Waiting(record: record, id: id, list: list, isMention: isMention))
    if batch.count >= Self.batchSize { send() }
  }

  /// Takes back what a list has added.
  func forget(list: Int64) {
    send()
    queue.sync { shared.made.withLock { $0[list] = nil } }
  }

  /// What the records that were added can be found by; each is given once.
  func takeIndex() -> MatchIndex {
    send()
    countWithKeys = 0
    let all = queue.sync {
      shared.made.withLock { made in
        var all = MatchIndex()
        for list in made.keys.sorted() {
          all.append(made[list]?.index ?? MatchIndex())
          made[list]?.index = MatchIndex()
        }
        return all
      }
    }
    return all.sorted()
  }

  /// All that was added since the last time; only some, or none, if that is very many.
  func takeRecords() -> MatchRecords {
    send()
    count = 0
    let lists = queue.sync {
      shared.made.withLock { made in
        defer { made = made.mapValues { Made(index: $0.index) } }
        return made
      }
    }
    var all = MatchRecords()
    // Lists are read one after the other, so the ids stay ascending.
    for (_, list) in lists.sorted(by: { $0.key < $1.key }) { all.append(list.records) }
    return all
  }

  private func send() {
    guard !batch.isEmpty else { return }
    room.wait()
    let (waiting, shared, room, keeps) = (batch, shared, room, count <= Self.mostKept)
    batch = []
    batch.reserveCapacity(Self.batchSize)
    queue.async {
      for record in waiting {
        let made = MatchRecord(record.record, list: record.list, isMention: record.isMention)
        let gate = PairGate(made)
        shared.made.withLock {
          if keeps {
            $0[record.list, default: Made()].records.append(made, id: record.id)
          }
          $0[record.list, default: Made()].index.append(made, gate, id: record.id)
        }
      }
      room.signal()
    }
  }
}

/// What records are found by, and need not be read for.
struct MatchIndex: Sendable {
  private(set) var keys: [MatchKeyTable.Entry] = []
  private(set) var gates: [PairGateTable.Entry] = []

  mutating func append(_ record: MatchRecord, _ gate: PairGate, id: Int64) {
    for key in record.keys { keys.append(MatchKeyTable.Entry(value: key.value, record: id)) }
    gates.append(PairGateTable.Entry(record: id, gate: gate))
  }

  mutating func append(_ more: MatchIndex) {
    keys += more.keys
    gates += more.gates
  }

  /// In the order in which pages of the database fill one after the other.
  func sorted() -> MatchIndex {
    var index = self
    index.keys.sort()
    index.gates.sort { $0.record < $1.record }
    return index
  }

  func insert(in db: Database) throws {
    try MatchKeyTable(db: db).insert(keys)
    try PairGateTable(db: db).insert(gates)
  }
}

/// Records as the matching sees them, by id.
struct MatchRecords: Sendable {
  private var ids: [Int64] = []
  private var records: [MatchRecord] = []

  var count: Int { ids.count }

  /// Ids are appended in ascending order.
  mutating func append(_ record: MatchRecord, id: Int64) {
    ids.append(id)
    records.append(record)
  }

  mutating func append(_ more: MatchRecords) {
    ids += more.ids
    records += more.records
  }

  subscript(_ id: Int64) -> MatchRecord? {
    let place = ids.firstPlace { $0 >= id }
    return place < ids.count && ids[place] == id ? records[place] : nil
  }
}

/// The records that an import has added: each is somebody of its own until people are derived.
struct FreshRecords {
  /// All records with higher ids are fresh.
  var after = Int64.max
  /// What need not be read, of these and of others.
  var known: KnownRecords?

  /// Whether nothing has changed since people were derived last but that they were added.
  var areAdded: Bool { after < .max }
}

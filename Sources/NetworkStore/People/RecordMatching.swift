internal import ContactLists
internal import Dispatch
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

  private final class Shared: Sendable {
    let made = Mutex<[Int64: MatchRecords]>([:])
  }

  private let shared = Shared()
  private let queue = DispatchQueue(label: "matching")
  /// So that no more than a few batches wait where reading is faster than this.
  private let room = DispatchSemaphore(value: 4)
  private var batch: [Waiting] = []

  private static let batchSize = 2_048

  func add(_ record: Record, id: Int64, list: Int64, isMention: Bool) {
    batch.append(Waiting(record: record, id: id, list: list, isMention: isMention))
    if batch.count >= Self.batchSize { send() }
  }

  /// Takes back what a list has added.
  func forget(list: Int64) {
    send()
    queue.sync { shared.made.withLock { $0[list] = nil } }
  }

  /// All that was added since the last time.
  func finish() -> MatchRecords {
    send()
    let lists = queue.sync {
      shared.made.withLock { made in
        defer { made = [:] }
        return made
      }
    }
    if lists.count == 1, let only = lists.values.first { return only }
    var all = MatchRecords()
    // Lists are read one after the other, so the ids stay ascending.
    for (_, records) in lists.sorted(by: { $0.key < $1.key }) { all.append(records) }
    return all
  }

  private func send() {
    guard !batch.isEmpty else { return }
    room.wait()
    let (waiting, shared, room) = (batch, shared, room)
    batch = []
    batch.reserveCapacity(Self.batchSize)
    queue.async {
      for record in waiting {
        let made = MatchRecord(record.record, list: record.list, isMention: record.isMention)
        shared.made.withLock {
          $0[record.list, default: MatchRecords()].append(made, id: record.id)
        }
      }
      room.signal()
    }
  }
}

/// Records as the matching sees them, by id.
struct MatchRecords: Sendable {
  private var ids: [Int64] = []
  private var records: [MatchRecord] = []

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
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? records[low] : nil
  }

  /// What all of them can be found by, ascending.
  var keys: [MatchKeyTable.Entry] {
    var entries: [MatchKeyTable.Entry] = []
    for (id, record) in zip(ids, records) {
      for key in record.keys { entries.append(MatchKeyTable.Entry(value: key.value, record: id)) }
    }
    entries.sort()
    return entries
  }
}

/// The records that an import has added: each is somebody of its own until people are derived.
struct FreshRecords {
  /// All records with higher ids are fresh.
  var after = Int64.max
  var made = MatchRecords()
}

internal import ContactLists
internal import Dispatch
internal import Identity
internal import Synchronization

/// Makes the match keys of records on another core, while the list is read and written.
final class MatchKeyCollector {
  private struct Waiting: Sendable {
    var record: Record
    var id: Int64
    var list: Int64
    var isMention: Bool
  }

  /// What the other core has made, by list.
  private final class Made: Sendable {
    let entries = Mutex<[Int64: [MatchKeyTable.Entry]]>([:])
  }

  private let made = Made()
  private let queue = DispatchQueue(label: "match keys")
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
    queue.sync { made.entries.withLock { $0[list] = nil } }
  }

  /// All entries since the last time, ascending.
  func finish() -> [MatchKeyTable.Entry] {
    send()
    let lists = queue.sync {
      made.entries.withLock { entries in
        defer { entries = [:] }
        return entries
      }
    }
    var all = lists.values.flatMap { $0 }
    all.sort()
    return all
  }

  private func send() {
    guard !batch.isEmpty else { return }
    room.wait()
    let (records, made, room) = (batch, made, room)
    batch = []
    batch.reserveCapacity(Self.batchSize)
    queue.async {
      var entries: [Int64: [MatchKeyTable.Entry]] = [:]
      for waiting in records {
        let keys = MatchRecord(
          waiting.record, list: waiting.list, isMention: waiting.isMention
        ).keys
        for key in keys {
          entries[waiting.list, default: []].append(
            MatchKeyTable.Entry(value: key.value, record: waiting.id))
        }
      }
      made.entries.withLock { all in
        for (list, more) in entries { all[list, default: []] += more }
      }
      room.signal()
    }
  }
}

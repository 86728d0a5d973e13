/// The records under each key: what is compared with what.
struct KeyIndex: Sendable {
  struct Block: Sendable {
    var key: MatchKey
    fileprivate(set) var range: Range<Int>
  }

  /// Keys with two records or more, ascending.
  private(set) var blocks: [Block] = []
  private var members: [UInt32] = []

  /// - Complexity: O(*k* log *k*) for *k* keys.
  init(_ records: [MatchRecord], ofContacts isOfContacts: Bool = false) {
    var entries: [(key: Int64, place: UInt32)] = []
    entries.reserveCapacity(records.count * 7)
    for (place, record) in records.enumerated() {
      for key in record.keys where !isOfContacts || key.isContact {
        entries.append((key.value, UInt32(place)))
      }
    }
    entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 {
        let first = members.count
        for entry in entries[start..<end] { members.append(entry.place) }
        blocks.append(
          Block(key: MatchKey(value: entries[start].key), range: first..<members.count))
      }
      start = end
    }
  }

  func places(of block: Block) -> ArraySlice<UInt32> { members[block.range] }
}

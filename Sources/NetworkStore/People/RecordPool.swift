internal import Identity

/// Records as the matching sees them, their gates and their pairs, each read once.
struct RecordPool {
  let neighbours: RecordNeighbours
  /// All pairs, where most of them will be asked for.
  var pairs: PairsAtHand?
  private let known: KnownRecords?
  private var records: [Int64: MatchRecord] = [:]
  private var gates: [Int64: PairGate?] = [:]

  init(neighbours: RecordNeighbours, known: KnownRecords?) {
    self.neighbours = neighbours
    self.known = known
  }

  /// `nil` if the record is gone.
  mutating func matchRecord(_ id: Int64) throws -> MatchRecord? {
    if let record = records[id] { return record }
    if !neighbours.anchors.isTold(id), let record = known?[id] { return record }
    guard let row = try neighbours.row(id) else { return nil }
    let record = neighbours.anchors.matchRecord(row)
    records[id] = record
    return record
  }

  /// Reads all of these that will be asked for, on all cores, in the order in which they are stored.
  mutating func read(_ ids: Set<Int64>) throws {
    let anchors = neighbours.anchors
    let missing = ids.filter {
      records[$0] == nil && (anchors.isTold($0) || known?[$0] == nil)
    }.sorted()
    for start in stride(from: 0, to: missing.count, by: RecordPages.size) {
      let rows = try neighbours.rows(missing[start..<min(missing.count, start + RecordPages.size)])
      let read = rows.concurrentMap { anchors.matchRecord($0) }
      for (row, record) in zip(rows, read)
      where anchors.isTold(row.id) || known?.note(record, id: row.id) != true {
        records[row.id] = record
      }
    }
  }

  /// `nil` if only the record itself can tell.
  mutating func gate(of id: Int64) throws -> PairGate? {
    if neighbours.atHand != nil { return try neighbours.gate(of: id) }
    if let gate = gates[id] { return gate }
    let gate = try neighbours.gate(of: id)
    gates[id] = .some(gate)
    return gate
  }

  mutating func dependsOnNamesakes(_ id: Int64) throws -> Bool {
    if let gate = try gate(of: id) { return gate.dependsOnNamesakes }
    return try matchRecord(id)?.dependsOnNamesakes ?? false
  }

  // MARK: - Pairs

  /// The pairs that a record is in.
  func pairs(of record: Int64) throws -> [MatchPairTable.Pair] {
    try pairs?.pairs(of: record) ?? MatchPairTable(db: neighbours.db).pairs(of: record)
  }

  /// Puts the pairs that some records are in now into the place of those that they were in.
  mutating func replacePairs(of records: Set<Int64>, with new: [MatchPairTable.Pair]) throws {
    let former =
      try pairs?.replace(of: records, with: new)
      ?? Set(records.flatMap(pairs(of:))).sorted()
    try MatchPairTable(db: neighbours.db).replace(former, with: new)
  }
}

internal import GRDB
internal import Identity

/// Matches all records in force with each other, as when most of them are new.
struct MatchingOfAll {
  let db: Database
  let fresh: FreshRecords

  /// From so many records on it can be faster than finding out what they reach.
  static let worthwhile = 2_000

  /// Whether it is faster than finding out what so many records reach: a record costs it a fifth, but
  /// of many it takes more memory.
  static func isWorthwhile(for seeds: Int, of count: Int) -> Bool {
    seeds >= worthwhile && (count <= 2 * many ? 5 : 2) * seeds >= count
  }

  /// Of so many, most may have nobody to be compared with.
  private static let many = 100_000

  /// Estimates the model if there is more to learn from than before, and derives everybody.
  func run(_ state: inout MatchingState, count: Int) throws {
    let neighbours = try RecordNeighbours(db: db)
    let all = try Int64.fetchAll(
      db, sql: "SELECT id FROM record WHERE \(RecordPages.isInForce) ORDER BY id"
    ).filter { !neighbours.anchors.follows($0) }
    let comparable = all.count < Self.many ? nil : try ComparableRecords(db: db)
    let ids = comparable.map { comparable in all.filter(comparable.contains) } ?? all
    var records = try matchRecords(ids, neighbours.anchors)
    if state.isOutgrown(by: count) {
      // Names are as common among some as among all.
      let stride = max(1, all.count / Self.many)
      let some = Swift.stride(from: 0, to: all.count, by: stride).map { all[$0] }
      state.model = LinkageModel.estimated(
        from: comparable == nil ? records : try matchRecords(some, neighbours.anchors))
      state.records = count
    }
    try state.keep(in: db)

    let linker = PeopleLinker(model: state.model)
    let scored = linker.pairs(among: records, focus: nil)
    let pairs = MatchPairTable(db: db)
    try pairs.removeAll()
    try pairs.insert(
      scored.map { MatchPairTable.Pair(ids[$0.first], ids[$0.second], bits: $0.bits) })
    let place = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let decisions = try Decisions(db: db, anchors: neighbours.anchors).among(place)
    let resolution = linker.resolve(records, pairs: scored, decisions: decisions)
    records = []
    try pairs.replaceQuestions(
      of: [], with: resolution.questions.map { MatchPairTable.Question($0, of: ids) })
    try assign(resolution.people, of: ids, among: all, neighbours)
  }

  /// The records as the matching sees them: those at hand, and the others read some thousands at a time.
  private func matchRecords(_ ids: [Int64], _ anchors: Anchors) throws -> [MatchRecord] {
    var records: [MatchRecord] = []
    records.reserveCapacity(ids.count)
    for start in stride(from: 0, to: ids.count, by: RecordPages.size) {
      let some = ids[start..<min(ids.count, start + RecordPages.size)]
      let known = some.map { anchors.isTold($0) ? nil : fresh.known?[$0] }
      let rows = try zip(some, known).compactMap { id, record in
        record == nil ? try RecordRow.find(id, in: db) : nil
      }
      var read = zip(rows, rows.concurrentMap { anchors.matchRecord($0) }).makeIterator()
      for record in known {
        if let record {
          records.append(record)
        } else if let (row, record) = read.next() {
          if !anchors.isTold(row.id) { _ = fresh.known?.note(record, id: row.id) }
          records.append(record)
        }
      }
    }
    guard records.count == ids.count else {
      throw NetworkError.failed(reason: "a record has gone")
    }
    return records
  }

  private func assign(
    _ people: [[Int]], of ids: [Int64], among all: [Int64], _ neighbours: RecordNeighbours
  ) throws {
    // Most are one record alone: if fresh they are written already, and if old mostly as they were.
    var members: [Int64: [Int64]] = [:]
    var others: Set<Int64> = []
    var freshFirsts: [Int64] = []
    for cluster in people {
      let cluster = cluster.map { ids[$0] }.sorted()
      guard let first = cluster.first else { continue }
      if cluster.count > 1 || !neighbours.anchors.followers(of: first).isEmpty {
        members[first] = cluster
        others.formUnion(cluster.dropFirst())
        if first > fresh.after { freshFirsts.append(first) }
      }
    }
    var assignment = try PersonAssignment(db: db)
    let settled = fresh.areAdded ? try PeopleAtHand(db: db) : nil
    func assign(_ cluster: [Int64]) throws {
      let records = neighbours.withFollowers(cluster)
      if settled?.areUnchanged(records) ?? false { return }
      try assignment.assign(try neighbours.rows(records))
    }
    for id in all where id <= fresh.after && !others.contains(id) {
      try assign(members[id] ?? [id])
    }
    let bare = try Int64.fetchAll(
      db,
      sql: "SELECT id FROM record WHERE id > ? AND personID IS NULL AND \(RecordPages.isInForce)",
      arguments: [fresh.after])
    for id in bare where members[id] == nil && !others.contains(id) {
      guard !neighbours.anchors.follows(id) else { continue }
      members[id] = [id]
      freshFirsts.append(id)
    }
    for first in freshFirsts.sorted() {
      try assign(members[first] ?? [])
    }
    try PersonAssignment.removeEmpty(assignment.bereft.sorted(), in: db)
  }
}

extension MatchPairTable.Question {
  init(_ question: ReviewQuestion, of ids: [Int64]) {
    self.init(
      pair: MatchPairTable.Pair(ids[question.first], ids[question.second], bits: question.bits),
      reason: question.reason)
  }
}

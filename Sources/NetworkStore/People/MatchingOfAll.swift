internal import GRDB
internal import Identity

/// Matches all records in force with each other, as when most of them are new.
struct MatchingOfAll {
  let db: Database

  /// From so many records on it can be faster than finding out what they reach.
  static let worthwhile = 2_000

  /// Estimates the model if there is more to learn from than before, and derives everybody.
  func run(_ state: inout MatchingState, count: Int) throws {
    let neighbours = try RecordNeighbours(db: db)
    var ids: [Int64] = []
    var records: [MatchRecord] = []
    ids.reserveCapacity(count)
    records.reserveCapacity(count)
    try RecordPages(db: db, condition: RecordPages.isInForce).forEach { rows in
      let free = rows.filter { !neighbours.anchors.follows($0.id) }
      ids += free.map(\.id)
      records += free.concurrentMap { [anchors = neighbours.anchors] in anchors.matchRecord($0) }
    }
    if state.isOutgrown(by: count) {
      state.model = LinkageModel.estimated(from: records)
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
    try assign(resolution.people, of: ids, neighbours)
  }

  private func assign(
    _ people: [[Int]], of ids: [Int64], _ neighbours: RecordNeighbours
  ) throws {
    // Most are one record alone, which is at hand when its page is read.
    var members: [Int64: [Int64]] = [:]
    var others: Set<Int64> = []
    for cluster in people {
      let cluster = cluster.map { ids[$0] }.sorted()
      guard let first = cluster.first else { continue }
      if cluster.count > 1 || !neighbours.anchors.followers(of: first).isEmpty {
        members[first] = cluster
        others.formUnion(cluster.dropFirst())
      }
    }
    var assignment = try PersonAssignment(db: db)
    try RecordPages(db: db, condition: RecordPages.isInForce).forEach { rows in
      for row in rows where !others.contains(row.id) && !neighbours.anchors.follows(row.id) {
        if let cluster = members[row.id] {
          try assignment.assign(try neighbours.withFollowers(cluster))
        } else {
          try assignment.assign([row])
        }
      }
    }
    try PersonAssignment.removeEmpty(assignment.bereft.sorted(), in: db)
  }
}

extension RecordNeighbours {
  /// The records of a cluster with those that follow them, ascending.
  func withFollowers(_ members: [Int64]) throws -> [RecordRow] {
    try (members + members.flatMap(anchors.followers)).sorted().compactMap { try row($0) }
  }
}

extension MatchPairTable.Question {
  init(_ question: ReviewQuestion, of ids: [Int64]) {
    self.init(
      pair: MatchPairTable.Pair(ids[question.first], ids[question.second], bits: question.bits),
      reason: question.reason)
  }
}

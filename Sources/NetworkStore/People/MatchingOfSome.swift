internal import GRDB
internal import Identity

/// Matches some records with all that are there.
struct MatchingOfSome {
  let db: Database
  let model: LinkageModel
  let fresh: FreshRecords

  private var pairs: MatchPairTable { MatchPairTable(db: db) }

  /// Compares the seeds, in force, with whoever shares a key with them, and clusters what hangs together.
  func run(_ seeds: [Int64]) throws {
    var pool = RecordPool(neighbours: try RecordNeighbours(db: db), made: fresh.made)
    let focus = try compare(Set(seeds.map(pool.neighbours.anchors.root)), in: &pool)
    let reach = try reach(of: focus, in: &pool)
    try cluster(reach, in: &pool)
  }

  // MARK: - Pairs

  /// Weighs the pairs of the seeds, and of those who share an address or a number with them: what
  /// an address tells of two people changes with whoever else has it.
  private func compare(_ seeds: Set<Int64>, in pool: inout RecordPool) throws -> Set<Int64> {
    var focus = seeds
    for seed in seeds.sorted() {
      guard let record = try pool.matchRecord(seed) else { continue }
      focus.formUnion(try pool.neighbours.holders(of: record.keys.filter(\.isContact)))
    }
    let candidates = try candidates(for: focus, in: &pool)
    var ids: [Int64] = []
    var records: [MatchRecord] = []
    for id in focus.sorted() + candidates.sorted() {
      guard let record = try pool.matchRecord(id) else { continue }
      ids.append(id)
      records.append(record)
    }
    let inFocus = ids.prefix { focus.contains($0) }.count
    let scored = PeopleLinker(model: model).pairs(among: records, focus: Set(0..<inFocus))
    try pairs.remove(of: focus)
    try pairs.insert(
      scored.map { MatchPairTable.Pair(ids[$0.first], ids[$0.second], bits: $0.bits) })
    return focus
  }

  /// All others worth comparing with one of `focus`: most that share a key are not, and are never read.
  private func candidates(
    for focus: Set<Int64>, in pool: inout RecordPool
  ) throws -> Set<Int64> {
    var candidates: Set<Int64> = []
    var holders: [MatchKey: [Int64]] = [:]
    for id in focus.sorted() {
      guard let record = try pool.matchRecord(id) else { continue }
      let gate = PairGate(record)
      for key in record.keys {
        let others = try holders[key] ?? pool.neighbours.holders(of: key)
        holders[key] = others
        candidates.formUnion(
          try others.filter { other in
            try !focus.contains(other) && !candidates.contains(other)
              && pool.gate(of: other).map(gate.lets) ?? true
          })
      }
    }
    return candidates
  }

  // MARK: - Clusters

  /// All records that hang together with the given ones: by pairs, by what the user said, by a name
  /// that is only mentioned, or as one person until now.
  private func reach(of focus: Set<Int64>, in pool: inout RecordPool) throws -> Set<Int64> {
    let neighbours = pool.neighbours
    let decided = try Decisions(db: db, anchors: neighbours.anchors)
    var reach = focus
    var people: Set<Int64> = []
    var rest = Array(focus)
    while let record = rest.popLast() {
      var next = try pairs.pairs(of: record).map { $0.first == record ? $0.second : $0.first }
      next += decided.others(of: record)
      if let seen = try pool.matchRecord(record) {
        next += try neighbours.namesakes(of: seen).filter {
          try seen.dependsOnNamesakes || pool.dependsOnNamesakes($0)
        }
      }
      for member in [record] + neighbours.anchors.followers(of: record) {
        if let person = try neighbours.person(of: member), people.insert(person).inserted {
          next += try neighbours.records(ofPerson: person).map(neighbours.anchors.root)
        }
      }
      for other in next where reach.insert(other).inserted { rest.append(other) }
    }
    return reach
  }

  private func cluster(_ reach: Set<Int64>, in pool: inout RecordPool) throws {
    var ids: [Int64] = []
    var records: [MatchRecord] = []
    for id in reach.sorted() {
      guard let record = try pool.matchRecord(id) else { continue }
      ids.append(id)
      records.append(record)
    }
    let place = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var scored: [ScoredPair] = []
    for (first, id) in ids.enumerated() {
      for pair in try pairs.pairs(of: id) where pair.first == id {
        guard let second = place[pair.second] else { continue }
        scored.append(ScoredPair(first, second, bits: pair.bits))
      }
    }
    let decisions = try Decisions(db: db, anchors: pool.neighbours.anchors).among(place)
    let resolution = PeopleLinker(model: model).resolve(
      records, pairs: scored, decisions: decisions)
    try pairs.replaceQuestions(
      of: ids, with: resolution.questions.map { MatchPairTable.Question($0, of: ids) })
    var assignment = try PersonAssignment(db: db)
    let clusters = resolution.people.map { $0.map { ids[$0] }.sorted() }
    for members in clusters.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try assignment.assign(try pool.neighbours.withFollowers(members))
    }
    try PersonAssignment.removeEmpty(assignment.bereft.sorted(), in: db)
  }
}

/// Records as the matching sees them, and their gates, each read once.
struct RecordPool {
  let neighbours: RecordNeighbours
  private let made: MatchRecords
  private var records: [Int64: MatchRecord] = [:]
  private var gates: [Int64: PairGate?] = [:]

  init(neighbours: RecordNeighbours, made: MatchRecords) {
    self.neighbours = neighbours
    self.made = made
  }

  /// `nil` if the record is gone.
  mutating func matchRecord(_ id: Int64) throws -> MatchRecord? {
    if let record = records[id] { return record }
    if !neighbours.anchors.isTold(id), let record = made[id] { return record }
    guard let row = try neighbours.row(id) else { return nil }
    let record = neighbours.anchors.matchRecord(row)
    records[id] = record
    return record
  }

  /// `nil` if only the record itself can tell.
  mutating func gate(of id: Int64) throws -> PairGate? {
    if let gate = gates[id] { return gate }
    let gate = try neighbours.gate(of: id)
    gates[id] = .some(gate)
    return gate
  }

  mutating func dependsOnNamesakes(_ id: Int64) throws -> Bool {
    if let gate = try gate(of: id) { return gate.dependsOnNamesakes }
    return try matchRecord(id)?.dependsOnNamesakes ?? false
  }
}

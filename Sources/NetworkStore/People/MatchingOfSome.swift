internal import GRDB
internal import Identity

/// Matches some records with all that are there.
struct MatchingOfSome {
  let db: Database
  let model: LinkageModel
  let fresh: FreshRecords
  /// Whether there are so many that tables had better be read as a whole.
  var areMany = false

  /// Compares the seeds, in force, with whoever shares a key with them, and clusters what hangs together.
  func run(_ seeds: [Int64]) throws {
    let neighbours = try RecordNeighbours(db: db, atHand: areMany ? TablesAtHand(db: db) : nil)
    var pool = RecordPool(neighbours: neighbours, known: fresh.known)
    if areMany { pool.pairs = PairsAtHand(try MatchPairTable(db: db).all()) }
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
    try pool.read(focus)
    let candidates = try candidates(for: focus, in: &pool)
    try pool.read(candidates)
    var ids: [Int64] = []
    var records: [MatchRecord] = []
    for id in focus.sorted() + candidates.sorted() {
      guard let record = try pool.matchRecord(id) else { continue }
      ids.append(id)
      records.append(record)
    }
    let inFocus = ids.prefix { focus.contains($0) }.count
    let scored = PeopleLinker(model: model).pairs(among: records, focus: Set(0..<inFocus))
    try pool.replacePairs(
      of: focus,
      with: scored.map { MatchPairTable.Pair(ids[$0.first], ids[$0.second], bits: $0.bits) })
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
      var next = try pool.pairs(of: record).map { $0.first == record ? $0.second : $0.first }
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
    try pool.read(reach)
    for id in reach.sorted() {
      guard let record = try pool.matchRecord(id) else { continue }
      ids.append(id)
      records.append(record)
    }
    let place = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var scored: [ScoredPair] = []
    for (first, id) in ids.enumerated() {
      for pair in try pool.pairs(of: id) where pair.first == id {
        guard let second = place[pair.second] else { continue }
        scored.append(ScoredPair(first, second, bits: pair.bits))
      }
    }
    let decisions = try Decisions(db: db, anchors: pool.neighbours.anchors).among(place)
    let resolution = PeopleLinker(model: model).resolve(
      records, pairs: scored, decisions: decisions)
    let questions = resolution.questions.map { MatchPairTable.Question($0, of: ids) }
    if areMany {
      try MatchPairTable(db: db).replaceQuestions(ofMany: ids, with: questions)
    } else {
      try MatchPairTable(db: db).replaceQuestions(of: ids, with: questions)
    }
    try assign(resolution.people.map { $0.map { ids[$0] }.sorted() }, pool.neighbours)
  }

  private func assign(_ clusters: [[Int64]], _ neighbours: RecordNeighbours) throws {
    var assignment = try PersonAssignment(db: db)
    let settled = fresh.areAdded ? neighbours.atHand?.people : nil
    for members in clusters.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let all = neighbours.withFollowers(members)
      if settled?.areUnchanged(all) ?? false { continue }
      try assignment.assign(try neighbours.rows(all))
    }
    try PersonAssignment.removeEmpty(assignment.bereft.sorted(), in: db)
  }
}

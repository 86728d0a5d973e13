internal import ContactLists
internal import GRDB
internal import Identity

/// Decides anew who is who, as far as given records reach.
///
/// People follow from records. Each record in force is found by keys; records that share one are
/// compared, and what may be one person is kept as a pair with its weight. Whoever hangs together by
/// pairs is then clustered as a whole. So a small list against a large network costs what the small
/// list touches, and gives what matching everything at once with the same model would give.
struct PeopleDerivation {
  let db: Database
  var fresh = FreshRecords()

  private var keys: MatchKeyTable { MatchKeyTable(db: db) }

  /// Writes the match keys of a record; its import must be in force.
  func addKeys(of record: Record, id: Int64, list: Int64, isMention: Bool) throws {
    let made = MatchRecord(record, list: list, isMention: isMention)
    try keys.insert(made, id: id)
    try PairGateTable(db: db).insert([PairGateTable.Entry(record: id, gate: PairGate(made))])
  }

  /// Removes them.
  func removeKeys(of row: RecordRow) throws {
    try keys.remove(
      MatchRecord(row.record, list: row.importID, isMention: row.isMention), id: row.id)
  }

  /// Writes the match keys of all records of an import.
  func addKeys(ofImport id: Int64) throws {
    try addKeys(ofAll: "importID = \(id)")
  }

  private func addKeys(ofAll condition: String) throws {
    let matching = RecordMatching()
    try RecordPages(db: db, condition: condition).each { rows in
      for row in rows {
        matching.add(row.record, id: row.id, list: row.importID, isMention: row.isMention)
      }
      if matching.isFull { try matching.takeIndex().insert(in: db) }
    }
    try matching.takeIndex().insert(in: db)
  }

  /// Derives the people of all records that `seed` (a query for record ids) gives.
  func run(seed: SQL) throws {
    try run(records: SQLRequest<Int64>(literal: seed).fetchAll(db))
  }

  /// Derives the people of these records and of all that they reach, and removes people who have no
  /// record left.
  func run(records seeds: [Int64]) throws {
    let seeds = try withoutRetired(seeds)
    guard !seeds.isEmpty else { return }
    var state = try MatchingState(db: db)
    var areMany = false
    if seeds.count >= MatchingOfAll.worthwhile || state.records == 0 {
      let count = try recordsInForce()
      if state.isOutgrown(by: count)
        || MatchingOfAll.isWorthwhile(for: seeds.count, of: count)
      {
        return try MatchingOfAll(db: db, fresh: fresh).run(&state, count: count)
      }
      areMany =
        seeds.count >= MatchingOfAll.worthwhile
        && TablesAtHand.areWorthwhile(for: seeds.count, of: count)
    }
    try MatchingOfSome(db: db, model: state.model, fresh: fresh, areMany: areMany).run(seeds)
  }

  /// Derives everybody anew from the records and what the user said, as after a better matching came
  /// with the program.
  func rebuild() throws {
    try db.execute(sql: "DELETE FROM matchKey")
    try addKeys(ofAll: RecordPages.isInForce)
    var state = MatchingState()
    try CompanyKeys(db: db).renew()
    try MatchingOfAll(db: db, fresh: fresh).run(&state, count: recordsInForce())
    try CompanyDerivation(db: db).run()
  }

  private func recordsInForce() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM record WHERE \(RecordPages.isInForce)") ?? 0
  }

  // MARK: - Records that are not in force any more

  /// The seeds in force, and in the place of the others those whom these leave behind.
  private func withoutRetired(_ seeds: [Int64]) throws -> [Int64] {
    let replaced = try Int64.fetchAll(db, sql: "SELECT id FROM import WHERE replacedBy IS NOT NULL")
    guard !replaced.isEmpty else { return seeds }
    let isReplaced = Set(replaced)
    let list = try db.cachedStatement(sql: "SELECT importID FROM record WHERE id = ?")
    var inForce: Set<Int64> = []
    var retired: [Int64] = []
    for seed in seeds {
      guard let id = try Int64.fetchOne(list, arguments: [seed]) else { continue }
      if isReplaced.contains(id) { retired.append(seed) } else { inForce.insert(seed) }
    }
    guard !retired.isEmpty else { return seeds }
    let neighbours = try RecordNeighbours(db: db)
    var people: Set<Int64> = []
    for record in retired {
      inForce.formUnion(try neighbours.all(of: record))
      guard let person = try neighbours.person(of: record) else { continue }
      people.insert(person)
      inForce.formUnion(try neighbours.records(ofPerson: person))
    }
    // Whose it was stays known: it is a former post, perhaps.
    let retire = try db.cachedStatement(
      sql: "UPDATE record SET formerPersonID = personID, personID = NULL WHERE id = ?")
    for record in retired { try retire.execute(arguments: [record]) }
    try MatchPairTable(db: db).remove(of: retired)
    try MatchPairTable(db: db).replaceQuestions(of: retired, with: [])
    inForce.subtract(retired)
    if inForce.isEmpty { try PersonAssignment.removeEmpty(people, in: db) }
    return try inForce.filter { record in
      try Int64.fetchOne(list, arguments: [record]).map { !isReplaced.contains($0) } ?? false
    }.sorted()
  }
}

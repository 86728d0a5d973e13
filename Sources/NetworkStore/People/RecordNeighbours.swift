internal import ContactLists
internal import GRDB
internal import Identity

/// What stands beside a record: others of the same person, of the same address, of a key.
struct RecordNeighbours {
  let db: Database
  let anchors: Anchors
  /// The tables, where so much is looked for that they have been read as a whole.
  let atHand: TablesAtHand?

  private static let mostOfOneKey = 200
  private static let mostOfOneName = 1_000

  init(db: Database, atHand: TablesAtHand? = nil) throws {
    self.db = db
    self.atHand = atHand
    anchors = try Anchors(db: db)
  }

  func row(_ record: Int64) throws -> RecordRow? { try RecordRow.find(record, in: db) }

  /// The rows of records, in their order; those that are gone are left out.
  func rows(_ records: some Sequence<Int64>) throws -> [RecordRow] {
    try records.compactMap { try row($0) }
  }

  /// The records of a cluster with those that follow them, ascending.
  func withFollowers(_ members: [Int64]) -> [Int64] {
    (members + members.flatMap(anchors.followers)).sorted()
  }

  func person(of record: Int64) throws -> Int64? {
    if let atHand { return atHand.people.person(of: record) }
    var person: Int64?
    try db.cachedStatement(sql: "SELECT personID FROM record WHERE id = ?").forEachRow([record]) {
      person = $0.integerIfThere(0)
    }
    return person
  }

  func records(ofPerson person: Int64) throws -> [Int64] {
    if let atHand { return Array(atHand.people.records(of: person)) }
    var records: [Int64] = []
    try db.cachedStatement(sql: "SELECT id FROM record WHERE personID = ?").forEachRow([person]) {
      records.append($0.integer(0))
    }
    return records
  }

  /// The records, in place of those that follow others, with one of the keys.
  ///
  /// A key that too many have tells little: they meet by rarer ones, or not at all. But of an address
  /// that many have, some are enough to see that.
  func holders(of key: MatchKey) throws -> [Int64] {
    let limit = key.kind == .name ? Self.mostOfOneName : Self.mostOfOneKey
    let found =
      try atHand?.keys.holders(of: key, atMost: limit + 1)
      ?? MatchKeyTable(db: db).holders(of: key, atMost: limit + 1)
    guard key.isContact || found.count <= limit else { return [] }
    return found.map(anchors.root)
  }

  /// The gate of a record; `nil` if only the record itself can tell.
  func gate(of record: Int64) throws -> PairGate? {
    if anchors.isTold(record) { return nil }
    if let atHand { return atHand.gates.gate(of: record) }
    return try PairGateTable(db: db).gate(of: record)
  }

  /// All about whom the record has a say: it shares an address, a number, a profile or a name with them,
  /// or might be one person with them.
  func all(of record: Int64) throws -> Set<Int64> {
    guard let row = try row(record) else { return [] }
    let keys = anchors.matchRecord(row).keys.filter { $0.isContact || $0.kind == .name }
    let pairs = try MatchPairTable(db: db).pairs(of: record).flatMap { [$0.first, $0.second] }
    return try holders(of: keys).union(pairs)
  }

  /// All others about whom the records of an import have a say.
  func all(ofImport id: Int64) throws -> Set<Int64> {
    let own = try Set(
      Int64.fetchAll(db, sql: "SELECT id FROM record WHERE importID = ?", arguments: [id]))
    var others: Set<Int64> = []
    for record in own { others.formUnion(try all(of: record)) }
    return others.subtracting(own)
  }

  /// All who may have the same name.
  func namesakes(of record: MatchRecord) throws -> Set<Int64> {
    try holders(of: record.keys.filter { $0.kind == .name })
  }

  func holders(of keys: some Sequence<MatchKey>) throws -> Set<Int64> {
    try keys.reduce(into: []) { $0.formUnion(try holders(of: $1)) }
  }
}

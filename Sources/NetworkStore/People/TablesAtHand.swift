internal import GRDB
internal import Identity

/// What the tables of the matching say, read once and held in memory: for matching so many records that
/// looking each thing up would take longer than reading all there is.
///
/// A record takes some 220 bytes here, half of them for its keys.
struct TablesAtHand {
  let keys: KeysAtHand
  let gates: GatesAtHand
  let people: PeopleAtHand

  init(db: Database) throws {
    keys = try KeysAtHand(db: db)
    gates = try GatesAtHand(db: db)
    people = try PeopleAtHand(db: db)
  }

  /// Whether reading all is the faster way to match so many records: a record costs it a hundredth of
  /// what it costs to look everything up that the matching of one needs.
  static func areWorthwhile(for seeds: Int, of count: Int) -> Bool {
    count <= mostHeld && 100 * seeds >= count
  }

  /// These take some 450 MB.
  private static let mostHeld = 2_000_000
}

/// The records that have each key.
struct KeysAtHand {
  /// Ascending.
  private var entries: [MatchKeyTable.Entry] = []

  fileprivate init(db: Database) throws {
    try MatchKeyTable(db: db).forEachEntry { entries.append($0) }
  }

  /// The records that have the key, ascending, at most so many.
  func holders(of key: MatchKey, atMost limit: Int) -> [Int64] {
    let start = entries.firstPlace { $0.value >= key.value }
    return entries[start...].prefix(limit).prefix { $0.value == key.value }.map(\.record)
  }
}

/// The gates of records.
struct GatesAtHand {
  private var gates: [PairGate] = []
  /// One more than the place of a record's gate, by the record's id.
  private var places: [UInt32] = []

  fileprivate init(db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT MAX(recordID) FROM pairGate") ?? 0
    places = [UInt32](repeating: 0, count: Int(last) + 1)
    try PairGateTable(db: db).forEachGate { record, gate in
      guard places.indices.contains(Int(record)) else { return }
      gates.append(gate)
      places[Int(record)] = UInt32(gates.count)
    }
  }

  /// `nil` if none was kept.
  func gate(of record: Int64) -> PairGate? {
    guard places.indices.contains(Int(record)), places[Int(record)] > 0 else { return nil }
    return gates[Int(places[Int(record)]) - 1]
  }
}

/// Who is who so far.
struct PeopleAtHand {
  /// By the record's id, 0 for records of nobody.
  private var people: [Int64] = []
  private var members: [(person: Int64, record: Int64)] = []
  /// The records of what the user said.
  private let own: Set<Int64>

  init(db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM record") ?? 0
    people = [Int64](repeating: 0, count: Int(last) + 1)
    let statement = try db.cachedStatement(
      sql: "SELECT personID, id FROM record WHERE personID IS NOT NULL ORDER BY personID, id")
    own = try Set(
      Int64.fetchAll(
        db,
        sql: "SELECT id FROM record WHERE importID IN (SELECT id FROM import WHERE format = ?)",
        arguments: [ImportRow.ownFormat]))
    try statement.forEachRow { row in
      let (person, record) = (row.integer(0), row.integer(1))
      guard people.indices.contains(Int(record)) else { return }
      members.append((person, record))
      people[Int(record)] = person
    }
  }

  func person(of record: Int64) -> Int64? {
    guard people.indices.contains(Int(record)), people[Int(record)] > 0 else { return nil }
    return people[Int(record)]
  }

  /// The records of a person, ascending.
  func records(of person: Int64) -> some Collection<Int64> {
    let start = members.firstPlace { $0.person >= person }
    return members[start...].prefix { $0.person == person }.lazy.map(\.record)
  }

  /// Whether the records are those that one person has, so that nothing is to be written of that person
  /// if records have only been added.
  ///
  /// What the user said of somebody may have been said anew in the same record.
  func areUnchanged(_ records: [Int64]) -> Bool {
    guard let first = records.first, let person = person(of: first) else { return false }
    return records.allSatisfy { self.person(of: $0) == person && !own.contains($0) }
      && self.records(of: person).count == records.count
  }
}

extension Array {
  /// The first place from which on something holds for all elements; the end if it holds for none.
  ///
  /// - Complexity: O(log *n*).
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

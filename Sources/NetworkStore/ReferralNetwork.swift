public import ContactLists
internal import GRDB
public import ReferralGraph

/// The graph that answers are computed on, and who its dense ids are.
public struct ReferralNetwork: Sendable {
  public let graph: ReferralGraph
  /// The people's ids in the store, by dense id; ascending.
  public let personIDs: [Int64]
  public let groups: [Group]
  /// What each kind of evidence is worth.
  public let table: EvidenceTable
  /// The day as of which strengths are meant.
  public let asOf: CalendarDate

  /// People who are likely to know each other because they are at the same place.
  public struct Group: Hashable, Sendable {
    public let companyID: Int64
    public let department: String?
    public let kind: EvidenceKind
    public let strength: Strength
  }

  /// The dense id of a person; `nil` for somebody who came into the store later. O(log *n*).
  public func denseID(of person: Int64) -> PersonID? {
    var range = personIDs[...]
    while let middle = range.indices.middle {
      let id = personIDs[middle]
      if id == person { return PersonID(UInt32(middle)) }
      range = id < person ? range[(middle + 1)...] : range[..<middle]
    }
    return nil
  }

  public subscript(person: PersonID) -> Int64 { personIDs[Int(person.index)] }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}

extension Network {
  /// The graph of all people, their ties, and the groups that infer some.
  ///
  /// - Complexity: O(*p* + *e* log *e*) for *p* people and *e* pieces of evidence.
  public func referralNetwork(
    table: EvidenceTable, asOf day: CalendarDate
  ) throws -> ReferralNetwork {
    try read { db in
      let personIDs = try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id")
      var dense: [Int64: UInt32] = [:]
      dense.reserveCapacity(personIDs.count)
      for (index, id) in personIDs.enumerated() { dense[id] = UInt32(index) }

      var builder = ReferralGraph.Builder(personCount: personIDs.count)
      try Self.addTies(to: &builder, dense: dense, table: table, asOf: day, in: db)
      let groups = try Self.addGroups(to: &builder, dense: dense, table: table, in: db)
      return ReferralNetwork(
        graph: builder.build(), personIDs: personIDs, groups: groups, table: table, asOf: day)
    }
  }

  private static func addTies(
    to builder: inout ReferralGraph.Builder, dense: [Int64: UInt32], table: EvidenceTable,
    asOf day: CalendarDate, in db: Database
  ) throws {
    // Sorted by pair, so that one pass sees all the evidence of a tie together.
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT MIN(x.personID, y.personID) AS a, MAX(x.personID, y.personID) AS b, evidence.*,
        NULL AS file
        FROM evidence JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
        JOIN import ON import.id = evidence.importID
        WHERE x.personID <> y.personID
        ORDER BY a, b, \(evidenceOrder)
        """)
    var pair: (Int64, Int64)?
    var evidence: [Observation] = []
    func flush() {
      guard let pair, let a = dense[pair.0], let b = dense[pair.1],
        let strength = table.strength(of: evidence)
      else { return }
      builder.addTie(PersonID(a), PersonID(b), strength)
    }
    while let row = try cursor.next() {
      let next: (Int64, Int64) = (row["a"], row["b"])
      if pair.map({ $0 != next }) ?? true {
        flush()
        pair = next
        evidence.removeAll(keepingCapacity: true)
      }
      evidence.append(table.observation(EvidenceRow(row: row), asOf: day))
    }
    flush()
  }

  private static func addGroups(
    to builder: inout ReferralGraph.Builder, dense: [Int64: UInt32], table: EvidenceTable,
    in db: Database
  ) throws -> [ReferralNetwork.Group] {
    struct Place: Hashable {
      var company: Int64
      var department: String?
    }
    var members: [Place: [PersonID]] = [:]
    var places: [Place] = []
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, companyID, department FROM person WHERE companyID IS NOT NULL
        ORDER BY companyID, id
        """)
    while let row = try cursor.next() {
      let company: Int64 = row["companyID"]
      let department: String? = row["department"]
      guard let person = dense[row["id"]] else { continue }
      let here =
        [Place(company: company, department: nil)]
        + (department.map { [Place(company: company, department: $0)] } ?? [])
      for place in here {
        if members[place] == nil { places.append(place) }
        members[place, default: []].append(PersonID(person))
      }
    }
    var groups: [ReferralNetwork.Group] = []
    for place in places {
      let kind: EvidenceKind = place.department == nil ? .sameCompany : .sameDepartment
      guard let people = members[place],
        let strength = table.strength(ofGroup: kind, size: people.count)
      else { continue }
      builder.addGroup(people, strength)
      groups.append(
        ReferralNetwork.Group(
          companyID: place.company, department: place.department, kind: kind, strength: strength))
    }
    return groups
  }
}

extension EvidenceTable {
  /// What a piece of evidence says as of a day; a kind that the table does not have counts as
  /// ``EvidenceKind/knows``, so that no tie is lost for an unusual word.
  public func observation(_ evidence: EvidenceRow, asOf day: CalendarDate) -> Observation {
    var observation = evidence.observation(asOf: day)
    if rules[observation.kind] == nil { observation.kind = .knows }
    return observation
  }
}

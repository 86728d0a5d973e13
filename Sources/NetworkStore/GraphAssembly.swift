public import ContactLists
internal import GRDB
public import ReferralGraph

/// Makes the graph from what stands in the database.
struct GraphAssembly {
  let db: Database
  let table: EvidenceTable
  let asOf: CalendarDate

  func referralNetwork() throws -> ReferralNetwork {
    let people = try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id")
    var dense: [Int64: PersonID] = [:]
    dense.reserveCapacity(people.count)
    for (index, id) in people.enumerated() { dense[id] = PersonID(UInt32(index)) }

    var builder = ReferralGraph.Builder(personCount: people.count)
    try addTies(to: &builder, dense: dense)
    let groups = try addGroups(to: &builder, dense: dense)
    return ReferralNetwork(
      graph: builder.build(), table: table, asOf: asOf,
      roster: Roster(people: people, groups: groups))
  }

  private func addTies(
    to builder: inout ReferralGraph.Builder, dense: [Int64: PersonID]
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
        ORDER BY a, b, \(Network.evidenceOrder)
        """)
    var pair: (Int64, Int64)?
    var evidence: [Observation] = []
    func flush() {
      guard let pair, let a = dense[pair.0], let b = dense[pair.1],
        let strength = table.strength(of: evidence)
      else { return }
      builder.addTie(a, b, strength)
    }
    while let row = try cursor.next() {
      let next: (Int64, Int64) = (row["a"], row["b"])
      if pair.map({ $0 != next }) ?? true {
        flush()
        pair = next
        evidence.removeAll(keepingCapacity: true)
      }
      evidence.append(table.observation(EvidenceRow(row: row), asOf: asOf))
    }
    flush()
  }

  private func addGroups(
    to builder: inout ReferralGraph.Builder, dense: [Int64: PersonID]
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
        members[place, default: []].append(person)
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
          companyID: place.company, department: place.department, strength: strength))
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

internal import ContactLists
internal import GRDB
internal import ReferralGraph

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
    var evidence = PairedEvidence(table: table, asOf: asOf)
    try evidence.read(from: db, people: dense)
    evidence.forEachTie { builder.addTie($0, $1, $2) }
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

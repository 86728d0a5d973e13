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
    var groups: [ReferralNetwork.Group] = []
    try GroupAssembly(db: db, table: table, asOf: asOf).forEachGroup(dense) { group, members in
      builder.addGroup(members, group.strength)
      groups.append(group)
    }
    return groups
  }
}

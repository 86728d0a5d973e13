public import ContactLists
internal import GRDB
internal import Identity
public import ReferralGraph

extension Network {
  /// Gives the whole network to `body`, part by part: people, groups, ties, affiliations.
  ///
  /// People come by their ids, groups as the graph has them, ties by their people's ids. A tie is one
  /// that the graph has: evidence that makes none is left out.
  ///
  /// - Throws: ``NetworkError``, and what `body` throws.
  /// - Complexity: O(*p* + *e* log *e*) time for *p* people and *e* pieces of evidence. In memory are
  ///   the evidence, 24 bytes a piece, and the members of groups, 4 bytes each, but no names.
  public func forEachPart(
    table: EvidenceTable, asOf day: CalendarDate, _ body: (NetworkPart) throws -> Void
  ) throws {
    try read { try NetworkParts(db: $0, table: table, asOf: day).each(body) }
  }
}

/// Reads the network from the database in the order in which files want it.
private struct NetworkParts {
  let db: Database
  let table: EvidenceTable
  let asOf: CalendarDate

  func each(_ body: (NetworkPart) throws -> Void) throws {
    var people: [Int64] = []
    var dense: [Int64: PersonID] = [:]
    try eachPerson { person in
      dense[person.person.id] = PersonID(UInt32(people.count))
      people.append(person.person.id)
      try body(.person(person))
    }
    let groups = try groups(dense)
    for (group, _) in groups { try body(.group(group)) }
    try eachTie(dense, people) { try body(.tie($0)) }
    for (group, members) in groups {
      for member in members {
        let person = "p\(people[Int(member.index)])"
        try body(.affiliation(ExportedAffiliation(person: person, group: group)))
      }
    }
  }

  private func eachPerson(_ body: (ExportedPerson) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT *, EXISTS (
          SELECT 1 FROM person other
          WHERE other.foldedName = person.foldedName AND other.id <> person.id) AS hasNamesake
        FROM person ORDER BY id
        """)
    while let row = try rows.next() {
      try body(ExportedPerson(person: PersonRow(row: row), hasNamesake: row["hasNamesake"]))
    }
  }

  private func groups(_ dense: [Int64: PersonID]) throws -> [(ExportedGroup, [PersonID])] {
    let company = try db.makeStatement(sql: "SELECT name FROM company WHERE id = ?")
    let series = MeetingSeriesTable(db: db)
    var found: [(ReferralNetwork.Group, [PersonID])] = []
    try GroupAssembly(db: db, table: table, asOf: asOf).forEachGroup(dense) {
      found.append(($0, $1))
    }
    return try found.enumerated().map { place, entry in
      let (group, members) = entry
      let exported = ExportedGroup(
        id: "g\(place + 1)", kind: group.kind,
        name: group.kind == .meetingSeries
          ? try series.series(group.placeID)?.title ?? ""
          : try String.fetchOne(company, arguments: [group.placeID]) ?? "",
        department: group.department, size: members.count, strength: group.strength)
      return (exported, members)
    }
  }

  private func eachTie(
    _ dense: [Int64: PersonID], _ people: [Int64], _ body: (ExportedTie) throws -> Void
  ) throws {
    var evidence = PairedEvidence(table: table, asOf: asOf)
    try evidence.read(from: db, people: dense)
    try evidence.forEachTieInFull { pair, strength, kind, totals in
      try body(
        ExportedTie(
          first: "p\(people[Int(pair.first.index)])", second: "p\(people[Int(pair.second.index)])",
          strength: strength, kind: kind, evidence: totals))
    }
  }
}

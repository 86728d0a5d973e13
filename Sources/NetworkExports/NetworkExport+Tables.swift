internal import ContactLists
internal import Identity
internal import NetworkStore
internal import ReferralGraph

/// A table of ``NetworkExport/writeTables(_:)``.
public enum ExportTable: String, CaseIterable, Hashable, Sendable {
  /// The ties file that whom and any other tool reads.
  case ties
  /// Everybody, whether tied or not.
  case people
  /// Who belongs to which group: what makes ties likely that nobody has seen.
  case affiliations

  var columns: [String] {
    switch self {
    case .ties:
      [
        "person_a", "person_b", "strength", "kind", "last_contact", "count", "evidence", "id_a",
        "id_b",
      ]
    case .people:
      ["id", "person", "name", "company", "title", "department", "seniority"]
    case .affiliations: ["person", "group", "kind", "name", "department", "strength", "id"]
    }
  }
}

extension NetworkExport {
  /// Writes the network as CSV tables, giving each to `put` piece by piece.
  ///
  /// In all of them a person is called the same: by name, with the id behind it where somebody else
  /// has the same name. What spreadsheets would take for a formula has an apostrophe before it.
  ///
  /// - Throws: ``NetworkError``, and what `put` throws.
  /// - Complexity: as the graph formats, but with everybody's name in memory.
  public func writeTables(_ put: (ExportTable, String) throws -> Void) throws {
    var called: [String: String] = [:]
    for table in ExportTable.allCases { try put(table, CSVWriter.row(table.columns)) }
    try network.forEachPart(table: table, asOf: asOf) { part in
      switch part {
      case .person(let person):
        let text = Self.text(of: person)
        called[person.id] = text
        try put(.people, CSVWriter.row(Self.cells(of: person, called: text)))
      case .group: break
      case .tie(let tie):
        try put(
          .ties,
          CSVWriter.row([
            called[tie.first] ?? "", called[tie.second] ?? "", tie.strength.probability.description,
            tie.kind.rawValue, tie.lastContact?.description ?? "", String(tie.count),
            GraphElement.Value.evidence(tie.evidence).json, tie.first, tie.second,
          ]))
      case .affiliation(let affiliation):
        let group = affiliation.group
        try put(
          .affiliations,
          CSVWriter.row([
            called[affiliation.person] ?? "", group.id, group.kind.rawValue, group.name,
            group.department ?? "", group.strength.probability.description, affiliation.person,
          ]))
      }
    }
  }

  private static func cells(of person: ExportedPerson, called text: String) -> [String] {
    let row = person.person
    return [
      person.id, text, row.name, row.company ?? "", row.title ?? "",
      row.department?.rawValue ?? "", row.seniority?.rawValue ?? "",
    ]
  }

  /// What tables call a person.
  private static func text(of person: ExportedPerson) -> String {
    let name = person.person.name.split(whereSeparator: \.isNewline).joined(separator: " ")
    return person.hasNamesake ? "\(name) (\(person.id))" : name
  }
}

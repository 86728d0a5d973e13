public import ContactLists
public import ReferralGraph

/// The graph that answers are computed on, and who its dense ids are.
///
/// In memory, or in the snapshot beside the database: then what a question does not touch is not
/// read, and whatever reads it throws ``SnapshotError/damaged(path:)`` where the file is not as it
/// was written. ``Network/rebuiltReferralNetwork(table:asOf:)`` is of help then.
public struct ReferralNetwork: Sendable {
  public let graph: ReferralGraph
  /// What each kind of evidence is worth.
  public let table: EvidenceTable
  /// The day as of which strengths are meant.
  public let asOf: CalendarDate
  let roster: Roster

  /// People who are likely to know each other because they are or were at the same place, or are asked
  /// to the same meetings.
  public struct Group: Hashable, Sendable {
    /// What the members have in common; one of ``kinds``.
    public let kind: EvidenceKind
    /// The company, the school or the series of meetings.
    public let placeID: Int64
    public let department: String?
    public let strength: Strength

    /// All that there are. A saved graph knows them by their places here.
    static let kinds: [EvidenceKind] = [
      .sameCompany, .sameDepartment, .formerColleague, .sameSchoolYear, .sameSchool,
      .sameMailDomain, .meetingSeries, .formerDepartmentColleague,
    ]
  }

  /// The same network with the ties that were seen, and no groups: nothing is inferred.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties and affiliations, but for sorting.
  public func withoutGroups() throws -> ReferralNetwork {
    ReferralNetwork(
      graph: try graph.withoutGroups(), table: table, asOf: asOf, roster: roster)
  }

  /// The dense id of a person; `nil` for somebody who came into the store later. O(log *n*).
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public func denseID(of person: Int64) throws -> PersonID? {
    var range = 0..<graph.personCount
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let id = try roster.person(middle)
      if id == person { return PersonID(UInt32(middle)) }
      range = id < person ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The id of a person in the store.
  ///
  /// - Precondition: `person` is of the graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public subscript(person: PersonID) -> Int64 {
    get throws {
      precondition(person.index < graph.personCount, "the person is not of this graph")
      return try roster.person(Int(person.index))
    }
  }

  /// What a group is.
  ///
  /// - Precondition: `group` is of the graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public subscript(group: GroupID) -> Group {
    get throws {
      precondition(group.index < graph.groupCount, "the group is not of this graph")
      return try roster.group(Int(group.index))
    }
  }

  /// All groups, by their ids.
  public var groups: [Group] {
    get throws { try (0..<graph.groupCount).map { try roster.group($0) } }
  }
}

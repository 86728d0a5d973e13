/// Who is tied to whom and who belongs to which group, ready for searching.
///
/// Compressed sparse rows: the nodes are the people and after them the groups, and the arcs of
/// each node stand together. A group is one node, never a clique: a department of
/// 5,000 is 5,000 affiliations, not 12.5 million ties. The whole cost of a tie through a group
/// stands on the arc between the person and the group; that between the group and the person is
/// free, so whichever way a search goes, it pays once.
///
/// Two people may be willing to ask each other to different degrees; then the graph is
/// ``isDirected``, and has rows for both directions. Otherwise one does for both: 12 bytes a tie
/// and 4 a node.
///
/// Build one with ``Builder``, or open one that was saved with ``GraphSnapshot``.
public struct ReferralGraph: Sendable {
  public let personCount: Int
  /// Number of pairs of people with a tie of their own; a tie through a group is not among them.
  public let tieCount: Int
  public let groupCount: Int
  /// Whether somebody asks somebody more readily than the other way around.
  public let isDirected: Bool

  /// Whom each node leads to, and what asking costs.
  let outgoing: ArcRows
  /// Who leads to each node; the same rows if the graph is not directed.
  let incoming: ArcRows
  /// What entering each group costs, in millinats.
  nonisolated(unsafe) let groupCosts: UnsafePointer<UInt16>
  private let memory: [any GraphMemory]
  /// What has to be asked before a row is read; `nil` if all rows are known to be right.
  let checks: SnapshotChecks?

  init(
    personCount: Int, tieCount: Int, groupCount: Int, outgoing: ArcRows, incoming: ArcRows?,
    groupCosts: UnsafePointer<UInt16>, memory: [any GraphMemory], checks: SnapshotChecks? = nil
  ) {
    self.personCount = personCount
    self.tieCount = tieCount
    self.groupCount = groupCount
    isDirected = incoming != nil
    self.outgoing = outgoing
    self.incoming = incoming ?? outgoing
    self.groupCosts = groupCosts
    self.memory = memory
    self.checks = checks
  }

  var nodeCount: Int { personCount + groupCount }

  /// The rows of a direction.
  func rows(_ direction: Direction) -> ArcRows {
    direction == .forward ? outgoing : incoming
  }

  /// The arcs of a node, known to be right.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  @inline(__always)
  func row(of node: UInt32, _ direction: Direction) throws -> ArcRows.Row {
    if let checks { try checks.checkRow(of: node, direction) }
    return rows(direction).row(node)
  }

  /// The same graph with all of it read and compared with its checksums, for what reads most of
  /// it anyway and is faster without asking at every row.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  func checked() throws -> ReferralGraph {
    guard let checks else { return self }
    try checks.checkEverything()
    return ReferralGraph(
      personCount: personCount, tieCount: tieCount, groupCount: groupCount, outgoing: outgoing,
      incoming: isDirected ? incoming : nil, groupCosts: groupCosts, memory: memory)
  }

  /// Which way arcs are walked.
  enum Direction: Sendable {
    /// From the one who asks.
    case forward
    /// From the one who is asked.
    case backward
  }
}

// MARK: Looking at it

extension ReferralGraph {
  /// One of a person's ties, seen from that person.
  public struct Neighbour: Hashable, Sendable {
    public let person: PersonID
    /// What asking that person costs.
    public let cost: Cost
  }

  /// Whom a person can ask by a tie of his or her own, ascending by person; ties through groups
  /// are not among them.
  ///
  /// - Precondition: `person` is of this graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*d* log *d*) for *d* ties and groups of the person.
  public func ties(of person: PersonID) throws -> [Neighbour] {
    precondition(contains(person), "the person is not of this graph")
    let row = try row(of: person.index, .forward)
    return (0..<row.count).filter { row.node($0) < personCount }.map {
      Neighbour(person: PersonID(row.node($0)), cost: Cost(millinats: row.cost($0)))
    }.sorted { $0.person < $1.person }
  }

  /// The groups that a person belongs to, ascending.
  ///
  /// - Precondition: `person` is of this graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*d* log *d*) for *d* ties and groups of the person.
  public func groups(of person: PersonID) throws -> [GroupID] {
    precondition(contains(person), "the person is not of this graph")
    let row = try row(of: person.index, .forward)
    return (0..<row.count).filter { row.node($0) >= personCount }
      .map { group(of: row.node($0)) }.sorted()
  }

  /// The members of a group, ascending, nobody twice.
  ///
  /// - Precondition: `group` is of this graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*k*) for *k* members.
  public func members(of group: GroupID) throws -> [PersonID] {
    precondition(contains(group), "the group is not of this graph")
    let row = try row(of: node(of: group), .forward)
    return (0..<row.count).map { PersonID(row.node($0)) }
  }

  /// What a tie through a group costs.
  ///
  /// - Precondition: `group` is of this graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public func cost(of group: GroupID) throws -> Cost {
    precondition(contains(group), "the group is not of this graph")
    if let checks { try checks.checkCost(of: group) }
    return Cost(millinats: UInt32(groupCosts[Int(group.index)]))
  }

  func contains(_ person: PersonID) -> Bool {
    person.index < personCount
  }

  func contains(_ group: GroupID) -> Bool {
    group.index < groupCount
  }

  func node(of group: GroupID) -> UInt32 {
    UInt32(personCount) + group.index
  }

  func group(of node: UInt32) -> GroupID {
    GroupID(node - UInt32(personCount))
  }
}

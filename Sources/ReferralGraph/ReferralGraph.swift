/// Who is tied to whom and who belongs to which group, ready for searching.
///
/// Compressed sparse rows: the nodes are the people and after them the groups, and the arcs of
/// each node stand together, ascending by the node they lead to, so that a person's ties come
/// before his or her groups. A group is one node, never a clique: a department of 5,000 is 5,000
/// affiliations, not 12.5 million ties. The whole cost of a tie through a group is paid on the
/// arc that enters it; the arc that leaves it is free.
///
/// Build one with ``Builder``.
public struct ReferralGraph: Sendable {
  public let personCount: Int
  /// Number of pairs of people with a tie of their own; a tie through a group is not among them.
  public let tieCount: Int
  public let groupCount: Int

  /// Where each node's arcs start; one more at the end, so node *v* has
  /// `offsets[v]..<offsets[v + 1]`.
  let offsets: [Int]
  /// The nodes at the far ends of the arcs; groups start at `personCount`.
  let neighbours: [UInt32]
  /// What the arcs cost in millinats. The weakest tie costs 3912, so 16 bits are plenty.
  let costs: [UInt16]
  /// What entering each group costs, in millinats.
  let groupCosts: [UInt16]

  /// One of a person's ties, seen from that person.
  public struct Neighbour: Hashable, Sendable {
    public let person: PersonID
    public let cost: Cost
  }

  /// The ties of a person's own, ascending by person; ties through groups are not among them.
  ///
  /// - Precondition: `person` is of this graph.
  /// - Complexity: O(*d*) for *d* ties and groups of the person.
  public func ties(of person: PersonID) -> [Neighbour] {
    arcs(of: person).prefix { neighbours[$0] < personCount }.map {
      Neighbour(
        person: PersonID(neighbours[$0]), cost: Cost(millinats: UInt32(costs[$0])))
    }
  }

  /// The groups that a person belongs to, ascending.
  ///
  /// - Precondition: `person` is of this graph.
  /// - Complexity: O(*d*) for *d* ties and groups of the person.
  public func groups(of person: PersonID) -> [GroupID] {
    arcs(of: person).drop { neighbours[$0] < personCount }.map {
      GroupID(neighbours[$0] - UInt32(personCount))
    }
  }

  /// The members of a group, ascending, nobody twice.
  ///
  /// - Precondition: `group` is of this graph.
  /// - Complexity: O(*k*) for *k* members.
  public func members(of group: GroupID) -> [PersonID] {
    arcs(of: group).map { PersonID(neighbours[$0]) }
  }

  /// What a tie through a group costs.
  ///
  /// - Precondition: `group` is of this graph.
  public func cost(of group: GroupID) -> Cost {
    precondition(group.index < groupCount, "the group is not of this graph")
    return Cost(millinats: UInt32(groupCosts[Int(group.index)]))
  }

  /// Where the arcs of a person are.
  func arcs(of person: PersonID) -> Range<Int> {
    precondition(contains(person), "the person is not of this graph")
    return offsets[Int(person.index)]..<offsets[Int(person.index) + 1]
  }

  /// Where the arcs of a group are.
  func arcs(of group: GroupID) -> Range<Int> {
    precondition(group.index < groupCount, "the group is not of this graph")
    let node = personCount + Int(group.index)
    return offsets[node]..<offsets[node + 1]
  }

  func contains(_ person: PersonID) -> Bool {
    person.index < personCount
  }
}

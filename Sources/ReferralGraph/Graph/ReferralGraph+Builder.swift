extension ReferralGraph {
  /// Collects ties and groups in any order and makes a graph of them.
  public struct Builder: Sendable {
    private let personCount: Int
    private var ties: [Tie] = []
    /// The members of all groups, one group after the other.
    private var members: [UInt32] = []
    /// Where the members of each group end.
    private var groupEnds: [Int] = []
    private var groupCosts: [UInt16] = []
    private var isDirected = false

    /// Two people and what it costs each to ask the other.
    struct Tie {
      /// Instead of a cost: this one does not ask the other.
      static let none = UInt16.max

      var a: UInt32
      var b: UInt32
      var thereCost: UInt16
      var backCost: UInt16
    }

    /// - Precondition: `personCount` is not negative and fits in 32 bits.
    public init(personCount: Int) {
      precondition(
        (0...Int(UInt32.max)).contains(personCount), "the number of people must fit in 32 bits")
      self.personCount = personCount
    }

    /// Makes room for so many ties in all, where the number is known.
    public mutating func reserveTies(_ count: Int) {
      ties.reserveCapacity(count)
    }

    /// Ties two people, whichever is named first.
    ///
    /// Of several ties between the same two the strongest stays. A person's tie to him- or herself
    /// is ignored.
    ///
    /// - Precondition: both are below the number of people.
    public mutating func addTie(_ a: PersonID, _ b: PersonID, _ strength: Strength) {
      addTie(a, b, Cost(strength))
    }

    /// Ties two people, as strongly as the cost says.
    ///
    /// - Precondition: both are below the number of people, and the cost is in ``Cost/ofTies``.
    public mutating func addTie(_ a: PersonID, _ b: PersonID, _ cost: Cost) {
      add(a, b, thereCost: Self.word(cost), backCost: Self.word(cost))
    }

    /// Ties one person to another, who need not be as ready to ask back: not at all unless that
    /// is said with another call.
    ///
    /// Of several strengths in one direction the highest stays.
    ///
    /// - Precondition: both are below the number of people.
    public mutating func addTie(from asker: PersonID, to asked: PersonID, _ strength: Strength) {
      addTie(from: asker, to: asked, Cost(strength))
    }

    /// Ties one person to another, as strongly as the cost says.
    mutating func addTie(from asker: PersonID, to asked: PersonID, _ cost: Cost) {
      isDirected = true
      add(asker, asked, thereCost: Self.word(cost), backCost: Tie.none)
    }

    /// Adds a group that ties any two of its members, each as strongly as said.
    ///
    /// Who is named twice is a member once. A group of nobody or of one has an id like any other,
    /// and ties nobody.
    ///
    /// - Precondition: all members are below the number of people; people and groups together fit
    ///   in 32 bits.
    /// - Returns: its id; groups are numbered from 0 in the order in which they are added.
    @discardableResult
    public mutating func addGroup(_ members: [PersonID], _ strength: Strength) -> GroupID {
      precondition(
        personCount + groupCosts.count < Int(UInt32.max), "people and groups must fit in 32 bits")
      for member in members { checkRange(member) }
      self.members += Set(members.map(\.index))
      groupEnds.append(self.members.count)
      groupCosts.append(Self.word(Cost(strength)))
      return GroupID(UInt32(groupCosts.count - 1))
    }

    /// The graph of everything added so far.
    ///
    /// - Precondition: there are fewer than 2³² arcs, two for each tie and affiliation.
    /// - Complexity: O(*n* + *m* log *d*) for *n* people and groups, *m* ties and affiliations and
    ///   *d* of them at one node; 16 bytes a tie while it runs, beside the graph.
    public func build() -> ReferralGraph {
      let outgoing = rows(.forward)
      let incoming = isDirected ? rows(.backward) : nil
      let costs = LargeBuffer(byteCount: 2 * groupCosts.count)
      groupCosts.withUnsafeBytes { costs.bytes.copyMemory(from: $0) }
      return ReferralGraph(
        personCount: personCount,
        tieCount: outgoing.rows.tieCount(people: personCount, incoming: incoming?.rows),
        groupCount: groupCosts.count, outgoing: outgoing.rows, incoming: incoming?.rows,
        groupCosts: UnsafePointer(costs.bound(to: UInt16.self)),
        memory: outgoing.memory + (incoming?.memory ?? []) + [costs])
    }

    private mutating func add(_ a: PersonID, _ b: PersonID, thereCost: UInt16, backCost: UInt16) {
      checkRange(a)
      checkRange(b)
      guard a != b else { return }
      ties.append(Tie(a: a.index, b: b.index, thereCost: thereCost, backCost: backCost))
    }

    private func checkRange(_ person: PersonID) {
      precondition(person.index < personCount, "the person is not of this graph")
    }

    private static func word(_ cost: Cost) -> UInt16 {
      precondition(Cost.ofTies.contains(cost), "no strength costs that")
      return UInt16(truncatingIfNeeded: cost.millinats)
    }

    private func rows(_ direction: Direction) -> RowBuilder.Result {
      let nodeCount = personCount + groupCosts.count
      return RowBuilder.rows(personCount: personCount, nodeCount: nodeCount) { body in
        for tie in ties {
          let (there, back) =
            direction == .forward
            ? (tie.thereCost, tie.backCost) : (tie.backCost, tie.thereCost)
          if there != Tie.none { body(tie.a, tie.b, there) }
          if back != Tie.none { body(tie.b, tie.a, back) }
        }
        var start = 0
        for (index, end) in groupEnds.enumerated() {
          let group = UInt32(personCount + index)
          for member in members[start..<end] {
            body(member, group, groupCosts[index])
            body(group, member, 0)
          }
          start = end
        }
      }
    }
  }
}

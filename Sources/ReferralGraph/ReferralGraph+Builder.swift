extension ReferralGraph {
  /// Collects ties and groups in any order and makes a graph of them.
  public struct Builder: Sendable {
    private let personCount: Int
    private var ties: [(a: UInt32, b: UInt32, cost: UInt16)] = []
    private var groups: [(members: [UInt32], cost: UInt16)] = []

    /// - Precondition: `personCount` is not negative and fits in 32 bits.
    public init(personCount: Int) {
      precondition(
        (0...Int(UInt32.max)).contains(personCount), "the number of people must fit in 32 bits")
      self.personCount = personCount
    }

    /// Ties two people, whichever is named first.
    ///
    /// Of several ties between the same two the strongest stays. A person's tie to him- or herself
    /// is ignored.
    ///
    /// - Precondition: both are below the number of people.
    public mutating func addTie(_ a: PersonID, _ b: PersonID, _ strength: Strength) {
      checkRange(a)
      checkRange(b)
      if a != b { ties.append((a.index, b.index, Self.cost(strength))) }
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
        personCount + groups.count < Int(UInt32.max), "people and groups must fit in 32 bits")
      for member in members { checkRange(member) }
      groups.append((Array(Set(members.map(\.index))), Self.cost(strength)))
      return GroupID(UInt32(groups.count - 1))
    }

    /// The graph of everything added so far.
    ///
    /// - Complexity: O(*n* + *m* log *d*) for *n* people and groups, *m* ties and affiliations and
    ///   *d* of them at one node; 16 bytes a tie while it runs.
    public func build() -> ReferralGraph {
      var rows = sortedRows()
      let tieArcs = rows.dropParallel(people: personCount)
      return ReferralGraph(
        personCount: personCount, tieCount: tieArcs / 2, groupCount: groups.count,
        offsets: rows.offsets, neighbours: rows.arcs.map(\.neighbour),
        costs: rows.arcs.map(\.cost), groupCosts: groups.map(\.cost))
    }

    private func checkRange(_ person: PersonID) {
      precondition(person.index < personCount, "the person is not of this graph")
    }

    private static func cost(_ strength: Strength) -> UInt16 {
      // The weakest strength costs 3912.
      UInt16(Cost(strength).millinats)
    }

    /// All arcs, those of a node together and in order.
    private func sortedRows() -> Rows {
      var offsets = Array(repeating: 0, count: personCount + groups.count + 1)
      forEachArc { node, _ in offsets[node + 1] += 1 }
      for node in offsets.indices.dropFirst() { offsets[node] += offsets[node - 1] }

      var free = offsets
      var arcs = Array(repeating: Arc(neighbour: 0, cost: 0), count: offsets[offsets.count - 1])
      forEachArc { node, arc in
        arcs[free[node]] = arc
        free[node] += 1
      }
      for (start, end) in zip(offsets, offsets.dropFirst()) where end - start > 1 {
        arcs[start..<end].sort()
      }
      return Rows(offsets: offsets, arcs: arcs)
    }

    private func forEachArc(_ body: (_ node: Int, _ arc: Arc) -> Void) {
      for (a, b, cost) in ties {
        body(Int(a), Arc(neighbour: b, cost: cost))
        body(Int(b), Arc(neighbour: a, cost: cost))
      }
      for (group, (members, cost)) in zip(personCount..., groups) {
        for member in members {
          body(Int(member), Arc(neighbour: UInt32(group), cost: cost))
          body(group, Arc(neighbour: member, cost: 0))
        }
      }
    }
  }
}

/// A way from one node to another.
private struct Arc: Comparable {
  /// The far end in the upper half and the cost below, so that sorting compares single words.
  private let key: UInt64

  init(neighbour: UInt32, cost: UInt16) {
    key = UInt64(neighbour) << 32 | UInt64(cost)
  }

  var neighbour: UInt32 { UInt32(key >> 32) }

  var cost: UInt16 { UInt16(truncatingIfNeeded: key) }

  static func < (a: Arc, b: Arc) -> Bool { a.key < b.key }
}

/// Arcs in compressed sparse rows.
private struct Rows {
  var offsets: [Int]
  var arcs: [Arc]

  /// Keeps the cheapest of the arcs between the same two nodes, which is the first of them.
  ///
  /// - Returns: how many arcs from person to person are left.
  mutating func dropParallel(people: Int) -> Int {
    var kept = 0
    var tieArcs = 0
    for node in 0..<offsets.count - 1 {
      // What is kept never overtakes what is read, so one array does for both.
      let row = offsets[node]..<offsets[node + 1]
      offsets[node] = kept
      for arc in row where kept == offsets[node] || arcs[kept - 1].neighbour != arcs[arc].neighbour
      {
        arcs[kept] = arcs[arc]
        kept += 1
        if node < people, arcs[arc].neighbour < people { tieArcs += 1 }
      }
    }
    offsets[offsets.count - 1] = kept
    arcs.removeLast(arcs.count - kept)
    return tieArcs
  }
}

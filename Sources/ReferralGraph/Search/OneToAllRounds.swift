/// What everybody costs from one place by at most so many ties: in each round, whoever became
/// cheaper in the one before offers a way to his or her neighbours.
struct OneToAllRounds: ~Copyable {
  private let rows: ArcRows
  private let personCount: UInt32
  private let limit: UInt32
  private let tieLimit: UInt32
  private let isBarred: Set<UInt32>
  private let cancellation: Cancellation
  /// Who became cheaper in the last round, and what it costs, fixed: what becomes cheaper in
  /// this round takes a tie more, and is for the next.
  private var round: [Offer] = []
  /// Who has become cheaper in this round.
  private var nextRound: [UInt32] = []
  private var groups: [UInt32] = []
  /// A bit for each node of ``nextRound`` and ``groups``.
  private let isListed: UnsafeMutablePointer<UInt64>

  private struct Offer {
    let node: UInt32
    let cost: UInt32
  }

  init(
    rows: ArcRows, personCount: UInt32, limit: UInt32, tieLimit: UInt32, isBarred: Set<UInt32>,
    _ cancellation: Cancellation
  ) {
    self.rows = rows
    self.personCount = personCount
    self.limit = limit
    self.tieLimit = tieLimit
    self.isBarred = isBarred
    self.cancellation = cancellation
    let words = rows.nodeCount / 64 + 1
    isListed = .allocate(capacity: words)
    isListed.initialize(repeating: 0, count: words)
  }

  deinit {
    isListed.deallocate()
  }

  /// Lowers the costs of all that can be reached from starts that cost nothing.
  mutating func run<Word: FixedWidthInteger & UnsignedInteger>(
    _ maximumTies: Int, from starts: [UInt32], _ costs: UnsafeMutablePointer<Word>
  ) throws {
    round = Set(starts).sorted().map { Offer(node: $0, cost: 0) }
    for tie in 0..<maximumTies where !round.isEmpty {
      let isLast = tie == maximumTies - 1
      try askPeople(costs, isLast: isLast)
      try leaveGroups(costs, isLast: isLast)
      round.removeAll(keepingCapacity: true)
      for node in nextRound {
        unlist(node)
        round.append(Offer(node: node, cost: UInt32(truncatingIfNeeded: costs[Int(node)])))
      }
      nextRound.removeAll(keepingCapacity: true)
    }
  }

  @inline(__always)
  private mutating func askPeople<Word: FixedWidthInteger & UnsignedInteger>(
    _ costs: UnsafeMutablePointer<Word>, isLast: Bool
  ) throws {
    let (rows, personCount, limit) = (rows, personCount, limit)
    for index in round.indices {
      if index & 0x3FF == 0 { try cancellation.check() }
      let ahead = OneToAllSearch.ahead
      if index &+ ahead < round.count { rows.prefetchRow(round[index &+ ahead].node) }
      let (node, cost) = (round[index].node, round[index].cost)
      if !isBarred.isEmpty, isBarred.contains(node), cost > 0 { continue }
      let allowance = min(limit &- cost, tieLimit)
      let row = rows.row(node)
      for arc in 0..<row.count {
        let step = row.cost(arc)
        let far = row.node(arc)
        if step > allowance {
          // Groups come first, and then people, each cheapest first.
          if far < personCount { break }
          continue
        }
        guard cost &+ step < UInt32(truncatingIfNeeded: costs[Int(far)]) else { continue }
        costs[Int(far)] = Word(truncatingIfNeeded: cost &+ step)
        if far >= personCount {
          if list(far) { groups.append(far) }
        } else if !isLast, list(far) {
          nextRound.append(far)
        }
      }
    }
  }

  /// Whoever leaves a group has paid when entering, and it is one tie.
  @inline(__always)
  private mutating func leaveGroups<Word: FixedWidthInteger & UnsignedInteger>(
    _ costs: UnsafeMutablePointer<Word>, isLast: Bool
  ) throws {
    for (index, group) in groups.enumerated() {
      if index & 0x3FF == 0 { try cancellation.check() }
      unlist(group)
      let cost = costs[Int(group)]
      let row = rows.row(group)
      for arc in 0..<row.count {
        let member = row.node(arc)
        guard cost < costs[Int(member)] else { continue }
        costs[Int(member)] = cost
        if !isLast, list(member) { nextRound.append(member) }
      }
    }
    groups.removeAll(keepingCapacity: true)
  }

  /// - Returns: whether the node was not yet in its list.
  @inline(__always)
  private func list(_ node: UInt32) -> Bool {
    let word = isListed + Int(node &>> 6)
    let bit: UInt64 = 1 &<< UInt64(node & 63)
    defer { word.pointee |= bit }
    return word.pointee & bit == 0
  }

  @inline(__always)
  private func unlist(_ node: UInt32) {
    isListed[Int(node &>> 6)] &= ~(1 &<< UInt64(node & 63))
  }
}

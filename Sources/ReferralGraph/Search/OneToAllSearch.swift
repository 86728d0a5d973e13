internal import CPrefetch

/// What everybody costs from one place, by a bounded or an unbounded search.
///
/// Holds the memory for it, so that many searches one after the other need it only once. The graph
/// must be known to be right, as ``ReferralGraph/checked()`` gives it.
struct OneToAllSearch: ~Copyable {
  private let rows: ArcRows
  private let direction: ReferralGraph.Direction
  private let personCount: UInt32
  private let limit: UInt32
  private let tieLimit: UInt32
  private let maximumTies: Int
  private let closed: Set<UInt32>
  private let cancellation: Cancellation
  private var people = OneToAllBuckets()
  private var groups = OneToAllBuckets()
  private(set) var costs: NodeCosts

  /// How many nodes ahead memory is asked for: on a million people the search then waits a third
  /// of the time.
  static let ahead = 16

  /// A search forward gives what asking everybody costs, one backward what everybody pays who asks.
  init(
    _ search: PathSearch, _ direction: ReferralGraph.Direction, in graph: ReferralGraph,
    _ cancellation: Cancellation
  ) {
    rows = graph.rows(direction)
    self.direction = direction
    personCount = UInt32(graph.personCount)
    limit = min(search.maximumCost.millinats, NodeCosts.greatest)
    tieLimit = search.maximumTieCost.millinats
    // Nobody is on a path twice.
    maximumTies = search.maximumTies < graph.personCount - 1 ? max(0, search.maximumTies) : .max
    closed = Set(search.avoiding.lazy.filter(graph.contains).map(\.index))
    self.cancellation = cancellation
    costs = NodeCosts(count: graph.nodeCount)
  }

  /// Finds the costs from nodes that cost nothing, into ``costs``; those of `wanted` alone, if that
  /// is not empty and it is faster.
  mutating func run(from starts: [UInt32], wanted: [UInt32] = []) throws {
    let needsWide = maximumTies != .max && limit > 0xFFFE && maximumTies > 0xFFFE / 3912
    costs.reset(limit: limit, wide: needsWide)
    // Who may not be asked looks reached from the start, so nobody's way leads there. A person may
    // still ask, so backward it is that the search does not go on from there.
    if direction == .forward { for person in closed { costs[Int(person)] = 0 } }
    for start in starts { costs[Int(start)] = 0 }
    if maximumTies == .max {
      try runByCost(from: starts, wanted: wanted)
    } else {
      var rounds = OneToAllRounds(
        rows: rows, personCount: personCount, limit: limit, tieLimit: tieLimit,
        isBarred: isBarred, cancellation)
      if costs.isWide {
        try rounds.run(maximumTies, from: starts, costs.wide.unsafelyUnwrapped)
      } else {
        try rounds.run(maximumTies, from: starts, costs.narrow)
      }
    }
    if direction == .forward {
      for person in closed where !starts.contains(person) {
        costs[Int(person)] = NodeCosts.unreached
      }
    }
  }

  /// The costs, for somebody to keep; the search is over then.
  consuming func takeCosts() -> NodeCosts { costs }

  private var isBarred: Set<UInt32> { direction == .backward ? closed : [] }

  // MARK: By cost alone

  private mutating func runByCost(from starts: [UInt32], wanted: [UInt32]) throws {
    people.removeAll()
    groups.removeAll()
    for start in starts { people.push(start, bucket: 0) }
    var wanted = wanted
    let stopsEarly = !wanted.isEmpty
    var bucket: UInt32 = 0
    while people.count &+ groups.count > 0 {
      let floor = bucket &* OneToAllBuckets.width
      // What is lowered from this bucket costs less than 4000 more.
      if !costs.isWide, limit > 0xFFFE, floor > 0xFFFE - 4000 { costs.widen(limit: limit) }
      if costs.isWide {
        try settle(bucket, costs.wide.unsafelyUnwrapped)
      } else {
        try settle(bucket, costs.narrow)
      }
      bucket &+= 1
      if stopsEarly {
        wanted.removeAll { costs[Int($0)] < bucket &* OneToAllBuckets.width }
        if wanted.isEmpty { return }
      }
    }
  }

  /// Offers their ways to the neighbours of all nodes of a bucket.
  @inline(__always)
  private mutating func settle<Word: FixedWidthInteger & UnsignedInteger>(
    _ bucket: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) throws {
    let floor = bucket &* OneToAllBuckets.width
    // Leaving a group is free, so its members may still come into this bucket, or be cheaper in it.
    try settle(groups.take(bucket: bucket), above: floor, costs)
    try settle(people.take(bucket: bucket), above: floor, costs)
  }

  @inline(__always)
  private mutating func settle<Word: FixedWidthInteger & UnsignedInteger>(
    _ nodes: UnsafeBufferPointer<UInt32>, above floor: UInt32,
    _ costs: UnsafeMutablePointer<Word>
  ) throws {
    let (rows, personCount, tieLimit, isBarred) = (rows, personCount, tieLimit, isBarred)
    for index in 0..<nodes.count {
      if index & 0x3FF == 0 { try cancellation.check() }
      rows.prefetchAhead(of: index, in: nodes, by: Self.ahead)
      let node = nodes[index]
      let cost = UInt32(truncatingIfNeeded: costs[Int(node)])
      // Settled in a cheaper bucket.
      if cost < floor { continue }
      if !isBarred.isEmpty, isBarred.contains(node), cost > 0 { continue }
      let row = rows.row(node)
      for arc in 0..<row.count {
        let far = row.node(arc)
        let step = row.cost(arc)
        if step > tieLimit {
          // Groups come first, and then people, each cheapest first.
          if far < personCount { break }
          continue
        }
        let offer = cost &+ step
        let known = UInt32(truncatingIfNeeded: costs[Int(far)])
        guard offer < known else { continue }
        costs[Int(far)] = Word(truncatingIfNeeded: offer)
        let bucket = OneToAllBuckets.bucket(of: offer)
        if OneToAllBuckets.bucket(of: known) == bucket, known <= limit { continue }
        if far < personCount {
          people.push(far, bucket: bucket)
        } else {
          groups.push(far, bucket: bucket)
        }
      }
    }
  }
}

extension ArcRows {
  /// Asks for the memory of nodes that come later in a list.
  @inline(__always)
  func prefetchAhead(of index: Int, in nodes: UnsafeBufferPointer<UInt32>, by ahead: Int) {
    if index &+ 2 &* ahead < nodes.count {
      prefetch(offsets + Int(nodes[index &+ 2 &* ahead]))
    }
    if index &+ ahead < nodes.count {
      prefetchRow(nodes[index &+ ahead])
    }
  }

  /// Asks for the arcs of a node: 32 of them, more than most people have.
  @inline(__always)
  func prefetchRow(_ node: UInt32) {
    let start = arcs + Self.bytesPerArc &* Int(offsets[Int(node)])
    prefetch(start)
    prefetch(start + 64)
    prefetch(start + 128)
  }
}

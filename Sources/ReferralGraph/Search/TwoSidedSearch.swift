internal import HeapModule

/// What everybody between two ends costs from both, however many ties away.
///
/// Two searches by cost, forward from the seeker and backward from the targets, of which the
/// smaller goes on, until no path can be cheaper than the cheapest that they have found together
/// (Pohl 1971; Nicholson 1966, doi:10.1093/comjnl/9.3.275). On a network of a million people that
/// is two thousand of them instead of half a million.
///
/// A group is met by both sides after both have paid for it, so its cost counts once less there.
struct TwoSidedSearch: ~Copyable {
  private let graph: ReferralGraph
  private let maximumTieCost: UInt32
  private var costs = CostTable()
  private var near = Side()
  private var far = Side()
  /// No path above this is looked for, in millinats.
  private(set) var limit: UInt32
  /// The cheapest path, in millinats; `unreached` if there is none below the limit.
  private(set) var best = CostTable.unreached

  /// Runs the search, up to paths that cost `maximumCost`; only to the cheapest of them if
  /// `wantsCheapestOnly`.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``, and `CancellationError` when the task is cancelled.
  /// - Complexity: O((*n* + *m*) log *n*) at worst for *n* nodes and *m* arcs; in practice
  ///   about the square root of that.
  init(
    from seeker: PersonID, toAny targets: some Sequence<PersonID>,
    avoiding closed: some Sequence<PersonID>, maximumCost: Cost, maximumTieCost: Cost = .unbounded,
    wantsCheapestOnly: Bool, in graph: ReferralGraph
  ) throws {
    self.graph = graph
    limit = min(maximumCost.millinats, .max - 1)
    self.maximumTieCost = maximumTieCost.millinats
    for person in closed { costs.close(person.index) }
    if costs.lower(seeker.index, .forward, to: 0) { near.queue.push(seeker.index, cost: 0) }
    for target in targets where costs.lower(target.index, .backward, to: 0) {
      far.queue.push(target.index, cost: 0)
    }
    var steps = 0
    while near.queue.count > 0, far.queue.count > 0,
      near.queue.cheapest <= limit, far.queue.cheapest <= limit &- near.queue.cheapest
    {
      if steps & 0x3FF == 0 { try Task.checkCancellation() }
      steps &+= 1
      let found =
        near.queue.count <= far.queue.count
        ? try near.settle(
          .forward, &costs, otherCheapest: far.queue.cheapest, limit: limit,
          maximumTieCost: maximumTieCost.millinats, in: graph)
        : try far.settle(
          .backward, &costs, otherCheapest: near.queue.cheapest, limit: limit,
          maximumTieCost: maximumTieCost.millinats, in: graph)
      if found < best {
        best = found
        if wantsCheapestOnly { limit = min(limit, best) }
      }
    }
    if best > limit { best = CostTable.unreached }
  }
}

/// One of the two searches.
private struct Side: ~Copyable {
  var queue = BucketQueue()
  /// The nodes whose cost is known for good, in its order.
  var settled: [UInt32] = []
  /// The groups that this side found the other to have met before it.
  var meetings: [UInt32] = []

  /// Takes one node out of a queue and offers its neighbours the way through it.
  ///
  /// - Returns: the cheapest path that was found by that.
  @inline(__always)
  mutating func settle(
    _ direction: ReferralGraph.Direction, _ costs: inout CostTable, otherCheapest: UInt32,
    limit: UInt32, maximumTieCost: UInt32, in graph: ReferralGraph
  ) throws -> UInt32 {
    var best = CostTable.unreached
    guard let (node, cost) = queue.pop(), costs[node, direction] == cost else { return best }
    settled.append(node)
    let row = try graph.row(of: node, direction)
    let groups = row.groupCount(people: graph.personCount)
    for index in 0..<groups where row.cost(index) <= min(limit &- cost, maximumTieCost) {
      let step = row.cost(index)
      let group = row.node(index)
      guard let other = costs.lowered(group, direction, to: cost &+ step) else { continue }
      queue.push(group, cost: cost &+ step)
      // Both sides have paid for the group.
      if other != CostTable.unreached {
        best = min(best, cost &+ other)
        meetings.append(group)
      }
    }
    // Whoever is dearer and not yet settled by the other side is on no path below the limit, and
    // who is settled there has been offered to this node from there.
    guard limit >= otherCheapest, limit &- otherCheapest >= cost else { return best }
    let allowance = min(limit &- otherCheapest &- cost, maximumTieCost)
    for index in groups..<row.count {
      let step = row.cost(index)
      if step > allowance { break }
      let far = row.node(index)
      guard let other = costs.lowered(far, direction, to: cost &+ step) else { continue }
      queue.push(far, cost: cost &+ step)
      if other != CostTable.unreached { best = min(best, cost &+ step &+ other) }
    }
    return best
  }
}

// MARK: Everybody on the way

extension TwoSidedSearch {
  /// Goes on from the seeker through those whom the backward search has met, so that of everybody
  /// on a path below the limit it is known what reaching him or her costs.
  ///
  /// - Complexity: O(*r* · (*d* + log *r*)) for *r* people on these paths with *d* arcs each.
  mutating func completeForward() throws {
    var queue = Heap<UInt64>()
    for node in near.settled + far.settled + near.meetings + far.meetings {
      let (near, far) = (costs[node, .forward], costs[node, .backward])
      if near != CostTable.unreached, far != CostTable.unreached, try isOnTheWay(node, near, far) {
        queue.insert(UInt64(near) << 32 | UInt64(node))
      }
    }
    while let entry = queue.popMin() {
      try Task.checkCancellation()
      let (cost, node) = (UInt32(entry >> 32), UInt32(truncatingIfNeeded: entry))
      guard costs[node, .forward] == cost else { continue }
      let row = try graph.row(of: node, .forward)
      let groups = row.groupCount(people: graph.personCount)
      for index in 0..<row.count {
        let step = row.cost(index)
        if step > min(limit &- cost, maximumTieCost) {
          if index < groups { continue }
          break
        }
        let next = row.node(index)
        let far = costs[next, .backward]
        guard far != CostTable.unreached, cost &+ step < costs[next, .forward],
          try isOnTheWay(next, cost &+ step, far)
        else { continue }
        if costs.lower(next, .forward, to: cost &+ step) {
          queue.insert(UInt64(cost &+ step) << 32 | UInt64(next))
        }
      }
    }
  }

  private func isOnTheWay(_ node: UInt32, _ near: UInt32, _ far: UInt32) throws -> Bool {
    let (all, overflow) = near.addingReportingOverflow(far)
    guard !overflow else { return false }
    if node < graph.personCount { return all <= limit }
    return try all &- graph.cost(of: graph.group(of: node)).millinats <= limit
  }

  /// The people on paths below the limit, as a guide for a search backward.
  consuming func guide() throws -> CorridorGuide {
    try completeForward()
    return CorridorGuide(costs: costs, limit: limit)
  }
}

/// Admits the chains of a search backward that are part of a path below a limit.
struct CorridorGuide: SearchGuide, ~Copyable {
  let costs: CostTable
  let limit: UInt32

  @inline(__always)
  func admits(_ person: UInt32, cost: UInt32, ties: UInt32) -> Bool {
    let near = costs[person, .forward]
    return near <= limit && cost <= limit &- near
  }
}

/// The cheapest paths from one person to all, how many there are, and what share of them leads
/// through each person.
///
/// A node looks for those before it when its cost is known for good, in the same look at its ties
/// that offers its neighbours the way through it: nobody's ties are looked at twice.
struct DependencySearch: ~Copyable {
  private let graph: ReferralGraph
  private let isTarget: [Bool]
  private let cancellation: Cancellation
  private let costs: NodeCosts
  private var people = OneToAllBuckets()
  private var groups = OneToAllBuckets()
  /// For each node that was reached in this search; side by side, because who needs one needs both.
  private let shares: UnsafeMutablePointer<Share>
  private let memory: LargeBuffer
  /// The nodes in the order of their buckets.
  private var settled: [Settled] = []
  /// Who comes before them on cheapest paths, those of each node together.
  private var before: [UInt32] = []

  private struct Share {
    /// The number of cheapest paths that lead here.
    var paths: Double
    /// Of how many targets beyond the paths lead through here.
    var dependency: Double
  }

  private struct Settled {
    let node: UInt32
    /// Where its nodes in ``before`` end.
    let end: Int
  }

  /// The graph must be known to be right.
  init(in graph: ReferralGraph, isTarget: [Bool], _ cancellation: Cancellation) {
    self.graph = graph
    self.isTarget = isTarget
    self.cancellation = cancellation
    costs = NodeCosts(count: graph.nodeCount)
    memory = LargeBuffer(byteCount: MemoryLayout<Share>.stride * graph.nodeCount)
    shares = memory.bound(to: Share.self)
  }

  /// Adds to each person's sum what share of the paths from the source leads through him or her.
  mutating func add(from source: UInt32, to sums: UnsafeMutableBufferPointer<Double>) throws {
    try findPaths(from: source)
    var end = before.count
    for index in settled.indices.reversed() {
      if index & 0xFFF == 0 { try cancellation.check() }
      let node = Int(settled[index].node)
      let start = index > 0 ? settled[index - 1].end : 0
      let share = shares[node]
      let isPerson = node < graph.personCount
      let ends = isPerson && isTarget[node] ? 1.0 : 0
      let part = (ends + share.dependency) / share.paths
      for place in start..<end {
        let earlier = shares + Int(before[place])
        earlier.pointee.dependency += earlier.pointee.paths * part
      }
      if isPerson, node != source { sums[node] += share.dependency }
      end = start
    }
  }

  private mutating func findPaths(from source: UInt32) throws {
    costs.reset(limit: .max, wide: false)
    settled.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
    people.removeAll()
    groups.removeAll()
    costs[Int(source)] = 0
    people.push(source, bucket: 0)
    var bucket: UInt32 = 0
    while people.count &+ groups.count > 0 {
      if !costs.isWide, bucket &* OneToAllBuckets.width > 0xFFFE - 4000 {
        costs.widen(limit: .max)
      }
      if costs.isWide {
        try settle(bucket, source, costs.wide.unsafelyUnwrapped)
      } else {
        try settle(bucket, source, costs.narrow)
      }
      bucket &+= 1
    }
  }

  @inline(__always)
  private mutating func settle<Word: FixedWidthInteger & UnsignedInteger>(
    _ bucket: UInt32, _ source: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) throws {
    let floor = bucket &* OneToAllBuckets.width
    let (outgoing, incoming) = (graph.outgoing, graph.incoming)
    for group in groups.take(bucket: bucket) where costs[Int(group)] >= floor {
      try cancellation.check()
      settleGroup(group, outgoing.row(group), incoming.row(group), costs)
    }
    let nodes = people.take(bucket: bucket)
    for index in 0..<nodes.count {
      if index & 0x3FF == 0 { try cancellation.check() }
      outgoing.prefetchAhead(of: index, in: nodes, by: OneToAllSearch.ahead)
      let node = nodes[index]
      let cost = UInt32(truncatingIfNeeded: costs[Int(node)])
      // Settled in a cheaper bucket.
      if cost < floor { continue }
      if graph.isDirected {
        let paths = pathsInto(incoming.row(node), cost, costs)
        settle(node, paths: node == source ? 1 : paths)
        offer(outgoing.row(node), cost, costs)
      } else {
        let paths = pathsIntoAndOffer(outgoing.row(node), cost, costs)
        settle(node, paths: node == source ? 1 : paths)
      }
    }
  }

  @inline(__always)
  private mutating func settle(_ node: UInt32, paths: Double) {
    shares[Int(node)] = Share(paths: paths, dependency: 0)
    settled.append(Settled(node: node, end: before.count))
  }

  /// The number of paths that come into a person's row, whose last nodes are put down.
  @inline(__always)
  private mutating func pathsInto<Word: FixedWidthInteger & UnsignedInteger>(
    _ row: ArcRows.Row, _ cost: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) -> Double {
    var paths = 0.0
    for arc in 0..<row.count {
      let far = row.node(arc)
      let known = UInt32(truncatingIfNeeded: costs[Int(far)])
      if comesBefore(far, known, by: row.cost(arc), at: cost) { paths += put(far) }
    }
    return paths
  }

  @inline(__always)
  private mutating func offer<Word: FixedWidthInteger & UnsignedInteger>(
    _ row: ArcRows.Row, _ cost: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) {
    for arc in 0..<row.count {
      let far = row.node(arc)
      let known = UInt32(truncatingIfNeeded: costs[Int(far)])
      lower(far, from: known, to: cost &+ row.cost(arc), costs)
    }
  }

  /// Both at once, where a row is both.
  @inline(__always)
  private mutating func pathsIntoAndOffer<Word: FixedWidthInteger & UnsignedInteger>(
    _ row: ArcRows.Row, _ cost: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) -> Double {
    var paths = 0.0
    for arc in 0..<row.count {
      let far = row.node(arc)
      let known = UInt32(truncatingIfNeeded: costs[Int(far)])
      let step = row.cost(arc)
      if cost &+ step < known {
        lower(far, from: known, to: cost &+ step, costs)
      } else if comesBefore(far, known, by: step, at: cost) {
        paths += put(far)
      }
    }
    return paths
  }

  /// Whether a node is the last before a person on a cheapest path; groups have been paid.
  @inline(__always)
  private func comesBefore(_ far: UInt32, _ known: UInt32, by step: UInt32, at cost: UInt32)
    -> Bool
  {
    known &+ step == cost
      ? far < graph.personCount : known == cost && far >= graph.personCount
  }

  @inline(__always)
  private mutating func put(_ node: UInt32) -> Double {
    before.append(node)
    return shares[Int(node)].paths
  }

  @inline(__always)
  private mutating func lower<Word: FixedWidthInteger & UnsignedInteger>(
    _ far: UInt32, from known: UInt32, to offer: UInt32, _ costs: UnsafeMutablePointer<Word>
  ) {
    guard offer < known else { return }
    costs[Int(far)] = Word(truncatingIfNeeded: offer)
    let bucket = OneToAllBuckets.bucket(of: offer)
    // Two bytes of nothing but ones, for unreached, are in no bucket with what they can be lowered to.
    if OneToAllBuckets.bucket(of: known) == bucket, known <= NodeCosts.greatest { return }
    if far < graph.personCount {
      people.push(far, bucket: bucket)
    } else {
      groups.push(far, bucket: bucket)
    }
  }

  private mutating func settleGroup<Word: FixedWidthInteger & UnsignedInteger>(
    _ group: UInt32, _ members: ArcRows.Row, _ entering: ArcRows.Row,
    _ costs: UnsafeMutablePointer<Word>
  ) {
    let cost = UInt32(truncatingIfNeeded: costs[Int(group)])
    let fee = UInt32(graph.groupCosts[Int(group) - graph.personCount])
    var paths = 0.0
    for arc in 0..<entering.count {
      let member = entering.node(arc)
      if UInt32(truncatingIfNeeded: costs[Int(member)]) &+ fee == cost { paths += put(member) }
    }
    settle(group, paths: paths)
    for arc in 0..<members.count {
      let member = members.node(arc)
      lower(member, from: UInt32(truncatingIfNeeded: costs[Int(member)]), to: cost, costs)
    }
  }
}

/// The costs from one end and the numbers of cheapest paths, as far as a search has gone.
struct PathCounts: ~Copyable {
  private let graph: ReferralGraph
  /// The arcs by which the search goes on.
  private let onward: ArcRows
  /// The arcs by which it came.
  private let back: ArcRows
  private let costs: UnsafeMutablePointer<UInt32>
  private let paths: UnsafeMutablePointer<Double>
  private var people = OneToAllBuckets()
  private var groups = OneToAllBuckets()
  private var start: UInt32 = 0
  private var bucket: UInt32 = 0
  /// All nodes that have a cost.
  private(set) var touched: [UInt32] = []
  /// How many arcs the last bucket had: what the next will take, more or less.
  private(set) var work = 0

  init(_ direction: ReferralGraph.Direction, in graph: ReferralGraph) {
    self.graph = graph
    onward = graph.rows(direction)
    back = graph.rows(direction == .forward ? .backward : .forward)
    costs = .allocate(capacity: graph.nodeCount)
    costs.initialize(repeating: NodeCosts.unreached, count: graph.nodeCount)
    paths = .allocate(capacity: graph.nodeCount)
    paths.initialize(repeating: 0, count: graph.nodeCount)
  }

  deinit {
    costs.deallocate()
    paths.deallocate()
  }

  /// All nodes that cost less are settled.
  var floor: UInt32 { bucket &* OneToAllBuckets.width }
  var isDone: Bool { people.count &+ groups.count == 0 }

  func cost(of node: UInt32) -> UInt32 { costs[Int(node)] }
  func paths(to node: UInt32) -> Double { paths[Int(node)] }
  func isSettled(_ node: UInt32) -> Bool { costs[Int(node)] < floor }
  func fee(of group: UInt32) -> UInt32 {
    UInt32(graph.groupCosts[Int(group) - graph.personCount])
  }

  /// Forgets the last search, which takes as long as it was, and begins another.
  mutating func begin(at start: UInt32) {
    for node in touched { costs[Int(node)] = NodeCosts.unreached }
    touched.removeAll(keepingCapacity: true)
    people.removeAll()
    groups.removeAll()
    self.start = start
    bucket = 0
    work = 0
    costs[Int(start)] = 0
    touched.append(start)
    people.push(start, bucket: 0)
  }

  /// Settles the next bucket that has entries.
  ///
  /// - Returns: what the cheapest path costs that this found, or `unreached`.
  mutating func advance(towards other: borrowing PathCounts) -> UInt32 {
    var best = NodeCosts.unreached
    var arcs = 0
    while !isDone, arcs == 0 {
      for group in groups.take(bucket: bucket) where costs[Int(group)] >= floor {
        let cost = costs[Int(group)]
        paths[Int(group)] = pathsByMembers(into: group)
        let row = onward.row(group)
        arcs += row.count
        for arc in 0..<row.count {
          best = min(best, lower(row.node(arc), to: cost, towards: other))
        }
      }
      for person in people.take(bucket: bucket) where costs[Int(person)] >= floor {
        let cost = costs[Int(person)]
        paths[Int(person)] =
          person == start ? 1 : pathsByTies(into: person) + pathsByGroups(into: person)
        let row = onward.row(person)
        arcs += row.count + 1
        for arc in 0..<row.count {
          best = min(best, lower(row.node(arc), to: cost &+ row.cost(arc), towards: other))
        }
      }
      bucket &+= 1
    }
    work = arcs
    // Nothing is left: everything that can be reached has been settled.
    if isDone { bucket = NodeCosts.greatest / OneToAllBuckets.width }
    return best
  }

  @inline(__always)
  private mutating func lower(
    _ far: UInt32, to offer: UInt32, towards other: borrowing PathCounts
  ) -> UInt32 {
    let known = costs[Int(far)]
    guard offer < known, offer <= NodeCosts.greatest else { return NodeCosts.unreached }
    costs[Int(far)] = offer
    if known == NodeCosts.unreached { touched.append(far) }
    let bucket = OneToAllBuckets.bucket(of: offer)
    if known == NodeCosts.unreached || OneToAllBuckets.bucket(of: known) != bucket {
      if far < graph.personCount {
        people.push(far, bucket: bucket)
      } else {
        groups.push(far, bucket: bucket)
      }
    }
    let rest = other.costs[Int(far)]
    guard rest < NodeCosts.greatest &- offer else { return NodeCosts.unreached }
    return far < graph.personCount ? offer &+ rest : offer &+ rest &- fee(of: far)
  }

  // MARK: Back to the start

  /// The number of cheapest paths to a person that come by a tie from somebody settled.
  func pathsByTies(into person: UInt32) -> Double {
    var sum = 0.0
    forEachTie(into: person) { sum += paths[Int($0)] }
    return sum
  }

  private func pathsByGroups(into person: UInt32) -> Double {
    var sum = 0.0
    forEachGroup(into: person) { sum += paths[Int($0)] }
    return sum
  }

  /// The number of cheapest paths to a group that come from somebody settled.
  func pathsByMembers(into group: UInt32) -> Double {
    var sum = 0.0
    forEachMember(into: group) { sum += paths[Int($0)] }
    return sum
  }

  private func forEachTie(into person: UInt32, _ body: (UInt32) -> Void) {
    let row = back.row(person)
    let cost = costs[Int(person)]
    for arc in 0..<row.count {
      let far = row.node(arc)
      if far < graph.personCount, isSettled(far), costs[Int(far)] &+ row.cost(arc) == cost {
        body(far)
      }
    }
  }

  private func forEachGroup(into person: UInt32, _ body: (UInt32) -> Void) {
    let row = back.row(person)
    let cost = costs[Int(person)]
    for arc in 0..<row.count {
      let far = row.node(arc)
      if far >= graph.personCount, costs[Int(far)] == cost { body(far) }
    }
  }

  private func forEachMember(into group: UInt32, _ body: (UInt32) -> Void) {
    let row = back.row(group)
    let cost = costs[Int(group)]
    for arc in 0..<row.count {
      let member = row.node(arc)
      if isSettled(member), costs[Int(member)] &+ fee(of: group) == cost { body(member) }
    }
  }

  /// Draws who or what is before a node on a cheapest path: a person before a group, and before
  /// a person that is not settled.
  func draw(before node: UInt32, using generator: inout SeededGenerator) -> UInt32 {
    var nodes: [UInt32] = []
    if node >= graph.personCount {
      forEachMember(into: node) { nodes.append($0) }
    } else {
      forEachTie(into: node) { nodes.append($0) }
      if isSettled(node) { forEachGroup(into: node) { nodes.append($0) } }
    }
    var rest = nodes.reduce(0) { $0 + paths[Int($1)] } * generator.fraction()
    for node in nodes {
      rest -= paths[Int(node)]
      if rest < 0 { return node }
    }
    // Rounding alone leads here.
    return nodes.last ?? start
  }

  /// Draws a way from a settled person to the start, and calls `body` with everybody between.
  func walk(
    from person: UInt32, using generator: inout SeededGenerator, _ body: (UInt32) -> Void
  ) {
    var node = person
    while node != start {
      node = draw(before: node, using: &generator)
      if node < graph.personCount, node != start { body(node) }
    }
  }
}

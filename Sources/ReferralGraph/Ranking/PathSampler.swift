/// Draws one of the cheapest paths between two people, each with the same probability.
///
/// Two searches go towards each other bucket by bucket. When no cheaper path can be left, every
/// cheapest path crosses from what the forward search has settled to what it has not at exactly
/// one place, and what is beyond has been settled by the backward search. A place is drawn by
/// the number of paths that cross there, and from it a way to either end.
struct PathSampler: ~Copyable {
  private let graph: ReferralGraph
  private let cancellation: Cancellation
  private var near: PathCounts
  private var far: PathCounts
  /// The cheapest path found so far.
  private var best = NodeCosts.unreached

  /// The graph must be known to be right.
  init(in graph: ReferralGraph, _ cancellation: Cancellation) {
    self.graph = graph
    self.cancellation = cancellation
    near = PathCounts(.forward, in: graph)
    far = PathCounts(.backward, in: graph)
  }

  /// Calls `body` with each person between the two on a path; with nobody, if there is no path.
  mutating func sample(
    from source: UInt32, to target: UInt32, using generator: inout SeededGenerator,
    _ body: (UInt32) -> Void
  ) throws {
    try search(from: source, to: target)
    guard best != NodeCosts.unreached else { return }
    if near.isSettled(target) {
      near.walk(from: target, using: &generator, body)
      return
    }
    guard let node = drawCrossing(using: &generator) else { return }
    let onNear = near.draw(before: node, using: &generator)
    // Beyond a group there is a person again.
    let onFar = node < graph.personCount ? node : far.draw(before: node, using: &generator)
    if onNear != source { body(onNear) }
    near.walk(from: onNear, using: &generator, body)
    if onFar != target { body(onFar) }
    far.walk(from: onFar, using: &generator, body)
  }

  private mutating func search(from source: UInt32, to target: UInt32) throws {
    best = NodeCosts.unreached
    near.begin(at: source)
    far.begin(at: target)
    best = min(best, near.advance(towards: far))
    best = min(best, far.advance(towards: near))
    // Beyond this sum of the floors no path as cheap as the best is left.
    while !near.isDone, !far.isDone, UInt64(near.floor) + UInt64(far.floor) <= UInt64(best) {
      try cancellation.check()
      if near.work <= far.work {
        best = min(best, near.advance(towards: far))
      } else {
        best = min(best, far.advance(towards: near))
      }
    }
  }

  private func drawCrossing(using generator: inout SeededGenerator) -> UInt32? {
    let crossings = crossings()
    var rest = crossings.reduce(0) { $0 + $1.paths } * generator.fraction()
    for crossing in crossings {
      rest -= crossing.paths
      if rest < 0 { return crossing.node }
    }
    return crossings.last?.node
  }

  /// Where cheapest paths cross from what is settled from near to what is not: at a person by
  /// ties, or in a group.
  private func crossings() -> [(node: UInt32, paths: Double)] {
    far.touched.compactMap { node in
      guard near.cost(of: node) != NodeCosts.unreached, !near.isSettled(node) else { return nil }
      let sum = near.cost(of: node) &+ far.cost(of: node)
      if node < graph.personCount {
        guard sum == best, far.isSettled(node) else { return nil }
        let paths = near.pathsByTies(into: node) * far.paths(to: node)
        return paths > 0 ? (node, paths) : nil
      }
      // Both sides have paid for entering.
      guard sum == best &+ near.fee(of: node) else { return nil }
      let paths = near.pathsByMembers(into: node) * far.pathsByMembers(into: node)
      return paths > 0 ? (node, paths) : nil
    }
  }
}

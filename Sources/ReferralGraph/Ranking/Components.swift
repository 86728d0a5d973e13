/// Who is connected with whom at all, by however many ties and groups: the connected components.
///
/// Whoever asks and whoever is asked count as connected both ways: in a directed graph these are
/// the weakly connected components.
public struct Components: Hashable, Sendable {
  public init() {}

  /// The components, the largest first; somebody without ties is one.
  ///
  /// Union by the smaller root with halving of paths (Tarjan and van Leeuwen 1984,
  /// doi:10.1145/62.2160).
  ///
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*m* log *n*), in practice O(*n* + *m*), for *n* people and groups, *m* ties and
  ///   affiliations; 4 bytes a person and group beside the answer.
  public func parts(in graph: ReferralGraph) throws -> Partition {
    let graph = try graph.checked()
    var forest = Forest(count: graph.nodeCount)
    try Cancellation.ofThisTask { cancellation in
      for node in 0..<UInt32(graph.nodeCount) {
        if node & 0xFFF == 0 { try cancellation.check() }
        // In a directed graph too each arc is in some row.
        let row = graph.outgoing.row(node)
        for arc in 0..<row.count { forest.join(node, row.node(arc)) }
      }
    }
    let labels = (0..<UInt32(graph.personCount)).map { forest.root(of: $0) }
    return Partition(labels: labels, below: graph.nodeCount)
  }
}

/// Trees of nodes known to be connected.
private struct Forest: ~Copyable {
  private let parents: UnsafeMutablePointer<UInt32>

  init(count: Int) {
    parents = .allocate(capacity: count)
    for node in 0..<count { parents[node] = UInt32(node) }
  }

  deinit {
    parents.deallocate()
  }

  @inline(__always)
  mutating func root(of node: UInt32) -> UInt32 {
    var node = node
    while parents[Int(node)] != node {
      let above = parents[Int(parents[Int(node)])]
      parents[Int(node)] = above
      node = above
    }
    return node
  }

  @inline(__always)
  mutating func join(_ a: UInt32, _ b: UInt32) {
    let (a, b) = (root(of: a), root(of: b))
    if a != b { parents[Int(max(a, b))] = min(a, b) }
  }
}

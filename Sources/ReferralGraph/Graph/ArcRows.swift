/// All arcs of a graph in one direction, in compressed sparse rows.
///
/// The arcs of a node stand together: those to groups, which are few, and then those to people,
/// each cheapest first and of equals the smaller far end first, so that a search with little left
/// to spend reads only the beginning of a row. A row is the far ends, and after them the costs,
/// 6 bytes an arc. Both are of one place in memory, which is one wait where
/// two arrays would be two.
struct ArcRows: @unchecked Sendable {
  static let bytesPerArc = 6

  /// Where each node's arcs start; one more at the end.
  let offsets: UnsafePointer<UInt32>
  let arcs: UnsafeRawPointer
  let nodeCount: Int
  let arcCount: Int

  /// The arcs of a node.
  ///
  /// Nothing is checked: the node must be below `nodeCount`, and the rows be those of a builder
  /// or checked against their checksums.
  @inline(__always)
  func row(_ node: UInt32) -> Row {
    let start = Int(offsets[Int(node)])
    return Row(
      base: arcs + Self.bytesPerArc &* start, count: Int(offsets[Int(node) &+ 1]) &- start)
  }

  /// The arcs of one node.
  struct Row {
    let base: UnsafeRawPointer
    let count: Int

    /// The node at the far end.
    @inline(__always)
    func node(_ index: Int) -> UInt32 {
      base.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self)
    }

    /// How many arcs lead to groups, whose nodes follow those of so many people.
    @inline(__always)
    func groupCount(people: Int) -> Int {
      var index = 0
      while index < count, node(index) >= people { index &+= 1 }
      return index
    }

    /// Millinats.
    @inline(__always)
    func cost(_ index: Int) -> UInt32 {
      UInt32(base.loadUnaligned(fromByteOffset: 4 &* count &+ 2 &* index, as: UInt16.self))
    }
  }
}

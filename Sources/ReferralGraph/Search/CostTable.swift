/// What reaching each node costs from two sides, of nodes that were met: a hash table with both
/// costs of a node side by side, because whoever looks at one looks at the other.
///
/// As ``LabelIndex``, at most half full.
struct CostTable: ~Copyable {
  static let unreached = UInt32.max

  private struct Entry {
    /// The node and one; 0 where there is nothing.
    var node: UInt32
    var forward: UInt32
    var backward: UInt32
    var padding: UInt32 = 0
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var bits = 10
  private var count = 0

  init() {
    entries = Self.empty(bits)
  }

  deinit {
    entries.deallocate()
  }

  /// What reaching a node costs in a direction, in millinats, or `unreached`.
  @inline(__always)
  subscript(node: UInt32, direction: ReferralGraph.Direction) -> UInt32 {
    let entry = entries[place(of: node)]
    guard entry.node != 0 else { return Self.unreached }
    return direction == .forward ? entry.forward : entry.backward
  }

  /// Makes a node one that costs nothing to reach and never becomes cheaper.
  mutating func close(_ node: UInt32) {
    _ = lower(node, .forward, to: 0)
    _ = lower(node, .backward, to: 0)
  }

  /// Lowers the cost of a node in a direction.
  ///
  /// - Returns: whether it was higher.
  mutating func lower(_ node: UInt32, _ direction: ReferralGraph.Direction, to cost: UInt32)
    -> Bool
  {
    lowered(node, direction, to: cost) != nil
  }

  /// Lowers the cost of a node in a direction.
  ///
  /// - Returns: its cost in the other direction; `nil` if nothing was lowered.
  @inline(__always)
  mutating func lowered(_ node: UInt32, _ direction: ReferralGraph.Direction, to cost: UInt32)
    -> UInt32?
  {
    let entry = entries + place(of: node)
    if entry.pointee.node == 0 {
      entry.pointee =
        direction == .forward
        ? Entry(node: node &+ 1, forward: cost, backward: Self.unreached)
        : Entry(node: node &+ 1, forward: Self.unreached, backward: cost)
      count &+= 1
      if count &* 2 > 1 << bits { grow() }
      return Self.unreached
    }
    if direction == .forward {
      guard cost < entry.pointee.forward else { return nil }
      entry.pointee.forward = cost
      return entry.pointee.backward
    }
    guard cost < entry.pointee.backward else { return nil }
    entry.pointee.backward = cost
    return entry.pointee.forward
  }

  @inline(__always)
  private func place(of node: UInt32) -> Int {
    let mask = 1 &<< bits &- 1
    let hash = UInt64(node) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash &>> (64 &- UInt64(truncatingIfNeeded: bits)))
    while entries[place].node != 0, entries[place].node != node &+ 1 {
      place = (place &+ 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let (old, oldCount) = (entries, 1 << bits)
    bits += 2
    entries = Self.empty(bits)
    for index in 0..<oldCount where old[index].node != 0 {
      entries[place(of: old[index].node &- 1)] = old[index]
    }
    old.deallocate()
  }

  private static func empty(_ bits: Int) -> UnsafeMutablePointer<Entry> {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: 1 << bits)
    entries.initialize(repeating: Entry(node: 0, forward: 0, backward: 0), count: 1 << bits)
    return entries
  }
}

/// A number for each node that a search has met: a hash table, because a search meets few of the
/// many, and memory that nobody touches costs nothing.
///
/// Open addressing with linear steps, at most half full, and Fibonacci hashing (Knuth, The Art of
/// Computer Programming, volume 3, section 6.4).
struct LabelIndex: ~Copyable {
  /// Stands for no number.
  static let none = UInt32.max

  /// The node and one in the upper half, its number in the lower; 0 where there is nothing.
  private var slots: UnsafeMutablePointer<UInt64>
  private var bits: Int
  private var count = 0

  init() {
    bits = 9
    slots = Self.empty(bits)
  }

  deinit {
    slots.deallocate()
  }

  /// The number of a node, or `none`.
  @inline(__always)
  subscript(node: UInt32) -> UInt32 {
    let slot = slots[place(of: node)]
    return slot == 0 ? Self.none : UInt32(truncatingIfNeeded: slot)
  }

  /// Gives a node a number, in place of the one it has.
  @inline(__always)
  mutating func set(_ node: UInt32, to number: UInt32) {
    let place = place(of: node)
    let isNew = slots[place] == 0
    slots[place] = (UInt64(node) &+ 1) << 32 | UInt64(number)
    if isNew {
      count &+= 1
      if count &* 2 > 1 << bits { grow() }
    }
  }

  /// Where the node is, or where it would come.
  @inline(__always)
  private func place(of node: UInt32) -> Int {
    let mask = 1 &<< bits &- 1
    let hash = UInt64(node) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash &>> (64 &- UInt64(truncatingIfNeeded: bits)))
    while slots[place] != 0, slots[place] &>> 32 != UInt64(node) &+ 1 {
      place = (place &+ 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let (old, oldCount) = (slots, 1 << bits)
    bits += 2
    slots = Self.empty(bits)
    for index in 0..<oldCount where old[index] != 0 {
      slots[place(of: UInt32(truncatingIfNeeded: old[index] >> 32 &- 1))] = old[index]
    }
    old.deallocate()
  }

  private static func empty(_ bits: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << bits)
    slots.initialize(repeating: 0, count: 1 << bits)
    return slots
  }
}

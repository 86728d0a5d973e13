/// A queue of nodes by cost with a bucket for each millinat.
///
/// While the cheapest is taken no node is as much as 4096 dearer, because no arc costs more than
/// 3912; so a ring of that many buckets orders them exactly, and nothing is ever compared (Dial
/// 1969, doi:10.1145/363269.363610). A node that has become cheaper is put in again; who takes it
/// out looks whether the cost is still the node's.
struct BucketQueue: ~Copyable {
  private static let size = 4096
  private static let none = UInt32.max

  /// The first entry of each bucket.
  private let heads: UnsafeMutablePointer<UInt32>
  /// A bit for each bucket that has entries.
  private let isUsed: UnsafeMutablePointer<UInt64>
  /// The entries: a node in the lower half, the next entry of the bucket in the upper.
  private var entries: UnsafeMutablePointer<UInt64>
  private var capacity = 1024
  private var used = 0
  /// How many nodes are in the queue.
  private(set) var count = 0
  /// What the cheapest costs, if there is any: nothing in the queue is cheaper.
  private(set) var cheapest: UInt32 = 0

  init() {
    heads = .allocate(capacity: Self.size)
    heads.initialize(repeating: Self.none, count: Self.size)
    isUsed = .allocate(capacity: Self.size / 64)
    isUsed.initialize(repeating: 0, count: Self.size / 64)
    entries = .allocate(capacity: capacity)
  }

  deinit {
    heads.deallocate()
    isUsed.deallocate()
    entries.deallocate()
  }

  /// Puts a node in; it is as cheap as the node last taken out or up to 3912 dearer.
  @inline(__always)
  mutating func push(_ node: UInt32, cost: UInt32) {
    if used == capacity { grow() }
    // The next bucket was found before the neighbours of the node just taken out came in.
    if count == 0 || cost < cheapest { cheapest = cost }
    let bucket = Int(cost) & (Self.size &- 1)
    entries[used] = UInt64(heads[bucket]) &<< 32 | UInt64(node)
    heads[bucket] = UInt32(truncatingIfNeeded: used)
    isUsed[bucket &>> 6] |= 1 &<< UInt64(bucket & 63)
    used &+= 1
    count &+= 1
  }

  /// Takes one of the cheapest out.
  @inline(__always)
  mutating func pop() -> (node: UInt32, cost: UInt32)? {
    guard count > 0 else { return nil }
    let bucket = Int(cheapest) & (Self.size &- 1)
    let entry = entries[Int(heads[bucket])]
    let cost = cheapest
    heads[bucket] = UInt32(truncatingIfNeeded: entry &>> 32)
    count &-= 1
    if heads[bucket] == Self.none {
      isUsed[bucket &>> 6] &= ~(1 &<< UInt64(bucket & 63))
      if count > 0 { advance(from: bucket) }
    }
    return (UInt32(truncatingIfNeeded: entry), cost)
  }

  /// Goes on to the next bucket that has entries; there is one.
  @inline(__always)
  private mutating func advance(from bucket: Int) {
    var word = bucket &>> 6
    var bits = isUsed[word] & ~(UInt64.max &>> UInt64(63 &- bucket & 63))
    while bits == 0 {
      word = (word &+ 1) & (Self.size / 64 &- 1)
      bits = isUsed[word]
    }
    let next = word &<< 6 &+ bits.trailingZeroBitCount
    cheapest &+= UInt32(truncatingIfNeeded: (next &- bucket) & (Self.size &- 1))
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 4)
    larger.moveInitialize(from: entries, count: used)
    entries.deallocate()
    entries = larger
    capacity *= 4
  }
}

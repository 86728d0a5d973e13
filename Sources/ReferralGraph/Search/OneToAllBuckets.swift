/// Nodes by cost, in buckets as wide as the cheapest tie costs.
///
/// No tie leads from one node of a bucket to another, so the nodes of the cheapest bucket have
/// their final costs whatever their order, and nothing is sorted or compared (Dial 1969,
/// doi:10.1145/363269.363610, with the wide buckets of Dinitz 1978). No tie costs more than 3912,
/// so a ring of 128 buckets of 51 never meets itself.
struct OneToAllBuckets: ~Copyable {
  /// What the cheapest tie costs.
  static let width: UInt32 = 51
  private static let ringSize = 128

  private struct List {
    var nodes: UnsafeMutablePointer<UInt32>
    var count: Int
    var capacity: Int
  }

  private let lists: UnsafeMutablePointer<List>
  /// How many entries there are in all buckets.
  private(set) var count = 0

  init() {
    lists = .allocate(capacity: Self.ringSize)
    for index in 0..<Self.ringSize {
      let capacity = 64
      (lists + index).initialize(
        to: List(nodes: .allocate(capacity: capacity), count: 0, capacity: capacity))
    }
  }

  deinit {
    for index in 0..<Self.ringSize { lists[index].nodes.deallocate() }
    lists.deallocate()
  }

  @inline(__always)
  static func bucket(of cost: UInt32) -> UInt32 { cost / width }

  @inline(__always)
  mutating func push(_ node: UInt32, bucket: UInt32) {
    let list = lists + Int(bucket) & (Self.ringSize &- 1)
    if list.pointee.count == list.pointee.capacity { grow(list) }
    list.pointee.nodes[list.pointee.count] = node
    list.pointee.count &+= 1
    count &+= 1
  }

  /// Empties a bucket; what it held stays readable until something is pushed to it again.
  @inline(__always)
  mutating func take(bucket: UInt32) -> UnsafeBufferPointer<UInt32> {
    let list = lists + Int(bucket) & (Self.ringSize &- 1)
    let taken = UnsafeBufferPointer(start: list.pointee.nodes, count: list.pointee.count)
    count &-= list.pointee.count
    list.pointee.count = 0
    return taken
  }

  /// Empties all buckets.
  mutating func removeAll() {
    for index in 0..<Self.ringSize { lists[index].count = 0 }
    count = 0
  }

  @inline(never)
  private func grow(_ list: UnsafeMutablePointer<List>) {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: list.pointee.capacity * 2)
    larger.moveInitialize(from: list.pointee.nodes, count: list.pointee.count)
    list.pointee.nodes.deallocate()
    list.pointee.nodes = larger
    list.pointee.capacity *= 2
  }
}

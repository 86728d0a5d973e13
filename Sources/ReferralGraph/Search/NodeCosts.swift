/// What reaching each node costs, in two bytes a node as long as that is enough.
///
/// Two megabytes for a million people stay in the cache, where the search waits for little else.
final class NodeCosts: @unchecked Sendable {
  static let unreached = UInt32.max
  /// The largest cost that is counted: what an arc adds to it still fits in 32 bits.
  static let greatest = UInt32.max - 4096

  let count: Int
  /// Costs above this are those of nodes that were not reached.
  private(set) var limit: UInt32 = 0
  private(set) var isWide = false
  private(set) var narrow: UnsafeMutablePointer<UInt16>
  /// In place of `narrow` where costs are too large for it.
  private(set) var wide: UnsafeMutablePointer<UInt32>?

  init(count: Int) {
    self.count = count
    narrow = .allocate(capacity: count)
  }

  deinit {
    narrow.deallocate()
    wide?.deallocate()
  }

  /// Makes all nodes unreached, and anything above a limit not worth to be kept.
  func reset(limit: UInt32, wide: Bool) {
    self.limit = min(limit, wide ? Self.greatest : UInt32(UInt16.max) - 1)
    isWide = wide
    if wide {
      wideCosts().update(repeating: self.limit + 1, count: count)
    } else {
      narrow.update(repeating: UInt16(self.limit + 1), count: count)
    }
  }

  /// Goes on with four bytes a node, and a limit that did not fit into two.
  func widen(limit: UInt32) {
    let wide = wideCosts()
    self.limit = min(limit, Self.greatest)
    for node in 0..<count {
      wide[node] = narrow[node] == UInt16.max ? self.limit + 1 : UInt32(narrow[node])
    }
    isWide = true
  }

  /// What reaching a node costs, in millinats, or `unreached`.
  @inline(__always)
  subscript(node: Int) -> UInt32 {
    get {
      let cost = isWide ? wide.unsafelyUnwrapped[node] : UInt32(narrow[node])
      return cost > limit ? Self.unreached : cost
    }
    set {
      if isWide {
        wide.unsafelyUnwrapped[node] = min(newValue, limit + 1)
      } else {
        narrow[node] = UInt16(min(newValue, limit + 1))
      }
    }
  }

  private func wideCosts() -> UnsafeMutablePointer<UInt32> {
    if let wide { return wide }
    let fresh = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    wide = fresh
    return fresh
  }
}

/// Pairs of people, whichever is named first: open addressing in one array, because a `Set` of ten
/// million takes several times as long.
struct PairSet {
  private var slots: [UInt64]
  private let mask: Int
  // No pair is of a person and him- or herself.
  private static let empty: UInt64 = 0

  /// - Precondition: no more than `capacity` different pairs are inserted.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
    mask = size - 1
  }

  /// Whether the pair, of two different people, is new.
  mutating func insert(_ person: UInt32, _ other: UInt32) -> Bool {
    let pair = UInt64(min(person, other)) << 32 | UInt64(max(person, other))
    var slot = Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    while slots[slot] != Self.empty {
      if slots[slot] == pair { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = pair
    return true
  }
}

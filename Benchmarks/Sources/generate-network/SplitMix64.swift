/// A source of repeatable choices: the same seed gives the same choices everywhere.
///
/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A number in [0, 1).
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number of the range, which is not empty.
  mutating func number(in range: Range<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
  }

  /// The numbers of `0..<count` in random order (Fisher and Yates).
  mutating func permutation(of count: Int) -> [UInt32] {
    var order = (0..<count).map { UInt32($0) }
    for index in order.indices.dropLast() {
      order.swapAt(index, number(in: index..<count))
    }
    return order
  }
}

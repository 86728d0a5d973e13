/// Random numbers that depend on a seed alone (SplitMix64; Steele et al. 2014,
/// doi:10.1145/2660193.2660195).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Different streams of the same seed have nothing to do with each other.
  init(seed: UInt64, stream: UInt64 = 0) {
    state = seed
    state = next() ^ stream
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to a bound, which is positive.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in [0, 1).
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}

/// A checksum over 64-bit words that keeps up with memory: a change of any one word always
/// changes it, and other damage nearly always.
///
/// Eight running products, in the manner of xxHash, because one multiplication waits for the one
/// before but not for those beside it. It finds damage, not forgers.
enum Checksum {
  /// The checksum of so many words, a multiple of eight; `seed` tells apart what stands at
  /// different places.
  static func of(_ words: UnsafePointer<UInt64>, count: Int, seed: UInt64) -> UInt64 {
    var (a, b, c, d) = (seed, seed ^ 1, seed ^ 2, seed ^ 3)
    var (e, f, g, h) = (seed ^ 4, seed ^ 5, seed ^ 6, seed ^ 7)
    var word = words
    for _ in 0..<count / 8 {
      a = mix(a, word[0])
      b = mix(b, word[1])
      c = mix(c, word[2])
      d = mix(d, word[3])
      e = mix(e, word[4])
      f = mix(f, word[5])
      g = mix(g, word[6])
      h = mix(h, word[7])
      word += 8
    }
    var sum = mix(mix(mix(a, b), c), d)
    sum = mix(mix(mix(mix(sum, e), f), g), h)
    return mix(sum ^ (sum >> 31), UInt64(count))
  }

  /// One to one in each of the two.
  @inline(__always)
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    // What is in the upper half comes into the lower first: a product carries bits upward only.
    let both = sum ^ ((word ^ word >> 32) &* 0xC2B2_AE3D_27D4_EB4F)
    return (both << 29 | both >> 35) &* 0x9E37_79B1_85EB_CA87
  }
}

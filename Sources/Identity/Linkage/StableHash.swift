/// A hash that is the same in every run and on every machine, unlike Swift's own.
enum StableHash {
  /// FNV-1a over the bytes, with the finish of MurmurHash3 so that all bits count.
  static func of(_ text: some StringProtocol, seed: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ mixed(seed)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// Of the bytes but the one at `gap`.
  static func of(_ bytes: [UInt8], without gap: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (place, byte) in bytes.enumerated() where place != gap {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return mixed(hash)
  }

  static func of(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mixed(mixed(a &+ 0x9E37_79B9_7F4A_7C15) ^ (b &* 0xBF58_476D_1CE4_E5B9))
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return z ^ (z >> 33)
  }
}

internal import CSHA256

/// SHA-256 of bytes that come in chunks (FIPS 180-4), to know a file that was read before.
///
/// Ours, because the project has no other use for a cryptography library; with the processor's own
/// instructions where it has them, which are several times as fast.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The beginning of a block whose rest has not come yet.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private let usesInstructions: Bool

  public init() {
    usesInstructions = Self.hasInstructions
  }

  /// Without the processor's instructions, as where it has none.
  public static var portable: SHA256 { SHA256(usesInstructions: false) }

  private init(usesInstructions: Bool) {
    self.usesInstructions = usesInstructions
  }

  private static let hasInstructions = sha256_instructions_are_there()

  /// The hash of `bytes`, in hexadecimal.
  public static func hash(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.read(bytes[...])
    return hash.finish()
  }

  /// Takes the next bytes.
  public mutating func read(_ chunk: ArraySlice<UInt8>) {
    length &+= UInt64(chunk.count)
    var rest = chunk
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      var block: [UInt8] = []
      swap(&block, &pending)
      block.withUnsafeBufferPointer { compress($0) }
      block.removeAll(keepingCapacity: true)
      swap(&block, &pending)
    }
    rest.withUnsafeBufferPointer { bytes in
      let whole = bytes.count / 64 * 64
      if whole > 0 {
        compress(UnsafeBufferPointer(rebasing: bytes[..<whole]))
      }
      pending.append(contentsOf: bytes[whole...])
    }
  }

  /// The hash of all bytes taken, in hexadecimal; nothing may be read afterwards.
  public mutating func finish() -> String {
    var last = pending
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    let bits = length &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      last.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    last.withUnsafeBufferPointer { compress($0) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Works whole blocks of 64 bytes into the state.
  private mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard usesInstructions else { return Self.compress(bytes, into: &state) }
    state.withUnsafeMutableBufferPointer { state in
      Self.constants.withUnsafeBufferPointer { constants in
        sha256_compress(
          state.baseAddress, bytes.baseAddress, bytes.count / 64, constants.baseAddress)
      }
    }
  }

  private static func compress(_ bytes: UnsafeBufferPointer<UInt8>, into state: inout [UInt32]) {
    func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 {
      word &>> by | word &<< (32 &- by)
    }
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      constants.withUnsafeBufferPointer { k in
        for block in stride(from: 0, to: bytes.count, by: 64) {
          for i in 0..<16 {
            w[i] = UInt32(
              bigEndian: base.loadUnaligned(fromByteOffset: block &+ i &* 4, as: UInt32.self))
          }
          for i in 16..<64 {
            let (early, late) = (w[i &- 15], w[i &- 2])
            let s0 = rotated(early, 7) ^ rotated(early, 18) ^ early &>> 3
            let s1 = rotated(late, 17) ^ rotated(late, 19) ^ late &>> 10
            w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
          }
          var (a, b, c, d) = (state[0], state[1], state[2], state[3])
          var (e, f, g, h) = (state[4], state[5], state[6], state[7])
          for i in 0..<64 {
            let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let t1 = h &+ s1 &+ (e & f ^ ~e & g) &+ k[i] &+ w[i]
            let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
            let t2 = s0 &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e) = (g, f, e, d &+ t1)
            (d, c, b, a) = (c, b, a, t1 &+ t2)
          }
          for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
        }
      }
    }
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

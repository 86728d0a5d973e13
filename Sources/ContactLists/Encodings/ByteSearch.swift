/// Finds bytes in bytes, sixteen at a time.
enum ByteSearch {
  private typealias Block = SIMD16<UInt8>

  /// Where the first `a` is in `bytes` from `start` up to `end`; `end` if there is none.
  @inline(__always)
  static func first(
    _ a: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    first(
      in: bytes, from: start, to: end, isWanted: { $0 == a },
      areWanted: { $0 .== Block(repeating: a) })
  }

  /// Where the first `a` or `b` is in `bytes` from `start` up to `end`; `end` if there is none.
  @inline(__always)
  static func first(
    _ a: UInt8, _ b: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    first(
      in: bytes, from: start, to: end, isWanted: { $0 == a || $0 == b },
      areWanted: { $0 .== Block(repeating: a) .| $0 .== Block(repeating: b) })
  }

  /// Where the first `a`, `b` or `c` is in `bytes` from `start` up to `end`; `end` if there is none.
  @inline(__always)
  static func first(
    _ a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    to end: Int
  ) -> Int {
    first(
      in: bytes, from: start, to: end, isWanted: { $0 == a || $0 == b || $0 == c },
      areWanted: {
        $0 .== Block(repeating: a) .| $0 .== Block(repeating: b) .| $0 .== Block(repeating: c)
      })
  }

  @inline(__always)
  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    isWanted: (UInt8) -> Bool, areWanted: (Block) -> SIMDMask<SIMD16<Int8>>
  ) -> Int {
    let end = min(end, bytes.count)
    guard start >= 0, start < end, let base = UnsafeRawPointer(bytes.baseAddress) else {
      return end
    }
    var at = start
    // A block is read only where all of it is in `bytes`.
    while end &- at >= 16 {
      let block = base.loadUnaligned(fromByteOffset: at, as: Block.self)
      let found = unsafeBitCast(areWanted(block), to: SIMD2<UInt64>.self)
      if found[0] != 0 { return at &+ found[0].littleEndian.trailingZeroBitCount / 8 }
      if found[1] != 0 { return at &+ 8 &+ found[1].littleEndian.trailingZeroBitCount / 8 }
      at &+= 16
    }
    while at < end, !isWanted(base.load(fromByteOffset: at, as: UInt8.self)) { at &+= 1 }
    return at
  }
}

/// UTF-16 to UTF-8.
enum UTF16Decoding {
  /// Appends `bytes` as UTF-8 and gives how many were used up; unpaired surrogates become
  /// U+FFFD, and so does half a unit at the end of everything.
  static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, isLittleEndian: Bool, isLast: Bool,
    into output: inout [UInt8]
  ) -> Int {
    func unit(_ at: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    output.reserveCapacity(bytes.count)
    var at = 0
    while at + 1 < bytes.count {
      let high = unit(at)
      guard 0xD800...0xDFFF ~= high else {
        append(high, to: &output)
        at += 2
        continue
      }
      guard high < 0xDC00 else {
        append(replacement, to: &output)
        at += 2
        continue
      }
      guard at + 3 < bytes.count else {
        guard isLast else { return at }
        append(replacement, to: &output)
        at += 2
        continue
      }
      let low = unit(at + 2)
      guard 0xDC00...0xDFFF ~= low else {
        append(replacement, to: &output)
        at += 2
        continue
      }
      append(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF, to: &output)
      at += 4
    }
    if isLast, at < bytes.count {
      append(replacement, to: &output)
      at = bytes.count
    }
    return at
  }

  private static let replacement: UInt32 = 0xFFFD

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    if value < 0x80 {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      output.append(contentsOf: encoded)
    }
  }
}

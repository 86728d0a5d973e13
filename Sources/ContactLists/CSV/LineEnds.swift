/// What ends a line: LF, CRLF, CR, and the CRCRLF of programs that translate line ends twice.
enum LineEnds {
  /// How many bytes the line end at `at` has; `nil` if that depends on bytes to come.
  static func width(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, isLast: Bool) -> Int? {
    guard bytes[at] == CSV.carriageReturn else { return 1 }
    guard at + 1 < bytes.count else { return isLast ? 1 : nil }
    if bytes[at + 1] == CSV.lineFeed { return 2 }
    guard bytes[at + 1] == CSV.carriageReturn else { return 1 }
    guard at + 2 < bytes.count else { return isLast ? 1 : nil }
    return bytes[at + 2] == CSV.lineFeed ? 3 : 1
  }

  /// How many line ends there are in `bytes`.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var at = 0
      while true {
        at = ByteSearch.first(
          CSV.lineFeed, CSV.carriageReturn, in: bytes, from: at, to: bytes.count)
        guard at < bytes.count else { return count }
        at += width(bytes, at: at, isLast: true) ?? 1
        count += 1
      }
    }
  }
}

/// The parts of bytes between separators that are neither escaped nor, if asked, in quotes.
struct VCardParts: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>?
  private let separator: UInt8
  private let areQuotable: Bool

  /// The parts of a value, where a backslash escapes the byte behind it.
  init(_ value: ArraySlice<UInt8>, at separator: UInt8) {
    (rest, self.separator, areQuotable) = (value, separator, false)
  }

  /// The name and the parameters of a property, where a backslash means nothing and quotes do.
  init(head: ArraySlice<UInt8>) {
    (rest, separator, areQuotable) = (head, UInt8(ascii: ";"), true)
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let bytes = rest else { return nil }
    let length = bytes.withUnsafeBufferPointer(lengthOfPart)
    let end = bytes.startIndex + length
    rest = end < bytes.endIndex ? bytes[(end + 1)...] : nil
    return bytes[..<end]
  }

  /// Where the first separator is; the number of bytes if there is none.
  private func lengthOfPart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let count = bytes.count
    let special = areQuotable ? CSV.quote : UInt8(ascii: "\\")
    var at = 0
    while true {
      at = ByteSearch.first(separator, special, in: bytes, from: at, to: count)
      guard at < count, bytes[at] == special else { return at }
      if areQuotable {
        at = ByteSearch.first(CSV.quote, in: bytes, from: at + 1, to: count) + 1
      } else {
        at += 2
      }
      if at >= count { return count }
    }
  }
}

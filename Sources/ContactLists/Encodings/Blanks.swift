/// Blanks at the ends of a text, found in its UTF-8 bytes so that no text is made only to be cut.
enum Blanks {
  /// The part of `bytes` between the blanks at its ends; empty if there is nothing else.
  ///
  /// Blank are ASCII white space and controls, the spaces of Unicode, and marks that nobody
  /// sees. U+200C and U+200D are not: Persian and Indic names need them.
  static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    var low = bytes.startIndex
    var high = bytes.endIndex
    while low < high, case let width = leading(bytes[low..<high]), width > 0 { low += width }
    while low < high, case let width = trailing(bytes[low..<high]), width > 0 { high -= width }
    return bytes[low..<high]
  }

  /// The text of `bytes` without the blanks at its ends; `nil` if there is nothing else.
  static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let inner = trimmed(bytes)
    return inner.isEmpty
      ? nil : String(decoding: UnsafeBufferPointer(rebasing: inner), as: UTF8.self)
  }

  /// The two texts with a space between them, put together in one go.
  static func joined(_ first: String, _ second: String) -> String {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        String(unsafeUninitializedCapacity: first.count + 1 + second.count) { bytes in
          _ = bytes.initialize(from: first)
          bytes.initializeElement(at: first.count, to: 0x20)
          _ = bytes[(first.count + 1)...].initialize(from: second)
          return first.count + 1 + second.count
        }
      }
    }
  }

  private static func leading(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let first = bytes.first, first > 0x20 else { return 1 }
    guard first >= 0xC2 else { return first == 0x7F ? 1 : 0 }
    let at = bytes.startIndex
    if bytes.count >= 2, isBlank(first, bytes[at + 1]) { return 2 }
    if bytes.count >= 3, isBlank(first, bytes[at + 1], bytes[at + 2]) { return 3 }
    return 0
  }

  private static func trailing(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let last = bytes.last, last > 0x20 else { return 1 }
    guard last >= 0x80 else { return last == 0x7F ? 1 : 0 }
    let end = bytes.endIndex
    if bytes.count >= 2, isBlank(bytes[end - 2], last) { return 2 }
    if bytes.count >= 3, isBlank(bytes[end - 3], bytes[end - 2], last) { return 3 }
    return 0
  }

  /// U+00A0, the no-break space.
  private static func isBlank(_ a: UInt8, _ b: UInt8) -> Bool {
    a == 0xC2 && b == 0xA0
  }

  private static func isBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    // U+2000 to U+200B, U+200E and U+200F; U+2028, U+2029, U+202F; U+205F and U+2060.
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0x8E...0x8F): true
    case (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F...0xA0): true
    // U+3000 and a byte order mark that was pasted along.
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}

extension String {
  /// The text without blanks at its ends; `nil` if there is nothing else.
  var trimmedOrNil: String? {
    var copy = self
    return copy.withUTF8 { Blanks.text($0[...]) }
  }
}

extension MailText {
  /// A list of addresses with commas where some programs write semicolons, and without what would
  /// be groups within groups within groups.
  ///
  /// A semicolon ends a group, so that without a colon it separates. GMime reads a group in a group
  /// by calling itself, without end; no header of people has as many colons as ``colonLimit``.
  static func separated(_ value: HeaderValue) -> HeaderValue {
    guard value.bytes.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") })
    else { return value }
    var semicolons: [Int] = []
    var colons = 0
    var outsideColons = 0
    var nesting = Nesting()
    for (place, byte) in zip(value.bytes.indices, value.bytes) {
      if byte == UInt8(ascii: ":") {
        colons += 1
        if colons > colonLimit { return HeaderValue(value.bytes[..<place]) }
      }
      guard nesting.isOutside(byte) else { continue }
      if byte == UInt8(ascii: ":") { outsideColons += 1 }
      if byte == UInt8(ascii: ";") { semicolons.append(place) }
    }
    guard outsideColons == 0, !semicolons.isEmpty else { return value }
    var bytes = value.bytes
    for place in semicolons { bytes[place] = UInt8(ascii: ",") }
    return HeaderValue(bytes)
  }

  static let colonLimit = 256

  /// A list of addresses with quotes around what stands before an `@` and has dots at its ends or
  /// side by side, as in `k..allen@example.com`.
  ///
  /// Without quotes no address has such (RFC 5322, 3.4.1), and GMime leaves it out; but servers have
  /// given and taken them for decades, and who has one is not to be lost.
  static func quotingDots(_ value: HeaderValue) -> HeaderValue {
    let dot = UInt8(ascii: ".")
    guard value.bytes.contains(dot) else { return value }
    var kept: [UInt8] = []
    // Where the word begins that may turn out to stand before an `@`, in what is kept.
    var start = 0
    var nesting = Nesting()
    for byte in value.bytes {
      let isOutside = nesting.isOutside(byte)
      if isOutside, byte == UInt8(ascii: "@") {
        let word = kept[start...]
        let isStray =
          word.first == dot || word.last == dot
          || zip(word, word.dropFirst()).contains { $0 == dot && $1 == dot }
        // Behind a quote it is the rest of a longer one.
        if isStray, start == 0 || kept[start - 1] != UInt8(ascii: "\"") {
          kept.insert(UInt8(ascii: "\""), at: start)
          kept.append(UInt8(ascii: "\""))
        }
      }
      kept.append(byte)
      if !isOutside || !isAtom(byte) { start = kept.count }
    }
    return HeaderValue(kept[...])
  }

  /// An address without quotes that stand around nothing but words and dots, which is the same one.
  static func withoutNeedlessQuotes(_ address: String) -> String {
    let bytes = Array(address.utf8)
    guard bytes.first == UInt8(ascii: "\""),
      let end = bytes.dropFirst().firstIndex(of: UInt8(ascii: "\"")), end > 1,
      bytes[1..<end].allSatisfy(isAtom),
      bytes[end...].dropFirst().first == UInt8(ascii: "@")
    else { return address }
    return String(decoding: bytes[1..<end] + bytes[(end + 1)...], as: UTF8.self)
  }

  /// Whether a byte is of a word as addresses have it, or a dot between two: all but blanks, controls
  /// and the signs that structure a field (RFC 5322, 3.2.3).
  private static func isAtom(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"()<>[]:;@\\,\"".utf8.contains(byte)
  }

  /// A date without its comments (RFC 5322, 3.2.2), whose numbers GMime would read, too; with those
  /// that have no end.
  static func withoutComments(_ value: HeaderValue) -> HeaderValue {
    guard value.bytes.contains(UInt8(ascii: "(")) else { return value }
    var kept: [UInt8] = []
    var start = value.bytes.endIndex
    var depth = 0
    for (place, byte) in zip(value.bytes.indices, value.bytes) {
      if byte == UInt8(ascii: "(") {
        if depth == 0 { start = place }
        depth += 1
      } else if byte == UInt8(ascii: ")"), depth > 0 {
        depth -= 1
      } else if depth == 0 {
        kept.append(byte)
      }
    }
    return HeaderValue((depth == 0 ? kept : kept + value.bytes[start...])[...])
  }
}

/// How deep within quotes and comments (RFC 5322, 3.2.1, 3.2.2 and 3.2.4) the reading of a field is.
private struct Nesting {
  private var isQuoted = false
  private var isEscaped = false
  private var depth = 0

  /// Takes the next byte; whether it is one of the field itself, and none of a quote or comment, nor
  /// their marks.
  mutating func isOutside(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
      return false
    }
    switch byte {
    case UInt8(ascii: "\\"): isEscaped = true
    case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
    case UInt8(ascii: "(") where !isQuoted: depth += 1
    case UInt8(ascii: ")") where !isQuoted: depth = max(0, depth - 1)
    default: return !isQuoted && depth == 0
    }
    return false
  }
}

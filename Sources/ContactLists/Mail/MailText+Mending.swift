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
    var isQuoted = false
    var isEscaped = false
    var depth = 0
    for (place, byte) in zip(value.bytes.indices, value.bytes) {
      if byte == UInt8(ascii: ":") {
        colons += 1
        if colons > colonLimit { return HeaderValue(value.bytes[..<place]) }
      }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted: depth += 1
      case UInt8(ascii: ")") where !isQuoted: depth = max(0, depth - 1)
      case UInt8(ascii: ":") where !isQuoted && depth == 0: outsideColons += 1
      case UInt8(ascii: ";") where !isQuoted && depth == 0: semicolons.append(place)
      default: break
      }
    }
    guard outsideColons == 0, !semicolons.isEmpty else { return value }
    var bytes = value.bytes
    for place in semicolons { bytes[place] = UInt8(ascii: ",") }
    return HeaderValue(bytes)
  }

  static let colonLimit = 256

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

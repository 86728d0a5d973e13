extension JSONText {
  /// The text of a string, a number or a boolean, as it would be written elsewhere; `nil` of a null.
  mutating func scalar() throws(Damage) -> String? {
    guard let first = next() else { throw damage("a value") }
    switch first {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "I"),
      UInt8(ascii: "N"):
      return try number()
    default:
      for word in ["true", "false", "null"] where first == word.utf8.first {
        try take(word)
        return word == "null" ? nil : word
      }
      throw damage("a value")
    }
  }

  private mutating func take(_ word: String) throws(Damage) {
    for byte in word.utf8 {
      guard at < bytes.count, bytes[at] == byte else { throw damage("a value") }
      at += 1
    }
  }

  private mutating func number() throws(Damage) -> String? {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    for word in ["NaN", "Infinity"] where at < bytes.count && bytes[at] == word.utf8.first {
      try take(word)
      return nil
    }
    while at < bytes.count, Self.isOfNumber(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Double(text) != nil else { throw damage("a number") }
    // 1.0 is the id that 1 is.
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// The text of the string that begins here.
  mutating func string() throws(Damage) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
    var content = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      guard byte >= 0x20 else { throw damage("the end of a text, or '\\n' for a line break,") }
      at += 1
      if byte == 0x22 { return String(decoding: content, as: UTF8.self) }
      if byte == 0x5C {
        content += Array(try escaped().utf8)
      } else {
        content.append(byte)
      }
    }
    throw damage("the end of a text")
  }

  /// What the escape stands for that begins behind its backslash.
  private mutating func escaped() throws(Damage) -> String {
    guard at < bytes.count else { throw damage("an escape") }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "u"): return try codeUnits()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      at += 1
      return String(Unicode.Scalar(byte))
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"):
      at += 1
      return byte == UInt8(ascii: "n") ? "\n" : " "
    default: throw damage("an escape")
    }
  }

  /// The character of one `\uXXXX` or of the two that make a pair; U+FFFD for half a pair.
  private mutating func codeUnits() throws(Damage) -> String {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), at + 1 < bytes.count, bytes[at] == 0x5C,
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 1
      units.append(try codeUnit())
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func codeUnit() throws(Damage) -> UInt16 {
    at += 1
    let digits = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(Self.isHexadecimal),
      let unit = UInt16(digits, radix: 16)
    else {
      if digits.utf8.allSatisfy(Self.isHexadecimal) { at = bytes.count }
      throw damage("four hexadecimal digits")
    }
    at += 4
    return unit
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

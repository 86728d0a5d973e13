/// The value of a field, as the message has it.
struct HeaderValue: Sendable {
  var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var isBlank: Bool {
    bytes.allSatisfy { $0 <= 0x20 }
  }

  /// The value with small letters and without blanks at its ends, for words that are ASCII.
  var word: String {
    (String(decoding: bytes, as: UTF8.self).trimmedOrNil ?? "").lowercased()
  }

  /// Calls `body` with the value as a C string of UTF-8: bytes that are none are read as
  /// windows-1252, and NULs as blanks.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var text = bytes.contains { $0 >= 0x80 } ? converted : Array(bytes)
    for place in text.indices where text[place] == 0 { text[place] = 0x20 }
    text.append(0)
    return text.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// The value as UTF-8. Encoded words with bytes in them that belong into another charset stay in
  /// that one, with the bytes encoded as they should have been.
  private var converted: [UInt8] {
    var output: [UInt8] = []
    var start = bytes.startIndex
    var at = start
    while at < bytes.endIndex {
      guard let word = quotedWord(at: at) else {
        at += 1
        continue
      }
      output += UTF8Converter.repairing(Array(bytes[start..<at]))
      for byte in bytes[word] {
        if byte < 0x80 {
          output.append(byte)
        } else {
          output += [UInt8(ascii: "="), Self.digit(byte >> 4), Self.digit(byte & 0xF)]
        }
      }
      (start, at) = (word.upperBound, word.upperBound)
    }
    return output + UTF8Converter.repairing(Array(bytes[start...]))
  }

  /// Where the encoded word in the Q encoding (RFC 2047, 4.2) is that begins at `place`, if one
  /// does: `=?charset?Q?text?=`.
  private func quotedWord(at place: Int) -> Range<Int>? {
    let rest = bytes[place...]
    guard rest.starts(with: "=?".utf8),
      let mark = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "?")), mark - place < 64
    else { return nil }
    let text = rest[mark...].dropFirst(3)
    guard rest[mark...].dropFirst().first.map({ $0 | 0x20 }) == UInt8(ascii: "q"),
      rest[mark...].dropFirst(2).first == UInt8(ascii: "?"),
      let end = text.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 <= 0x20 }),
      text[end...].starts(with: "?=".utf8)
    else { return nil }
    return place..<end + 2
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

/// Quoted-printable values of vCard 2.1 (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The bytes that `text` stands for, as UTF-8; soft line breaks are already gone.
  ///
  /// Characters that are not encoded are UTF-8, since the whole file was made so. Of encoded
  /// ones only UTF-8 and windows-1252 (with it ISO-8859-1) are known; other charsets are read as
  /// the latter, and so are bytes that cannot be UTF-8.
  static func decode(_ text: ArraySlice<UInt8>, isUTF8: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      // A soft break with nothing behind it.
      if byte == UInt8(ascii: "="), rest.isEmpty { break }
      guard byte == UInt8(ascii: "="), let first = rest.first.flatMap(digit),
        let second = rest.dropFirst().first.flatMap(digit)
      else {
        output.append(byte)
        continue
      }
      rest = rest.dropFirst(2)
      let value = first << 4 | second
      if isUTF8 { output.append(value) } else { Windows1252.append(value, to: &output) }
    }
    return isUTF8 ? UTF8Converter.repairing(output) : output
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// The code page of Western Windows, which old contact lists are written in.
enum Windows1252 {
  /// Appends what `byte` means, as UTF-8.
  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case ..<0x80: output.append(byte)
    case 0x80...0x9F:
      output.append(contentsOf: String(upper[Int(byte) - 0x80]).utf8)
    default:
      output.append(byte < 0xC0 ? 0xC2 : 0xC3)
      output.append(byte & 0xBF)
    }
  }

  /// 0x80 to 0x9F; the five that mean nothing are shown as such.
  private static let upper: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}

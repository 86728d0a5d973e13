/// Text in JSON (RFC 8259).
enum JSONWriter {
  /// A text in quotes; what JSON or a page around it could take for something else is escaped.
  static func text(_ text: String) -> String {
    // Nearly all texts are plain, and looking at bytes is cheap. 0xE2 begins the separators.
    let isPlain = !text.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == 0xE2 || "\"\\<".utf8.contains($0)
    }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // A backslash before a quote is what DOT cannot write, a script element ends at `</`, and
      // JavaScript once took the two separators for line ends.
      case "\"", "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

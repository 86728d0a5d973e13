/// Text in XML 1.0.
enum XMLText {
  /// A text for an element or an attribute in double quotes. Characters that XML has no way to write
  /// become U+FFFD, so that one sees that something was there.
  static func escaped(_ text: String) -> String {
    // Nearly all texts are plain, and looking at bytes is cheap. 0xEF begins the two of U+FFFx.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || "&<>\"".utf8.contains($0) })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Readers make blanks or line feeds of these where they stand as they are.
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

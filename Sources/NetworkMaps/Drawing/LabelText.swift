/// Makes names of people fit to be drawn.
enum LabelText {
  /// A text as one line that cannot harm the map: what has no shape is gone, every kind of white
  /// space is a blank, and nothing turns the reading direction of what comes after it.
  ///
  /// U+200C and U+200D stay, because Persian, Indic scripts and emoji need them.
  static func clean(_ text: String) -> String {
    if isClean(text) { return text }
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      if scalar.properties.isWhitespace {
        if let last = scalars.last, last != " " { scalars.append(" ") }
        continue
      }
      if isDropped(scalar, category) { continue }
      // Towers of marks would reach into the lines above and below; four are more than any
      // script's spelling needs.
      let isMark = category == .nonspacingMark || category == .enclosingMark
      marks = isMark ? marks + 1 : 0
      if marks <= 4 { scalars.append(scalar) }
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether there is nothing to clean: ASCII with single blanks between words, as most names are.
  private static func isClean(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
      guard (blank..<0x7F).contains(byte), byte != blank || last != blank else { return false }
      last = byte
    }
    return last != blank || text.isEmpty
  }

  /// The start of a text, with an ellipsis if something is missing.
  static func cut(_ text: String, to limit: Int) -> String {
    // No text has more characters than bytes.
    if text.utf8.count <= limit { return text }
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return ending(String(text[..<end].trimmingSuffix(" ")))
  }

  /// A text of which the end is missing: the ellipsis stands where that would, which is at the left
  /// of what runs right to left.
  static func ending(_ text: String) -> String {
    let isRightToLeft = text.unicodeScalars.last { !isNeutral($0) }.map(isRightToLeft) ?? false
    return text + (isRightToLeft ? "…\u{200F}" : "…")
  }

  private static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic
  }

  /// The one place where text becomes part of a label: for Graphviz's HTML-like markup, where a
  /// backslash starts an escape too.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Before a tag, Graphviz's reader takes it for the end of a CDATA section.
      case "]": result += "&#93;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// A name inside a sentence of ours: where it runs right to left, it is isolated, so that the
  /// numbers after it stay in their place.
  static func inSentence(_ name: String) -> String {
    name.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(name)\u{2069}" : name
  }

  private static func isDropped(
    _ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory
  ) -> Bool {
    switch scalar.value {
    // Embeddings, overrides and isolates of the reading direction.
    case 0x202A...0x202E, 0x2066...0x2069: true
    // Not text, and U+FFFE and U+FFFF are not allowed in XML.
    case 0xFEFF, 0xFFF9...0xFFFC: true
    default: category == .control || scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring {
    var rest = self
    while rest.last == suffix { rest.removeLast() }
    return rest
  }
}

/// What of a company's name is written around it.
enum CompanyText {
  /// The text before a tagline, without what stands in brackets; `text` if nothing is left.
  static func core(_ text: String) -> String {
    let bare = withoutBrackets(text)
    let plain = isBlank(bare) ? text : bare
    // Looking for seven separators takes longer than all the rest; hardly a name has one.
    guard plain.utf8.contains(where: { $0 >= 0x80 || "|-/".utf8.contains($0) }) else {
      return plain
    }
    for separator in [" | ", " - ", " – ", " — ", " • ", " · ", " // "] {
      guard let cut = plain.firstRange(of: separator), !isBlank(plain[..<cut.lowerBound]) else {
        continue
      }
      return core(String(plain[..<cut.lowerBound]))
    }
    return plain
  }

  /// With `&` and `+` between words as *and*, and abbreviations like `S.A.` in one word.
  static func spelledOut(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || "&+.".utf8.contains($0) }) else { return text }
    var spelled = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      switch scalar {
      case "&", "＆": spelled += " and ".unicodeScalars
      case "+", "＋":
        // A plus at the end of a word is part of the name: `Disney+`.
        let before = place > 0 ? scalars[place - 1] : " "
        let isBetween = place > 0 && scalars[(place + 1)...].contains(where: isSign)
        spelled +=
          (isBetween && (next != " " || before == " ") ? " and " : " plus ").unicodeScalars
      case ".":
        // `S.A.`: a dot behind a single letter, when another letter follows.
        let isSingle =
          place > 0 && scalars[place - 1].properties.isAlphabetic
          && (place < 2 || !scalars[place - 2].properties.isAlphabetic)
        if !(isSingle && next.properties.isAlphabetic) { spelled.append(" ") }
      default: spelled.append(scalar)
      }
    }
    return String(spelled)
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "([{（【".unicodeScalars.contains($0) }) else {
      return text
    }
    var bare = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[", "{", "（", "【":
        depth += 1
        bare += " "
      case ")", "]", "}", "）", "】": depth = max(0, depth - 1)
      default: if depth == 0 { bare.append(character) }
      }
    }
    return bare
  }

  private static func isBlank(_ text: some StringProtocol) -> Bool {
    !text.unicodeScalars.contains(where: isSign)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

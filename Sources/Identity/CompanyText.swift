/// What of a company's name is written around it.
enum CompanyText {
  /// The text before a tagline, without what stands in brackets; `text` if nothing is left.
  static func core(_ text: String) -> String {
    let bare = withoutBrackets(text)
    let plain = isBlank(bare) ? text : bare
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
    var spelled = ""
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      switch character {
      case "&", "＆": spelled += " and "
      case "+":
        // A plus at the end of a word is part of the name: `Disney+`.
        let isBetween = place > 0 && !isBlank(characters[(place + 1)...])
        let before = place > 0 ? characters[place - 1] : " "
        spelled += isBetween && (next != " " || before == " ") ? " and " : " plus "
      case ".":
        // `S.A.`: a dot behind a single letter, when a single letter or the end follows.
        let isSingle =
          place > 0 && characters[place - 1].isLetter
          && (place < 2 || !characters[place - 2].isLetter)
        spelled += isSingle && next.isLetter ? "" : " "
      default: spelled.append(character)
      }
    }
    return spelled
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard text.contains(where: { "([{（【".contains($0) }) else { return text }
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

  private static func isBlank(_ text: some Sequence<Character>) -> Bool {
    !text.contains { $0.isLetter || $0.isNumber }
  }
}

/// Signs within a name that stand for words.
enum CompanySigns {
  /// With `&` and `+` between words as *and*, and abbreviations like `S.A.` in one word.
  static func spelledOut(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || isSign($0) }) else { return text }
    var spelled = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    let lastSign = scalars.lastIndex(where: CompanyText.isSign) ?? 0
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      let before = place > 0 ? scalars[place - 1] : " "
      switch scalar {
      case "&", "＆": spelled += " and ".unicodeScalars
      case "+", "＋":
        // A plus at the end of a word is part of the name: `Disney+`.
        let isBetween = place > 0 && place < lastSign
        spelled +=
          (isBetween && (next != " " || before == " ") ? " and " : " plus ").unicodeScalars
      case "*":
        // `E*TRADE`, but not a star around the name.
        if !(before.properties.isAlphabetic && next.properties.isAlphabetic) { spelled.append(" ") }
      case ".":
        // `S.A.`: a dot behind a single letter, when another letter follows.
        let isSingle =
          before.properties.isAlphabetic
          && (place < 2 || !scalars[place - 2].properties.isAlphabetic)
        if !(isSingle && next.properties.isAlphabetic) { spelled.append(" ") }
      case "\"", "״", "”", "“":
        // `בע"מ`: Hebrew abbreviations have the sign before their last letter.
        let isHebrew =
          (0x590..<0x600).contains(before.value) && (0x590..<0x600).contains(next.value)
        if !isHebrew { spelled.append(" ") }
      default: spelled.append(scalar)
      }
    }
    return String(spelled)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\"")
  }
}

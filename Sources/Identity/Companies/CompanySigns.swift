/// Signs within a name that stand for words.
enum CompanySigns {
  /// The words of the folded text.
  ///
  /// Between bytes, as blanks are ASCII: ten times as fast as between characters.
  static func words(_ text: String) -> [String] {
    FoldedText.fold(text).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// With `&` and `+` between words as *and*, and abbreviations like `S.A.` in one word.
  static func spelledOut(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || isSign($0) }) else { return text }
    return text.utf8.allSatisfy { $0 < 0x80 } ? plain(text) : full(text)
  }

  private static func full(_ text: String) -> String {
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

  /// The same of ASCII, byte by byte.
  private static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let lastSign =
      bytes.lastIndex { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? 0
    var spelled: [UInt8] = []
    spelled.reserveCapacity(bytes.count + 16)
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
      let before = place > 0 ? bytes[place - 1] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: "&"): spelled += " and ".utf8
      case UInt8(ascii: "+"):
        let isBetween = place > 0 && place < lastSign
        let isAnd = isBetween && (next != UInt8(ascii: " ") || before == UInt8(ascii: " "))
        spelled += isAnd ? " and ".utf8 : " plus ".utf8
      case UInt8(ascii: "*"):
        if !(isLetter(before) && isLetter(next)) { spelled.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "."):
        let isSingle = isLetter(before) && (place < 2 || !isLetter(bytes[place - 2]))
        if !(isSingle && isLetter(next)) { spelled.append(UInt8(ascii: " ")) }
      default: spelled.append(byte)
      }
    }
    return String(decoding: spelled, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "*")
  }
}

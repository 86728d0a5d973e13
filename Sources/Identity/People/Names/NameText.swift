/// What is written around a person's name.
enum NameText {
  /// The part of a shown name that is one's own; `nil` if nobody's name is in it.
  static func person(_ text: String) -> String? {
    let text = String(text.trimmed.beginning(200))
    // Mail programs show an address where they know no name.
    if text.utf8.contains(UInt8(ascii: "@")), EmailAddress(text) != nil { return nil }
    let words = FoldedText.words(text)
    // `Tom Becker (via Calendar)`: a machine wrote, and its address is not his.
    if words.dropFirst().contains(where: NameWords.shared.services.contains) { return nil }
    if words.count > 1, let first = words.first, NameWords.shared.desks.contains(first) {
      return asides(text).first { FoldedText.words($0).count > 1 }
    }
    guard
      words.contains(where: ["behalf", "auftrag", "from", "at", "for", "pour", "namens"].contains)
        || text.utf8.contains(where: { $0 >= 0x80 || "|-".utf8.contains($0) })
    else { return text }
    for separator in separators {
      if let cut = text.firstRange(of: separator), !text[..<cut.lowerBound].trimmed.isEmpty {
        return String(text[..<cut.lowerBound])
      }
    }
    return text
  }

  /// Before whom somebody writes for, or where they are: `Phoebe from Acme`.
  private static let separators = [
    " on behalf of ", " im Auftrag von ", " für ", " for ", " pour ", " namens ", " from ", " at ",
    " | ", " - ", " – ",
  ]

  /// The parts between commas, without brackets and quoted nicknames; blank ones left out.
  static func parts(_ text: String) -> [String] {
    guard text.unicodeScalars.contains(where: separating.contains) else {
      let only = text.trimmed
      return only.isEmpty ? [] : [String(only.beginning(200))]
    }
    var parts = [""]
    var closing: Character?
    var before: Character = " "
    for character in text.prefix(200) {
      if let end = closing {
        if character == end || (end == "”" && "“\"".contains(character)) { closing = nil }
      } else if let end = quote(character, after: before) {
        closing = end
        parts[parts.count - 1].append(" ")
      } else if character == "," || character == "，" {
        parts.append("")
      } else {
        // The slash of pronouns without brackets: `Ada Lovelace she/her`.
        parts[parts.count - 1].append(character == "/" ? " " : character)
      }
      before = character
    }
    // A quote that nothing closes is an apostrophe: `Gerard 't Hooft`.
    if closing != nil {
      parts = text.prefix(200).split(separator: ",").map(String.init)
    }
    let kept = parts.map { String($0.trimmed) }.filter { !$0.isEmpty }
    // Nothing but a nickname in quotes: that is the name.
    return kept.isEmpty ? [String(text.prefix(200)).filter { $0 != "," }] : kept
  }

  /// What stands in brackets or quotes, without them.
  static func asides(_ text: String) -> [String] {
    guard text.unicodeScalars.contains(where: enclosing.contains) else { return [] }
    var asides: [String] = []
    var open: (end: Character, text: String)?
    var before: Character = " "
    for character in text.prefix(200) {
      if let aside = open {
        if character == aside.end || (aside.end == "”" && "“\"".contains(character)) {
          asides.append(aside.text)
          open = nil
        } else {
          open?.text.append(character)
        }
      } else if let end = quote(character, after: before) {
        open = (end, "")
      }
      before = character
    }
    return asides
  }

  private static let enclosing = Set("([{\"“„«'‘（".unicodeScalars)
  private static let separating = Set("([{\"“”„«»'‘’,（，/".unicodeScalars)

  /// `Ph.D.` and `P.Eng.` in one word, `J.R.` in two initials: dots vanish behind a letter that
  /// stands in a credential, and are blanks elsewhere.
  static func joinedDots(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    return text.split(separator: " ").map { word -> String in
      guard word.contains(".") else { return String(word) }
      let joined = word.filter { $0 != "." }
      let folded = FoldedText.fold(String(joined))
      let known = NameWords.shared
      return known.credentials.contains(folded) || known.honorifics.contains(folded)
        || known.generation(folded) != nil ? String(joined) : String(word)
    }.joined(separator: " ")
  }

  /// Without `Eng.` and `Maj.` in front, which are names where no dot follows, and with the letters
  /// of `CJ Applewhite` apart.
  static func plainStart(_ text: String) -> String {
    // Nearly all names have neither.
    guard text.utf8.contains(UInt8(ascii: ".")) || text.utf8.dropFirst(2).first == 0x20 else {
      return text
    }
    let words = text.split(separator: " ")
    let known = NameWords.shared
    let titles = words.dropLast().prefix { word in
      word.hasSuffix(".") && known.abbreviations.contains(FoldedText.fold(String(word)))
    }
    var rest = words.dropFirst(titles.count)[...]
    if let first = rest.first, isInitials(first), text.contains(where: \.isLowercase) {
      rest.removeFirst()
      return ([String(first.prefix(1)), String(first.suffix(1))] + rest.map(String.init))
        .joined(separator: " ")
    }
    return titles.isEmpty ? text : rest.joined(separator: " ")
  }

  /// Two capitals that cannot be spoken as a name: `CJ`, `AJ`, `TK`.
  private static func isInitials(_ word: Substring) -> Bool {
    let capitals = word.utf8
    guard capitals.count == 2, capitals.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return false
    }
    let folded = FoldedText.fold(String(word))
    let known = NameWords.shared
    if folded == "ng" || known.honorifics.contains(folded) || known.leading.contains(folded)
      || known.particles.contains(folded)
    {
      return false
    }
    return folded.utf8.last == UInt8(ascii: "j") || !folded.contains(where: "aeiouy".contains)
  }

  /// Whether two people share the name, which folds to `words`.
  static func isPair(_ text: String, _ words: [String]) -> Bool {
    if text.utf8.contains(where: { "&+".utf8.contains($0) }), words.count > 1 { return true }
    guard words.count > 2 else { return false }
    return words.indices.dropFirst().dropLast().contains { place in
      NameWords.shared.conjunctions.contains(words[place])
        // `Giulia e Matteo Santacroce`, but Costa e Silva
        || NameWords.shared.shortConjunctions.contains(words[place]) && place == 1
          && CommonNames.shared.isGiven(NameWord.hash(words[0]))
          && CommonNames.shared.isGiven(NameWord.hash(words[2]))
    }
  }

  /// With `ae` for `ä`, and `dj` for the South Slavic `đ`; `nil` if there is no such letter.
  static func umlautsSpelledOut(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x80 }) else { return nil }
    var spelled = ""
    var found = false
    for character in text {
      let other: String? =
        switch character {
        case "ä", "æ", "Ä", "Æ": "ae"
        case "ö", "ø", "Ö", "Ø": "oe"
        case "ü", "Ü": "ue"
        case "å", "Å": "aa"
        case "đ", "Đ": "dj"
        default: nil
        }
      if other != nil { found = true }
      spelled += other ?? String(character)
    }
    return found ? spelled : nil
  }

  /// The character that ends what `character` opens; an apostrophe inside a word opens nothing.
  private static func quote(_ character: Character, after before: Character) -> Character? {
    switch character {
    case "(": ")"
    case "（": "）"
    case "[": "]"
    case "{": "}"
    case "\"": "\""
    case "“", "„": "”"
    case "«": "»"
    case "'" where before == " ": "'"
    case "‘" where before == " ": "’"
    default: nil
    }
  }
}

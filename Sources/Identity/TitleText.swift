/// A title cut into the pieces in which phrases are looked for.
enum TitleText {
  /// The roles that a title lists (`Buyer | Founder`), each as letters to search.
  ///
  /// Folded words have single blanks between them, and two where a comma or a bracket stood, so
  /// that no phrase reaches across. Longer titles than 300 characters are slogans; their
  /// beginning has the job.
  static func roles(_ text: String) -> [[UInt8]] {
    var roles: [[UInt8]] = [[]]
    var segment = ""
    func endSegment() {
      let words = words(segment)
      segment = ""
      guard !words.isEmpty, !roles.isEmpty else { return }
      roles[roles.count - 1] += Array(" \(words.joined(separator: " ")) ".utf8)
    }
    let characters = Array(text.prefix(300))
    for (place, character) in characters.enumerated() {
      let isFree =
        place > 0 && place + 1 < characters.count && characters[place - 1] == " "
        && characters[place + 1] == " "
      switch character {
      case "|", "/", ";", "•", "·", "●", "\n", "\r\n", "—", "｜", "、", "→":
        endSegment()
        if roles.last != [] { roles.append([]) }
      case ",", "(", ")", "[", "]", "{", "}", ":", "，", "（", "）": endSegment()
      case "-" where isFree, "–" where isFree: endSegment()
      case "@": segment += " at "
      default: segment.append(character)
      }
    }
    endSegment()
    return roles.filter { !$0.isEmpty }.map { $0 + [UInt8(ascii: " ")] }
  }

  /// The folded words without those that only join others: *of*, *and*, *de*, *für* …
  static func words(_ text: String) -> [String] {
    let words = FoldedText.words(withoutElision(text))
    guard words.contains(where: joining.contains) else { return words }
    return words.enumerated().compactMap { place, word in
      // The letters of `L&D` are no French and no Italian.
      let isLetter = word.utf8.count == 1 && place > 0 && words[place - 1].utf8.count == 1
      return joining.contains(word) && !isLetter ? nil : word
    }
  }

  private static let joining: Set<String> = [
    "of", "the", "and", "for", "de", "des", "du", "la", "le", "les", "et", "und", "der", "die",
    "das", "den", "dem", "fur", "im", "in", "y", "el", "los", "las", "del", "en", "e", "ed", "di",
    "della", "delle", "dei", "degli", "da", "do", "dos", "van", "het", "voor",
  ]

  /// `chef d’équipe` as `chef équipe`: the folding would make one word of the two.
  private static func withoutElision(_ text: String) -> String {
    guard text.contains(where: { "'’`´".contains($0) }) else { return text }
    var words = ""
    var word = ""
    for character in text {
      if "'’`´".contains(character) {
        words += word.count <= 4 && elided.contains(word.lowercased()) ? " " : "\(word) "
        word = ""
      } else if character.isLetter {
        word.append(character)
      } else {
        words += word
        words.append(character)
        word = ""
      }
    }
    return words + word
  }

  private static let elided: Set<String> = ["d", "l", "s", "n", "dell", "nell", "all", "sull"]
}

/// Slips of the pen in given names.
enum GivenSlip {
  /// Whether one is the other with a slip: not if both are names in their own right, as Jon and
  /// Joan are, and not if they differ as a man's and a woman's name do.
  static func isSlip(_ a: NameWord, _ b: NameWord) -> Bool {
    // The cheapest first: nearly all pairs fail there.
    guard min(a.text.utf8.count, b.text.utf8.count) >= 5 else { return false }
    let looksTheSame = Spelling.looksTheSame(a.text, b.text)
    guard looksTheSame || Spelling.isOneSlip(a.text, b.text) || isReordered(a.text, b.text),
      !(isName(a.hash) && isName(b.hash)), !differsInGender(a.text, b.text),
      !a.text.hasDigit, !b.text.hasDigit
    else { return false }
    return looksTheSame || Spelling.jaroWinkler(a.text, b.text) >= 0.92
  }

  /// Whether two letters have changed places over one or two others: Gwyneth and Gwenyth.
  private static func isReordered(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count == b.utf8.count, a.utf8.count >= 6, a.utf8.first == b.utf8.first else {
      return false
    }
    let other = zip(a.utf8, b.utf8).enumerated().filter { $1.0 != $1.1 }
    guard let first = other.first, let last = other.last, other.count == 2 else { return false }
    return first.element.0 == last.element.1 && first.element.1 == last.element.0
      && last.offset - first.offset <= 3
  }

  /// Whether one is the beginning of the other, as short forms that no table has are.
  static func isShortened(_ a: NameWord, _ b: NameWord) -> Bool {
    let (short, long) = a.text.utf8.count < b.text.utf8.count ? (a, b) : (b, a)
    let isMuchShorter = long.text.utf8.count >= short.text.utf8.count + 2
    return short.text.utf8.count >= 3
      && (isMuchShorter && (isBeginning(short, of: long) || isEnding(short, of: long))
        || isPetForm(short, of: long))
      && !long.text.hasDigit
      && !differsInGender(a.text, b.text)
  }

  private static func isBeginning(_ short: NameWord, of long: NameWord) -> Bool {
    long.text.hasPrefix(short.text) && !(isName(short.hash) && isName(long.hash))
  }

  /// Whether one is what many names are cut down to, their end: Oluwaseun is Seun, Lambert Bert. What is
  /// a name of its own, as Anna is in Marianna, is not.
  private static func isEnding(_ short: NameWord, of long: NameWord) -> Bool {
    short.text.utf8.count >= 4 && long.text.utf8.count >= short.text.utf8.count + 3
      && long.text.hasSuffix(short.text)
      && (!isName(short.hash)
        || Nicknames.shared.isShort(short.hash) && !Nicknames.shared.isShort(long.hash))
  }

  /// Whether one is the beginning of the other with an ending of endearment: Orsi for Orsolya, Lachie
  /// for Lachlan.
  private static func isPetForm(_ short: NameWord, of long: NameWord) -> Bool {
    !isName(short.hash)
      && endearments.contains { ending in
        let stem = short.text.utf8.count - ending.utf8.count
        let rest = long.text.utf8.count - stem
        return short.text.hasSuffix(ending) && stem >= 3
          && rest >= (stem > 3 ? 2 : ending.utf8.count + 2)
          && long.text.hasPrefix(short.text.dropLast(ending.count))
      }
  }

  /// Whether somebody with the one name may be called by the other: the beginning is the same, and the
  /// other one has an ending of endearment. Too little alone; an address that has the name tells it.
  static func mayBeCalled(_ name: String, by other: String) -> Bool {
    zip(name.utf8, other.utf8).prefix { $0 == $1 }.count >= 3
      && name.utf8.count > other.utf8.count && endearments.contains(where: other.hasSuffix)
  }

  private static let endearments = ["i", "y", "ie", "ey", "o", "u", "ka", "ek"]

  private static func isName(_ hash: UInt64) -> Bool {
    Nicknames.shared.knows(hash) || CommonNames.shared.isGiven(hash)
  }

  /// Whether only an ending that tells a woman's from a man's name differs: Mario and Maria,
  /// Martin and Martina, Henri and Henriette.
  static func differsInGender(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    if short.utf8.count == long.utf8.count {
      guard short.dropLast() == long.dropLast(), let x = short.last, let y = long.last else {
        return false
      }
      return "aoeiy".contains(x) && "aoeiy".contains(y)
    }
    if endings.contains(where: { long == short + $0 }) { return true }
    // Daniele and Danielle
    if short.hasSuffix("ele"), long == short.dropLast(2) + "lle" { return true }
    // Christian and Christina, Justin and Justine, Mateo and Matea.
    guard let last = short.last, "oeus".contains(last) else { return false }
    return endings.contains { long == short.dropLast() + $0 }
  }

  private static let endings = ["a", "e", "i", "ia", "ina", "ine", "ette", "etta", "ella", "elle"]
}

/// Slips of the pen in family names.
enum FamilySlip {
  /// Whether one has the Arabic article before it and the other has not, or apart: Elsherbini and
  /// Sherbini, and also where what is left differs by a slip, as Hussaini and Husseini do.
  static func isWithArticle(_ a: NameWord, _ b: NameWord) -> Bool {
    let (short, long) = a.text.utf8.count < b.text.utf8.count ? (a, b) : (b, a)
    guard long.text.hasPrefix("al") || long.text.hasPrefix("el"), long.text.utf8.count >= 7 else {
      return false
    }
    let rest = NameWord(String(long.text.dropFirst(2)))
    return rest.isSame(short) || rest.isSpelledAs(short) || isSlip(rest, short)
  }

  /// Whether both are one name spelt after two habits; not if both are common names of their own, as
  /// Hoffmann and Hofmann are.
  static func isSpelling(_ a: NameWord, _ b: NameWord) -> Bool {
    a.isSpelledAs(b)
      && !(CommonNames.shared.isFamily(a.hash) && CommonNames.shared.isFamily(b.hash))
  }

  static func isSlip(_ a: NameWord, _ b: NameWord) -> Bool {
    let length = min(a.text.utf8.count, b.text.utf8.count)
    guard length >= 5,
      !(CommonNames.shared.isFamily(a.hash) && CommonNames.shared.isFamily(b.hash))
    else { return false }
    if Spelling.looksTheSame(a.text, b.text) { return true }
    guard Spelling.isOneSlip(a.text, b.text) else { return false }
    // In a long name one letter is little, wherever it stands.
    return length >= 9 || Spelling.jaroWinkler(a.text, b.text) >= 0.92
  }
}

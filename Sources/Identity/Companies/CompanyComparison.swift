internal import Foundation

/// In what two names are alike whose keys are not equal.
struct CompanyComparison {
  /// From the most to the least that it says.
  enum Likeness: Sendable {
    case order, swapped, loose, twoWords, script, slip, initials, descriptor, inside
  }

  private let a: CompanyReading
  private let b: CompanyReading
  private let table = CompanyWords.shared

  init(_ a: CompanyReading, _ b: CompanyReading) {
    self.a = a
    self.b = b
  }

  var likeness: Likeness? {
    let isReordered = a.words.count == b.words.count && a.words.sorted() == b.words.sorted()
    if isReordered, a.words.count > 2, hasDistinctWord(a.words) { return .order }
    let slip = slip
    if slip == .swapped { return .swapped }
    if a.looseKey == b.looseKey { return .loose }
    if isReordered { return .twoWords }
    if isTransliterated { return .script }
    if slip == .letter { return .slip }
    if isInitials(a, b) || isInitials(b, a) { return .initials }
    if Self.isInside(a.words, b.words) {
      return isDescribed(a.words, b.words) || isDescribed(b.words, a.words) ? .descriptor : .inside
    }
    return nil
  }

  /// Whether all words of one are words of the other.
  static func isInside(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return !short.isEmpty && Set(short).isSubset(of: Set(long))
  }

  private func hasDistinctWord(_ words: [String]) -> Bool {
    words.contains { table.traits(of: $0).isDisjoint(with: [.generic, .preposition]) }
  }

  /// One slip, within one long word of the two, or between two names of one long word.
  ///
  /// *Ares Management* and *Arex Management* are long, but differ in a short word. Numbers count.
  private var slip: CompanyNearness.Slip? {
    let units = CompanyUnits.shared
    guard min(a.key.utf8.count, b.key.utf8.count) >= 7, a.key.utf8.first == b.key.utf8.first
    else { return nil }
    guard a.words.count == b.words.count else {
      let slip =
        a.key.utf8.count < 8 ? nil : CompanyNearness.slip(Array(a.key.utf8), Array(b.key.utf8))
      return slip == nil || hasDigits(a.key) || hasDigits(b.key) ? nil : .letter
    }
    let places = a.words.indices.filter { a.words[$0] != b.words[$0] }
    guard places.count == 1, let place = places.first else { return nil }
    let (first, second) = (a.words[place], b.words[place])
    guard min(first.utf8.count, second.utf8.count) >= 7, !hasDigits(first), !hasDigits(second),
      first.utf8.first == second.utf8.first,
      let slip = CompanyNearness.slip(Array(first.utf8), Array(second.utf8))
    else { return nil }
    // Two words that both mean something are no slips of each other.
    if table.traits(of: first).contains(.generic), table.traits(of: second).contains(.generic) {
      return nil
    }
    if units.isKnown(a.key), units.isKnown(b.key) { return nil }
    // With seven letters even a swap is only worth a question, and a letter not that.
    if min(a.key.utf8.count, b.key.utf8.count) < 8 { return slip == .swapped ? .letter : nil }
    return slip
  }

  private func hasDigits(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func isInitials(_ short: CompanyReading, _ long: CompanyReading) -> Bool {
    guard short.words.count == 1, (2...6).contains(short.key.utf8.count), long.words.count > 1
    else { return false }
    // Two letters fit too much, unless there is an `and` between them.
    return (short.key.utf8.count > 2 || long.words.contains("and"))
      && CompanyNearness.isInitials(short.key, of: long.words, table)
  }

  /// Whether the longer has only such words more as firms often leave out.
  private func isDescribed(_ short: [String], _ long: [String]) -> Bool {
    long.count > short.count && long.starts(with: short) && hasDistinctWord(short)
      && table.descriptors.contains(long[short.count...].joined(separator: " "))
  }

  // MARK: Scripts

  /// Whether one is written in another script and sounds like the other: consonants, in order.
  private var isTransliterated: Bool {
    let isPlain = { (text: String) in text.utf8.allSatisfy { $0 < 0x80 } }
    let (plainA, plainB) = (isPlain(a.key), isPlain(b.key))
    let wasForeign = a.isForeign != b.isForeign
    guard plainA != plainB || wasForeign else { return false }
    let (first, second) = (Self.sound(a.key), Self.sound(b.key))
    return first.count > 2 && first == second
  }

  static func sound(_ text: String) -> String {
    var latin = text
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      latin =
        text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
        ?? text
    }
    var sound = ""
    let spelled = latin.replacing("x", with: "ks").replacing("ph", with: "f")
      .replacing("kh", with: "h").replacing("ck", with: "k")
    for letter in spelled.unicodeScalars {
      let plain: Character
      switch letter {
      case "a", "e", "i", "o", "u", "y", "h", "w", "'", "`", " ", "-": continue
      case "c", "q", "g": plain = "k"
      case "v": plain = "b"
      case "z": plain = "s"
      case "d": plain = "t"
      case "l": plain = "r"
      case "j": plain = "s"
      default: plain = Character(letter)
      }
      if sound.last != plain { sound.append(plain) }
    }
    return sound
  }
}

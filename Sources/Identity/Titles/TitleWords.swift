/// The word that is being read: where it begins among the letters of its role, and its letters as a
/// number if they are eight at most.
struct TitleWord {
  var start = 0
  private(set) var count = 0
  private(set) var packed: UInt64 = 0

  mutating func append(_ letter: UInt8) {
    count += 1
    packed = packed << 8 | UInt64(letter)
  }

  /// Whether its letters are *ai*.
  var isAI: Bool { packed == 0x6169 }

  func isSingle(_ letter: Unicode.Scalar) -> Bool { count == 1 && packed == letter.value }
}

/// The little words of titles.
enum TitleWords {
  static func isJoining(_ word: TitleWord) -> Bool {
    word.count < 6 && joining.contains(word.packed)
  }

  static func isElided(_ word: TitleWord) -> Bool {
    word.count < 6 && elided.contains(word.packed)
  }

  static func isAbbreviation(_ word: TitleWord) -> Bool {
    word.count < 8 && abbreviations.contains(word.packed)
  }

  /// Words that only join others: *of*, *and*, *de*, *für* …
  private static let joining = PackedWords(
    """
    of the and for de des du la le les et und der die das den dem fur im in y el los las del en e ed \
    di della delle dei degli da do dos van het voor a au aux al alla alle agli zum zur dal dalla nel \
    nella na nos nas ao aos
    """)
  private static let elided = PackedWords("d l s n dell nell all sull dall degl")
  /// Words of four letters and more that are usually cut short with a dot.
  private static let abbreviations = PackedWords(
    """
    asst assoc stellv vert vertr mktg mgmt exec engr eng prof dept tech admin oper coord resp spec \
    purch prod proj prog supv supt corp comm bldg distr verw wiss kaufm techn stud ausb medizin \
    secr dipl magt univ natl intl
    """)
}

/// Some words of eight letters at most, each found at the place that its letters tell or soon behind it:
/// every word of every title is looked for.
private struct PackedWords: Sendable {
  private var slots = [UInt64](repeating: 0, count: 256)

  init(_ words: String) {
    for word in words.split(separator: " ") {
      let packed = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      if !contains(packed) { slots[emptySlot(for: packed)] = packed }
    }
  }

  func contains(_ packed: UInt64) -> Bool {
    var slot = Self.slot(of: packed)
    while slots[slot] != 0 {
      if slots[slot] == packed { return true }
      slot = (slot + 1) & 255
    }
    return false
  }

  private func emptySlot(for packed: UInt64) -> Int {
    var slot = Self.slot(of: packed)
    while slots[slot] != 0 { slot = (slot + 1) & 255 }
    return slot
  }

  private static func slot(of packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}

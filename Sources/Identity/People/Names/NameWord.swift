/// One word of a name, with what comparing it a million times needs.
struct NameWord: Hashable, Sendable {
  /// Folded.
  let text: String
  let hash: UInt64
  /// The hash of the spelling with `ae` for `ä`; 0 if it is the same.
  let umlautHash: UInt64
  /// What spellings by ear have in common (``SpellingHabit``); 0 if the word is too short.
  let habitHash: UInt64

  init(_ text: String, umlaut: String? = nil) {
    self.text = text
    hash = Self.hash(text)
    umlautHash = umlaut.map { Self.hash($0) } ?? 0
    habitHash = SpellingHabit.hash(of: text)
  }

  static func hash(_ text: some StringProtocol) -> UInt64 { StableHash.of(text) }

  var isInitial: Bool { text.utf8.count == 1 }

  var initial: UInt8 { text.utf8.first ?? 0 }

  /// Whether both are one word, umlauts written either way.
  func isSame(_ other: NameWord) -> Bool {
    hash == other.hash || (umlautHash != 0 && umlautHash == other.hash)
      || (other.umlautHash != 0 && other.umlautHash == hash)
  }

  /// Whether both are one name spelt after two habits.
  func isSpelledAs(_ other: NameWord) -> Bool { habitHash != 0 && habitHash == other.habitHash }

  static func == (a: Self, b: Self) -> Bool { a.hash == b.hash && a.umlautHash == b.umlautHash }

  func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
    hasher.combine(umlautHash)
  }
}

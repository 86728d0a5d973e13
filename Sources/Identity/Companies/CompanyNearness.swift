/// How near two spellings are that are not one.
enum CompanyNearness {
  /// One slip of a finger.
  enum Slip: Sendable {
    /// Two neighbouring letters changed places: hardly ever two firms.
    case swapped
    /// One letter more, less or another: as often as not two firms.
    case letter
  }

  /// The one slip between two spellings; `nil` if they are equal, or more than one apart.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func slip(_ a: [UInt8], _ b: [UInt8]) -> Slip? {
    guard abs(a.count - b.count) <= 1, a != b else { return nil }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    switch (endA - start, endB - start) {
    case (1, 1), (0, 1), (1, 0): return .letter
    case (2, 2) where a[start] == b[start + 1] && a[start + 1] == b[start]: return .swapped
    default: return nil
    }
  }

  /// Whether `short` is the initials of the words: with or without the little ones.
  static func isInitials(_ short: String, of words: [String], _ table: CompanyWords) -> Bool {
    let letters = Array(short.unicodeScalars)
    guard letters.count > 1, words.count > 1 else { return false }
    let all = words.compactMap(\.unicodeScalars.first)
    if all == letters { return true }
    let main = words.filter { !table.traits(of: $0).contains(.preposition) }
    if main.compactMap(\.unicodeScalars.first) == letters { return true }
    let core = main.filter { $0 != "and" && !table.forms.contains($0) }
    return core.count > 1 && core.compactMap(\.unicodeScalars.first) == letters
  }
}

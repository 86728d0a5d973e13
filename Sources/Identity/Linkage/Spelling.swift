/// How far two spellings are apart.
enum Spelling {
  /// Whether one slip of the pen makes one of the other: a letter more, less or other, or two
  /// neighbours exchanged (Damerau's four, of which he found 80 % of all misspellings to be;
  /// DOI 10.1145/363958.363994).
  ///
  /// - Complexity: O(*n*) for *n* letters.
  static func isOneSlip(_ a: String, _ b: String) -> Bool {
    let (shortest, longest) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    if isASCII(a), isASCII(b) {
      guard longest.utf8.count - shortest.utf8.count <= 1 else { return false }
      return isOneSlip(Array(shortest.utf8), Array(longest.utf8))
    }
    return isOneSlip(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }

  /// The same of texts as arrays.
  static func isOneSlip<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Bool {
    let (few, many) = a.count <= b.count ? (a, b) : (b, a)
    guard many.count - few.count <= 1 else { return false }
    var start = 0
    while start < few.count, few[start] == many[start] { start += 1 }
    var (end, other) = (few.count, many.count)
    while end > start, other > start, few[end - 1] == many[other - 1] {
      end -= 1
      other -= 1
    }
    let (left, right) = (end - start, other - start)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && few[start] == many[start + 1]
      && few[start + 1] == many[start]
  }

  /// Whether two texts are hard to tell apart in print, where an *r* and an *n* look like an *m*: what
  /// scanners of business cards read, and people who type from paper.
  static func looksTheSame(_ a: String, _ b: String) -> Bool {
    var (x, y) = (a.utf8[...], b.utf8[...])
    while let p = x.popFirst(), let q = y.popFirst() {
      if p == q || isPair(p, &x, for: q) || isPair(q, &y, for: p) { continue }
      return false
    }
    return x.isEmpty && y.isEmpty && a.utf8.count != b.utf8.count
  }

  /// Whether a letter and the next one look like another letter; takes the next one if so.
  private static func isPair(
    _ first: UInt8, _ rest: inout Substring.UTF8View, for letter: UInt8
  ) -> Bool {
    guard let next = rest.first else { return false }
    switch (Unicode.Scalar(first), Unicode.Scalar(next), Unicode.Scalar(letter)) {
    case ("r", "n", "m"), ("v", "v", "w"), ("c", "l", "d"): break
    default: return false
    }
    rest.removeFirst()
    return true
  }

  /// How alike two texts are by Jaro's and Winkler's measure: 1 for equal ones, 0 for those that
  /// have nothing in common (Winkler 1990, ERIC ED325505).
  ///
  /// - Complexity: O(*n*²) for *n* letters.
  static func jaroWinkler(_ a: String, _ b: String) -> Double {
    jaroWinkler(Array(a.utf8), Array(b.utf8))
  }

  static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a == b { return a.isEmpty ? 0 : 1 }
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let reach = max(0, max(a.count, b.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: b.count)
    var matched: [UInt8] = []
    for (place, letter) in a.enumerated() {
      let low = max(0, place - reach)
      let high = min(b.count, place + reach + 1)
      guard low < high,
        let found = (low..<high).first(where: { !taken[$0] && b[$0] == letter })
      else { continue }
      taken[found] = true
      matched.append(letter)
    }
    guard !matched.isEmpty else { return 0 }
    let others = b.indices.filter { taken[$0] }.map { b[$0] }
    let swapped = zip(matched, others).count { $0 != $1 } / 2
    let count = Double(matched.count)
    let jaro =
      (count / Double(a.count) + count / Double(b.count) + (count - Double(swapped)) / count) / 3
    let start = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(start) * 0.1 * (1 - jaro)
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

/// The line before each message of an mbox: `From ` and, mostly, an address and a date in C's
/// `asctime` format (RFC 4155, appendix A).
///
/// Bodies have lines that begin so too, and not every program quotes them. What is one of these
/// has a date behind at most one word, or behind an address; or it is a lone hyphen or address.
struct FromLine: Sendable {
  /// The date with its zone; empty if there is none.
  var date: [UInt8]

  /// The line of these bytes; `nil` if it is something else.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard Self.begins(line), line.count <= 1024 else { return nil }
    let words = Self.words(line[5...])
    if words.count == 1, words[0].elementsEqual("-".utf8) || words[0].contains(UInt8(ascii: "@")) {
      date = []
      return
    }
    for (place, word) in words.enumerated().prefix(8) {
      let rest = words[(place + 1)...]
      guard
        Self.isDayOfWeek(word) ? rest.first.map(Self.isMonthOrDay) ?? false : Self.isMonth(word)
      else { continue }
      let hasTime = rest.prefix(6).contains(where: Self.isTime)
      let hasYear = rest.prefix(6).contains(where: Self.isYear)
      guard place <= 1 || words[..<place].contains(where: { $0.contains(UInt8(ascii: "@")) }),
        hasTime, hasYear
      else { return nil }
      date = Array(line[word.startIndex...])
      return
    }
    return nil
  }

  /// Whether a line begins with `From `, which is where all others are left alone.
  @inline(__always)
  static func begins(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count >= 5 && line[0] == UInt8(ascii: "F") && line[1] == UInt8(ascii: "r")
      && line[2] == UInt8(ascii: "o") && line[3] == UInt8(ascii: "m") && line[4] == 0x20
  }

  private typealias Word = Slice<UnsafeBufferPointer<UInt8>>

  private static func words(_ bytes: Word) -> [Word] {
    bytes.split(maxSplits: 24) { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isDayOfWeek(_ word: Word) -> Bool {
    // Some write a comma behind it.
    isAny(word.last == UInt8(ascii: ",") ? word.dropLast() : word, of: "MonTueWedThuFriSatSun")
  }

  private static func isMonth(_ word: Word) -> Bool {
    isAny(word, of: "JanFebMarAprMayJunJulAugSepOctNovDec")
  }

  private static func isMonthOrDay(_ word: Word) -> Bool {
    isMonth(word) || word.count <= 2 && word.allSatisfy(isDigit)
  }

  private static func isAny(_ word: Word, of names: StaticString) -> Bool {
    guard word.count == 3 else { return false }
    return names.withUTF8Buffer { names in
      stride(from: 0, to: names.count, by: 3).contains { place in
        zip(names[place..<place + 3], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
    }
  }

  private static func isTime(_ word: Word) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return 2...3 ~= parts.count && parts.allSatisfy { 1...2 ~= $0.count && $0.allSatisfy(isDigit) }
  }

  private static func isYear(_ word: Word) -> Bool {
    word.count == 4 && word.allSatisfy(isDigit)
      && (word.first == UInt8(ascii: "1") || word.first == UInt8(ascii: "2"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte
  }
}

/// What the usual ways to write one name in Latin letters have in common: Viktor and Victor, Youssouf
/// and Yusuf, Mansour and Mansoor, Khaled and Khaaled.
///
/// Names that come from other scripts are spelt by ear, after English, French or German habits. The
/// same hash comes out only where such habits differ: other vowels and consonants stay apart.
enum SpellingHabit {
  /// Of what is left of a folded name; 0 if that is less than four letters, or not all are Latin.
  static func hash(of name: String) -> UInt64 {
    let letters = letters(of: name)
    return letters.count < 4
      ? 0 : letters.reduce(UInt64(letters.count)) { StableHash.of($0, UInt64($1)) }
  }

  private static func letters(of name: String) -> [UInt8] {
    let text = Array(name.utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count + 2)
    var place = 0
    while place < text.count {
      let letter = text[place]
      guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return [] }
      let sound = Sound.of(letter, next: place + 1 < text.count ? text[place + 1] : 0)
      // Written twice is written once, but Daniele is a man’s name and Danielle a woman’s.
      let isTwice = letters.last == sound.first
      let isOfWoman =
        letter == UInt8(ascii: "l") && place + 2 == text.count
        && text[place + 1] == UInt8(ascii: "e")
      if !isTwice || isOfWoman { letters.append(sound.first) }
      if sound.second != 0 { letters.append(sound.second) }
      place += sound.length
    }
    // Sara and Sarah
    if letters.last == UInt8(ascii: "h") { letters.removeLast() }
    return letters
  }

  /// What one or two letters are read as.
  private struct Sound {
    var first: UInt8
    /// 0 if there is none.
    var second: UInt8 = 0
    /// How many letters it takes.
    var length = 1

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, length: Int = 1) {
      self.first = UInt8(truncatingIfNeeded: first.value)
      self.second = second.map { UInt8(truncatingIfNeeded: $0.value) } ?? 0
      self.length = length
    }

    static func of(_ letter: UInt8, next: UInt8) -> Sound {
      let letter = Unicode.Scalar(letter)
      return switch (letter, Unicode.Scalar(next)) {
      case ("c", "h"): Sound("x", length: 2)
      case ("c", "k"): Sound("k", length: 2)
      case ("c", "e"), ("c", "i"), ("c", "y"): Sound("c")
      case ("c", _), ("q", _): Sound("k")
      case ("s", "h"), ("k", "h"), ("g", "h"), ("t", "h"), ("d", "h"): Sound(letter, length: 2)
      case ("z", "h"), ("d", "j"): Sound("j", length: 2)
      case ("p", "h"): Sound("f", length: 2)
      case ("x", _): Sound("k", "s")
      case ("w", _): Sound("v")
      case ("o", "u"), ("o", "o"): Sound("u", length: 2)
      case ("e", "e"), ("i", "y"), ("y", "i"), ("i", "j"), ("i", "i"): Sound("i", length: 2)
      case ("a", "i"), ("a", "y"), ("e", "i"), ("e", "y"): Sound("a", "i", length: 2)
      case ("y", _): Sound("i")
      default: Sound(letter)
      }
    }
  }
}

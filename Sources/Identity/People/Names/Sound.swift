/// What a name sounds like, so roughly that two ways to bring it into Latin letters agree.
///
/// Consonants by their kind, after the idea of Soundex (US patent 1261167), but without keeping the
/// first letter and without an end: `ph`, `f`, `b` and `v` are one, `k`, `c`, `g` and `kh`, `t`,
/// `d` and `th`, and all that hisses. Vowels, `h`, `w` and `y` count only at the start, all alike.
enum Sound {
  /// The sound in few letters; empty for a text without a Latin letter.
  static func of(_ text: String) -> [UInt8] {
    var sound: [UInt8] = []
    let letters = Array(text.utf8)
    var place = 0
    while place < letters.count {
      let next = place + 1 < letters.count ? letters[place + 1] : 0
      let (kind, length) = kind(letters[place], next, isStart: sound.isEmpty)
      place += length
      // Scripts without vowels show no difference between one and two of a kind.
      guard let kind, sound.last != kind else { continue }
      sound.append(kind)
    }
    return sound
  }

  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0
    for kind in of(text).prefix(5) { hash = hash << 8 | UInt64(kind) }
    return hash
  }

  /// The kind of the sound that begins here, if it counts, and how many letters it takes.
  private static func kind(_ letter: UInt8, _ next: UInt8, isStart: Bool) -> (UInt8?, Int) {
    let isH = next == UInt8(ascii: "h")
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): return (UInt8(ascii: "p"), 1)
    case UInt8(ascii: "p"): return (UInt8(ascii: "p"), isH ? 2 : 1)
    case UInt8(ascii: "c"):
      if isH { return (UInt8(ascii: "s"), 2) }
      return ("eiyz".utf8.contains(next) ? UInt8(ascii: "s") : UInt8(ascii: "k"), 1)
    case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "q"):
      return (UInt8(ascii: "k"), isH ? 2 : 1)
    case UInt8(ascii: "t"):
      if next == UInt8(ascii: "s") || next == UInt8(ascii: "z") { return (UInt8(ascii: "s"), 2) }
      return (UInt8(ascii: "t"), isH ? 2 : 1)
    case UInt8(ascii: "d"): return (UInt8(ascii: "t"), isH ? 2 : 1)
    case UInt8(ascii: "j"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "x"):
      return (UInt8(ascii: "s"), isH ? 2 : 1)
    case UInt8(ascii: "l"), UInt8(ascii: "r"): return (UInt8(ascii: "l"), 1)
    case UInt8(ascii: "m"): return (UInt8(ascii: "m"), 1)
    case UInt8(ascii: "n"): return (UInt8(ascii: "n"), 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return (isStart ? UInt8(ascii: "a") : nil, 1)
    default: return (nil, 1)
    }
  }
}

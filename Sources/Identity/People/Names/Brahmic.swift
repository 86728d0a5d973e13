/// Names in the scripts of India in Latin letters, as people write them in passports: राजेश कुलकर्णी is
/// Rajesh Kulkarni.
///
/// All these scripts are ordered alike (Unicode Standard, chapter 12): what is read from Devanagari
/// holds for the letter at the same place in the others.
enum Brahmic {
  /// `nil` if a letter is of no such script.
  static func read(_ word: String) -> String? {
    var sounds: [Sound] = []
    var isOfNorth = true
    for scalar in word.unicodeScalars {
      if scalar.value == 0x200C || scalar.value == 0x200D { continue }
      guard (0x900..<0xD80).contains(scalar.value) else { return nil }
      // From Tamil on: there the vowel after a last consonant is spoken.
      isOfNorth = scalar.value < 0xB80
      take(0x900 + scalar.value % 0x80, into: &sounds)
    }
    if isOfNorth { dropUnspoken(&sounds) }
    return sounds.map(\.letters).joined()
  }

  private struct Sound {
    var letters: String
    var isVowel: Bool
    /// The vowel that every consonant has unless a sign says otherwise.
    var isInherent = false
  }

  private static func take(_ value: UInt32, into sounds: inout [Sound]) {
    if let consonant = consonants[value] {
      sounds.append(Sound(letters: consonant, isVowel: false))
      sounds.append(Sound(letters: "a", isVowel: true, isInherent: true))
    } else if let vowel = vowels[value] {
      sounds.append(Sound(letters: vowel, isVowel: true))
    } else if let sign = signs[value] {
      if sounds.last?.isInherent == true { sounds.removeLast() }
      if !sign.isEmpty { sounds.append(Sound(letters: sign, isVowel: true)) }
    } else if value == 0x901 || value == 0x902 {
      sounds.append(Sound(letters: "n", isVowel: false))
    }
  }

  /// Takes out the inherent vowels that are not spoken, from the end: the last one, unless it is behind
  /// several consonants, and each between a vowel with one consonant and a consonant with a vowel
  /// (J. J. Ohala, Aspects of Hindi Phonology, 1983).
  private static func dropUnspoken(_ sounds: inout [Sound]) {
    func isVowel(_ place: Int) -> Bool { sounds.indices.contains(place) && sounds[place].isVowel }
    func isConsonant(_ place: Int) -> Bool {
      sounds.indices.contains(place) && !sounds[place].isVowel
    }
    for place in sounds.indices.reversed() where sounds[place].isInherent {
      let isBehindOne = isConsonant(place - 1) && isVowel(place - 2)
      let isLast = place == sounds.count - 1
      if isBehindOne, isLast || isConsonant(place + 1) && isVowel(place + 2) {
        sounds.remove(at: place)
      }
    }
  }

  private static let consonants: [UInt32: String] = [
    0x915: "k", 0x916: "kh", 0x917: "g", 0x918: "gh", 0x919: "n", 0x91A: "ch", 0x91B: "chh",
    0x91C: "j", 0x91D: "jh", 0x91E: "n", 0x91F: "t", 0x920: "th", 0x921: "d", 0x922: "dh",
    0x923: "n", 0x924: "t", 0x925: "th", 0x926: "d", 0x927: "dh", 0x928: "n", 0x929: "n",
    0x92A: "p", 0x92B: "ph", 0x92C: "b", 0x92D: "bh", 0x92E: "m", 0x92F: "y", 0x930: "r",
    0x931: "r", 0x932: "l", 0x933: "l", 0x934: "zh", 0x935: "v", 0x936: "sh", 0x937: "sh",
    0x938: "s", 0x939: "h", 0x958: "q", 0x959: "kh", 0x95A: "gh", 0x95B: "z", 0x95C: "d",
    0x95D: "dh", 0x95E: "f", 0x95F: "y",
  ]
  private static let vowels: [UInt32: String] = [
    0x905: "a", 0x906: "a", 0x907: "i", 0x908: "i", 0x909: "u", 0x90A: "u", 0x90B: "ri",
    0x90D: "e", 0x90E: "e", 0x90F: "e", 0x910: "ai", 0x911: "o", 0x912: "o", 0x913: "o",
    0x914: "au",
  ]
  /// Of vowels behind a consonant, and of none.
  private static let signs: [UInt32: String] = [
    0x93E: "a", 0x93F: "i", 0x940: "i", 0x941: "u", 0x942: "u", 0x943: "ri", 0x945: "e",
    0x946: "e", 0x947: "e", 0x948: "ai", 0x949: "o", 0x94A: "o", 0x94B: "o", 0x94C: "au",
    0x94D: "",
  ]
}

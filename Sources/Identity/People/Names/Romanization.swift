internal import Foundation

/// Names of other scripts in Latin letters.
///
/// For comparing only: nobody is shown such a spelling. Cyrillic, Greek, Armenian, Hangul, kana,
/// Arabic and Hebrew and the scripts of India are read by tables of this module, in the way that passports and
/// firms do; Han is read as Chinese and, where the family name is known as one, as Japanese; all other
/// scripts are left to ICU. Who has an address in Latin letters spells the name there: that counts most.
enum Romanization {
  /// The ways in which the name is likely to be written in Latin letters, the likeliest first;
  /// none for a Latin name.
  static func forms(of name: NameReading, having emails: [EmailFact] = []) -> [NameReading] {
    guard let script = script(of: name) else { return [] }
    let locals = emails.filter { $0.kind != .role }.map(\.local)
    let split = script.isEastAsian ? eastAsian(name) : name
    var forms: [NameReading] = []
    for variant in variants(of: script) {
      var form = NameReading()
      form.given = split.given.flatMap { latin($0, script, variant, isFamily: false) }
      form.inner = split.inner.flatMap { latin($0, script, variant, isFamily: false) }
      form.family = split.family.flatMap { latin($0, script, variant, isFamily: true) }
      if script.isEastAsian, form.given.count > 1 { form.given = [form.given.joined()] }
      form.generation = name.generation
      form.isOrderKnown = split.isOrderKnown || script.isEastAsian
      let particles = NameWords.shared.particles
      while form.family.count > 1, let first = form.family.first, particles.contains(first) {
        form.particles.append(first)
        form.family.removeFirst()
      }
      for local in locals { form.spell(as: local) }
      if !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    // How characters are read is their bearer's affair: 田中博, hiroshi.tanaka@…
    if script == .han, let told = locals.lazy.compactMap({ LocalPart($0) }).first,
      told.given.utf8.count > 1, told.family.utf8.count > 1
    {
      var form = NameReading()
      (form.given, form.family) = ([told.given], [told.family])
      if !forms.contains(where: { $0.given == form.given && $0.family == form.family }) {
        forms.append(form)
      }
    }
    return forms
  }

  /// The ways to read one script, by number.
  private static func variants(of script: Script) -> Range<Int> {
    switch script {
    case .cyrillic: 0..<4
    case .han, .hangul, .hebrew, .arabic, .greek, .armenian, .indian: 0..<2
    case .kana, .other: 0..<1
    }
  }

  /// The script of the first letter that is not Latin.
  private static func script(of name: NameReading) -> Script? {
    for word in name.given + name.family + name.inner {
      if word.utf8.allSatisfy({ $0 < 0x80 }) { continue }
      for scalar in word.unicodeScalars {
        if let script = Script(scalar) { return script }
      }
    }
    return nil
  }

  private static func latin(
    _ word: String, _ script: Script, _ variant: Int, isFamily: Bool
  ) -> [String] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return [word] }
    let read: String
    switch script {
    case .cyrillic:
      let tables = [
        LetterTables.cyrillic, LetterTables.ukrainian, LetterTables.serbian, LetterTables.bulgarian,
      ]
      read = tables[variant].read(word)
    case .greek:
      read = (variant == 0 ? LetterTables.greek : LetterTables.spokenGreek).read(word)
    case .arabic:
      let table = variant == 0 ? LetterTables.arabic : LetterTables.arabicWithGlides
      // The article: `الحداد` is Al-Haddad.
      if word.hasPrefix("ال"), word.count > 4 {
        return ["al", table.read(String(word.dropFirst(2)))]
      }
      read = table.read(word)
    case .hebrew:
      read = (variant == 0 ? LetterTables.hebrew : LetterTables.hebrewWithGlides).read(word)
    case .hangul: read = Hangul.read(word, isFamily: isFamily, isUsual: variant == 0)
    case .armenian:
      read = (variant == 0 ? LetterTables.armenian : LetterTables.westernArmenian).read(word)
    case .kana: read = LetterTables.kana.read(word)
    case .han:
      if variant == 1 {
        guard let reading = JapaneseNames.shared.reading(word, isFamily: isFamily) else {
          return []
        }
        read = reading
      } else {
        read = withICU(word).filter { $0 != " " }
      }
    case .indian:
      let letters = Brahmic.read(word) ?? withICU(word)
      // Indian names have a w where the alphabet has a v: Vishwakarma.
      let rest = String(letters.dropFirst()).replacing("v", with: "w")
      read = variant == 0 ? letters : String(letters.prefix(1)) + rest
    case .other: read = withICU(word)
    }
    let folded = FoldedText.words(read).joined()
    return folded.isEmpty ? [] : [folded]
  }

  private static func withICU(_ word: String) -> String {
    let known = cache.withLock { $0[word] }
    if let known { return known }
    let read =
      word.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
      ?? word
    cache.withLock { cache in
      // Names come again and again, but not for ever.
      if cache.count > 50_000 { cache.removeAll() }
      cache[word] = read
    }
    return read
  }

  private static let cache = LockedCache()

  /// Family name first, as it is written; a name without a blank is cut behind the family name.
  private static func eastAsian(_ name: NameReading) -> NameReading {
    if name.isOrderKnown { return name }
    let words = name.given + name.inner + name.family
    var split = NameReading()
    split.isOrderKnown = true
    if words.count > 1 {
      split.family = [words[0]]
      split.given = [words.dropFirst().joined()]
      return split
    }
    guard let word = words.first else { return name }
    let length = familyLength(of: word)
    split.family = [String(word.prefix(length))]
    split.given = [String(word.dropFirst(length))]
    return split
  }

  private static func familyLength(of word: String) -> Int {
    if word.count < 3 { return 1 }
    let two = String(word.prefix(2))
    if JapaneseNames.shared.isFamily(two) || compounds.contains(two) { return 2 }
    // Four characters of Han are a Japanese name of two and two.
    return word.count >= 4 ? 2 : 1
  }

  /// Family names of two characters in Chinese and Korean.
  private static let compounds: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "夏侯", "皇甫", "尉迟",
    "公孙", "公孫", "慕容", "令狐", "남궁", "황보", "제갈", "선우", "독고", "사공", "서문",
  ]
}

extension NameReading {
  /// Takes words that sound like one of an address in its spelling, which is the bearer's own.
  fileprivate mutating func spell(as local: String) {
    let parts = local.split { "._-".contains($0) }.map { String($0.prefix { !$0.isNumber }) }
    func spelled(_ words: [String]) -> [String] {
      words.map { word in
        parts.first { part in
          let (sound, told) = (Sound.of(word), Sound.of(part))
          return part.utf8.count > 2 && !told.isEmpty && sound == told
            && (sound.count > 2 || Spelling.jaroWinkler(word, part) >= 0.75)
        } ?? word
      }
    }
    (given, inner, family) = (spelled(given), spelled(inner), spelled(family))
  }
}

/// A dictionary that several threads can use.
private final class LockedCache: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [String: String] = [:]

  func withLock<Result>(_ body: (inout [String: String]) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&values)
  }
}

/// A script that names are written in, Latin apart.
enum Script: Sendable {
  case cyrillic, greek, armenian, arabic, hebrew, indian, hangul, kana, han, other

  var isEastAsian: Bool { self == .hangul || self == .kana || self == .han }

  /// `nil` for Latin letters, digits and signs.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x370: return nil
    case 0x370..<0x400, 0x1F00..<0x2000: self = .greek
    case 0x400..<0x530: self = .cyrillic
    case 0x530..<0x590: self = .armenian
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: self = .arabic
    case 0x900..<0xD80: self = .indian
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xAC00..<0xD7B0: self = .hangul
    case 0x3040..<0x3100: self = .kana
    case 0x3005, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: self = .han
    case 0x1E00..<0x1F00: return nil
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .other
    }
  }
}

internal import ContactLists

/// The name of a person as words with their roles, without what only decorates it.
///
/// Credentials, honorifics, pronouns and emoji are gone, `Last, First` is turned round, and the
/// generation (*Jr.*) stands apart.
struct NameReading: Hashable, Sendable {
  var given: [String] = []
  /// Words between given and family name of which the list does not tell what they are.
  var inner: [String] = []
  /// Family names without their particles.
  var family: [String] = []
  /// The particles before the family name: `van der`.
  var particles: [String] = []
  /// Initials of middle names.
  var middle: Set<Character> = []
  /// What stands in brackets or quotes: nicknames and former names.
  var asides: [String] = []
  var generation: String?
  /// Two people under one name: `Carlos & Helena Mendes`.
  var isPair = false
  /// One word that is known to be the whole name: lists that ask for two have it twice.
  var isMononym = false
  /// Whether the list says, by its columns or a comma, which are the given names.
  var isOrderKnown = false
  /// The given and family words with `ae` for `ä`, where that differs.
  var umlauts: [String: String] = [:]

  var isEmpty: Bool { given.isEmpty && family.isEmpty }

  init() {}

  init(_ name: PersonName) {
    var reader = NameReader()
    if let given = name.given, let family = name.family {
      reader.read(given: given, additional: name.additional ?? "", family: family)
    } else if let full = name.full ?? name.given ?? name.family {
      reader.read(full: full)
    }
    if let suffix = name.suffix { reader.read(suffix: suffix) }
    if let nickname = name.nickname { reader.read(aside: nickname) }
    self = reader.finished
  }
}

/// Builds a ``NameReading`` from the cells of a list.
private struct NameReader {
  private var reading = NameReading()
  private var isAfterHonorific = false

  /// The reading, or an empty one for what lists call those they do not name.
  var finished: NameReading {
    let line = (reading.given + reading.inner + reading.family).joined(separator: " ")
    return NameWords.shared.nobody.contains(line) ? NameReading() : reading
  }

  mutating func read(given: String, additional: String, family: String) {
    let familyParts = NameText.parts(family)
    let givenParts = NameText.parts(given)
    for text in [given, family] { read(asidesOf: text) }
    guard let first = givenParts.first, let last = familyParts.first else {
      read(full: givenParts.first ?? familyParts.first ?? "")
      return
    }
    for part in familyParts.dropFirst() + givenParts.dropFirst() { read(suffix: part) }
    var givenWords = name(first, isStart: true, isEnd: false)
    let familyWords = name(last, isStart: false, isEnd: true)
    // `Mrs` in the cell for the given name
    if givenWords.count == 1, isHonorificOnly(givenWords[0]) {
      givenWords = []
      isAfterHonorific = true
    }
    guard !familyWords.isEmpty, !givenWords.isEmpty else {
      // The whole name stands in one of the two cells.
      take(whole: givenWords + familyWords)
      return
    }
    if (givenWords + familyWords).contains(where: \.hasDigit) {
      return take(whole: givenWords + familyWords)
    }
    // `Raymond Tillotson` and `Jr.`, where a telephone took the last word for the family's.
    if familyWords.count == 1, givenWords.count > 1,
      let generation = NameWords.shared.generation(familyWords[0])
    {
      reading.generation = generation
      return take(whole: givenWords)
    }
    // `David M.` in the cell for the given name.
    while givenWords.count > 1, let last = givenWords.last, last.count == 1 {
      reading.middle.formUnion(last)
      givenWords.removeLast()
    }
    // `Suharyanto Suharyanto`, where a form insists on a last name.
    if givenWords == familyWords, givenWords.count == 1 {
      reading.given = givenWords
      reading.isMononym = true
      return
    }
    let extra = name(additional, isStart: false, isEnd: false)
    givenWords += extra.filter { $0.count > 1 }
    let ofFamily = particles(endOf: givenWords)
    givenWords.removeLast(ofFamily.count)
    reading.particles = ofFamily
    for word in extra where !ofFamily.contains(word) { reading.middle.formUnion(word.prefix(1)) }
    reading.given = Array(givenWords.prefix(6))
    take(family: familyWords)
    reading.isOrderKnown = true
    note(umlauts: "\(first) \(last)")
  }

  mutating func read(full: String) {
    guard let text = NameText.person(full) else { return }
    read(asidesOf: text)
    let parts = NameText.parts(text)
    guard let first = parts.first else { return }
    let rest = parts.dropFirst()
    // Behind a comma stand credentials, or the given name of `Lovelace, Ada`.
    if let second = rest.first, !isDecoration(second) {
      for part in rest.dropFirst() { read(suffix: part) }
      let family = name(first, isStart: false, isEnd: true)
      var given = name(second, isStart: true, isEnd: true)
      guard !family.isEmpty, !given.isEmpty else {
        take(whole: family + given)
        return
      }
      // `Berg, Patrick van der`
      while given.count > 1, let last = given.last, NameWords.shared.particles.contains(last),
        last.count > 1
      {
        reading.particles.insert(last, at: 0)
        given.removeLast()
      }
      while given.count > 1, let last = given.last, last.count == 1 {
        reading.middle.formUnion(last)
        given.removeLast()
      }
      reading.given = Array(given.prefix(6))
      take(family: family)
      reading.isOrderKnown = true
      note(umlauts: "\(second) \(first)")
      return
    }
    for part in rest { read(suffix: part) }
    take(whole: name(first, isStart: true, isEnd: true), written: first)
    note(umlauts: first)
  }

  mutating func read(suffix: String) {
    for word in FoldedText.words(NameText.joinedDots(suffix)) {
      if let generation = NameWords.shared.generation(word) { reading.generation = generation }
    }
  }

  mutating func read(aside: String) {
    let known = NameWords.shared
    let all = FoldedText.words(NameText.joinedDots(aside))
    if all.count == 1, let generation = known.generation(all[0]) {
      reading.generation = generation
      return
    }
    let words = all.filter {
      $0.count > 1 && !known.pronouns.contains($0) && !known.credentials.contains($0)
        && !known.former.contains($0) && !known.honorifics.contains($0)
    }
    for word in words.prefix(4) where !reading.asides.contains(word) {
      reading.asides.append(word)
    }
  }

  private mutating func read(asidesOf text: String) {
    for aside in NameText.asides(text) {
      if FoldedText.words(aside).contains(where: NameWords.shared.services.contains) { continue }
      read(aside: aside)
    }
  }

  // MARK: - Roles

  /// Takes the words of a name in the order of writing.
  private mutating func take(whole words: [String], written: String = "") {
    // `Mrs Swinnerton`, `Professor Atkinson-Rao`
    if isAfterHonorific, !words.isEmpty, words.count == hyphenated(in: written, words),
      !CommonNames.shared.isGiven(NameWord.hash(words[0]))
    {
      reading.family = words
      return
    }
    guard words.count > 1 else {
      reading.given = words
      return
    }
    // `Node 1.2`: numbers always count, and no part of such a name is a family's.
    if words.contains(where: \.hasDigit) {
      reading.given = [words.prefix(8).joined(separator: " ")]
      return
    }
    if let family = capitals(in: written, words) {
      // `NAGY Péter`: many write the family name in capitals where its place differs.
      reading.family = Array(words[family])
      reading.given = Array(words[..<family.lowerBound] + words[family.upperBound...])
      reading.isOrderKnown = true
      return
    }
    let known = NameWords.shared
    var start = words.count - 1
    while start > 1, known.particles.contains(words[start - 1]), words[start - 1].count > 1 {
      start -= 1
    }
    // Both words of `Lindholm-Park`, but not the article of `Al-Haddad`.
    var last = max(1, words.count - hyphenated(in: written, words))
    while last < words.count - 1, known.particles.contains(words[last]) { last += 1 }
    start = min(start, last)
    reading.particles = Array(words[start..<last])
    reading.family = Array(words[last...])
    reading.given = [words[0]]
    for word in words[1..<max(1, start)].prefix(8) {
      if word.count == 1 {
        reading.middle.formUnion(word)
      } else {
        reading.inner.append(word)
      }
    }
  }

  /// Takes the words of a cell for the family name.
  private mutating func take(family words: [String]) {
    let known = NameWords.shared
    var words = words.prefix(8)[...]
    while words.count > 1, let first = words.first, known.particles.contains(first) {
      reading.particles.append(first)
      words.removeFirst()
    }
    reading.family = Array(words)
    // `López de la Torre`, `Ortega y Gasset`
    if reading.family.count > 2 {
      reading.family = reading.family.enumerated().filter { place, word in
        place == 0 || place == reading.family.count - 1 || !known.particles.contains(word)
      }.map(\.element)
    }
  }

  private func isHonorificOnly(_ word: String) -> Bool {
    let (hash, known) = (NameWord.hash(word), NameWords.shared)
    return known.honorifics.contains(word) && !known.familiar.contains(word)
      && !CommonNames.shared.isGiven(hash) && !Nicknames.shared.knows(hash)
  }

  /// The particles of a family name that a list took for the end of the given names: `Friederike von
  /// der`. One alone can be a name, as Van is in Vietnam.
  private func particles(endOf given: [String]) -> [String] {
    let found = given.dropFirst().reversed().prefix { NameWords.shared.particles.contains($0) }
    let isSure = found.count > 1 || found.first.map { $0 == "von" || $0 == "de" } ?? false
    return isSure ? found.reversed() : []
  }

  /// How many words the last one is made of: two in `Lindholm-Park`.
  private func hyphenated(in text: String, _ words: [String]) -> Int {
    guard let last = text.split(separator: " ").last, last.contains("-") else { return 1 }
    let parts = FoldedText.words(String(last))
    return parts.count <= words.count && words.suffix(parts.count).elementsEqual(parts)
      ? max(1, parts.count) : 1
  }

  /// The words that alone are written in capitals, at the start or the end of the name.
  private func capitals(in text: String, _ words: [String]) -> Range<Int>? {
    let written = text.split(separator: " ")
    guard written.count == words.count else { return nil }
    let flags = written.map { word in
      word.count > 1 && word.allSatisfy { $0.isUppercase || $0 == "-" || $0 == "'" || $0 == "’" }
    }
    guard let first = flags.firstIndex(of: true), let last = flags.lastIndex(of: true),
      flags[first...last].allSatisfy(\.self), last - first + 1 < words.count,
      first == 0 || last == words.count - 1
    else { return nil }
    return first..<(last + 1)
  }

  // MARK: - Words

  /// The words of a name without honorifics before it and credentials and generation behind it.
  private mutating func name(_ text: String, isStart: Bool, isEnd: Bool) -> [String] {
    let known = NameWords.shared
    let plain = isStart ? NameText.plainStart(text) : text
    var words = FoldedText.words(NameText.joinedDots(plain))
    if NameText.isPair(text, words) { reading.isPair = true }
    while isStart, words.count > 1, let first = words.first, known.honorifics.contains(first) {
      words.removeFirst()
      isAfterHonorific = !known.familiar.contains(first)
    }
    // Somebody may be called *Ma* or *Do*: credentials go from a name that has two words left,
    // or from a family name when it has one left, as given names stand in another cell.
    let least = isStart ? 2 : 1
    while isEnd, words.count > least, let last = words.last {
      if let generation = known.generation(last) {
        reading.generation = generation
        words.removeLast()
        continue
      }
      guard known.credentials.contains(last) || known.pronouns.contains(last) else { break }
      words.removeLast()
    }
    return words
  }

  private func isDecoration(_ text: String) -> Bool {
    let known = NameWords.shared
    let words = FoldedText.words(NameText.joinedDots(text))
    return words.allSatisfy {
      known.credentials.contains($0) || known.generation($0) != nil || known.pronouns.contains($0)
        || known.honorifics.contains($0)
    }
  }

  private mutating func note(umlauts text: String) {
    guard let spelled = NameText.umlautsSpelledOut(text) else { return }
    let plain = FoldedText.words(NameText.joinedDots(text))
    let other = FoldedText.words(NameText.joinedDots(spelled))
    guard plain.count == other.count else { return }
    for (word, variant) in zip(plain, other) where word != variant {
      reading.umlauts[word] = variant
    }
  }
}

extension String {
  /// Whether there is a digit of ASCII in it.
  var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }
}

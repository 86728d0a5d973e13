internal import ContactLists

/// The name of a person as far as it can be compared: words without what only decorates them.
///
/// Credentials, honorifics, pronouns, emoji and bracketed nicknames are gone, `Last, First` is
/// turned round, and the generation (*Jr.*) stands apart.
struct NameReading: Hashable, Sendable, Codable {
  /// Given names, then family names; no initials from between them.
  var words: [String] = []
  /// How many of the words are given names; 0 if the list does not tell.
  var givenCount = 0
  /// The first letters of middle names.
  var middle: Set<String> = []
  var generation: String?
  /// Two people under one name: `Carlos & Helena Mendes`.
  var isPair = false
  /// Other words of the same name: with its middle names, with `ae` for `ä`.
  var variants: [[String]] = []

  var isEmpty: Bool { words.isEmpty }

  init(_ name: PersonName) {
    var reader = NameReader()
    if let given = name.given, let family = name.family {
      reader.read(given: given, additional: name.additional ?? "", family: family)
    } else if let full = name.full ?? name.given ?? name.family {
      reader.read(full: full)
    }
    if let suffix = name.suffix { reader.read(suffix: suffix) }
    self = reader.reading
  }

  /// The whole name in one line, in which equal names are equal.
  var line: String { words.joined(separator: " ") }

  /// Whether both can be the name of one person of whom an address or a number is known to be.
  ///
  /// One may be missing, have fewer words or initials, or another family name.
  func isCompatible(with other: NameReading) -> Bool {
    if isEmpty || other.isEmpty { return true }
    if let generation, let another = other.generation, generation != another { return false }
    if isPair || other.isPair { return isPair == other.isPair && words == other.words }
    if words == other.words { return !contradictsMiddle(other) }
    if variants.contains(other.words) || other.variants.contains(words) { return true }
    if Self.covers(words, other.words) || Self.covers(other.words, words) { return true }
    guard let given = words.first, let another = other.words.first, words.count > 1,
      other.words.count > 1
    else { return false }
    if given == another { return given.utf8.count > 1 }
    return words.last == other.words.last && Nicknames.shared.related(given, another)
  }

  /// Whether two middle initials differ.
  func contradictsMiddle(_ other: NameReading) -> Bool {
    !middle.isEmpty && !other.middle.isEmpty && middle.isDisjoint(with: other.middle)
  }

  /// Whether each word of `few` is one of `many`, or the initial of one, none used twice.
  private static func covers(_ few: [String], _ many: [String]) -> Bool {
    guard few.count <= many.count else { return false }
    var rest = many
    // Whole words first, so that an initial does not take the word another one needs.
    for word in few.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
      guard
        let place = rest.firstIndex(of: word)
          ?? rest.firstIndex(where: { isInitial(word, of: $0) || isInitial($0, of: word) })
      else { return false }
      rest.remove(at: place)
    }
    return true
  }

  private static func isInitial(_ short: String, of long: String) -> Bool {
    short.count == 1 && long.hasPrefix(short)
  }
}

extension NameReading {
  fileprivate init() {}
}

/// Builds a ``NameReading`` from the cells of a list.
private struct NameReader {
  private(set) var reading = NameReading()

  mutating func read(given: String, additional: String, family: String) {
    let family = NameText.parts(family)
    let givenParts = NameText.parts(given)
    guard let given = givenParts.first, let last = family.first else {
      read(full: givenParts.first ?? family.first ?? "")
      return
    }
    for part in family.dropFirst() + givenParts.dropFirst() { read(suffix: part) }
    var givenWords = name(given, isStart: true, isEnd: false)
    let familyWords = name(last, isStart: false, isEnd: true)
    guard !familyWords.isEmpty, !givenWords.isEmpty else {
      // The whole name stands in one of the two cells.
      finish(givenWords + familyWords, given: 0, extra: [])
      return
    }
    let extra = FoldedText.words(NameText.joinedDots(additional))
    // `David M.` in the cell for the given name.
    while givenWords.count > 1, let last = givenWords.last, last.count == 1 {
      reading.middle.insert(last)
      givenWords.removeLast()
    }
    for word in extra { reading.middle.insert(String(word.prefix(1))) }
    let full = extra.filter { $0.count > 1 }
    finish(givenWords + familyWords, given: givenWords.count, extra: full)
    note(umlauts: "\(given) \(last)")
  }

  mutating func read(full: String) {
    guard let text = NameText.person(full) else { return }
    let parts = NameText.parts(text)
    guard let first = parts.first else { return }
    let rest = parts.dropFirst()
    // Behind a comma stand credentials, or the given name of `Lovelace, Ada`.
    if let second = rest.first, !isDecoration(second) {
      for part in rest.dropFirst() { read(suffix: part) }
      let family = name(first, isStart: false, isEnd: false)
      var given = name(second, isStart: true, isEnd: true)
      while given.count > 1, let last = given.last, last.count == 1 {
        reading.middle.insert(last)
        given.removeLast()
      }
      finish(given + family, given: family.isEmpty ? 0 : given.count, extra: [])
      note(umlauts: "\(second) \(first)")
      return
    }
    for part in rest { read(suffix: part) }
    var words = name(first, isStart: true, isEnd: true)
    if words.count > 2 {
      let inner = words[1..<(words.count - 1)]
      for word in inner where word.count == 1 { reading.middle.insert(word) }
      words = [words[0]] + inner.filter { $0.count > 1 } + [words[words.count - 1]]
    }
    finish(words, given: 0, extra: [])
    note(umlauts: first)
  }

  mutating func read(suffix: String) {
    for word in FoldedText.words(NameText.joinedDots(suffix)) {
      if let generation = NameWords.shared.generation(word) { reading.generation = generation }
    }
  }

  /// The words of a name without honorifics before it and credentials and generation behind it.
  private mutating func name(_ text: String, isStart: Bool, isEnd: Bool) -> [String] {
    let known = NameWords.shared
    var words = FoldedText.words(NameText.joinedDots(text))
    if NameText.isPair(text, words) { reading.isPair = true }
    while isStart, words.count > 1, let first = words.first, known.honorifics.contains(first) {
      words.removeFirst()
    }
    // Somebody may be called *Ma* or *Do*: credentials go from a name that has two words left,
    // or from a family name when it has one left, as given names stand in another cell.
    let least = isStart ? 2 : 1
    while isEnd, words.count > 1, let last = words.last {
      guard words.count > least else { break }
      if let generation = known.generation(last) {
        reading.generation = generation
        words.removeLast()
        continue
      }
      guard known.credentials.contains(last) || known.pronouns.contains(last)
      else { break }
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

  private mutating func finish(_ words: [String], given: Int, extra: [String]) {
    let line = words.joined(separator: " ")
    guard !NameWords.shared.nobody.contains(line) else { return }
    // A name is a handful of words; a text of hundreds is none, but must not cost more than one.
    reading.words = Array(words.prefix(12))
    reading.givenCount = min(given, 12)
    if !extra.isEmpty {
      reading.variants.append(
        Array((words.prefix(given) + extra + words.dropFirst(given)).prefix(12)))
    }
  }

  private mutating func note(umlauts text: String) {
    guard let spelled = NameText.umlautsSpelledOut(text) else { return }
    let words = name(spelled, isStart: true, isEnd: true).prefix(12)
    if words.count == reading.words.count { reading.variants.append(Array(words)) }
  }
}

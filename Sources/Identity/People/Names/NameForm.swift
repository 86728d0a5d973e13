internal import ContactLists

/// A name as matching keeps it: small, and ready to be compared a million times.
struct NameForm: Hashable, Sendable {
  /// Given words, words of unknown role, family words and asides, in this order.
  private(set) var words: [NameWord] = []
  private(set) var givenCount: UInt8 = 0
  private(set) var innerCount: UInt8 = 0
  private(set) var familyCount: UInt8 = 0
  /// The given names in one word: `Abdul Rahman` and `Abdulrahman` are one.
  private(set) var givenJoined: UInt64 = 0
  /// The family name in one word, with its particles.
  private(set) var familyJoined: UInt64 = 0
  /// Initials of middle names, a bit for each letter from a.
  private(set) var middle: UInt32 = 0
  private(set) var generation: UInt8 = 0
  private(set) var isPair = false
  /// Whether the one word of it is known to be the whole name.
  private(set) var isMononym = false
  /// Whether the list says which are the given names.
  private(set) var isOrderKnown = false

  init() {}

  init(_ reading: NameReading) {
    func word(_ text: String) -> NameWord { NameWord(text, umlaut: reading.umlauts[text]) }
    let given = reading.given.prefix(6)
    let inner = reading.inner.prefix(6)
    let family = reading.family.prefix(6)
    words.reserveCapacity(given.count + inner.count + family.count + reading.asides.count)
    for text in given { words.append(word(text)) }
    for text in inner { words.append(word(text)) }
    for text in family { words.append(word(text)) }
    for text in reading.asides.prefix(6) { words.append(word(text)) }
    givenCount = UInt8(given.count)
    innerCount = UInt8(inner.count)
    familyCount = UInt8(family.count)
    givenJoined = given.count == 1 ? words[0].hash : NameWord.hash(given.joined())
    familyJoined =
      family.count == 1 && reading.particles.isEmpty
      ? words[given.count + inner.count].hash
      : family.isEmpty ? 0 : NameWord.hash(reading.particles.joined() + family.joined())
    for letter in reading.middle {
      middle |= Self.bit(letter.asciiValue ?? 0)
    }
    generation =
      reading.generation.flatMap { Self.generations.firstIndex(of: $0) }
      .map { UInt8($0 + 1) } ?? 0
    isPair = reading.isPair
    isMononym = reading.isMononym
    isOrderKnown = reading.isOrderKnown
  }

  /// The bit of a small letter in ``middle``; 0 for all else.
  static func bit(_ letter: UInt8) -> UInt32 {
    (97...122).contains(letter) ? 1 << UInt32(letter - 97) : 0
  }

  /// The letters of ``middle``.
  var middleInitials: [UInt8] {
    middle == 0 ? [] : (97...122).filter { middle & Self.bit($0) != 0 }
  }

  private static let generations = ["jr", "sr", "ii", "iii", "iv", "neto", "sobrinho"]

  var isEmpty: Bool { givenCount == 0 && familyCount == 0 }
  var given: ArraySlice<NameWord> { words[..<Int(givenCount)] }
  var inner: ArraySlice<NameWord> { words[Int(givenCount)..<familyStart] }
  var family: ArraySlice<NameWord> { words[familyStart..<familyEnd] }
  var asides: ArraySlice<NameWord> { words[familyEnd...] }
  /// All but the asides.
  var whole: ArraySlice<NameWord> { words[..<familyEnd] }
  private var familyStart: Int { Int(givenCount) + Int(innerCount) }
  private var familyEnd: Int { familyStart + Int(familyCount) }

  /// The word for the generation, for sentences.
  var generationWord: String? {
    generation == 0 ? nil : Self.generations[Int(generation) - 1]
  }

  /// Whether it is but one word, and a given name as far as one can tell.
  var isOneWord: Bool { givenCount == 1 && innerCount == 0 && familyCount == 0 }

  /// Whether there is a given and a family name, both more than an initial.
  var isFull: Bool {
    guard let first = given.first, let last = family.first else { return false }
    return !first.isInitial && !last.isInitial
  }

  /// A hash of the words whatever their order, in the spelling without `ae` for `ä`.
  var wholeHash: UInt64 {
    var hashes = whole.map(\.hash)
    hashes.sort()
    return hashes.reduce(0) { StableHash.of($0, $1) }
  }

  /// The same with `ae` for `ä`; `nil` if that makes no difference.
  var umlautWholeHash: UInt64? {
    guard whole.contains(where: { $0.umlautHash != 0 }) else { return nil }
    var hashes = whole.map { $0.umlautHash == 0 ? $0.hash : $0.umlautHash }
    hashes.sort()
    return hashes.reduce(0) { StableHash.of($0, $1) }
  }

  /// Whether the middle initials of both are known and none is the other's.
  func contradictsMiddle(_ other: NameForm) -> Bool {
    middle != 0 && other.middle != 0 && middle & other.middle == 0
  }

  func contradictsGeneration(_ other: NameForm) -> Bool {
    generation != 0 && other.generation != 0 && generation != other.generation
  }

  /// With more words beside the name: a former family name that an address tells, say.
  func adding(asides more: [String]) -> NameForm {
    var form = self
    for text in more where !form.words.contains(where: { $0.text == text }) {
      form.words.append(NameWord(text))
    }
    return form
  }
}

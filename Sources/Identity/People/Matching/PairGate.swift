/// What tells at a glance that two records cannot be one person: most that share the sound of a name
/// or a family name and an initial differ in the other one, and comparing all of those in full, or
/// even reading them, would take most of the time.
///
/// A gate lets pass whatever can reach the bits for review with the shipped weights, and some that
/// cannot. It is small and the same in every run, so a store can keep it beside the keys.
public struct PairGate: Hashable, Sendable {
  /// A bit for each address, number and profile.
  private var contacts: UInt64 = 0
  /// A bit for each given name that the record's given names can stand for.
  private var givens: UInt64 = 0
  /// A bit for each word that stands for a family name, as it is and as a given name.
  private var families: UInt64 = 0
  /// A bit for each word of the name, whatever it stands for.
  private var words: UInt64 = 0
  /// Bits for how given names begin and end: of two spellings with one slip, one of both is the same.
  private var givenEnds: UInt64 = 0
  /// The same of those that can be a slip or a short form, as they are no known names.
  private var looseEnds: UInt64 = 0
  /// The same of family names.
  private var familyEnds: UInt64 = 0
  /// First letters of given names, and below, those of which there is nothing else.
  private var letters: UInt64 = 0
  /// A bit for the company.
  private var company: UInt64 = 0
  /// Whether who it is depends on all who have the name (``MatchRecord/dependsOnNamesakes``).
  public private(set) var dependsOnNamesakes = false

  /// - Complexity: O(*n*) for *n* words.
  public init(_ record: MatchRecord) {
    dependsOnNamesakes = record.dependsOnNamesakes
    for email in record.emails { contacts |= Self.bit(email.hash) }
    for phone in record.phones { contacts |= Self.bit(phone.tail) }
    for profile in record.profiles { contacts |= Self.bit(profile.hash) }
    company = record.company.map { Self.bit($0.hash) } ?? 0
    let name = record.name
    guard !name.isEmpty, record.romanized.isEmpty else {
      // What is not to be read in Latin letters may be anybody.
      (givens, families, words) = (.max, .max, .max)
      return
    }
    readGivens(name)
    readFamilies(name)
    readSpellings(name)
    for word in name.words { words |= Self.bits(word) }
    words |= Self.bit(name.givenJoined) | Self.bit(name.familyJoined)
  }

  private mutating func readGivens(_ name: NameForm) {
    let known = Nicknames.shared
    if name.givenCount == 0 { givens = .max }
    for word in name.given + name.inner + name.asides {
      for key in known.formalKeys(word.hash) { givens |= Self.bit(key) }
      if word.umlautHash != 0 { givens |= Self.bit(word.umlautHash) }
      if word.habitHash != 0 { givens |= Self.bit(word.habitHash) }
      letters |= 1 << (32 + (UInt64(word.initial) & 31))
      for initial in known.initials(word.hash) { letters |= 1 << (32 + (UInt64(initial) & 31)) }
      if word.isInitial {
        letters |= 1 << (UInt64(word.initial) & 31)
        continue
      }
      let ends = Self.ends(of: word.text)
      givenEnds |= ends
      if !known.knows(word.hash) { looseEnds |= ends }
    }
    if name.given.first?.isInitial ?? false {
      // `J. F. Dalby` may go by Fergus.
      for letter in name.middleInitials {
        letters |= 1 << (32 + (UInt64(letter) & 31)) | 1 << (UInt64(letter) & 31)
      }
    }
    if name.givenCount > 1 {
      // Two words can be one elsewhere: `Abdul Rahman`.
      for key in known.formalKeys(name.givenJoined) { givens |= Self.bit(key) }
    }
  }

  private mutating func readFamilies(_ name: NameForm) {
    if name.family.isEmpty || name.family.contains(where: \.isInitial) { families = .max }
    families |= Self.bit(name.familyJoined)
    for word in name.family + name.inner + name.asides {
      families |= Self.bits(word)
      for key in Nicknames.shared.formalKeys(word.hash) { families |= Self.bit(key) }
      familyEnds |= Self.ends(of: word.text)
    }
  }

  /// A family name in another spelling, whatever cell it stands in; and beside a Korean one, a given name
  /// may be any that begins so.
  private mutating func readSpellings(_ name: NameForm) {
    for joined in [name.familyJoined, name.givenJoined] {
      guard let key = FamilySpellings.shared.key(joined) else { continue }
      families |= Self.bit(key)
      words |= Self.bit(key)
      givens = .max
    }
  }

  /// Whether the two are worth comparing.
  public func lets(_ other: PairGate) -> Bool {
    if contacts & other.contacts != 0 { return true }
    // Without an address in common the given names have to agree, and the family names as well
    // unless both work for one company.
    guard isGivenAlike(other) else { return false }
    return families & other.words != 0 || words & other.families != 0
      || familyEnds & other.familyEnds != 0 || company & other.company != 0
  }

  private func isGivenAlike(_ other: PairGate) -> Bool {
    givens & other.givens != 0
      || (looseEnds & other.givenEnds) | (givenEnds & other.looseEnds) != 0
      || ((letters << 32) & other.letters) | (letters & (other.letters << 32)) != 0
      || isExchangedAlike(other)
  }

  /// Whether given and family name may stand in each other's place: one of the two words is the same,
  /// and the other one nearly.
  private func isExchangedAlike(_ other: PairGate) -> Bool {
    let (here, there) = (givens & other.families, families & other.givens)
    return here != 0 && there != 0
      || here | there != 0
        && (givenEnds & other.familyEnds) | (familyEnds & other.givenEnds) != 0
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }

  private static func bits(_ word: NameWord) -> UInt64 {
    [word.hash, word.umlautHash, word.habitHash].reduce(0) { $1 == 0 ? $0 : $0 | bit($1) }
  }

  private static func ends(of text: String) -> UInt64 {
    let bytes = text.utf8
    guard bytes.count > 2 else { return 0 }
    let start = bytes.prefix(2).reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    let end = bytes.suffix(3).reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    return (1 << (StableHash.mixed(start) & 31)) | (1 << (32 + (StableHash.mixed(end) & 31)))
  }
}

extension PairGate {
  /// The gate as numbers that a store can keep.
  public var numbers: [UInt64] {
    [
      contacts, givens, families, words, givenEnds, looseEnds, familyEnds, letters, company,
      dependsOnNamesakes ? 1 : 0,
    ]
  }

  /// The gate that ``numbers`` tells; `nil` for numbers of another form.
  public init?(numbers: [UInt64]) {
    guard numbers.count == 10 else { return nil }
    contacts = numbers[0]
    givens = numbers[1]
    families = numbers[2]
    words = numbers[3]
    givenEnds = numbers[4]
    looseEnds = numbers[5]
    familyEnds = numbers[6]
    letters = numbers[7]
    company = numbers[8]
    dependsOnNamesakes = numbers[9] != 0
  }
}

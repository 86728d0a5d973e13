/// What tells at a glance that two records cannot be one person: most that share a family name and
/// an initial have different given names, and comparing all of those in full would take most of
/// the time.
///
/// A gate lets pass whatever can reach the bits for review, and much that cannot.
struct PairGate: Sendable {
  /// A bit for each address, number and profile.
  private let contacts: UInt64
  /// A bit for each given name that the record's given names can stand for.
  private let names: UInt64
  /// A bit for each family name.
  private let families: UInt64
  /// Bits for how each word begins and ends: of two spellings with one slip, one of both is the same.
  private let ends: UInt64
  /// The same of words that can be a slip or a short form, as they are no known names.
  private let looseEnds: UInt64
  /// First letters of all words, and below, those of which there is nothing else.
  private let letters: UInt64

  init(_ record: MatchRecord) {
    var contacts: UInt64 = 0
    for email in record.emails { contacts |= 1 << (email.hash & 63) }
    for phone in record.phones { contacts |= 1 << (phone.tail & 63) }
    for profile in record.profiles { contacts |= 1 << (profile.hash & 63) }
    self.contacts = contacts
    guard !record.name.isEmpty, record.romanized.isEmpty else {
      (names, families, ends, looseEnds, letters) = (.max, .max, .max, .max, .max)
      return
    }
    let known = Nicknames.shared
    var (names, ends, looseEnds, letters): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in record.name.given + record.name.inner + record.name.asides {
      for key in known.formalKeys(word.hash) { names |= 1 << (key & 63) }
      if word.umlautHash != 0 { names |= 1 << (word.umlautHash & 63) }
      letters |= 1 << (32 + (UInt64(word.initial) & 31))
      for initial in known.initials(word.hash) { letters |= 1 << (32 + (UInt64(initial) & 31)) }
      if word.isInitial {
        letters |= 1 << (UInt64(word.initial) & 31)
        continue
      }
      let bits = Self.ends(of: word.text)
      ends |= bits
      if !known.knows(word.hash) { looseEnds |= bits }
    }
    if record.name.givenCount > 1 {
      // Two words can be one elsewhere: `Abdul Rahman`.
      for key in known.formalKeys(record.name.givenJoined) { names |= 1 << (key & 63) }
    }
    families = record.name.family.reduce(1 << (record.name.familyJoined & 63)) { bits, word in
      known.formalKeys(word.hash).reduce(bits) { $0 | 1 << ($1 & 63) }
    }
    (self.names, self.ends, self.looseEnds, self.letters) = (names, ends, looseEnds, letters)
  }

  func lets(_ other: PairGate) -> Bool {
    contacts & other.contacts != 0 || names & other.names != 0
      || (looseEnds & other.ends) | (ends & other.looseEnds) != 0
      || ((letters << 32) & other.letters) | (letters & (other.letters << 32)) != 0
      || (names & other.families != 0 && families & other.names != 0)
  }

  private static func ends(of text: String) -> UInt64 {
    let bytes = text.utf8
    guard bytes.count > 2 else { return 0 }
    let start = bytes.prefix(2).reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    let end = bytes.suffix(3).reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    return (1 << (StableHash.mixed(start) & 31)) | (1 << (32 + (StableHash.mixed(end) & 31)))
  }
}

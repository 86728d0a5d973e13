/// What tells at a glance that two records cannot be one person: most that share a family name and
/// an initial have different given names, and comparing all of those in full would take most of
/// the time.
///
/// A gate lets pass whatever can reach the bits for review, and much that cannot.
struct PairGate: Sendable {
  /// A bit for each address, number and profile.
  private let contacts: UInt64
  /// Bits for what given names the record can stand for: by name below, then by first letter for
  /// those that an initial or a slip of the pen can be, then by first letter for all.
  private let given: UInt64

  init(_ record: MatchRecord) {
    var contacts: UInt64 = 0
    for email in record.emails { contacts |= 1 << (email.hash & 63) }
    for phone in record.phones { contacts |= 1 << (phone.tail & 63) }
    for profile in record.profiles { contacts |= 1 << (profile.hash & 63) }
    self.contacts = contacts
    guard !record.name.isEmpty, record.romanized.isEmpty else {
      given = .max
      return
    }
    var given: UInt64 = 0
    for word in record.name.words { Self.add(word, to: &given) }
    if record.name.givenCount > 1 || record.name.familyCount > 1 {
      // Two words can be one elsewhere: `Abdul Rahman`.
      Self.add(hash: record.name.givenJoined, to: &given)
      Self.add(hash: record.name.familyJoined, to: &given)
    }
    self.given = given
  }

  func lets(_ other: PairGate) -> Bool {
    if contacts & other.contacts != 0 { return true }
    if given & other.given & Self.names != 0 { return true }
    let (loose, letters) = (given >> 32 & 0xFFFF, given >> 48)
    let (otherLoose, otherLetters) = (other.given >> 32 & 0xFFFF, other.given >> 48)
    return loose & otherLetters | letters & otherLoose != 0
  }

  private static let names: UInt64 = 0xFFFF_FFFF

  private static func add(_ word: NameWord, to bits: inout UInt64) {
    add(hash: word.hash, to: &bits)
    if word.umlautHash != 0 { bits |= 1 << (word.umlautHash & 31) }
    let letter = UInt64(1) << (UInt64(word.initial) & 15)
    bits |= letter << 48
    if word.isInitial || !Nicknames.shared.knows(word.hash) { bits |= letter << 32 }
    for initial in Nicknames.shared.initials(word.hash) {
      bits |= (1 << (UInt64(initial) & 15)) << 48
    }
  }

  private static func add(hash: UInt64, to bits: inout UInt64) {
    for key in Nicknames.shared.formalKeys(hash) { bits |= 1 << (key & 31) }
  }
}

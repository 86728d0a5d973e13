/// A name with its parts in the place where they are taken to be.
struct NameParts {
  var given: ArraySlice<NameWord>
  var inner: ArraySlice<NameWord>
  var family: ArraySlice<NameWord>
  var asides: ArraySlice<NameWord>
  var givenJoined: UInt64
  var familyJoined: UInt64
  /// Initials of middle names, as ``NameForm/middle``.
  let middle: UInt32

  init(_ name: NameForm) {
    (given, inner, family, asides) = (name.given, name.inner, name.family, name.asides)
    (givenJoined, familyJoined) = (name.givenJoined, name.familyJoined)
    middle = name.middle
  }

  /// The given names, and what may be one, in one word; `nil` if there is none of those.
  var givenWithInner: UInt64? {
    inner.isEmpty ? nil : NameWord.hash((given + inner).map(\.text).joined())
  }

  /// Exchanges given and family name; with `joining`, all behind the first word is one name, as it is in
  /// `Lee Ji Hoon`.
  mutating func exchange(joining: Bool) {
    if joining {
      family = inner + family
      familyJoined = NameWord.hash(family.map(\.text).joined())
      inner = []
    }
    swap(&given, &family)
    swap(&givenJoined, &familyJoined)
  }

  /// Whether the word that differs by a slip is a given name, as Daniel is for Daniels.
  func isSlipOfGiven(_ found: NameComparison) -> Bool {
    (found.given == .slip ? given : family).contains { CommonNames.shared.isGiven($0.hash) }
  }
}

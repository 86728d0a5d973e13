/// A name with its parts in the place where they are taken to be.
struct NameParts {
  // One array and places in it: each slice kept would be counted by itself, a hundred million times.
  private let words: [NameWord]
  private var givenPlaces: Range<Int>
  private var innerPlaces: Range<Int>
  private var familyPlaces: Range<Int>
  private let asidePlaces: Range<Int>
  private(set) var givenJoined: UInt64
  private(set) var familyJoined: UInt64
  /// Initials of middle names, as ``NameForm/middle``.
  let middle: UInt32

  init(_ name: NameForm) {
    words = name.words
    (givenPlaces, innerPlaces) = (name.given.indices, name.inner.indices)
    (familyPlaces, asidePlaces) = (name.family.indices, name.asides.indices)
    (givenJoined, familyJoined) = (name.givenJoined, name.familyJoined)
    middle = name.middle
  }

  var given: ArraySlice<NameWord> { words[givenPlaces] }
  var inner: ArraySlice<NameWord> { words[innerPlaces] }
  var family: ArraySlice<NameWord> { words[familyPlaces] }
  var asides: ArraySlice<NameWord> { words[asidePlaces] }

  /// The given names, and what may be one, in one word; `nil` if there is none of those.
  var givenWithInner: UInt64? {
    inner.isEmpty ? nil : NameWord.hash((given + inner).map(\.text).joined())
  }

  /// Exchanges given and family name; with `joining`, all behind the first word is one name, as it is in
  /// `Lee Ji Hoon`.
  mutating func exchange(joining: Bool) {
    if joining {
      familyPlaces = innerPlaces.lowerBound..<familyPlaces.upperBound
      familyJoined = NameWord.hash(family.map(\.text).joined())
      innerPlaces = innerPlaces.lowerBound..<innerPlaces.lowerBound
    }
    swap(&givenPlaces, &familyPlaces)
    swap(&givenJoined, &familyJoined)
  }

  /// Whether the word that differs by a slip is a given name, as Daniel is for Daniels.
  func isSlipOfGiven(_ found: NameComparison) -> Bool {
    (found.given == .slip ? given : family).contains { CommonNames.shared.isGiven($0.hash) }
  }
}

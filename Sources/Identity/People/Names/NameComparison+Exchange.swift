/// Names of which one may have given and family name in each other's place.
extension NameComparison {
  /// Whether no word of one is a word of the other, so that an exchange mends nothing.
  static func isHopeless(_ a: NameForm, _ b: NameForm) -> Bool {
    if a.familyCount == 0 || b.familyCount == 0 { return true }
    for x in a.whole {
      for y in b.whole where x.isSame(y) { return false }
    }
    let known = FamilySpellings.shared
    return !known.isOne(a.givenJoined, b.familyJoined)
      && !known.isOne(a.familyJoined, b.givenJoined)
  }

  /// How the names agree if one of them is turned round, where that fits better than `plain`.
  ///
  /// The one is turned whose order is not known, if any, or the one whose given name is the other's
  /// family name: `Okonkwo Chidi` for Chidi Okonkwo.
  static func exchanged(_ a: NameForm, _ b: NameForm, _ plain: NameComparison) -> NameComparison {
    if let exchanged = exchangedInitial(a, b) { return exchanged }
    let known = FamilySpellings.shared
    let turnsOther =
      known.isOne(a.familyJoined, b.givenJoined)
      || a.isOrderKnown && !known.isOne(a.givenJoined, b.familyJoined)
    func turned(joining: Bool) -> (a: NameParts, b: NameParts) {
      var (x, y) = (NameParts(a), NameParts(b))
      if turnsOther {
        y.exchange(joining: joining)
      } else {
        x.exchange(joining: joining)
      }
      return (x, y)
    }
    var parts = turned(joining: false)
    var swapped = judge(parts.a, parts.b)
    if !swapped.isAgreement, (turnsOther ? b : a).innerCount > 0 {
      parts = turned(joining: true)
      swapped = judge(parts.a, parts.b)
    }
    swapped.isSwapped = true
    let isSure =
      swapped.given != .slip && swapped.family != .slip
      || (swapped.given == .same || swapped.family == .same)
        && !parts.a.isSlipOfGiven(swapped) && !parts.b.isSlipOfGiven(swapped)
    if swapped.isAgreement, swapped.given != .initial, swapped.family != .initial,
      swapped.given != .second, isSure
    {
      return swapped
    }
    if let abridged = abridged(a, b) { return abridged }
    // The same family name in another place is worth knowing even if the given names differ.
    var result = plain
    if plain.given == .different, plain.family == .different,
      swapped.given == .same || swapped.family == .same
    {
      result.family = .same
      result.familyWord = swapped.family == .same ? swapped.familyWord : swapped.givenWord
      result.isSwapped = true
    }
    return result
  }

  /// `S. Balasubramaniam` and `Balasubramaniam S`, or with the father's name in full: the word that both
  /// have is taken for the family's, if it is no common one, and the other one for an initial.
  private static func exchangedInitial(_ a: NameForm, _ b: NameForm) -> NameComparison? {
    guard a.givenCount == 1, b.givenCount == 1, a.familyCount == 1, b.familyCount == 1,
      let x = a.given.first, let y = b.given.first, let p = a.family.first, let q = b.family.first
    else { return nil }
    for (own, initial, same, other) in [(x, p, q, y), (q, y, x, p), (y, q, p, x), (p, x, y, q)] {
      guard own.isSame(same), initial.isInitial, other.initial == initial.initial else { continue }
      let names = CommonNames.shared
      if !other.isInitial, names.isGiven(own.hash) || names.isFamily(own.hash) { continue }
      var found = NameComparison(given: .initial, family: .same)
      found.familyWord = own.hash
      found.isSwapped = true
      return found
    }
    return nil
  }

  /// `Bhamidipati V. Ramana` and `Venkata Ramana Bhamidipati`: three words or more in any order, of which
  /// some are initials in one of the two.
  private static func abridged(_ a: NameForm, _ b: NameForm) -> NameComparison? {
    let shared = a.whole.filter { word in !word.isInitial && b.whole.contains(where: word.isSame) }
    let names = CommonNames.shared
    let own = shared.filter { !names.isGiven($0.hash) }
    // One word that is common somewhere, and initials, are too little.
    guard shared.count > 1 ? !own.isEmpty : own.contains(where: { !names.isFamily($0.hash) }) else {
      return nil
    }
    let (x, y) = (Rest(of: a, without: shared), Rest(of: b, without: shared))
    let letters = (x.words + x.initials).sorted()
    guard letters.count + shared.count > 2, !letters.isEmpty,
      letters == (y.words + y.initials).sorted(), Set(x.words).isDisjoint(with: y.words)
    else { return nil }
    let (family, given) = (own.first, shared.first { $0 != own.first })
    var found = NameComparison(given: given == nil ? .initial : .shorter, family: .same)
    found.familyWord = family?.hash ?? 0
    found.givenWord = given?.hash ?? 0
    found.isSwapped = true
    return found
  }

  /// The first letters of the words that a name has beside those of another.
  private struct Rest {
    var words: [UInt8] = []
    var initials: [UInt8]

    init(of name: NameForm, without shared: [NameWord]) {
      initials = name.middleInitials
      for word in name.whole where !shared.contains(where: word.isSame) {
        if word.isInitial { initials.append(word.initial) } else { words.append(word.initial) }
      }
    }
  }
}

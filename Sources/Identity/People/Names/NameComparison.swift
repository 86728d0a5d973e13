/// How two names agree, part by part.
struct NameComparison: Hashable, Sendable {
  enum Given: UInt8, Sendable, CaseIterable {
    case unknown
    case same
    /// One has more given names than the other.
    case shorter
    /// One name in two spellings.
    case spelling
    case nickname
    case slip
    /// Across scripts: what it sounds like.
    case sound
    /// One goes by a name that is the other's second.
    case second
    case initial
    case different
  }

  enum Family: UInt8, Sendable, CaseIterable {
    case unknown
    case same
    /// One of two family names.
    case part
    /// A former name of one of them.
    case former
    case slip
    case sound
    case initial
    case different
  }

  var given: Given
  var family: Family
  /// The hashes of what agrees, to look up how common it is.
  var givenWord: UInt64 = 0
  var familyWord: UInt64 = 0
  /// Whether given and family name stand in each other's place.
  var isSwapped = false
  /// Whether one of them was written in another script and read in Latin letters.
  var isAcrossScripts = false

  /// Whether both parts agree more or less.
  var isAgreement: Bool {
    given != .different && given != .unknown && family != .different && family != .unknown
  }

  init(_ a: NameForm, _ b: NameForm) {
    guard !a.isEmpty, !b.isEmpty else {
      (given, family) = (.unknown, .unknown)
      return
    }
    var straight = Parts(a)
    var other = Parts(b)
    let plain = Self.judge(straight, other)
    if plain.isAgreement || Self.isHopeless(a, b) {
      self = plain
      return
    }
    // `Okonkwo Chidi` for Chidi Okonkwo: exchange one, the one whose order is not known if any.
    if a.isOrderKnown { other.exchange() } else { straight.exchange() }
    var swapped = Self.judge(straight, other)
    swapped.isSwapped = true
    let isBetter =
      swapped.isAgreement && swapped.given != .initial && swapped.family != .initial
      && swapped.given != .slip && swapped.family != .slip && swapped.given != .second
    self = isBetter ? swapped : plain
    // The same family name in another place is worth knowing even if the given names differ.
    if !isBetter, plain.given == .different, plain.family == .different,
      swapped.given == .same || swapped.family == .same
    {
      family = .same
      familyWord = swapped.family == .same ? swapped.familyWord : swapped.givenWord
      isSwapped = true
    }
  }

  private init(given: Given, family: Family, givenWord: UInt64 = 0, familyWord: UInt64 = 0) {
    self.given = given
    self.family = family
    self.givenWord = givenWord
    self.familyWord = familyWord
  }

  /// Whether no word of one is a word of the other, so that an exchange mends nothing.
  private static func isHopeless(_ a: NameForm, _ b: NameForm) -> Bool {
    if a.familyCount == 0 || b.familyCount == 0 { return true }
    for x in a.whole {
      for y in b.whole where x.isSame(y) { return false }
    }
    return true
  }

  /// A name with its parts in the place where they are taken to be.
  private struct Parts {
    var given: ArraySlice<NameWord>
    var inner: ArraySlice<NameWord>
    var family: ArraySlice<NameWord>
    var asides: ArraySlice<NameWord>
    var givenJoined: UInt64
    var familyJoined: UInt64

    init(_ name: NameForm) {
      (given, inner, family, asides) = (name.given, name.inner, name.family, name.asides)
      (givenJoined, familyJoined) = (name.givenJoined, name.familyJoined)
    }

    mutating func exchange() {
      swap(&given, &family)
      swap(&givenJoined, &familyJoined)
    }
  }

  private static func judge(_ a: Parts, _ b: Parts) -> NameComparison {
    let (given, givenWord) = judgeGiven(a, b)
    let (family, familyWord) = judgeFamily(a, b)
    return NameComparison(
      given: given, family: family, givenWord: givenWord, familyWord: familyWord)
  }

  // MARK: - Given names

  private static func judgeGiven(_ a: Parts, _ b: Parts) -> (Given, UInt64) {
    guard let x = a.given.first, let y = b.given.first else { return (.unknown, 0) }
    if x.isSame(y) {
      if x.isInitial { return (.initial, 0) }
      let isWhole = a.given.count == b.given.count
      return isWhole && zip(a.given, b.given).allSatisfy({ $0.isSame($1) })
        ? (.same, x.hash) : (.shorter, x.hash)
    }
    if a.givenJoined == b.givenJoined { return (.same, a.givenJoined) }
    let known = Nicknames.shared
    if x.isInitial || y.isInitial {
      let (short, long) = x.isInitial ? (x, y) : (y, x)
      let fits =
        short.initial == long.initial || known.initials(long.hash).contains(short.initial)
      return (fits ? .initial : .different, 0)
    }
    if let relation = known.relation(x.hash, y.hash)
      ?? known.relation(a.givenJoined, y.hash) ?? known.relation(x.hash, b.givenJoined)
    {
      return (relation == .spelling ? .spelling : .nickname, x.hash)
    }
    if a.asides.contains(where: y.isSame) || b.asides.contains(where: x.isSame) {
      return (.nickname, x.hash)
    }
    if GivenSlip.isSlip(x, y) { return (.slip, x.hash) }
    if GivenSlip.isShortened(x, y) { return (.nickname, x.hash) }
    func seconds(_ parts: Parts) -> ArraySlice<NameWord> { parts.given.dropFirst() + parts.inner }
    if seconds(a).contains(where: y.isSame) || seconds(b).contains(where: x.isSame) {
      return (.second, 0)
    }
    return (.different, 0)
  }

  // MARK: - Family names

  private static func judgeFamily(_ a: Parts, _ b: Parts) -> (Family, UInt64) {
    guard let x = a.family.first, let y = b.family.first else { return (.unknown, 0) }
    if a.familyJoined == b.familyJoined { return (.same, rarest(a.family)) }
    if a.family.count == b.family.count, zip(a.family, b.family).allSatisfy({ $0.isSame($1) }) {
      return x.isInitial ? (.initial, 0) : (.same, rarest(a.family))
    }
    if x.isInitial || y.isInitial {
      guard a.family.count == 1, b.family.count == 1 else { return (.unknown, 0) }
      return (x.initial == y.initial ? .initial : .different, 0)
    }
    let shared = (a.family + a.inner).filter { word in
      word.text.utf8.count > 1
        && (b.family.contains(where: word.isSame)
          || (b.inner.contains(where: word.isSame) && a.family.contains(word)))
    }
    if !shared.isEmpty { return (.part, rarest(shared[...])) }
    if a.asides.contains(where: { word in b.family.contains(where: word.isSame) })
      || b.asides.contains(where: { word in a.family.contains(where: word.isSame) })
    {
      return (.former, 0)
    }
    if a.family.count == b.family.count,
      zip(a.family, b.family).allSatisfy({ $0.isSame($1) || FamilySlip.isSlip($0, $1) })
    {
      return (.slip, x.hash)
    }
    return (.different, 0)
  }

  private static func rarest(_ words: ArraySlice<NameWord>) -> UInt64 {
    guard words.count > 1 else { return words.first?.hash ?? 0 }
    let names = CommonNames.shared
    return words.map(\.hash).min {
      (names.share(family: $0), $0) < (names.share(family: $1), $1)
    } ?? 0
  }
}

/// Slips of the pen in given names.
enum GivenSlip {
  /// Whether one is the other with a slip: not if both are names in their own right, as Jon and
  /// Joan are, and not if they differ as a man's and a woman's name do.
  static func isSlip(_ a: NameWord, _ b: NameWord) -> Bool {
    // The cheapest first: nearly all pairs fail there.
    guard min(a.text.utf8.count, b.text.utf8.count) >= 5, Spelling.isOneSlip(a.text, b.text),
      !(isName(a.hash) && isName(b.hash)), !differsInGender(a.text, b.text),
      !a.text.hasDigit, !b.text.hasDigit
    else { return false }
    return Spelling.jaroWinkler(a.text, b.text) >= 0.92
  }

  /// Whether one is the beginning of the other, as short forms that no table has are.
  static func isShortened(_ a: NameWord, _ b: NameWord) -> Bool {
    let (short, long) = a.text.utf8.count < b.text.utf8.count ? (a, b) : (b, a)
    return short.text.utf8.count >= 3 && long.text.utf8.count >= short.text.utf8.count + 2
      && long.text.hasPrefix(short.text) && !long.text.hasDigit
      && !(isName(a.hash) && isName(b.hash)) && !differsInGender(a.text, b.text)
  }

  private static func isName(_ hash: UInt64) -> Bool {
    Nicknames.shared.knows(hash) || CommonNames.shared.isGiven(hash)
  }

  /// Whether only an ending that tells a woman's from a man's name differs: Mario and Maria,
  /// Martin and Martina, Henri and Henriette.
  static func differsInGender(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    if short.utf8.count == long.utf8.count {
      guard short.dropLast() == long.dropLast(), let x = short.last, let y = long.last else {
        return false
      }
      return "aoeiy".contains(x) && "aoeiy".contains(y)
    }
    if endings.contains(where: { long == short + $0 }) { return true }
    // Christian and Christina, Justin and Justine, Mateo and Matea.
    guard let last = short.last, "oeus".contains(last) else { return false }
    return endings.contains { long == short.dropLast() + $0 }
  }

  private static let endings = ["a", "e", "i", "ia", "ina", "ine", "ette", "etta", "ella", "elle"]
}

/// Slips of the pen in family names.
enum FamilySlip {
  static func isSlip(_ a: NameWord, _ b: NameWord) -> Bool {
    guard min(a.text.utf8.count, b.text.utf8.count) >= 5,
      !(CommonNames.shared.isFamily(a.hash) && CommonNames.shared.isFamily(b.hash)),
      Spelling.isOneSlip(a.text, b.text)
    else { return false }
    return Spelling.jaroWinkler(a.text, b.text) >= 0.92
  }
}

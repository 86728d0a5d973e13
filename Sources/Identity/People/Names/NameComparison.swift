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
    /// One name in two spellings.
    case spelling
  }

  var given: Given
  var family: Family
  /// The hashes of what agrees, to look up how common it is.
  var givenWord: UInt64 = 0
  var familyWord: UInt64 = 0
  /// Whether given and family name stand in each other's place.
  var isSwapped = false
  /// Whether both are the same word, which for one of them is known to be the whole name.
  var isMononym = false
  /// Whether one of them was written in another script and read in Latin letters.
  var isAcrossScripts = false

  /// Whether both parts agree more or less.
  var isAgreement: Bool {
    given != .different && given != .unknown && family != .different && family != .unknown
  }

  /// How well they agree, roughly: which of several readings is the one.
  var agreements: Int { isAgreement ? 1 + (given == .same ? 1 : 0) + (family == .same ? 1 : 0) : 0 }

  /// Whether names that agree so are of two people where one list has both: Maren and Marlen, which
  /// may be a slip between two lists, or Raymond and Raymond Jr.
  func isOfTwoInOneList(_ a: NameForm, _ b: NameForm) -> Bool {
    isAgreement && (given == .slip || (a.generation == 0) != (b.generation == 0))
  }

  init(_ a: NameForm, _ b: NameForm) {
    guard !a.isEmpty, !b.isEmpty else {
      (given, family) = (.unknown, .unknown)
      return
    }
    var plain = Self.judge(NameParts(a), NameParts(b))
    plain.isMononym =
      plain.given == .same && a.isOneWord && b.isOneWord && (a.isMononym || b.isMononym)
    self = plain.isAgreement || Self.isHopeless(a, b) ? plain : Self.exchanged(a, b, plain)
  }

  init(given: Given, family: Family, givenWord: UInt64 = 0, familyWord: UInt64 = 0) {
    self.given = given
    self.family = family
    self.givenWord = givenWord
    self.familyWord = familyWord
  }

  static func judge(_ a: NameParts, _ b: NameParts) -> NameComparison {
    let (given, givenWord) = judgeGiven(a, b)
    let (family, familyWord) = judgeFamily(a, b)
    return NameComparison(
      given: given, family: family, givenWord: givenWord, familyWord: familyWord)
  }

  // MARK: - Given names

  private static func judgeGiven(_ a: NameParts, _ b: NameParts) -> (Given, UInt64) {
    guard let x = a.given.first, let y = b.given.first else { return (.unknown, 0) }
    if x.isSame(y) {
      if x.isInitial { return (.initial, 0) }
      if areSecondsDifferent(a, b) { return (.different, 0) }
      let isWhole = a.given.count == b.given.count
      return isWhole && zip(a.given, b.given).allSatisfy({ $0.isSame($1) })
        ? (.same, x.hash) : (.shorter, x.hash)
    }
    if a.givenJoined == b.givenJoined { return (.same, a.givenJoined) }
    // `Ji Hyeon Eom`, where nothing tells that both are given names.
    if a.givenWithInner == b.givenJoined { return (.same, b.givenJoined) }
    if b.givenWithInner == a.givenJoined { return (.same, a.givenJoined) }
    let known = Nicknames.shared
    if x.isInitial || y.isInitial {
      let (short, long) = x.isInitial ? (x, y) : (y, x)
      let fits =
        short.initial == long.initial || known.initials(long.hash).contains(short.initial)
      // `J. Robert` is Robert to many, and `S. Balasubramaniam` Bala.
      if !fits, seconds(x.isInitial ? a : b).contains(where: long.isSame) { return (.second, 0) }
      // `J. F. Dalby`, who goes by Fergus
      if !fits, (x.isInitial ? a : b).middle & NameForm.bit(long.initial) != 0 {
        return (.initial, 0)
      }
      let (held, lone) = x.isInitial ? (a, b) : (b, a)
      if !fits, lone.family.isEmpty, lone.given.count == 1, let family = held.family.first,
        family.isSame(long) || known.relation(family.hash, long.hash) != nil
          || GivenSlip.isShortened(family, long)
      {
        return (.second, 0)
      }
      return (fits ? .initial : .different, 0)
    }
    if let relation = known.relation(x.hash, y.hash)
      ?? known.relation(a.givenJoined, y.hash) ?? known.relation(x.hash, b.givenJoined)
    {
      return (relation == .spelling ? .spelling : .nickname, x.hash)
    }
    if x.isSpelledAs(y) { return (areSecondsDifferent(a, b) ? .different : .spelling, x.hash) }
    if a.asides.contains(where: y.isSame) || b.asides.contains(where: x.isSame) {
      return (.nickname, x.hash)
    }
    if isKoreanSpelling(a, b) { return (.spelling, x.hash) }
    if let called = commonCall(a, b) { return (.shorter, called.hash) }
    if GivenSlip.isSlip(x, y) { return (.slip, x.hash) }
    if GivenSlip.isShortened(x, y) { return (.nickname, x.hash) }
    if seconds(a).contains(where: y.isSame) || seconds(b).contains(where: x.isSame) {
      return (.second, 0)
    }
    return (.different, 0)
  }

  /// Whether both are the given name of a Korean, in two of the many ways to write it.
  private static func isKoreanSpelling(_ a: NameParts, _ b: NameParts) -> Bool {
    guard FamilySpellings.shared.isOneKorean(a.familyJoined, b.familyJoined) else { return false }
    let (x, y) = (a.given.map(\.text).joined(), b.given.map(\.text).joined())
    if NameWord(x).isSpelledAs(NameWord(y)) { return true }
    // Jin and Joon are two.
    let sound = Sound.of(x)
    return sound.count > 2 && sound == Sound.of(y) && Spelling.jaroWinkler(x, y) >= 0.7
  }

  /// The given names behind the first, and what may be one.
  private static func seconds(_ parts: NameParts) -> ArraySlice<NameWord> {
    parts.given.dropFirst() + parts.inner
  }

  /// The name that both go by, behind the Muhammad of one or both.
  private static func commonCall(_ a: NameParts, _ b: NameParts) -> NameWord? {
    let (ofA, ofB) = (behindLeading(a), behindLeading(b))
    guard ofA != nil || ofB != nil, let x = ofA ?? a.given.first, let y = ofB ?? b.given.first
    else { return nil }
    let isSame = x.isSame(y) || Nicknames.shared.relation(x.hash, y.hash) == .spelling
    return isSame ? x : nil
  }

  /// The name behind Muhammad and the like.
  private static func behindLeading(_ parts: NameParts) -> NameWord? {
    guard let first = parts.given.first, NameWords.shared.leading.contains(first.text) else {
      return nil
    }
    return seconds(parts).first
  }

  /// Whether both have a second given name, and those are two: José Luis and José María.
  private static func areSecondsDifferent(_ a: NameParts, _ b: NameParts) -> Bool {
    guard let x = a.given.dropFirst().first, let y = b.given.dropFirst().first,
      !x.isInitial, !y.isInitial, !x.isSame(y), a.givenJoined != b.givenJoined
    else { return false }
    let isKnownElsewhere =
      (b.given + b.inner + b.family).contains(where: x.isSame)
      || (a.given + a.inner + a.family).contains(where: y.isSame)
    return !isKnownElsewhere && Nicknames.shared.relation(x.hash, y.hash) == nil
      && !Spelling.isOneSlip(x.text, y.text) && !GivenSlip.isShortened(x, y)
      && !isSameSyllable(x.text, y.text)
  }

  /// Whether two ways to write a syllable sound alike, as Hoon and Hun, Soo and Su do.
  private static func isSameSyllable(_ a: String, _ b: String) -> Bool {
    guard Sound.of(a) == Sound.of(b) else { return false }
    let isShort = min(a.utf8.count, b.utf8.count) <= 3 && a.utf8.first == b.utf8.first
    return isShort || Spelling.jaroWinkler(a, b) >= 0.7
  }

  // MARK: - Family names

  private static func judgeFamily(_ a: NameParts, _ b: NameParts) -> (Family, UInt64) {
    guard let x = a.family.first, let y = b.family.first else { return (.unknown, 0) }
    if a.familyJoined == b.familyJoined || areAlike(a.family, b.family, { $0.isSame($1) }) {
      return (x.isInitial ? .initial : .same, rarest(a.family))
    }
    if x.isInitial || y.isInitial {
      guard a.family.count == 1, b.family.count == 1 else { return (.unknown, 0) }
      return (x.initial == y.initial ? .initial : .different, 0)
    }
    let shared = sharedFamily(a, b)
    if !shared.isEmpty { return (.part, rarest(shared)) }
    if a.asides.contains(where: { word in b.family.contains(where: word.isSame) })
      || b.asides.contains(where: { word in a.family.contains(where: word.isSame) })
    {
      return (.former, 0)
    }
    if FamilySpellings.shared.isOne(a.familyJoined, b.familyJoined)
      || areAlike(a.family, b.family, { $0.isSame($1) || FamilySlip.isSpelling($0, $1) })
    {
      return (.spelling, x.hash)
    }
    if areAlike(a.family, b.family, { $0.isSame($1) || FamilySlip.isSlip($0, $1) })
      || a.family.count == 1 && b.family.count == 1 && FamilySlip.isWithArticle(x, y)
    {
      return (.slip, x.hash)
    }
    // A telephone takes `Melinda Chan Mei Ling` for somebody of the family Ling.
    for (whole, other) in [(a, b), (b, a)] where whole.given.count > 2 {
      if let family = other.family.first, whole.given.dropFirst().contains(where: family.isSame) {
        return (.part, family.hash)
      }
    }
    return (.different, 0)
  }

  /// Whether the names have as many words, each like the one in its place.
  private static func areAlike(
    _ a: ArraySlice<NameWord>, _ b: ArraySlice<NameWord>, _ isAlike: (NameWord, NameWord) -> Bool
  ) -> Bool {
    a.count == b.count
      && a.indices.allSatisfy { isAlike(a[$0], b[b.startIndex + $0 - a.startIndex]) }
  }

  /// The words of the family name that stand in the other one too, or where nothing tells whose they are.
  private static func sharedFamily(_ a: NameParts, _ b: NameParts) -> ArraySlice<NameWord> {
    // Two words that are not the same share nothing: that is most pairs, and needs no array.
    if a.family.count + a.inner.count == 1, b.family.count + b.inner.count == 1 { return [] }
    return (a.family + a.inner).filter { word in
      word.text.utf8.count > 1
        && (b.family.contains(where: word.isSame)
          || (b.inner.contains(where: word.isSame) && a.family.contains(word)))
    }[...]
  }

  private static func rarest(_ words: ArraySlice<NameWord>) -> UInt64 {
    guard words.count > 1 else { return words.first?.hash ?? 0 }
    let names = CommonNames.shared
    return words.map(\.hash).min {
      (names.share(family: $0), $0) < (names.share(family: $1), $1)
    } ?? 0
  }
}

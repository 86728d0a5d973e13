/// Makes the keys of a record.
struct KeyBuilder {
  private var found: [MatchKey] = []
  private var facts: [UInt64] = []

  /// Ascending, none twice.
  var keys: [MatchKey] {
    var keys = found
    keys.sort()
    var last: MatchKey?
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys
  }

  init(
    name: NameForm, romanized: [NameForm], emails: [EmailFact], phones: [PhoneFact],
    profiles: [ProfileFact], company: CompanyFact?, connected: Int32, isNameOnly: Bool
  ) {
    found.reserveCapacity(10)
    for profile in profiles { found.append(MatchKey(.profile, profile.hash)) }
    for email in emails { found.append(MatchKey(email.kind == .role ? .role : .email, email.hash)) }
    for phone in phones { found.append(MatchKey(.phone, phone.tail)) }
    if !name.isEmpty, !name.isPair {
      add(name: name, company: company, connected: connected)
      for form in romanized { add(sound: form) }
      if romanized.isEmpty { add(sound: name) }
    } else if name.isEmpty {
      for email in emails where email.kind != .role { add(local: email.local) }
    }
    facts =
      name.words.map(\.hash) + name.words.map(\.umlautHash)
      + [
        UInt64(name.givenCount), UInt64(name.innerCount), UInt64(name.familyCount),
        name.familyJoined, UInt64(name.middle), UInt64(name.generation),
        (name.isPair ? 1 : 0) | (name.isMononym ? 2 : 0),
      ] + emails.map(\.hash) + phones.flatMap { [$0.tail, $0.whole] } + profiles.map(\.hash)
      + [company?.hash ?? 0, UInt64(bitPattern: Int64(connected))]
  }

  /// A hash of all that the record says.
  func content(title: UInt64, isMention: Bool) -> UInt64 {
    facts.reduce(StableHash.of(title, isMention ? 1 : 0)) { StableHash.of($0, $1) }
  }

  private mutating func add(name: NameForm, company: CompanyFact?, connected: Int32) {
    found.append(MatchKey(.name, name.wholeHash))
    if let umlauts = name.umlautWholeHash { found.append(MatchKey(.name, umlauts)) }
    add(families: name.family, given: name.given)
    if !name.isOrderKnown || name.family.contains(where: { CommonNames.shared.isGiven($0.hash) }) {
      add(families: name.given, given: name.family)
    }
    // A telephone takes the last of three words for the family's, which in Vietnam is the first.
    if name.isOrderKnown, name.givenCount > 1 {
      add(families: name.given.prefix(1), given: name.family)
    }
    // Either may be the family's, as Kwak is in `Kwak Dong-wook`.
    let second = name.inner.first ?? name.family.first
    for (joined, given) in [(name.familyJoined, name.given.first), (name.givenJoined, second)] {
      guard let key = FamilySpellings.shared.key(joined), let given else { continue }
      add(family: key, initial: given.initial)
    }
    // `De La Cruzado`, which others write in one word
    if name.familyJoined != name.family.first?.hash, let given = name.given.first {
      add(family: name.familyJoined, initial: given.initial)
    }
    if !name.inner.isEmpty { add(families: name.inner, given: name.given) }
    addAbridged(name)
    for aside in name.asides { add(families: [aside], given: name.given) }
    guard let first = name.given.first, !first.isInitial else { return }
    if let company {
      for formal in Nicknames.shared.formalKeys(first.hash) {
        found.append(MatchKey(.company, StableHash.of(formal, company.hash)))
      }
    }
    if connected != 0, name.isFull {
      let day = UInt64(bitPattern: Int64(connected))
      found.append(MatchKey(.connection, StableHash.of(name.wholeHash, day)))
    }
  }

  /// What `J. Fergus Dalby` and `J.F. Dalby` share with Fergus Dalby, and `Bhamidipati V. Ramana` with
  /// Venkata Ramana Bhamidipati.
  private mutating func addAbridged(_ name: NameForm) {
    guard let first = name.given.first else { return }
    if first.isInitial {
      add(families: name.family, given: name.inner)
      for family in name.family where !family.isInitial {
        for letter in name.middleInitials { add(family: family.hash, initial: letter) }
      }
    } else if !name.isOrderKnown, !Nicknames.shared.knows(first.hash),
      !CommonNames.shared.isGiven(first.hash)
    {
      for letter in name.middleInitials { add(family: first.hash, initial: letter) }
    }
  }

  /// Each family name with each initial that the given name can have.
  private mutating func add(families: ArraySlice<NameWord>, given: ArraySlice<NameWord>) {
    guard let first = given.first else { return }
    var initials = [first.initial]
    for initial in Nicknames.shared.initials(first.hash) where !initials.contains(initial) {
      initials.append(initial)
    }
    // Where the family name stands first, the last given name is all that else can be told: `Nguyen
    // Van Hung`.
    for word in given.dropFirst() where !word.isInitial && !initials.contains(word.initial) {
      initials.append(word.initial)
    }
    for family in families where !family.isInitial {
      for initial in initials { add(family: family.hash, initial: initial) }
      if family.umlautHash != 0 { add(family: family.umlautHash, initial: first.initial) }
    }
  }

  private mutating func add(family: UInt64, initial: UInt8) {
    found.append(MatchKey(.family, StableHash.of(family, UInt64(initial))))
  }

  /// The family name's sound with that of the given name's first letter.
  private mutating func add(sound name: NameForm) {
    guard let first = name.given.first, let family = name.family.first else { return }
    let given = Sound.of(first.text).first ?? 0
    let sound = name.family.count == 1 ? family.text : name.family.map(\.text).joined()
    let hash = Sound.hash(sound)
    if hash > 0xFF { found.append(MatchKey(.sound, StableHash.of(hash, UInt64(given)))) }
    // `Park Ji-young`; and of `Li` or `Wu` alone too little is heard.
    guard !name.isOrderKnown || hash <= 0xFF, let second = name.inner.first ?? name.family.first
    else { return }
    let other = Sound.hash(first.text)
    guard other > 0xFF else { return }
    let letter = UInt64(Sound.of(second.text).first ?? 0)
    found.append(MatchKey(.sound, StableHash.of(other, letter)))
  }

  /// The family names that an address alone may tell.
  private mutating func add(local: String) {
    if let parts = LocalPart(local) {
      add(family: NameWord.hash(parts.family), initial: parts.given.utf8.first ?? 0)
      add(family: NameWord.hash(parts.given), initial: parts.family.utf8.first ?? 0)
      return
    }
    let letters = local.prefix { $0.isLetter }
    guard letters.utf8.count > 3, let initial = letters.utf8.first else { return }
    add(family: NameWord.hash(letters.dropFirst()), initial: initial)
  }
}

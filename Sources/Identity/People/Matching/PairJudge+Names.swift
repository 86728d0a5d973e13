/// What the names of two records say.
extension PairJudge {
  /// One in a dozen has the same middle initial by chance.
  private static let middleBits = 3.5
  private static let middleBeyondCap = 1.0
  /// Of two family names of which both lists tell the same initial only.
  private static let sameInitialBits = 2.5
  /// What a word is worth more as the whole name of somebody than as a given name.
  private static let mononymBits = 2.0
  /// A family name alone is anybody's of the family.
  private static let familyOnlyBits = -6.5

  /// How the names agree, read in Latin letters where only one of them is written in those.
  func name(_ a: MatchRecord, _ b: MatchRecord) -> NameComparison {
    let plain = NameComparison(a.name, b.name)
    if a.romanized.isEmpty && b.romanized.isEmpty || plain.isAgreement { return plain }
    var best: NameComparison?
    for x in a.romanized.isEmpty ? [a.name] : a.romanized {
      for y in b.romanized.isEmpty ? [b.name] : b.romanized {
        var found = NameComparison(x, y)
        if !found.isAgreement { found = AcrossScripts.comparison(x, y) ?? found }
        found.isAcrossScripts = true
        if best.map({ $0.agreements < found.agreements }) ?? true { best = found }
      }
    }
    guard var best else { return plain }
    // A reading that does not fit proves nothing: Han characters have many.
    if !best.isAgreement {
      if best.given == .different { best.given = .unknown }
      if best.family == .different { best.family = .unknown }
    }
    return best
  }

  func compareNames(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
    if a.name.isEmpty || b.name.isEmpty {
      tellName(a, b, &evidence)
      return
    }
    let name = evidence.name
    evidence.givenBits =
      name.given == .same
      ? model.givenBits(name.givenWord)
      : name.given == .shorter
        ? max(2, model.givenBits(name.givenWord) - 1.5)
        : model.weights.bits(.given, name.given.rawValue)
    switch name.family {
    case .same: evidence.familyBits = model.familyBits(name.familyWord)
    case .part: evidence.familyBits = model.familyBits(name.familyWord) - 0.5
    case .spelling:
      evidence.familyBits = max(
        model.weights.bits(.family, name.family.rawValue), model.familyBits(name.familyWord) - 2)
    case .initial where name.familyWord != 0: evidence.familyBits = Self.sameInitialBits
    default: evidence.familyBits = model.weights.bits(.family, name.family.rawValue)
    }
    if name.isMononym { evidence.givenBits += Self.mononymBits }
    if a.name.givenCount == 0 || b.name.givenCount == 0 { evidence.givenBits = Self.familyOnlyBits }
    if name.isAcrossScripts {
      evidence.givenBits -= name.given == .same ? 1 : 0
      evidence.familyBits -= name.family == .same ? 1 : 0
    }
    if name.given == .different {
      // One address, one family, two given names: some go by another one.
      if evidence.profile == .same || (evidence.email == .own && name.family == .same) {
        evidence.givenBits = -4
      }
    }
    if name.family == .different, evidence.hasOwnContact {
      evidence.familyBits += evidence.profile == .same ? 2 : name.given == .same ? 1 : 0
    }
    // An exchange costs something where both lists say which is which.
    if name.isSwapped, a.name.isOrderKnown, b.name.isOrderKnown { evidence.givenBits -= 1 }
    if name.isAgreement, a.name.middle & b.name.middle != 0 {
      evidence.isSameMiddle = true
      evidence.givenBits += name.given == .initial ? Self.middleBits / 2 : Self.middleBits
    }
    let sum = evidence.givenBits + evidence.familyBits
    let isMore = evidence.isSameMiddle && name.given != .initial
    let most = Self.mostForName + (isMore ? Self.middleBeyondCap : 0)
    if sum > most { evidence.nameCap = most - sum }
  }

  /// Takes a name that only an address tells.
  private func tellName(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
    let (named, other) = a.name.isEmpty ? (b, a) : (a, b)
    guard !named.name.isEmpty, evidence.email != .own else { return }
    for email in other.emails where email.kind != .role {
      guard let spelling = LocalPart.spelling(email.local, of: named.name),
        let family = named.name.family.first
      else { continue }
      evidence.isNameTold = true
      evidence.familyBits = model.familyBits(family.hash) - 1
      evidence.givenBits = model.weights.bits(.given, NameComparison.Given.initial.rawValue)
      if spelling == .whole, let given = named.name.given.first {
        evidence.givenBits = max(1.5, model.givenBits(given.hash) - 2)
      }
      // A whole name before the @ is nearly as good as one; an initial fits whole families.
      let sum = evidence.givenBits + evidence.familyBits
      evidence.nameCap = min(0, Self.mostForName - (spelling == .whole ? 1 : 2) - sum)
      return
    }
  }
}

/// What speaks for and against two records being of one person.
struct PairEvidence {
  /// How far the addresses of two records agree.
  enum Email: UInt8 {
    case unknown, own, shared, role, rivals
  }

  enum Phone: UInt8 {
    case unknown, own, shared
  }

  enum Profile: UInt8 {
    case unknown, same, other
  }

  enum Company: UInt8 {
    case unknown, same, related, told, other, elsewhere
  }

  var name: NameComparison
  var email = Email.unknown
  var phone = Phone.unknown
  var profile = Profile.unknown
  var company = Company.unknown
  var isSameMiddle = false
  var isSameTitle = false
  /// Whether their titles have a word of their trade in common.
  var isSameTrade = false
  var isSameDay = false
  /// Whether the name of one of the two is known from its address alone.
  var isNameTold = false
  /// The parts of the sum, in bits.
  var givenBits = 0.0
  var familyBits = 0.0
  var nameCap = 0.0
  var rareNameBits = 0.0
  var emailBits = 0.0
  var phoneBits = 0.0
  var profileBits = 0.0
  var companyBits = 0.0
  var titleBits = 0.0
  var dayBits = 0.0
  var chanceBits = 0.0

  var bits: Double {
    uncappedBits + nameCap + rareNameBits
  }

  /// The sum with all that the name says: what a name alone may tell of strangers is capped, but
  /// among those who are known the whole of it tells who fits better.
  var uncappedBits: Double {
    givenBits + familyBits + emailBits + phoneBits + profileBits + companyBits + titleBits
      + dayBits + chanceBits
  }

  /// Whether they have an address, a number or a profile in common that is one person's.
  var hasOwnContact: Bool { email == .own || phone == .own || profile == .same }
}

/// Compares records.
struct PairJudge: Sendable {
  /// A name alone is not enough, unless hardly anybody else can have it.
  static let mostForName = 8.5
  /// One in a dozen has the same middle initial by chance.
  private static let middleBits = 3.5
  private static let middleBeyondCap = 1.0

  let model: LinkageModel
  let shared: SharedValues

  func bits(_ a: MatchRecord, _ b: MatchRecord) -> Double { evidence(a, b).bits }

  func evidence(_ a: MatchRecord, _ b: MatchRecord) -> PairEvidence {
    var evidence = PairEvidence(name: name(a, b))
    compareContacts(a, b, &evidence)
    compareNames(a, b, &evidence)
    compareWork(a, b, &evidence)
    evidence.rareNameBits = rareNameBits(a, b, evidence)
    return evidence
  }

  // MARK: - Names

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
        if best.map({ !$0.isAgreement && found.isAgreement }) ?? true { best = found }
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

  private func compareNames(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
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
    default: evidence.familyBits = model.weights.bits(.family, name.family.rawValue)
    }
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

  // MARK: - Addresses, numbers and profiles

  private func compareContacts(
    _ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence
  ) {
    compareProfiles(a, b, &evidence)
    compareEmails(a, b, &evidence)
    comparePhones(a, b, &evidence)
  }

  private func compareProfiles(
    _ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence
  ) {
    guard !a.profiles.isEmpty, !b.profiles.isEmpty else { return }
    if a.profiles.contains(where: b.profiles.contains) {
      evidence.profile = .same
    } else if a.profiles.contains(where: \.isLinkedIn), b.profiles.contains(where: \.isLinkedIn) {
      evidence.profile = .other
    }
    evidence.profileBits = model.weights.bits(.profile, evidence.profile.rawValue)
  }

  private func compareEmails(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
    guard !a.emails.isEmpty, !b.emails.isEmpty else { return }
    let doesNameAgree = evidence.name.isAgreement
    for x in a.emails {
      for y in b.emails {
        if x.hash == y.hash {
          if x.kind == .role {
            if evidence.email != .own, evidence.email != .shared { evidence.email = .role }
          } else if shared.isShared(email: x.hash) {
            if evidence.email != .own { evidence.email = .shared }
          } else {
            evidence.email = .own
          }
        } else if evidence.email == .unknown, x.domain == y.domain, x.kind == .own, y.kind == .own {
          evidence.email = .rivals
        }
      }
    }
    let bits = model.weights.bits(.email, evidence.email.rawValue)
    switch evidence.email {
    case .unknown: break
    case .own: evidence.emailBits = bits
    case .shared:
      evidence.emailBits = evidence.name.given == .different ? 0 : doesNameAgree ? bits : 2
    case .role:
      // The same mailbox without a name is at least the same mailbox.
      evidence.emailBits = a.name.isEmpty && b.name.isEmpty ? 12 : doesNameAgree ? bits : 0
    case .rivals: evidence.emailBits = rivalBits(a, b, bits)
    }
  }

  /// What two addresses at one firm weigh: most have one, but some have a short form of it too, or that
  /// of an office beside their own.
  private func rivalBits(_ a: MatchRecord, _ b: MatchRecord, _ bits: Double) -> Double {
    for x in a.emails where x.kind == .own {
      for y in b.emails where y.domain == x.domain {
        if !isNamed(x, after: a) || !isNamed(y, after: b) { return bits / 2 }
        let hasDigits = LocalPart.digits(x.local) != LocalPart.digits(y.local)
        if !hasDigits, LocalPart.spelling(x.local, of: b.name) != nil,
          LocalPart.spelling(y.local, of: a.name) != nil
        {
          return bits / 2
        }
      }
    }
    return bits
  }

  /// Whether the address is made from the name, as far as there is one.
  private func isNamed(_ email: EmailFact, after holder: MatchRecord) -> Bool {
    holder.name.isEmpty || LocalPart.spelling(email.local, of: holder.name) != nil
  }

  private func comparePhones(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
    guard !a.phones.isEmpty, !b.phones.isEmpty else { return }
    for x in a.phones {
      for y in b.phones where x.matches(y) {
        if !shared.isShared(phone: x.tail) {
          evidence.phone = .own
        } else if evidence.phone != .own {
          evidence.phone = .shared
        }
      }
    }
    let bits = model.weights.bits(.phone, evidence.phone.rawValue)
    switch evidence.phone {
    case .unknown: break
    case .own:
      // Who has the number often has the address too: the second tells less.
      evidence.phoneBits = evidence.email == .own ? bits / 2 : bits
      if a.name.isEmpty || b.name.isEmpty { evidence.phoneBits += 2 }
    case .shared:
      evidence.phoneBits = evidence.name.isAgreement && evidence.name.given != .initial ? bits : 0
    }
  }

  // MARK: - Work

  private func compareWork(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
    if let x = a.company, let y = b.company {
      evidence.company = x.hash == y.hash ? .same : x.isRelated(to: y) ? .related : .other
    } else if (a.hasNoEmployer && b.company != nil) || (b.hasNoEmployer && a.company != nil) {
      evidence.company = .other
    }
    if evidence.company != .same, isTold(a, b) || isTold(b, a) { evidence.company = .told }
    if evidence.company == .unknown, isElsewhere(a, b) || isElsewhere(b, a) {
      evidence.company = .elsewhere
    }
    evidence.companyBits = model.weights.bits(.company, evidence.company.rawValue)
    if evidence.company == .same, a.title != 0, a.title == b.title {
      evidence.isSameTitle = true
      evidence.titleBits = model.weights.bits(.title, 1)
    } else if evidence.company == .same || evidence.company == .told, a.trade & b.trade != 0 {
      evidence.isSameTrade = true
      evidence.titleBits = model.weights.bits(.title, 2)
    }
    if a.connected != 0, a.connected == b.connected, evidence.name.isAgreement {
      evidence.isSameDay = true
      evidence.dayBits = model.weights.bits(.connected, 1)
    }
    if model.population > 0, !evidence.hasOwnContact,
      evidence.company == .same || evidence.company == .told, let company = a.company ?? b.company
    {
      evidence.chanceBits = -model.chanceBits(
        given: evidence.name.givenWord, family: evidence.name.familyWord, company: company.hash)
    }
  }

  /// Whether an address of one is at a site that the other's company gave its name.
  private func isTold(_ a: MatchRecord, _ b: MatchRecord) -> Bool {
    guard let company = b.company, !a.emails.isEmpty else { return false }
    return a.emails.contains { !$0.site.isEmpty && company.isSpelled(by: $0.site) }
  }

  /// Whether one has no address but those at firms or families, and the other's company, which
  /// has nothing to do with those, is all that is known of work.
  private func isElsewhere(_ a: MatchRecord, _ b: MatchRecord) -> Bool {
    a.company == nil && b.company != nil && !a.emails.isEmpty
      && a.emails.allSatisfy { $0.kind == .own }
  }
}

/// What the addresses, numbers and profiles of two records say.
extension PairJudge {
  func compareContacts(
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
    case .rivals: evidence.emailBits = rivalBits(a, b, evidence.name, bits)
    }
  }

  /// What two addresses at one firm weigh: most have one, but some have a short form of it too, or that
  /// of an office beside their own, or another one since they married.
  private func rivalBits(
    _ a: MatchRecord, _ b: MatchRecord, _ name: NameComparison, _ bits: Double
  ) -> Double {
    if name.given == .same, name.family == .different { return bits / 2 }
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
}

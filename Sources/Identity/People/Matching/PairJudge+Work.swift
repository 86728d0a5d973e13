/// What companies, titles and days of connection of two records say.
extension PairJudge {
  func compareWork(_ a: MatchRecord, _ b: MatchRecord, _ evidence: inout PairEvidence) {
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

/// Compares records.
struct PairJudge: Sendable {
  /// A name alone is not enough, unless hardly anybody else can have it.
  static let mostForName = 8.5

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
}

internal import Foundation

extension LinkageModel {
  /// Fewer records teach too little to be believed.
  private static let fewest = 5_000

  /// The shipped model adapted to the records at hand; ``standard`` if they are too few to learn
  /// from.
  ///
  /// Shares of names and companies are counted. What agreements weigh is estimated without labels,
  /// by expectation–maximisation over a sample of the records that share a key, with the shipped
  /// weights as prior: no weight moves by more than a bit and a half.
  ///
  /// - Complexity: O(*n*) for *n* records, and for the weights what a sample of 20,000 takes.
  public static func estimated(from records: [MatchRecord]) -> LinkageModel {
    guard records.count >= fewest else { return .standard }
    var model = LinkageModel()
    model.population = records.count
    model.count(records)
    model.fit(records)
    return model
  }

  /// Counts names and companies, and keeps the common ones.
  private mutating func count(_ records: [MatchRecord]) {
    var given: [UInt64: Int] = [:]
    var family: [UInt64: Int] = [:]
    var company: [UInt64: Int] = [:]
    for record in records {
      if let word = record.name.given.first, !word.isInitial { given[word.hash, default: 0] += 1 }
      if let word = record.name.family.last, !word.isInitial { family[word.hash, default: 0] += 1 }
      if let name = record.company { company[name.hash, default: 0] += 1 }
    }
    givenShares = Self.shares(given, of: records.count, least: Self.leastShare)
    familyShares = Self.shares(family, of: records.count, least: Self.leastShare)
    companyShares = Self.shares(company, of: records.count, least: 1e-4)
  }

  private static func shares(_ counts: [UInt64: Int], of total: Int, least: Double)
    -> [UInt64: Float]
  {
    // One or two are one person in two lists as well as two people.
    counts.filter { $0.value > 2 && Double($0.value) >= least * Double(total) }
      .mapValues { Float($0) / Float(total) }
  }

  /// Fits the weights to the pairs of a sample.
  private mutating func fit(_ records: [MatchRecord]) {
    // By content, so that the order of the records is nothing to it.
    let step = max(1, records.count / 20_000)
    let sample = records.filter { $0.content % UInt64(step) == 0 && !$0.isNobodyOrNameOnly }
    let index = KeyIndex(sample)
    let judge = PairJudge(model: self, shared: SharedValues(sample, in: index))
    let candidates = CandidateBlocks(sample, index)
    var counts: [FellegiSunter.Pattern: Int] = [:]
    var scratch: [UInt32] = []
    for place in sample.indices {
      candidates.forEachPartner(of: place, in: &scratch) { partner in
        guard place < partner else { return }
        counts[judge.evidence(sample[place], sample[partner]).pattern, default: 0] += 1
      }
    }
    let shipped = weights.model
    let total = Double(counts.values.reduce(0, +))
    guard total > 1_000 else { return }
    // Among pairs that share a key the share of one person's is far from that among all pairs; and
    // their names agree because of the key, so only what is not in keys can be learnt.
    var start = shipped
    start.prior = 0.05
    let fitted = start.fitted(to: counts, remembering: 0.2 * total)
    for respect in [PairWeights.Respect.company, .title] {
      weights.model.comparisons[respect.rawValue] = zip(
        shipped.comparisons[respect.rawValue], fitted.comparisons[respect.rawValue]
      ).map { old, new in
        let bits = min(old.bits + 1.5, max(old.bits - 1.5, new.bits))
        return FellegiSunter.Level(m: old.m, u: old.m / exp2(bits))
      }
    }
  }
}

extension PairEvidence {
  /// The levels of all comparisons, in the order of ``PairWeights/Respect``.
  var pattern: FellegiSunter.Pattern {
    [
      name.given.rawValue, name.family.rawValue, email.rawValue, phone.rawValue, profile.rawValue,
      company.rawValue, isSameTitle ? 1 : isSameTrade ? 2 : 0, isSameDay ? 1 : 0,
    ]
  }
}

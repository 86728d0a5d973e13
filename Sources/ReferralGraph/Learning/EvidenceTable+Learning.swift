internal import Foundation

/// A favour that somebody was asked for, and the answer.
public struct AnsweredAsk: Hashable, Sendable {
  /// What the tie rested on when the ask was made: for each kind of evidence, how many fresh pieces of
  /// it. See ``EvidenceTable/weight(of:strength:)``.
  public var reasons: [EvidenceKind: Double]
  /// Whether the favour was done; silence is a no.
  public var isGranted: Bool

  public init(reasons: [EvidenceKind: Double], isGranted: Bool) {
    self.reasons = reasons
    self.isGranted = isGranted
  }
}

extension EvidenceTable {
  /// How much evidence of one kind there is that makes a tie of this strength by itself: as many fresh
  /// pieces as do the same, which may be less than one; `nil` for a kind that is worth nothing.
  public func weight(of kind: EvidenceKind, strength: Strength) -> Double? {
    guard let rate = rules[kind].map(Self.rate), rate > 0 else { return nil }
    return log1p(-strength.probability) / log1p(-rate)
  }

  /// What the answers teach about each kind that asks rested on.
  ///
  /// In the model of the table, noisy-or (Pearl 1988), a favour is done if any piece of evidence does
  /// for it, each by itself with the probability of its kind. So a no says that no piece did, and a
  /// yes may be owed to each: to one of rate *b* in a tie of strength *s*, with the probability
  /// *b*/*s*. Each ask counts as one for each kind that the tie had, however many pieces of it, and as
  /// so much of a favour as is to be expected of a piece after the answer: *b*/*s* after a yes, 0
  /// after a no. Of evidence that has faded to the share *d*, some would have done for it while fresh
  /// and did not show: `b·(1 − d) / (1 − b·d)` of it. That is the fractional updating of Spiegelhalter
  /// and Lauritzen (1990, doi:10.1002/net.3230200507), with one difference: what is expected is told
  /// by the table's own rates and not by those that the asks before have taught, so that the order
  /// of the asks makes no difference and the posterior has a closed form: `Beta(w·b + Σ eᵢ,
  /// w·(1 − b) + Σ (1 − eᵢ))` for expectations *eᵢ*. As long as people answer as the table says, the
  /// posterior is expected to stay where it is.
  ///
  /// - Returns: a rate for each kind of the table that an ask rested on.
  /// - Complexity: O(*n* log *n*) for *n* reasons of all asks.
  public func rates(
    taughtBy asks: [AnsweredAsk], priorWeight: Double
  ) -> [EvidenceKind: Rate] {
    var expected: [EvidenceKind: [Double]] = [:]
    for ask in asks {
      let pieces = ask.reasons.sorted { $0.key < $1.key }.compactMap { piece($0.key, $0.value) }
      // A yes where the table saw no way to one has nothing to be owed to.
      let whole = 1 - pieces.reduce(1) { $0 * (1 - $1.contribution) }
      guard whole > 0 else { continue }
      for piece in pieces {
        let seen = PartlySeen(
          rate: piece.rate, left: min(1, piece.contribution / piece.rate), whole: whole)
        expected[piece.kind, default: []].append(seen.expectation(isGranted: ask.isGranted))
      }
    }
    return Dictionary(
      uniqueKeysWithValues: expected.map { kind, expected in
        let prior = rules[kind].map(Self.rate) ?? 0
        return (kind, Rate(prior: prior, priorWeight: priorWeight, expected: expected))
      })
  }

  /// The table with what was learned in the place of its bases.
  public func learned(_ rates: [EvidenceKind: Rate]) -> EvidenceTable {
    var table = self
    for (kind, rate) in rates { table.rules[kind]?.base = rate.posterior }
    return table
  }

  private func piece(
    _ kind: EvidenceKind, _ weight: Double
  ) -> (kind: EvidenceKind, rate: Double, contribution: Double)? {
    guard let rate = rules[kind].map(Self.rate), rate > 0, weight > 0, weight.isFinite
    else { return nil }
    return (kind, rate, -expm1(weight * log1p(-rate)))
  }

  /// The base as the strength of ties has it: no kind is sure to do for one.
  private static func rate(_ rule: EvidenceRule) -> Double {
    rule.base > 0 ? min(rule.base, Strength.strongest.probability) : 0
  }
}

/// A probability that starts from an estimate and learns from asks that were answered.
///
/// A Beta distribution: before anything happened `Beta(w·p, w·(1 − p))` for a prior *p* that is worth
/// *w* asks, and `Beta(w·p + f, w·(1 − p) + n − f)` after *n* asks of which *f* were granted. Asks and
/// favours may be parts of one: see ``EvidenceTable/rates(taughtBy:priorWeight:)``.
public struct Rate: Hashable, Sendable {
  /// The probability before anything happened.
  public let prior: Double
  /// As how many asks the prior counts; more than 0.
  public let priorWeight: Double
  /// How many asks have been answered.
  public let asks: Double
  /// How many of them were granted.
  public let favours: Double

  /// A number that makes no sense is read as the nearest that does: a prior from outside 0...1 as its
  /// nearer end and NaN as 0, a weight that is not positive as 1, asks and favours below 0 as none,
  /// and more favours than asks as all of them.
  public init(prior: Double, priorWeight: Double, asks: Double = 0, favours: Double = 0) {
    self.prior = prior > 0 ? min(prior, 1) : 0
    self.priorWeight = priorWeight > 0 && priorWeight.isFinite ? priorWeight : 1
    self.asks = asks > 0 && asks.isFinite ? asks : 0
    self.favours = favours > 0 ? min(favours, self.asks) : 0
  }

  /// The probability now: the mean of the Beta distribution, `(w·p + f) / (w + n)`.
  public var posterior: Double {
    asks > 0 ? (priorWeight * prior + favours) / (priorWeight + asks) : prior
  }

  /// The standard deviation of the Beta distribution: how far off the probability may well be.
  public var deviation: Double {
    (posterior * (1 - posterior) / (priorWeight + asks + 1)).squareRoot()
  }
}

extension Rate {
  /// The rate after answers to all of these asks, in whatever order.
  ///
  /// What each says about the rate is summed in the order of size, so that the order of the asks makes
  /// no difference, not even in the last bit.
  init(prior: Double, priorWeight: Double, expected: [Double]) {
    self.init(
      prior: prior, priorWeight: priorWeight, asks: Double(expected.count),
      favours: expected.sorted().reduce(0, +))
  }

  /// How managers answer: each answer counts as far as it was theirs alone.
  ///
  /// Whoever is written to cold, or is reached by an introduction that did happen, decides alone.
  /// Where the user asks a manager whom he or she knows, a no may be owed to the tie: then the
  /// manager would have agreed with the probability `g·(1 − s) / (1 − g·s)`, *g* being the prior and *s*
  /// the tie's strength, and that counts. So what is expected before the answer stays the prior.
  public init(prior: Double, priorWeight: Double, answers: [ManagerAnswer]) {
    let start = Rate(prior: prior, priorWeight: priorWeight).prior
    self.init(
      prior: start, priorWeight: priorWeight,
      expected: answers.map { answer in
        let left = answer.strength?.probability ?? 1
        return PartlySeen(rate: start, left: left, whole: start * left)
          .expectation(isGranted: answer.isGranted)
      })
  }
}

/// What a manager said when asked to talk.
public struct ManagerAnswer: Hashable, Sendable {
  public var isGranted: Bool
  /// The strength of the user's own tie to the manager, if it was that by which he or she was asked.
  public var strength: Strength?

  public init(isGranted: Bool, strength: Strength? = nil) {
    self.isGranted = isGranted
    self.strength = strength
  }
}

/// Something that works with a probability and that is seen only through something else.
struct PartlySeen {
  /// The probability that it works.
  let rate: Double
  /// The probability that it shows if it works.
  let left: Double
  /// The probability of what is seen: that this works and shows, or anything else does.
  let whole: Double

  /// The probability that it worked, given what was seen. Before that is seen, the rate is to be
  /// expected.
  func expectation(isGranted: Bool) -> Double {
    let showing = rate * left
    // What is sure to show and does not has not worked.
    let hidden = showing < 1 ? rate * (1 - left) / (1 - showing) : 0
    guard isGranted else { return hidden }
    guard whole > 0 else { return rate }
    let shown = min(1, showing / whole)
    return shown + (1 - shown) * hidden
  }
}

/// What each kind of evidence is worth, and what evidence adds up to.
public struct EvidenceTable: Hashable, Sendable {
  /// The rules in force. A kind that has none adds nothing.
  public var rules: [EvidenceKind: EvidenceRule]

  public init(rules: [EvidenceKind: EvidenceRule] = [:]) {
    self.rules = rules
  }

  /// The strength of the tie between two people about whom all this was seen.
  ///
  /// That is `1 − Π(1 − base · 2^(−age / half-life))`, with a factor for each time that something
  /// was seen, brought to the range of strengths. Of one kind, only as many times count as its
  /// saturation says, the freshest, and never more than its ceiling: a connection that stands in both
  /// people's lists is still one. A kind may have a second such factor, with a longer half-life, for
  /// each month in which it was seen. Evidence that has faded to next to nothing still makes the
  /// weakest tie. A kind that needs an answer makes no tie as long as all that was seen of it goes one
  /// way; part of it may count where there is a tie anyway.
  ///
  /// A number that the user stated wins over all evidence; of several the last in the array wins,
  /// and otherwise the order makes no difference, not even in the last bit.
  ///
  /// - Returns: `nil` if there is no tie: no evidence of a kind that is worth anything, or the
  ///   user said so.
  /// - Complexity: O(*n* log *n*) for *n* observations.
  public func strength(of evidence: [Observation]) -> Strength? {
    estimate(of: evidence)?.strength
  }

  /// The same strength, and how well it is known.
  ///
  /// What each kind is worth for this tie is taken as a Beta distribution around what the table says,
  /// as wide as the kind's concentration and what was seen leave it, and kinds as independent. A number
  /// that the user stated is exact.
  ///
  /// - Returns: `nil` where ``strength(of:)`` is.
  /// - Complexity: O(*n* log *n*) for *n* observations.
  public func estimate(of evidence: [Observation]) -> StrengthEstimate? {
    let lastStated = evidence.last { $0.stated.map { !$0.isNaN } ?? false }
    if let stated = lastStated?.stated {
      return stated > 0
        ? StrengthEstimate(clamping: UncertainProbability(certain: stated)) : nil
    }
    let worths = worths(of: evidence)
    guard let surest = worths.map(\.concentration).max() else { return nil }
    let sum = UncertainProbability.any(worths.map(\.uncertain))
    guard sum.mean < Strength.weakest.probability else { return StrengthEstimate(clamping: sum) }
    // What has faded to nothing has no variance either, and is not therefore certain.
    return StrengthEstimate(
      clamping: UncertainProbability(
        mean: Strength.weakest.probability, concentration: surest))
  }

  /// The strength of the tie that a group of this size lends any two of its members, of whom the
  /// first left it `ageDays` ago; 0 if it is still together.
  ///
  /// That is `base · 2^(−age / half-life) / (1 + (size − 2) / halving size)`, brought to the range
  /// of strengths: the base for two, half of it for *halving size* members more. A date in the
  /// future counts as today.
  ///
  /// - Returns: `nil` if the group ties nobody: fewer than two members, an unknown kind, or one
  ///   that is worth nothing.
  public func strength(
    ofGroup kind: EvidenceKind, size: Int, ageDays: Int = 0
  ) -> Strength? {
    guard size >= 2, let rule = rules[kind], rule.probability > 0 else { return nil }
    let probability = rule.probability * rule.decay(afterDays: Double(max(0, ageDays)))
    guard let halvingSize = rule.halvingSize else { return Strength(clamping: probability) }
    let halvings = Double(size - 2) / Double(max(1, halvingSize))
    return Strength(clamping: probability / (1 + halvings))
  }

  /// How well a strength is known that a group of this kind lends.
  public func estimate(_ strength: Strength, ofGroup kind: EvidenceKind) -> StrengthEstimate {
    let concentration = rules[kind]?.concentration ?? EvidenceRule.usualConcentration
    return StrengthEstimate(
      clamping: UncertainProbability(mean: strength.probability, concentration: concentration))
  }

  /// What the evidence of each kind is worth, in an order that does not depend on that of the
  /// evidence; none if there is no tie.
  private func worths(of evidence: [Observation]) -> [Worth] {
    var worths: [Worth] = []
    var unanswered: [Worth] = []
    for (kind, seen) in Dictionary(grouping: evidence.filter { $0.count > 0 }, by: \.kind) {
      guard let rule = rules[kind] else { continue }
      if !rule.needsAnswer || isMutual(seen) {
        rule.worth(of: seen).map { worths.append($0) }
      } else if let part = rule.unanswered.map(EvidenceRule.probability) {
        rule.worth(of: seen, part: part).map { unanswered.append($0) }
      }
    }
    guard !worths.isEmpty else { return [] }
    // Floating-point products depend on the order of their factors; sorted, they have only one.
    return (worths + unanswered).sorted {
      ($0.probability, $0.concentration) < ($1.probability, $1.concentration)
    }
  }

  /// Whether something was seen, of the same kind, in both directions.
  private func isMutual(_ seen: [Observation]) -> Bool {
    let directions = seen.map(\.direction)
    return directions.contains(nil)
      || (directions.contains(.forward) && directions.contains(.backward))
  }
}

internal import Foundation

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
  /// saturation says, the freshest: a connection that stands in both people's lists is still one.
  /// Evidence that has faded to next to nothing still makes the weakest tie. A kind that needs an
  /// answer adds nothing as long as all that was seen of it goes one way.
  ///
  /// A number that the user stated wins over all evidence; of several the last in the array wins,
  /// and otherwise the order makes no difference, not even in the last bit.
  ///
  /// - Returns: `nil` if there is no tie: no evidence of a kind that is worth anything, or the
  ///   user said so.
  /// - Complexity: O(*n* log *n*) for *n* observations.
  public func strength(of evidence: [Observation]) -> Strength? {
    let lastStated = evidence.last { $0.stated.map { !$0.isNaN } ?? false }
    if let stated = lastStated?.stated {
      return stated > 0 ? Strength(clamping: stated) : nil
    }
    // Floating-point products depend on the order of their factors; sorted, they have only one.
    let doubts = Dictionary(grouping: evidence, by: \.kind).values
      .flatMap(doubts(afterOneKind:)).sorted()
    return doubts.isEmpty ? nil : Strength(clamping: 1 - doubts.reduce(1, *))
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

  /// For each of these observations, which are all of one kind, the probability that it does not do
  /// for a tie; those beyond the saturation are left out.
  private func doubts(afterOneKind evidence: [Observation]) -> [Double] {
    guard let rule = evidence.first.flatMap({ rules[$0.kind] }), rule.probability > 0,
      !rule.needsAnswer || isMutual(evidence)
    else { return [] }
    // By age, so that how what is equally old is split over observations makes no difference.
    let counts = Dictionary(
      evidence.filter { $0.count > 0 }.map { ($0.age, $0.count) },
      uniquingKeysWith: { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 })
    var left = max(1, rule.saturation)
    var doubts: [Double] = []
    for (age, count) in counts.sorted(by: { $0.key < $1.key }) where left > 0 {
      let times = min(left, count)
      left -= times
      doubts.append(pow(1 - rule.probability * rule.decay(afterDays: age), Double(times)))
    }
    return doubts
  }
}

extension EvidenceTable {
  /// Whether something was seen, of the same kind, in both directions.
  private func isMutual(_ evidence: [Observation]) -> Bool {
    let seen = evidence.filter { $0.count > 0 }.map(\.direction)
    return seen.contains(nil) || (seen.contains(.forward) && seen.contains(.backward))
  }
}

extension EvidenceRule {
  /// What is left of the probability after so many days.
  fileprivate func decay(afterDays days: Double) -> Double {
    halfLifeDays.map { exp2(-days / Double(max(1, $0))) } ?? 1
  }
}

extension Observation {
  /// Days, never negative; undated evidence does not fade.
  fileprivate var age: Double { Double(max(0, ageDays ?? 0)) }
}

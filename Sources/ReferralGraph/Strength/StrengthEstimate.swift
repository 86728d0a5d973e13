/// How strong a tie is, and how well that is known.
public struct StrengthEstimate: Hashable, Sendable {
  public let strength: Strength
  /// The strength as a probability of which little evidence says little: its mean is the strength.
  public let probability: UncertainProbability

  /// The estimate that a probability makes, brought to the range of strengths.
  public init(clamping probability: UncertainProbability) {
    strength = Strength(clamping: probability.mean)
    self.probability =
      strength.probability == probability.mean
      ? probability : probability.moved(to: strength.probability)
  }

  /// Where the strength lies with a probability of 90 %, in [0.02, 0.95] as strengths are.
  public var range: ProbabilityRange {
    let range = probability.range
    return ProbabilityRange(
      Strength(clamping: range.low).probability, Strength(clamping: range.high).probability)
  }
}

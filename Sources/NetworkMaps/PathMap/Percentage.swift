/// Probabilities as readers see them.
enum Percentage {
  /// `31 %`; `under 1 %` for what would round to nothing; never 100 % for what is not certain.
  static func text(_ probability: Double) -> String {
    guard probability.isFinite, probability > 0 else { return "0 %" }
    if probability >= 1 { return "100 %" }
    if probability < 0.005 { return "under 1 %" }
    return "\(min(99, Int((probability * 100).rounded()))) %"
  }
}

/// Where a probability lies that is not known exactly: from, and to.
///
/// Coded as an array of the two, `[0.2, 0.6]`.
public struct ProbabilityRange: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// The range between two probabilities, whichever comes first; each is brought to 0...1, and what
  /// is no number to 0.
  public init(_ a: Double, _ b: Double) {
    let ends = [a, b].map { $0 > 0 ? min($0, 1) : 0 }
    low = ends[0] < ends[1] ? ends[0] : ends[1]
    high = ends[0] < ends[1] ? ends[1] : ends[0]
  }

  /// The range that has a probability in it too.
  func including(_ probability: Double) -> ProbabilityRange {
    ProbabilityRange(min(low, probability), max(high, probability))
  }

  public func contains(_ probability: Double) -> Bool {
    low <= probability && probability <= high
  }
}

extension ProbabilityRange: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(try values.decode(Double.self), try values.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(low)
    try values.encode(high)
  }
}

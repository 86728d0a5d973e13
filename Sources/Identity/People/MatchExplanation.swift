/// Why two records are or are not one person.
public struct MatchExplanation: Hashable, Sendable, Codable {
  public enum Verdict: String, Hashable, Sendable, Codable {
    case same
    case review
    case apart
  }

  /// One comparison and what it weighs.
  public struct Comparison: Hashable, Sendable, Codable {
    /// What is compared: `given name`, `e-mail address` …
    public var what: String
    /// What was found, in a plain sentence.
    public var words: String
    /// What that adds to the evidence; less than zero speaks against.
    public var bits: Double
  }

  /// What the two records alone say; other records can still turn it, as a rival does.
  public var verdict: Verdict
  public var bits: Double
  /// In the order in which they were looked at.
  public var comparisons: [Comparison]
  /// The hard rules that hold, each a sentence; they keep records apart whatever the bits.
  public var rules: [String]
  /// What would change the verdict.
  public var change: String
  /// The bits from which records are merged, and from which the user is asked.
  public var mergeBits: Double
  public var reviewBits: Double
}

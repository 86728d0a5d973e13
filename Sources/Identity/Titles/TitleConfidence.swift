extension TitleReading {
  /// How likely department and seniority are both right.
  var confidence: Double { 0.9 }
}

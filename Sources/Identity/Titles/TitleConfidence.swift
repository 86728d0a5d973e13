extension TitleReading {
  /// How likely department and seniority are both right, by how telling the words are.
  ///
  /// The shares are those of the labelled titles in `Tests/IdentityTests/Fixtures` that no rule
  /// was made for (889 of them), drawn a little towards the middle where there were few. A title
  /// of which no word is known is a guess: labelled sets have too few of them to tell.
  var confidence: Double {
    guard let main = departments.first else {
      return level != nil ? 0.5 : isCut ? 0.9 : 0.4
    }
    // With two departments, either may be the one that was meant.
    if departments.count > 1 { return 0.85 }
    return switch main.strength {
    case .weak: level == nil ? 0.8 : 0.93
    case .usual: level == nil ? 0.9 : 0.98
    case .strong: 0.98
    }
  }
}

extension Relation {
  /// The kind of evidence that a word for a relation is, like `Spouse` or `Referred by`, as address
  /// books label people beside a person; the plain `knows` for a word that says nothing more.
  static func kind(label: String) -> String {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains("referred") || words.contains("referrer") { return "referred_by" }
    // A business partner is not one in life.
    if words.contains(where: workWords.contains) || words.starts(with: ["co", "worker"]) {
      return "worked_together"
    }
    if words.contains(where: familyWords.contains) { return "family" }
    return words.contains("friend") ? "friend" : "knows"
  }

  private static let familyWords: Set<String> = [
    "aunt", "brother", "child", "children", "cousin", "dad", "daughter", "family", "father",
    "fiance", "fiancee", "granddaughter", "grandfather", "grandmother", "grandson", "husband",
    "kin", "mom", "mother", "mum", "nephew", "niece", "parent", "partner", "relative", "sibling",
    "sister", "son", "spouse", "uncle", "wife",
  ]
  private static let workWords: Set<String> = [
    "assistant", "boss", "business", "colleague", "coworker", "employee", "employer", "manager",
    "report", "secretary", "supervisor",
  ]
}

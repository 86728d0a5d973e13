/// What people write for a company where there is none: *self-employed*, *stealth startup*, *n/a*.
struct CompanyPlaceholders: Sendable {
  let empty: Set<String>
  /// Phrases of which one must begin somewhere in what names no company.
  let beginnings: Set<String>
  let problems: [String]
  private let whole: Set<String>
  private let filler: Set<String>
  private let trades: Set<String>
  private let joined: [(words: [String], word: String)]

  init() {
    let lists = WordLists("company-placeholders.csv", PackageResources.company_placeholders_csv)
    // `d'emploi` is one word once folded, and two where the apostrophe is left out.
    let folded = { (kind: String) in
      Set(
        (lists.phrases[kind] ?? []).map(FoldedText.fold).flatMap { phrase in
          [phrase, phrase.replacing(" d ", with: " d").replacing(" l ", with: " l")]
        })
    }
    let (empty, whole) = (folded("empty"), folded("none"))
    self.empty = empty
    self.whole = whole
    filler = folded("filler")
    trades = folded("trade")
    joined = lists.pairs("joined").map { ($0.split(separator: " ").map(String.init), $1) }
      .sorted { $0.words.lexicographicallyPrecedes($1.words) }
    beginnings = empty.union(whole).union(joined.map { $0.words.joined(separator: " ") })
    let kinds: Set = ["none", "empty", "filler", "trade", "joined"]
    problems =
      lists.problems
      + kinds.symmetricDifference(lists.phrases.keys).sorted().map {
        "company-placeholders.csv: kind \($0)"
      }
  }

  /// Whether the folded words name no company.
  func contain(_ words: [String]) -> Bool {
    if words.count <= 8, whole.contains(words.joined(separator: " ")) { return true }
    // Longer than any of what people write there: a name, or a sentence about something else.
    guard words.count <= 12 else { return false }
    var words = words
    for (phrase, word) in joined where words.count >= phrase.count {
      guard let first = phrase.first, let start = words.firstIndex(of: first),
        words[start...].starts(with: phrase)
      else { continue }
      words.replaceSubrange(start..<(start + phrase.count), with: [word])
    }
    let said = words.filter(empty.contains)
    guard !said.isEmpty else { return false }
    // `The Independent` is a newspaper, and `Independent Health` an insurer.
    guard words.first != "the" || words.count > 2 else { return false }
    if said.allSatisfy({ $0.hasPrefix("independ") || $0.hasPrefix("indipend") || $0 == "indie" }),
      words.contains(where: trades.contains)
    {
      return false
    }
    return words.allSatisfy { empty.contains($0) || filler.contains($0) }
  }
}

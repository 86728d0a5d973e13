/// Words that stand beside a name and are no part of it.
struct NameWords: Sendable {
  static let shared = Self()
  let honorifics: Set<String>
  let credentials: Set<String>
  let particles: Set<String>
  let pronouns: Set<String>
  /// Names that lists give to people they do not name.
  let nobody: Set<String>
  /// Words that stand between a person and the service that writes for them.
  let services: Set<String>
  let problems: [String]
  private let generations: Set<String>

  private init() {
    let table = DataTable("name-words.csv", PackageResources.name_words_csv, columns: 2)
    var words: [String: Set<String>] = [:]
    for row in table.rows {
      guard let kind = row.first, let cell = row.last else { continue }
      words[kind, default: []].formUnion(DataTable.phrases(cell))
    }
    honorifics = words["honorific"] ?? []
    credentials = words["credential"] ?? []
    generations = words["generation"] ?? []
    particles = words["particle"] ?? []
    pronouns = words["pronoun"] ?? []
    nobody = words["nobody"] ?? []
    services = words["service"] ?? []
    let kinds: Set = [
      "honorific", "credential", "generation", "particle", "pronoun", "nobody", "service",
    ]
    problems =
      table.problems + kinds.symmetricDifference(words.keys).map { "name-words.csv: kind \($0)" }
  }

  /// The generation that a word after a name tells, in one spelling: `Junior` is `jr`.
  func generation(_ word: String) -> String? {
    guard generations.contains(word) else { return nil }
    return switch word {
    case "junior", "jnr", "junr", "filho": "jr"
    case "senior", "snr": "sr"
    default: word
    }
  }
}

/// Which given names are short for which.
///
/// A relation, not an equivalence: *Ted* is Edward or Theodore, who are two people. Chained, such
/// a table puts half of all given names into one heap.
struct Nicknames: Sendable {
  static let shared = Self()
  let problems: [String]
  /// The full forms of each name that has any, itself included.
  private let formal: [String: Set<String>]

  private init() {
    let table = DataTable("nicknames.csv", PackageResources.nicknames_csv, columns: 2)
    var formal: [String: Set<String>] = [:]
    for row in table.rows {
      guard let name = row.first, let cell = row.last else { continue }
      let full = FoldedText.fold(name)
      formal[full, default: []].insert(full)
      for short in DataTable.phrases(cell) {
        formal[FoldedText.fold(short), default: []].insert(full)
      }
    }
    self.formal = formal
    problems = table.problems
  }

  /// Whether somebody can have both given names: one is the other's short form, or both are of one.
  func related(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard let ofA = formal[a], let ofB = formal[b] else { return false }
    // What both have as a full form must be no full name of another of the two: Christina and
    // Christine are both Chris, but neither is the other.
    return ofA.contains(b) || ofB.contains(a)
      || !ofA.subtracting([a]).isDisjoint(with: ofB.subtracting([b]))
  }
}

/// Words that stand beside a name and are no part of it.
struct NameWords: Sendable {
  static let shared = Self()
  let honorifics: Set<String>
  /// Honorifics before given names: *Sir Ian*.
  let familiar: Set<String>
  let credentials: Set<String>
  let particles: Set<String>
  let pronouns: Set<String>
  /// Honorifics where a dot follows; without one they are names too.
  let abbreviations: Set<String>
  /// Given names that many have before the one that they go by, as Muhammad.
  let leading: Set<String>
  /// Words before the name of somebody for whom others write.
  let desks: Set<String>
  /// Words before a former name.
  let former: Set<String>
  /// Names that lists give to people they do not name.
  let nobody: Set<String>
  /// Words that stand between a person and the service that writes for them.
  let services: Set<String>
  /// Words for *and*, and those that are also parts of names.
  let conjunctions: Set<String>
  let shortConjunctions: Set<String>
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
    familiar = words["familiar"] ?? []
    credentials = words["credential"] ?? []
    generations = words["generation"] ?? []
    particles = words["particle"] ?? []
    pronouns = words["pronoun"] ?? []
    abbreviations = words["abbreviation"] ?? []
    leading = words["leading"] ?? []
    desks = words["desk"] ?? []
    former = words["former"] ?? []
    nobody = words["nobody"] ?? []
    services = words["service"] ?? []
    conjunctions = words["and"] ?? []
    shortConjunctions = words["short-and"] ?? []
    let kinds: Set = [
      "honorific", "credential", "generation", "particle", "pronoun", "nobody", "service",
      "former", "abbreviation", "leading", "desk", "familiar",
      "and", "short-and",
    ]
    problems =
      table.problems + kinds.symmetricDifference(words.keys).map { "name-words.csv: kind \($0)" }
  }

  /// The generation that a word after a name tells, in one spelling: `Junior` is `jr`.
  func generation(_ word: String) -> String? {
    guard generations.contains(word) else { return nil }
    return switch word {
    case "junior", "jnr", "junr", "filho", "hijo", "fils": "jr"
    case "senior", "snr": "sr"
    default: word
    }
  }
}

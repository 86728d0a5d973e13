/// The words that are more, or less, than part of a company's name.
struct CompanyWords: Sendable {
  static let shared = Self()
  let forms: Set<String>
  /// How many words the longest form has; or letters, for `S p A`.
  let longestForm: Int
  /// The last words of forms, of weak words and of places: most names end with none of them.
  let formEnds: Set<String>
  let weakEnds: Set<String>
  let placeEnds: Set<String>
  let glued: [String]
  let fronts: Set<String>
  let articles: Set<String>
  let weak: Set<String>
  let generic: Set<String>
  let places: Set<String>
  let short: [String: String]
  let problems: [String]
  private let none: Set<String>
  private let empty: Set<String>
  private let filler: Set<String>
  private let joined: [(words: [String], word: String)]

  private init() {
    let table = DataTable("companies.csv", PackageResources.companies_csv, columns: 2)
    var words: [String: [String]] = [:]
    for row in table.rows {
      guard let kind = row.first, let cell = row.last else { continue }
      words[kind, default: []] += DataTable.phrases(cell)
    }
    func pairs(_ kind: String) -> [(String, String)] {
      (words[kind] ?? []).compactMap { text in
        let sides = text.split(separator: "=").map(String.init)
        return sides.count == 2 ? (sides[0], sides[1]) : nil
      }
    }
    func ends(_ kind: String) -> Set<String> {
      Set((words[kind] ?? []).compactMap { $0.split(separator: " ").last.map(String.init) })
    }
    let kinds: Set = [
      "form", "glued", "front", "article", "weak", "generic", "place", "short", "none", "empty",
      "filler", "joined",
    ]
    problems =
      table.problems + kinds.symmetricDifference(words.keys).map { "companies.csv: kind \($0)" }
    forms = Set(words["form"] ?? [])
    longestForm = forms.map { $0.split(separator: " ").count }.max() ?? 0
    formEnds = ends("form")
    weakEnds = ends("weak")
    placeEnds = ends("place")
    glued = (words["glued"] ?? []).sorted { ($1.count, $0) < ($0.count, $1) }
    fronts = Set(words["front"] ?? [])
    articles = Set(words["article"] ?? [])
    weak = Set(words["weak"] ?? [])
    generic = Set(words["generic"] ?? [])
    places = Set(words["place"] ?? [])
    short = Dictionary(pairs("short")) { first, _ in first }
    none = Set(words["none"] ?? [])
    empty = Set(words["empty"] ?? [])
    filler = Set(words["filler"] ?? [])
    joined = pairs("joined").map { ($0.split(separator: " ").map(String.init), $1) }
  }

  /// Whether the words name no company: *self-employed*, *stealth mode startup*, *n/a*.
  func isPlaceholder(_ tokens: [String]) -> Bool {
    if tokens.count <= 6, none.contains(tokens.joined(separator: " ")) { return true }
    var tokens = tokens
    for (words, word) in joined where tokens.count >= words.count {
      guard let first = words.first, let start = tokens.firstIndex(of: first),
        tokens[start...].starts(with: words)
      else { continue }
      tokens.replaceSubrange(start..<(start + words.count), with: [word])
    }
    guard tokens.contains(where: empty.contains) else { return false }
    // `The Independent` is a newspaper.
    guard tokens.first != "the" || tokens.count > 2 else { return false }
    return tokens.allSatisfy { empty.contains($0) || filler.contains($0) }
  }
}

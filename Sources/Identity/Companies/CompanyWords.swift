/// The words that are more, or less, than part of a company's name, read from this module's tables.
final class CompanyWords: Sendable {
  static let shared = CompanyWords()

  /// What one word may be. One look-up for each word of a name tells all of it, and most words are
  /// nothing special.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    static let formEnd = Self(rawValue: 1)
    static let front = Self(rawValue: 2)
    static let weakEnd = Self(rawValue: 4)
    static let placeEnd = Self(rawValue: 8)
    static let generic = Self(rawValue: 16)
    static let publicBody = Self(rawValue: 32)
    static let cue = Self(rawValue: 64)
    static let short = Self(rawValue: 128)
    static let preposition = Self(rawValue: 512)
    static let weakFront = Self(rawValue: 1024)
    static let placeName = Self(rawValue: 2048)
    /// Begins, or is, a phrase that is written where there is no company.
    static let placeholder = Self(rawValue: 4096)
  }

  let traits: [String: Traits]
  let forms: Set<String>
  let longestForm: Int
  let fronts: Set<String>
  let longestFront: Int
  let glued: [String]
  let weak: Set<String>
  let loose: Set<String>
  let descriptors: Set<String>
  let countries: Set<String>
  /// States and towns, which mark an office only behind a comma or in brackets.
  let towns: Set<String>
  let units: Set<String>
  let cues: [String: CompanyCue]
  let short: [String: String]
  let otherPlaceNames: [String: String]
  let placeholders: CompanyPlaceholders
  let problems: [String]

  private init() {
    var words = WordLists("company-words.csv", PackageResources.company_words_csv)
    words.add("company-places.csv", PackageResources.company_places_csv)
    let forms = DataTable("company-forms.csv", PackageResources.company_forms_csv, columns: 3)
    for row in forms.rows where row.count == 3 {
      words.phrases[row[0], default: []] += DataTable.phrases(row[2])
    }
    let shorts = DataTable("company-short.csv", PackageResources.company_short_csv, columns: 2)
    var short: [String: String] = [:]
    for row in shorts.rows where row.count == 2 {
      for form in DataTable.phrases(row[1]) where short[form] == nil { short[form] = row[0] }
    }
    self.short = short
    let placeholders = CompanyPlaceholders()
    self.placeholders = placeholders
    // Short forms are spelled out before legal forms are looked for: `San. ve Tic.` has an *and*.
    self.forms = words["end"].union(
      words["end"].map { form in
        form.split(separator: " ").map { short[String($0)] ?? String($0) }.joined(separator: " ")
      })
    longestForm = Self.longest(self.forms)
    fronts = words["front"]
    longestFront = Self.longest(fronts)
    glued = words["glued"].sorted { ($1.count, $0) < ($0.count, $1) }
    weak = words["weak"]
    loose = words["loose"]
    descriptors = words["descriptor"]
    countries = words["country"]
    towns = words["state"].union(words["city"])
    units = words["unit"]
    // Towns also in the spelling of keyboards without umlauts: `Zuerich`, `Muenchen`.
    var otherPlaceNames = words.pairs("other name")
    for (name, spelled) in words.pairs("umlaut name") {
      otherPlaceNames[spelled] = otherPlaceNames[name] ?? name
    }
    self.otherPlaceNames = otherPlaceNames
    var cues: [String: CompanyCue] = [:]
    for cue in CompanyCue.allCases {
      for phrase in words[cue.rawValue] where cues[phrase] == nil { cues[phrase] = cue }
    }
    self.cues = cues

    var traits: [String: Traits] = [:]
    func mark(_ phrases: Set<String>, _ trait: Traits, first: Bool = false) {
      for phrase in phrases {
        let parts = phrase.split(separator: " ")
        guard let word = first ? parts.first : parts.last else { continue }
        traits[String(word), default: []].insert(trait)
      }
    }
    mark(self.forms, .formEnd)
    mark(fronts, .front, first: true)
    mark(weak.union(["com"]), .weakEnd)
    mark(words["weakFront"], .weakFront, first: true)
    mark(countries.union(towns), .placeEnd)
    mark(words["generic"], .generic)
    mark(words["public"], .publicBody)
    mark(
      ["formerly", "fka", "dba", "aka", "tradingas", "trading", "doing", "ehemals", "vormals"], .cue
    )
    mark(Set(short.keys).union(["st", "ste"]), .short)
    mark(placeholders.beginnings, .placeholder, first: true)
    mark(Set(otherPlaceNames.keys), .placeName, first: true)
    mark(
      [
        "of", "for", "in", "de", "do", "du", "del", "della", "di", "da", "the", "and", "von", "to",
        "from", "at", "der", "la", "le", "het", "with", "new", "made",
      ], .preposition)
    self.traits = traits
    let kinds: Set = [
      "article", "weak", "weakFront", "loose", "descriptor", "generic", "public", "unit", "former",
      "now", "alias", "owner", "country", "state", "city", "other name", "umlaut name", "end",
      "front", "glued",
    ]
    problems =
      words.problems + forms.problems + shorts.problems + placeholders.problems
      + kinds.symmetricDifference(words.phrases.keys).sorted().map { "company words: kind \($0)" }
  }

  private static func longest(_ phrases: Set<String>) -> Int {
    phrases.map { $0.utf8.count(where: { $0 == UInt8(ascii: " ") }) + 1 }.max() ?? 0
  }

  func traits(of word: String) -> Traits { traits[word] ?? [] }
}

/// What a phrase in front of another name says of it.
enum CompanyCue: String, CaseIterable, Sendable {
  case former, now, alias, owner
}

/// Phrases by kind, from tables of two columns.
struct WordLists {
  var phrases: [String: [String]] = [:]
  private(set) var problems: [String] = []

  init(_ name: String, _ bytes: [UInt8]) { add(name, bytes) }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let table = DataTable(name, bytes, columns: 2)
    problems += table.problems
    for row in table.rows {
      guard let kind = row.first, let cell = row.last else { continue }
      phrases[kind, default: []] += DataTable.phrases(cell)
    }
  }

  subscript(kind: String) -> Set<String> { Set(phrases[kind] ?? []) }

  func pairs(_ kind: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for text in phrases[kind] ?? [] {
      let sides = text.split(separator: "=").map(String.init)
      if sides.count == 2 { pairs[sides[0]] = sides[1] }
    }
    return pairs
  }
}

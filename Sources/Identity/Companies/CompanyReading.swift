/// One name of a company, read: its words, its key, and what was left out on the way there.
struct CompanyReading {
  /// The words that tell it from others, without legal forms and the like.
  private(set) var words: [String] = []
  private(set) var key = ""
  /// Other names that the text gives beside it.
  private(set) var mentions: [CompanyText.Mention] = []
  private(set) var removals: [Removal] = []
  /// Whether the key is that of a well-known name, and not of the text.
  private(set) var isAlias = false
  /// Whether the key is a well-known employer's, by whatever name.
  private(set) var isKnown = false
  /// Whether the name is written in another script than Latin.
  private(set) var isForeign = false

  struct Removal: Hashable, Sendable {
    enum Kind: Sendable { case article, form, weak, place, web, cut, spelling }
    let kind: Kind
    let text: String
  }

  /// `nil` if the text is blank or names no company.
  init?(_ text: String) {
    // A name is a line at most; what is longer is no name but must still be read in no time.
    let text = String(text.beginning(Self.longest))
    guard read(text, CompanyAliases.shared) else { return nil }
  }

  /// The key of a name of the tables: no aliases, and weak words and places stay.
  static func tableKey(_ name: String) -> String? {
    var reading = Self()
    return reading.read(name, nil) ? reading.key : nil
  }

  private init() {}
  private static let longest = 300

  private mutating func read(_ text: String, _ aliases: CompanyAliases?) -> Bool {
    let table = CompanyWords.shared
    let parts = CompanyText(text)
    mentions = parts.mentions
    removals = parts.cuts.map { Removal(kind: .cut, text: $0) }
    var tokens = CompanySigns.words(CompanySigns.spelledOut(parts.core))
    if tokens.isEmpty { tokens = CompanySigns.words(text) }
    guard !tokens.isEmpty else { return false }
    var traits: CompanyWords.Traits = []
    for token in tokens { traits.formUnion(table.traits(of: token)) }
    if traits.contains(.placeholder), table.placeholders.contain(tokens) { return false }
    if !parts.cuts.isEmpty, table.placeholders.contain(CompanySigns.words(text)) { return false }
    if traits.contains(.cue) { tokens = takeOtherNames(tokens, table) }
    if tokens.count > 1, tokens[0] == "the", tokens != ["the", "company"] {
      tokens.removeFirst()
      removals.append(Removal(kind: .article, text: "the"))
    }
    var ending = CompanyEnding(
      tokens, table, isSpelledOut: traits.isDisjoint(with: [.short, .placeName]))
    if let aliases {
      isAlias = ending.strip(aliases)
    } else {
      ending.stripForms()
    }
    words = ending.tokens
    isForeign = words.contains { !$0.utf8.allSatisfy { $0 < 0x80 } }
    removals += ending.removals
    isKnown = ending.canonical != nil
    key = ending.canonical ?? ending.key
    return !key.isEmpty
  }

  /// Adds other names that another spelling of the same name gives.
  mutating func add(_ more: [CompanyText.Mention]) {
    for mention in more where !mentions.contains(mention) { mentions.append(mention) }
  }

  /// Names joined by a word: *Teacup Ltd dba Teahouse*, *Sundial formerly Moondial*.
  private mutating func takeOtherNames(_ tokens: [String], _ table: CompanyWords) -> [String] {
    let names: [(words: [String], cue: CompanyCue, isName: Bool)] = [
      (["formerly", "known", "as"], .former, false), (["formerly"], .former, false),
      (["ehemals"], .former, false), (["vormals"], .former, false), (["fka"], .former, false),
      (["trading", "as"], .alias, true), (["doing", "business", "as"], .alias, true),
      (["dba"], .alias, true), (["tradingas"], .alias, true), (["aka"], .alias, false),
    ]
    for place in tokens.indices.dropFirst().dropLast()
    where table.traits(of: tokens[place]).contains(.cue) {
      guard
        let (phrase, cue, isName) = names.first(where: {
          tokens[place...].starts(with: $0.words) && place + $0.words.count < tokens.count
        })
      else { continue }
      let (left, right) = (Array(tokens[..<place]), Array(tokens[(place + phrase.count)...]))
      let (name, other) = isName ? (right, left) : (left, right)
      mentions.append(CompanyText.Mention(cue: cue, name: other.joined(separator: " ")))
      removals.append(Removal(kind: .cut, text: other.joined(separator: " ")))
      return name
    }
    return tokens
  }
}

extension CompanyReading {
  /// The second key: also without *International* and the like, and *System* for *Systems*.
  ///
  /// Two names with one second key are worth asking about; they are one only where nothing else
  /// has it.
  var looseKey: String {
    // What belongs to a well-known name stands in the table.
    if isKnown { return key }
    let table = CompanyWords.shared
    var words = words
    while words.count > 1 {
      var isShorter = false
      for length in [2, 1] where words.count > length {
        let tail = words[(words.count - length)...].joined(separator: " ")
        guard table.loose.contains(tail),
          words[..<(words.count - length)].contains(where: {
            table.traits(of: $0).isDisjoint(with: [.generic, .preposition]) && $0.utf8.count > 1
          })
        else { continue }
        words.removeLast(length)
        isShorter = true
        break
      }
      if !isShorter { break }
    }
    // Only of general words: *Peters* is not *Peter*.
    let singular = words.filter { $0 != "and" && $0 != "the" }.map { word in
      guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss"),
        table.traits(of: word).contains(.generic)
      else { return word }
      return word.hasSuffix("ies") ? "\(word.dropLast(3))y" : String(word.dropLast())
    }
    var ending = CompanyEnding(singular, table, isSpelledOut: true)
    let loose = ending.key
    return loose.isEmpty ? key : loose
  }
}

/// The words of a name while what does not belong to it goes off its ends.
struct CompanyEnding {
  var tokens: [String] {
    didSet { known = nil }
  }
  /// The key of the words as they are now, if it has been asked for.
  private var known: String?
  private(set) var removals: [CompanyReading.Removal] = []
  /// The key of the well-known employer that the name is of.
  private(set) var canonical: String?
  let words: CompanyWords

  init(_ tokens: [String], _ words: CompanyWords, isSpelledOut: Bool = false) {
    self.words = words
    self.tokens = tokens
    if !isSpelledOut { spellOut() }
    joinUniversity()
  }

  var key: String {
    mutating get {
      if let known { return known }
      var key = Self.joined(tokens)
      if !key.utf8.allSatisfy({ $0 < 0x80 }) { key = latin(unglued(key)) }
      known = key
      return key
    }
  }

  static func joined(_ tokens: [String]) -> String { withoutUmlautSpelling(tokens.joined()) }

  /// Takes everything off that may go, until what is left is a well-known name; whether it is one
  /// by another of its names.
  mutating func strip(_ aliases: CompanyAliases) -> Bool {
    stripForms()
    if find(in: aliases) { return canonical != key }
    var isShorter = false
    if tokens.count > 2, tokens[0] == "www" {
      removals.append(.init(kind: .web, text: tokens.removeFirst()))
      isShorter = true
    }
    if let last = tokens.last, last == "com", tokens.count > 1 {
      remove(last: 1, .web)
      stripForms()
      isShorter = true
    }
    if stripWeak() {
      stripForms()
      isShorter = true
    }
    if isShorter, find(in: aliases) { return canonical != key }
    if stripPlace(aliases) {
      stripForms()
      if find(in: aliases) { return canonical != key }
      if stripWeak(), find(in: aliases) { return canonical != key }
    }
    return false
  }

  private mutating func find(in aliases: CompanyAliases) -> Bool {
    canonical = aliases.canonical[key]
    return canonical != nil
  }

  // MARK: Legal forms

  mutating func stripForms() {
    stripFront()
    while stripForm() {}
  }

  private mutating func stripFront() {
    guard tokens.count > 1, let first = tokens.first else { return }
    let traits = words.traits(of: first)
    if traits.contains(.front) || first.utf8.count == 1 {
      for length in stride(from: min(words.longestFront, tokens.count - 1), through: 1, by: -1) {
        let head = tokens[..<length]
        // `A B Volvo` is seen for `AB Volvo`.
        let isForm =
          words.fronts.contains(head.joined(separator: " "))
          || (length == 2 && head.allSatisfy { $0.utf8.count == 1 }
            && words.fronts.contains(head.joined()))
        guard isForm, isName(tokens[length...]) else { continue }
        removals.append(.init(kind: .form, text: head.joined(separator: " ")))
        tokens.removeFirst(length)
        return
      }
    }
    // `SC Carpati SRL`: a form only where there is another at the end.
    if first == "sc", let last = tokens.last, tokens.count > 2, ["srl", "sa"].contains(last) {
      removals.append(.init(kind: .form, text: first))
      tokens.removeFirst()
    }
  }

  /// Takes the longest legal form off the end; whether there was one.
  private mutating func stripForm() -> Bool {
    guard tokens.count > 1, let last = tokens.last else { return false }
    guard last.utf8.count <= 2 || words.traits(of: last).contains(.formEnd) else {
      return stripMisspelled(last)
    }
    // `L L C` and `S p A` are forms too, once their letters are put together.
    for length in stride(from: min(words.longestForm, tokens.count - 1), through: 1, by: -1) {
      let start = tokens.count - length
      let tail = tokens[start...]
      let isForm =
        words.forms.contains(length == 1 ? last : tail.joined(separator: " "))
        || (length > 1 && length < 6 && tail.allSatisfy { $0.unicodeScalars.count == 1 }
          && words.forms.contains(tail.joined()))
      guard isForm else { continue }
      var end = start
      if tokens[start - 1] == "and" {
        // `Merck & Co.` is not `Merck`: the partners are part of a name of one word.
        guard tail.first == "co" || tail.first == "company" else { return false }
        guard start > 2 else {
          tokens[start] = "co"
          return false
        }
        end = start - 1
      }
      guard isName(tokens[..<end]) else { continue }
      remove(last: tokens.count - end, .form)
      return true
    }
    return false
  }

  /// *Limted*, *Corportation*: one slip in the long English forms.
  private mutating func stripMisspelled(_ last: String) -> Bool {
    guard (6...13).contains(last.utf8.count), let first = last.utf8.first,
      first == UInt8(ascii: "c") || first == UInt8(ascii: "l") || first == UInt8(ascii: "i"),
      isName(tokens.dropLast())
    else { return false }
    for form in ["limited", "company", "corporation", "incorporated"]
    where form.utf8.first == first && last != "\(form)s"
      && CompanyNearness.slip(Array(last.utf8), Array(form.utf8)) != nil
    {
      remove(last: 1, .form)
      return true
    }
    return false
  }

  // MARK: Weak words and places

  private mutating func stripWeak() -> Bool {
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return false }
    if words.traits(of: last).contains(.weakEnd) {
      for length in stride(from: min(3, tokens.count - 1), through: 1, by: -1) {
        let start = tokens.count - length
        guard words.weak.contains(tokens[start...].joined(separator: " ")),
          isName(tokens[..<start]),
          !words.traits(of: tokens[start - 1]).contains(.preposition)
        else { continue }
        remove(last: length, .weak)
        return true
      }
    }
    // `Groupe Renault`, `Grupo Bimbo`: the group in front of a name that stands by itself.
    if words.traits(of: first).contains(.weakFront), tokens.count == 2 || first != "group",
      isDistinct(tokens.dropFirst())
    {
      removals.append(.init(kind: .weak, text: first))
      tokens.removeFirst()
      return true
    }
    return false
  }

  /// Takes the country off a brand, and also the town off a well-known one.
  ///
  /// Public bodies and names of general words keep it, as it is what tells them apart.
  private mutating func stripPlace(_ aliases: CompanyAliases) -> Bool {
    guard tokens.count > 1, let last = tokens.last, words.traits(of: last).contains(.placeEnd)
    else { return false }
    for length in stride(from: min(4, tokens.count - 1), through: 1, by: -1) {
      let start = tokens.count - length
      let place = tokens[start...].joined(separator: " ")
      let isCountry = words.countries.contains(place)
      guard isCountry || (place.utf8.count > 3 && words.towns.contains(place)) else { continue }
      var brand = tokens[..<start]
      let isKnown = aliases.canonical[Self.joined(Array(brand))] != nil
      if !isKnown {
        if isCountry, let joint = brand.last, ["of", "de", "do", "del"].contains(joint),
          aliases.canonical[Self.joined(Array(brand.dropLast()))] != nil
        {
          brand.removeLast()
        } else {
          guard isCountry, isDistinct(brand),
            brand.last.map({ !words.traits(of: $0).contains(.preposition) }) ?? false
          else { return false }
        }
      }
      remove(last: tokens.count - brand.count, .place)
      return true
    }
    return false
  }

  private mutating func remove(last count: Int, _ kind: CompanyReading.Removal.Kind) {
    removals.append(.init(kind: kind, text: tokens.suffix(count).joined(separator: " ")))
    tokens.removeLast(count)
  }

  /// Whether the words say which company it is: more than one general word or one letter.
  private func isName(_ tokens: some BidirectionalCollection<String>) -> Bool {
    guard let only = tokens.first else { return false }
    if tokens.count > 1 { return tokens.last != "and" }
    return only.unicodeScalars.count > 1 && !words.traits(of: only).contains(.generic)
  }

  /// Whether one word at least is of this name alone, and none a public body's.
  private func isDistinct(_ tokens: some Collection<String>) -> Bool {
    var isDistinct = false
    for token in tokens {
      let traits = words.traits(of: token)
      if traits.contains(.publicBody) { return false }
      if traits.isDisjoint(with: [.generic, .preposition]), token.unicodeScalars.count > 1 {
        isDistinct = true
      }
    }
    return isDistinct
  }
}

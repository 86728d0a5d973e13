/// The name of a company, made ready for comparing.
///
/// Two spellings are one company if their keys are equal, and never because one is part of the
/// other: *Apple Bank* is not *Apple*. A missed pair costs less than a wrong one.
public struct CompanyName: Hashable, Sendable {
  /// What makes two spellings one company.
  ///
  /// Folded, `&` and `+` are *and*; brackets and taglines are cut; legal forms, *Group*, a leading
  /// *The* and the country behind a brand are off; short forms are spelled out; without blanks.
  public let key: String
  /// The spelling as it was written, without blanks at its ends.
  public let display: String

  /// `nil` if `text` is blank or names no company: self-employed, confidential, retired, n/a …
  public init?(_ text: String) {
    let display = String(text.trimmed)
    guard !display.isEmpty, let key = CompanyKey.key(of: display) else { return nil }
    self.key = key
    self.display = display
  }
}

/// How a name becomes a key.
private enum CompanyKey {
  static func key(of text: String) -> String? {
    let words = CompanyWords.shared
    // A name is a line at most; what is longer is no name but must still be read in no time.
    let core = CompanyText.core(String(text.beginning(400)))
    var tokens = FoldedText.words(CompanyText.spelledOut(core))
    if tokens.isEmpty { tokens = FoldedText.words(String(text.beginning(400))) }
    guard !tokens.isEmpty, !words.isPlaceholder(tokens) else { return nil }
    if tokens.count > 1, words.articles.contains(tokens[0]), tokens != ["the", "company"] {
      tokens.removeFirst()
    }
    tokens = expanded(tokens, words)
    var end = Ending(tokens: tokens, words: words)
    end.strip()
    return end.key
  }

  /// With short forms spelled out, and `St` a saint unless it stands last, where it is a street.
  private static func expanded(_ tokens: [String], _ words: CompanyWords) -> [String] {
    tokens.enumerated().map { place, token in
      if token == "st" || token == "ste", place + 1 < tokens.count { return "saint" }
      // A single letter is short for a word (`y` is *and*) only between two others.
      if token.utf8.count <= 2, place == 0 || place + 1 == tokens.count { return token }
      return words.short[token] ?? token
    }
  }
}

/// The words of a name while what does not belong to it goes off its ends.
private struct Ending {
  var tokens: [String]
  let words: CompanyWords

  var key: String {
    var joined = Self.withoutUmlautSpelling(tokens.joined())
    if joined.utf8.allSatisfy({ $0 < 0x80 }) { return joined }
    for form in words.glued where joined.count > form.count {
      if joined.hasPrefix(form) {
        joined.removeFirst(form.count)
      } else if joined.hasSuffix(form) {
        joined.removeLast(form.count)
      }
    }
    return joined
  }

  mutating func strip() {
    stripFront()
    while stripForm() {}
    if let last = tokens.last, last == "com", tokens.count > 1 { tokens.removeLast() }
    if stripLast(in: words.weak) { while stripForm() {} }
    if stripPlace() { while stripForm() {} }
  }

  private mutating func stripFront() {
    // `A B Volvo` is seen for `AB Volvo`.
    for length in [1, 2] where tokens.count > length {
      let head = tokens[..<length]
      guard length == 1 || head.allSatisfy({ $0.utf8.count == 1 }),
        words.fronts.contains(head.joined()), isName(tokens[length...])
      else { continue }
      tokens.removeFirst(length)
      return
    }
  }

  /// Takes the longest legal form off the end; whether there was one.
  private mutating func stripForm() -> Bool {
    guard let last = tokens.last, last.utf8.count == 1 || words.formEnds.contains(last) else {
      return false
    }
    // `L L C` and `S p A` are forms too, once their letters are put together.
    for length in stride(from: min(words.longestForm, tokens.count - 1), through: 1, by: -1) {
      let start = tokens.count - length
      let tail = tokens[start...]
      let isForm =
        words.forms.contains(tail.joined(separator: " "))
        || (length > 1 && tail.allSatisfy { $0.utf8.count == 1 }
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
      tokens.removeSubrange(end...)
      return true
    }
    return false
  }

  private mutating func stripLast(in phrases: Set<String>) -> Bool {
    guard let last = tokens.last, words.weakEnds.contains(last) else { return false }
    for length in stride(from: min(3, tokens.count - 1), through: 1, by: -1) {
      let start = tokens.count - length
      guard phrases.contains(tokens[start...].joined(separator: " ")), isName(tokens[..<start])
      else { continue }
      tokens.removeSubrange(start...)
      return true
    }
    return false
  }

  /// Takes the country off a brand: one word, or partners.
  ///
  /// In longer names the place is what tells them apart: *Ministry of Health Kenya*.
  private mutating func stripPlace() -> Bool {
    guard let last = tokens.last, words.placeEnds.contains(last) else { return false }
    for length in stride(from: min(2, tokens.count - 1), through: 1, by: -1) {
      let start = tokens.count - length
      guard words.places.contains(tokens[start...].joined(separator: " ")) else { continue }
      let brand = tokens[..<start]
      guard brand.count == 1 || (brand.count == 3 && brand[1] == "and"),
        !brand.contains(where: { words.generic.contains($0) || $0.utf8.count < 2 })
      else { return false }
      tokens.removeSubrange(start...)
      return true
    }
    return false
  }

  /// Whether the words say which company it is: more than one generic word or one letter.
  private func isName(_ tokens: ArraySlice<String>) -> Bool {
    guard let only = tokens.first else { return false }
    return tokens.count > 1 || (only.utf8.count > 1 && !words.generic.contains(only))
  }

  /// German `ue` for `ü`, so that *Mueller*, *Müller* and *Muller* meet.
  ///
  /// Only between consonants; *Blue*, *Samuel* and *Quest* have other reasons for theirs.
  private static func withoutUmlautSpelling(_ token: String) -> String {
    let bytes = Array(token.utf8)
    guard bytes.count > 3, bytes.contains(UInt8(ascii: "e")) else { return token }
    var kept: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "e"), place > 0, place + 1 < bytes.count,
        "aou".utf8.contains(bytes[place - 1]), isConsonant(bytes[place + 1]),
        place == 1 || (isConsonant(bytes[place - 2]) && !"qg".utf8.contains(bytes[place - 2]))
      {
        continue
      }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && !"aeiouy".utf8.contains(byte)
  }
}

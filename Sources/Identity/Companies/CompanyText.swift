/// What of a company's name is written around it: taglines, departments, places, other names.
struct CompanyText {
  /// The text that is the name.
  private(set) var core: String
  /// Other names that the text gives: what the firm was called, what it is now, whose it is.
  private(set) var mentions: [Mention] = []
  /// What was cut off, as it is written.
  private(set) var cuts: [String] = []

  struct Mention: Hashable, Sendable {
    let cue: CompanyCue
    let name: String
  }

  let words = CompanyWords.shared

  init(_ text: String) {
    core = text
    // Most names have none of these, and are done.
    guard text.utf8.contains(where: { $0 >= 0x80 || Self.isMark($0) }) else { return }
    if text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "/") }) {
      core = respelled(text)
    }
    takeBrackets()
    takeSeparators()
    takeCommas()
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "@"), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// With signs that stand for words written out: `㈱`, `f/k/a`, `M/s`.
  private func respelled(_ text: String) -> String {
    var text = text
    for (sign, form) in [("㈱", "株式会社"), ("㈲", "有限会社"), ("㈜", "주식회사"), ("№", "no ")]
    where text.contains(sign) {
      text = text.replacing(sign, with: form)
    }
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    let lower = text.lowercased()
    guard lower.count == text.count else { return text }
    if lower.hasPrefix("m/s ") || lower.hasPrefix("m/s. ") {
      text = String(text.drop { $0 != " " }.trimmed)
    }
    for (sign, word) in [
      (" f/k/a ", " formerly "), (" d/b/a ", " dba "), (" t/a ", " dba "), (" a/k/a ", " aka "),
      (" o/a ", " dba "),
    ] {
      for spelled in [sign, sign.uppercased()] where text.contains(spelled) {
        text = text.replacing(spelled, with: word)
      }
    }
    return text
  }

  // MARK: Brackets

  private mutating func takeBrackets() {
    guard core.unicodeScalars.contains(where: { Self.opening.contains($0) }) else { return }
    var outside = ""
    var inside = ""
    var contents: [String] = []
    var depth = 0
    for character in core {
      switch character {
      case "(", "[", "{", "（", "【", "［":
        if depth > 0 { inside.append(" ") }
        depth += 1
        outside += depth == 1 ? " " : ""
      case ")", "]", "}", "）", "】", "］":
        if depth == 1 {
          contents.append(inside)
          inside = ""
        }
        depth = max(0, depth - 1)
      default: if depth > 0 { inside.append(character) } else { outside.append(character) }
      }
    }
    if depth > 0 { contents.append(inside) }
    guard !Self.isBlank(outside) else { return }
    let isBound = isBoundToPlaces(CompanySigns.words(outside))
    var kept = String(outside.trimmed)
    for content in contents where !Self.isBlank(content) {
      if take(content, of: outside) { continue }
      let folded = CompanySigns.words(content)
      // The ministry of one country is not another's.
      if isBound, isPlace(folded) { kept += " \(content)" } else { cuts.append(content) }
    }
    core = kept
  }

  private static let opening = Set("([{（【［".unicodeScalars)

  /// Takes another name of the same firm from beside its name; whether there was one.
  private mutating func take(_ content: String, of name: String) -> Bool {
    let folded = CompanySigns.words(content)
    for length in stride(from: min(4, folded.count - 1), through: 1, by: -1) {
      guard let cue = words.cues[folded[..<length].joined(separator: " ")],
        length > 1 || folded[0].count > 2 || cue != .owner || folded.count > 2
      else { continue }
      mentions.append(Mention(cue: cue, name: folded[length...].joined(separator: " ")))
      cuts.append(content)
      return true
    }
    let own = CompanySigns.words(name)
    if isShort(folded, for: own) || isShort(own, for: folded) {
      mentions.append(Mention(cue: .alias, name: content))
      cuts.append(content)
      return true
    }
    return false
  }

  /// Whether the first are one word of the initials of the second: *AWS* for *Amazon Web Services*.
  private func isShort(_ short: [String], for long: [String]) -> Bool {
    guard long.count > 1, let only = short.first, short.count == 1,
      (2...6).contains(only.utf8.count)
    else { return false }
    return CompanyNearness.isInitials(only, of: long, words)
  }

  // MARK: Separators

  private mutating func takeSeparators() {
    for _ in 0..<4 {
      guard let (head, tail, isStrong) = split() else { return }
      if Self.isBlank(head) {
        core = tail
        continue
      }
      let (before, after) = (CompanySigns.words(head), CompanySigns.words(tail))
      if isUnit(before), !after.isEmpty, !isUnit(after), !isPlace(after) {
        cuts.append(head)
        core = tail
      } else if isStrong || isUnit(after) || !isBoundToPlaces(before) {
        if !after.isEmpty { cuts.append(tail) }
        core = head
      } else {
        core = "\(head) \(tail)"
      }
    }
  }

  private func split() -> (head: String, tail: String, isStrong: Bool)? {
    let utf8 = Array(core.utf8)
    for place in utf8.indices {
      let byte = utf8[place]
      let before = place > 0 ? utf8[place - 1] : UInt8(ascii: " ")
      let after = place + 1 < utf8.count ? utf8[place + 1] : UInt8(ascii: " ")
      let isSpaced = before == UInt8(ascii: " ") && after == UInt8(ascii: " ")
      var length = 1
      var isStrong = false
      switch byte {
      case UInt8(ascii: "|"): isStrong = true
      case UInt8(ascii: "-"), UInt8(ascii: "@"): guard isSpaced, place > 0 else { continue }
      case UInt8(ascii: "/"):
        if isSpaced { break }
        guard after == byte, before == UInt8(ascii: " ") else { continue }
        (length, isStrong) = (2, true)
      case UInt8(ascii: ":"), UInt8(ascii: ";"):
        guard after == UInt8(ascii: " "), place > 2 else { continue }
      case 0xE2:  // – — • ―
        guard place + 2 < utf8.count, before == UInt8(ascii: " "), utf8[place + 1] == 0x80,
          [0x93, 0x94, 0x95, 0xA2].contains(utf8[place + 2])
        else { continue }
        (length, isStrong) = (3, utf8[place + 2] == 0xA2)
      case 0xC2:  // · »
        guard before == UInt8(ascii: " "), after == 0xB7 || after == 0xBB else { continue }
        (length, isStrong) = (2, true)
      default: continue
      }
      return (
        String(decoding: utf8[..<place], as: UTF8.self),
        String(decoding: utf8[min(utf8.count, place + length)...], as: UTF8.self), isStrong
      )
    }
    return nil
  }

  // MARK: Commas

  private mutating func takeCommas() {
    for _ in 0..<4 {
      guard let comma = core.utf8.lastIndex(of: UInt8(ascii: ",")) else { return }
      let (head, tail) = (String(core[..<comma]), String(core[core.index(after: comma)...]))
      let after = CompanySigns.words(tail)
      guard !after.isEmpty, !Self.isBlank(head) else {
        core = Self.isBlank(head) ? tail : head
        continue
      }
      if after == ["the"] {
        core = head
        continue
      }
      if words.forms.contains(after.joined(separator: " ")) || after.allSatisfy({ $0.count == 1 }) {
        return
      }
      if let cue = cue(of: after), cue != .alias || after.count > 1, take(tail, of: head) {
        core = head
        continue
      }
      let before = CompanySigns.words(head)
      if isUnit(before), !isUnit(after), !isPlace(after) {
        cuts.append(head)
        core = tail
        continue
      }
      guard isUnit(after) || (isPlace(after) && !isBoundToPlaces(before, by: after)) else { return }
      cuts.append(tail)
      core = head
    }
  }

  private func cue(of folded: [String]) -> CompanyCue? {
    guard folded.count > 1 else { return nil }
    for length in 1...min(4, folded.count - 1) {
      if let cue = words.cues[folded[..<length].joined(separator: " ")] { return cue }
    }
    return nil
  }
}

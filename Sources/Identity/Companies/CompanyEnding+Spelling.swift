/// One spelling for what is written in several ways.
extension CompanyEnding {
  /// Short forms spelled out, and `St` a saint unless it stands last, where it is a street.
  mutating func spellOut() {
    for place in tokens.indices {
      let token = tokens[place]
      if place + 1 < tokens.count, token == "st" || token == "ste" {
        tokens[place] = "saint"
        continue
      }
      let traits = words.traits(of: token)
      if traits.contains(.placeName), let name = words.otherPlaceNames[token] {
        tokens[place] = name
      } else if traits.contains(.short), let long = words.short[token] {
        // A single letter is short for a word (`y` is *and*) only between two others.
        let isAtEnd = place == 0 || place + 1 == tokens.count
        if isAtEnd, token.utf8.count <= 2 || long == "and", token != "ft" && token != "mt" {
          continue
        }
        tokens[place] = long
      }
    }
  }

  /// *Universität Wien* as *university of vienna*: only what follows may be a town.
  mutating func joinUniversity() {
    guard tokens.count > 1, tokens[0] == "university" else { return }
    if tokens.count > 2, ["de", "di", "do", "da", "zu", "van", "i", "w"].contains(tokens[1]) {
      tokens[1] = "of"
    } else if tokens.count > 4, tokens[1...3].elementsEqual(["degli", "studi", "di"]) {
      tokens.replaceSubrange(1...3, with: ["of"])
    } else if words.towns.contains(tokens[1...].joined(separator: " ")) {
      tokens.insert("of", at: 1)
    }
  }

  /// In Latin letters, and folded again, as marks on the old letters may now be on new ones.
  func latin(_ key: String) -> String {
    var key = key
    for _ in 0..<4 {
      let again = Self.joined(CompanySigns.words(CompanyScripts.latin(key)))
      if again.isEmpty || again == key { return key }
      key = again
    }
    return key
  }

  func unglued(_ key: String) -> String {
    var key = key
    for _ in 0..<3 {
      var isShorter = false
      for form in words.glued where key.count > form.count {
        if key.hasPrefix(form) {
          key.removeFirst(form.count)
        } else if key.hasSuffix(form) {
          key.removeLast(form.count)
        } else {
          continue
        }
        isShorter = true
      }
      if !isShorter { break }
    }
    return key
  }

  /// German `ue` for `ü`, so that *Mueller*, *Müller* and *Muller* meet.
  ///
  /// Only between consonants; *Blue*, *Samuel* and *Quest* have other reasons for theirs.
  static func withoutUmlautSpelling(_ text: String) -> String {
    guard text.utf8.count > 3, text.utf8.contains(UInt8(ascii: "e")) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "e"), place > 0, place + 1 < bytes.count, isBroad(bytes[place - 1]),
        isConsonant(bytes[place + 1]),
        place == 1
          || (isConsonant(bytes[place - 2]) && bytes[place - 2] != UInt8(ascii: "q")
            && bytes[place - 2] != UInt8(ascii: "g"))
      {
        continue
      }
      kept.append(byte)
    }
    return kept.count == bytes.count ? text : String(decoding: kept, as: UTF8.self)
  }

  private static func isBroad(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      false
    default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
  }
}

/// The address of somebody's profile, fit to be followed: of the web, and with nothing in it that
/// could end the attribute it stands in or be anything but an address.
struct ProfileLink {
  let address: String

  /// `nil` for what is no address of the web, like `javascript:…` or a host without letters.
  init?(_ text: String) {
    let lower = text.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      rest = text[text.index(text.startIndex, offsetBy: lower.hasPrefix("https") ? 8 : 7)...]
    } else if !text.contains(":") {
      // Address books leave the scheme out.
      rest = text[...]
    } else {
      return nil
    }
    let host = rest.prefix { !"/?#".contains($0) }
    guard host.contains("."), host.allSatisfy(Self.isOfHost), rest.utf8.count <= 2_000 else {
      return nil
    }
    address = (lower.hasPrefix("http://") ? "http://" : "https://") + Self.encoded(rest)
  }

  private static func isOfHost(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".-".contains(character))
  }

  /// What RFC 3986 allows stays, a percent sign as well; the rest is encoded byte by byte.
  private static func encoded(_ text: Substring) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let character = Character(scalar)
      if byte < 0x80,
        character.isLetter || character.isNumber || "-._~/?#@!$&*+,;=%:".contains(character)
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}

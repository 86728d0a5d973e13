/// The words of a text, at blanks and line ends.
func words(_ text: String) -> [String] {
  text.split { $0 == " " || $0 == "\n" }.map(String.init)
}

/// The fields of a line, without the blanks around them; empty fields are kept.
func fields(_ line: String, at separator: Character) -> [String] {
  line.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
}

/// The lines of a table that say something: neither empty nor a `#` remark.
func rows(_ table: String) -> [String] {
  table.split(separator: "\n").map(trimmed).filter { !$0.isEmpty && !$0.hasPrefix("#") }
}

func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " }
  guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
  return String(start[...end])
}

/// `7` as `07`.
func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private let asciiSpellings: [Character: String] = {
  let groups = [
    "a": "áàâãăąā", "aa": "å", "ae": "äæ", "c": "çćč", "d": "ďđð", "e": "éèêëęěė", "g": "ğ",
    "i": "íìîïıİ", "l": "ł", "n": "ñńň", "o": "óòôõő", "oe": "öøœ", "r": "řŕ", "s": "śšşș",
    "ss": "ß", "t": "ťțþ", "u": "úùûűů", "ue": "ü", "y": "ýÿ", "z": "źżž",
  ]
  var spellings: [Character: String] = [:]
  for (ascii, letters) in groups {
    for letter in letters { spellings[letter] = ascii }
  }
  return spellings
}()

/// Lower case ASCII letters and digits, as people spell themselves in addresses; all else becomes
/// one `separator` between words, and apostrophes nothing.
func asciiName(_ text: String, separator: String = "") -> String {
  var result = ""
  var pending = false
  for character in text.lowercased() where character != "'" && character != "’" {
    let spelling = asciiSpellings[character] ?? String(character)
    guard spelling.utf8.allSatisfy({ $0.isLowerCaseLetterOrDigit }) else {
      pending = !result.isEmpty
      continue
    }
    result += pending ? separator + spelling : spelling
    pending = false
  }
  return result
}

/// `text` for the path of a web address.
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return text.utf8.reduce(into: "") { result, byte in
    if byte.isLowerCaseLetterOrDigit || byte == UInt8(ascii: "-") {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += "%\(digits[Int(byte) / 16])\(digits[Int(byte) % 16])"
    }
  }
}

extension UInt8 {
  fileprivate var isLowerCaseLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

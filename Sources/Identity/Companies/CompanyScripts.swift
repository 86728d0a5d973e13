/// Cyrillic and Greek names in Latin letters, as the firms themselves usually write them.
///
/// Only alphabets of which each letter has a usual Latin spelling. Chinese, Japanese, Korean, Arabic
/// and Hebrew names stay as they are: their Latin spelling is a choice, not a rule.
enum CompanyScripts {
  static func latin(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x370..<0x530).contains($0.value) }) else {
      return text
    }
    var latin = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch (last, scalar) {
      case ("ο", "υ"): latin += "u"
      case ("α", "υ"), ("ε", "υ"): latin += "v"
      default:
        if let spelled = letters[scalar] {
          latin += spelled
        } else {
          latin.unicodeScalars.append(scalar)
        }
      }
      last = scalar
    }
    return latin
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi",
    "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
    "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
  ]
}

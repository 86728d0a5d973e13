internal import Foundation

/// Text made ready for comparing: what differs only in the way of writing becomes equal.
///
/// Letters are lower-case, Latin and Greek ones without accents; width and ligatures are undone
/// (NFKC); Latin letters that no decomposition reaches are spelled out (ł is l, ß is ss, æ is ae).
/// Other scripts stay as they are. Apostrophes and invisible characters vanish, so that `L’Oréal`
/// is `loreal`; all other punctuation, symbols and emoji are blanks, and blanks are single, with
/// none at the ends.
public enum FoldedText {
  /// `text` folded; folding twice is folding once.
  ///
  /// - Complexity: O(*n*) for *n* bytes; ASCII takes a path of its own, ten times as fast.
  public static func fold(_ text: String) -> String {
    if let ascii = foldASCII(text) { return ascii }
    var folded = foldScalars(text)
    // Some capitals are reached only by a decomposition of what lower-casing gave. One or two
    // rounds settle all of Unicode; the bound is there so that nothing can loop.
    for _ in 0..<4 {
      if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
      let again = foldScalars(folded)
      if again.unicodeScalars.elementsEqual(folded.unicodeScalars) { return folded }
      folded = again
    }
    return folded
  }

  /// The words of the folded text.
  static func words(_ text: String) -> [String] {
    fold(text).split(separator: " ").map(String.init)
  }

  private static func foldASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        var count = 0
        var blankDue = false
        for byte in bytes {
          let letter: UInt8
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            letter = byte
          case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = byte | 0x20
          case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
          default:
            blankDue = count > 0
            continue
          }
          if blankDue {
            out[count] = UInt8(ascii: " ")
            count += 1
            blankDue = false
          }
          out[count] = letter
          count += 1
        }
        return count
      }
    }
  }

  private static func foldScalars(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "™", "®", "©", "℠": plain.append(" ")  // NFKD would make them letters
      case "´", "'", "`", "’", "‘", "ʼ", "ʹ", "′": continue
      case _ where scalar.value >= 0x80 && scalar.properties.isDefaultIgnorableCodePoint: continue
      default: plain.append(scalar)
      }
    }
    var folded = Folding()
    for scalar in String(plain).decomposedStringWithCompatibilityMapping.unicodeScalars {
      folded.append(scalar)
    }
    return folded.text.precomposedStringWithCanonicalMapping
  }
}

/// The folded text as it grows, scalar by scalar.
private struct Folding {
  private var scalars = String.UnicodeScalarView()
  private var blankDue = false
  /// Whether marks after the last letter are accents, which go, or part of it, which stay.
  private var dropsMarks = true

  var text: String { String(scalars) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      switch scalar {
      case "a"..."z", "0"..."9": letter(scalar, latin: true)
      case "A"..."Z": letter(Unicode.Scalar(UInt8(scalar.value) | 0x20), latin: true)
      case "'", "`": break
      default: blank()
      }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      if !dropsMarks { scalars.append(scalar) }
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { lowercase(lower) }
    default: blank()
    }
  }

  private mutating func lowercase(_ scalar: Unicode.Scalar) {
    if let spelled = LatinLetters.spelledOut(scalar) {
      for plain in spelled.unicodeScalars { letter(plain, latin: true) }
    } else if scalar == "ς" {
      letter("σ", latin: true)
    } else if scalar.properties.canonicalCombiningClass == .notReordered {
      letter(scalar, latin: scalar.value < 0x250 || (0x370..<0x400).contains(scalar.value))
    }
  }

  private mutating func letter(_ scalar: Unicode.Scalar, latin: Bool) {
    if blankDue {
      scalars.append(" ")
      blankDue = false
    }
    scalars.append(scalar)
    dropsMarks = latin
  }

  private mutating func blank() {
    blankDue = !scalars.isEmpty
    dropsMarks = true  // a mark on nothing is nothing
  }
}

/// Latin letters that stay when accents are stripped.
private enum LatinLetters {
  static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "ø": "o"
    case "ł", "ŀ", "ƚ": "l"
    case "đ", "ð", "ɖ": "d"
    case "þ": "th"
    case "ħ": "h"
    case "ı": "i"
    case "ŧ": "t"
    case "ŋ": "n"
    case "ĸ": "k"
    case "ƒ": "f"
    case "ə", "ǝ": "e"
    case "ɓ": "b"
    case "ɗ": "d"
    case "ƙ": "k"
    case "ƴ": "y"
    default: nil
    }
  }
}

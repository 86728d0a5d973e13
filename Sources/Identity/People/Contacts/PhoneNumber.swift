/// A phone number as far as it can be compared without knowing the country it was written in.
public struct PhoneNumber: Hashable, Sendable {
  /// E.164 (`+14155550132`) if the number says its country, else its last nine digits; an
  /// extension follows after an `x`.
  public let key: String
  /// The last nine digits, with the extension: what numbers with and without a country share.
  public let tail: String

  /// `nil` if fewer than seven digits are in `text`, or more than fifteen with a country.
  public init?(_ text: String) {
    let lower = text.trimmed.lowercased()
    var main = lower[...]
    if main.hasPrefix("tel:") { main = main.dropFirst(4) }
    var label = ""
    if let cut = main.firstIndex(where: { "x#;,".contains($0) }) {
      label = String(Self.digits(main[cut...]).prefix(6))
      main = main[..<cut]
      if main.hasSuffix("e") { main = main.dropLast() }  // of `ext`
    }
    var number = Self.digits(main)
    let first = main.first { $0 == "+" || $0 == "＋" || $0.wholeNumberValue != nil }
    var isInternational = first == "+" || first == "＋"
    if isInternational, main.contains("(0)") {
      // `+49 (0) 171 …`: the trunk zero is for callers at home.
      number = Self.digits(main.split(separator: "(0)").joined()[...])
    } else if !isInternational, number.hasPrefix("00") {
      number = number.dropFirst(2)[...].description
      isInternational = true
    }
    guard number.count >= 7, !isInternational || number.count <= 15 else { return nil }
    let suffix = label.isEmpty ? "" : "x\(label)"
    let tail = "\(number.suffix(9))\(suffix)"
    key = isInternational ? "+\(number)\(suffix)" : tail
    self.tail = tail
  }

  /// Whether the number says its country.
  var isInternational: Bool { key.hasPrefix("+") }

  /// Whether the two can be one number: the whole of both if both say their country, else the
  /// last nine digits.
  public func matches(_ other: PhoneNumber) -> Bool {
    isInternational && other.isInternational ? key == other.key : tail == other.tail
  }

  private static func digits(_ text: Substring) -> String {
    var digits = ""
    for character in text {
      if let ascii = character.asciiValue {
        if (0x30...0x39).contains(ascii) { digits.append(character) }
      } else if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        digits.append(String(digit))
      }
    }
    return digits
  }
}

/// One property of a vCard: a name, parameters and a value.
struct VCardProperty {
  /// In upper case, without its group: `EMAIL` of `item1.email;type=WORK:…`.
  var name: String
  /// In upper case; a bare word of vCard 2.1 has no value.
  var parameters: [(name: String, value: String?)]
  private var value: ArraySlice<UInt8>
  private var isQuotedPrintable: Bool
  private var isBase64: Bool

  /// The property that a line holds; `nil` if it holds none.
  init?(_ line: [UInt8]) {
    guard let colon = Self.colon(in: line[...]) else { return nil }
    let head = Self.split(line[..<colon], at: UInt8(ascii: ";"), outsideQuotes: true)
    guard let first = head.first else { return nil }
    // The part before the dot groups properties; it is no name.
    let dot = first.lastIndex(of: UInt8(ascii: "."))
    let bare = first[(dot.map { $0 + 1 } ?? first.startIndex)...]
    guard !bare.isEmpty, bare.allSatisfy(Self.isNameCharacter) else { return nil }
    name = Self.upper(bare)
    let parameters = head.dropFirst().map { part -> (name: String, value: String?) in
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
        return (Self.upper(part), nil)
      }
      return (Self.upper(part[..<equals]), Self.upper(part[(equals + 1)...]))
    }
    self.parameters = parameters
    value = line[(colon + 1)...]
    let encoding = parameters.first { $0.name == "ENCODING" }?.value
    func isEncoded(_ names: String...) -> Bool {
      names.contains { name in
        encoding == name || parameters.contains { $0.name == name && $0.value == nil }
      }
    }
    isQuotedPrintable = isEncoded("QUOTED-PRINTABLE")
    isBase64 = isEncoded("BASE64", "B")
  }

  /// The value as one text, escapes resolved; `nil` if it is blank or no text.
  var text: String? {
    isBase64 ? nil : Self.text(of: decoded[...])
  }

  /// The parts between semicolons.
  var components: [String?] {
    rawComponents.map(Self.text)
  }

  /// The parts between semicolons, each a list between commas.
  var componentLists: [[String]] {
    rawComponents.map { part in
      Self.split(part, at: UInt8(ascii: ",")).compactMap(Self.text)
    }
  }

  private var rawComponents: [ArraySlice<UInt8>] {
    isBase64 ? [] : Self.split(decoded[...], at: UInt8(ascii: ";"))
  }

  private var decoded: [UInt8] {
    guard isQuotedPrintable else { return Array(value) }
    let charset = parameters.first { $0.name == "CHARSET" }?.value
    // Without one, bytes that are UTF-8 are taken as that, as whole files are.
    let isUTF8 = charset == nil || charset == "UTF-8" || charset == "US-ASCII"
    return QuotedPrintable.decode(value, isUTF8: isUTF8)
  }

  /// Whether a line is `END:VCARD`.
  static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    upper(line).trimmedOrNil == "END:VCARD"
  }

  /// Whether a line is `BEGIN:VCARD`.
  static func isBegin(_ line: ArraySlice<UInt8>) -> Bool {
    upper(line).trimmedOrNil == "BEGIN:VCARD"
  }

  /// How the value of a line is encoded, which decides what continues it.
  static func encodings(ofLine line: [UInt8]) -> (quotedPrintable: Bool, base64: Bool) {
    // Only a parameter can say so, and most lines have none.
    let special = line.first { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    guard special == UInt8(ascii: ";"), let property = VCardProperty(line) else {
      return (false, false)
    }
    return (property.isQuotedPrintable, property.isBase64)
  }
}

extension VCardProperty {
  /// The colon before the value: the first outside quotes, or the first if a quote is not closed.
  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for (place, byte) in zip(line.indices, line) {
      if byte == CSV.quote { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return place }
    }
    return line.firstIndex(of: UInt8(ascii: ":"))
  }

  /// The parts of `bytes` between separators that are neither escaped nor, if asked, quoted.
  private static func split(
    _ bytes: ArraySlice<UInt8>, at separator: UInt8, outsideQuotes: Bool = false
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isEscaped = false
    var isQuoted = false
    for (place, byte) in zip(bytes.indices, bytes) {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), !outsideQuotes {
        isEscaped = true
      } else if byte == CSV.quote, outsideQuotes {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        parts.append(bytes[start..<place])
        start = place + 1
      }
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The text that `bytes` mean, on one line and without blanks at its ends; `nil` if blank.
  private static func text(of bytes: ArraySlice<UInt8>) -> String? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): output.append(0x20)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"),
          CSV.quote:
          output.append(byte)
        default:
          output.append(UInt8(ascii: "\\"))
          output.append(byte)
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        // Names, titles and addresses are one line whatever quoted-printable says.
        output.append(byte == CSV.lineFeed || byte == CSV.carriageReturn ? 0x20 : byte)
      }
    }
    if isEscaped { output.append(UInt8(ascii: "\\")) }
    return output.withUnsafeBufferPointer { Blanks.text($0[...]) }
  }

  private static func upper(_ bytes: ArraySlice<UInt8>) -> String {
    let unquoted =
      bytes.first == CSV.quote && bytes.last == CSV.quote && bytes.count > 1
      ? bytes.dropFirst().dropLast() : bytes
    return String(decoding: unquoted, as: UTF8.self).uppercased()
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

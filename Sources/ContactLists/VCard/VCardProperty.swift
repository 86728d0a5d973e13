/// One property of a vCard: a name, parameters and a value.
struct VCardProperty {
  /// In upper case, without its group: `EMAIL` of `item1.email;type=WORK:…`.
  let name: String
  /// Where its group ends in the line, which `item1` in `item1.EMAIL` is.
  private let groupEnd: Int?
  private let line: [UInt8]
  /// Where the value is told from what is before it.
  private let colon: Int
  private let isQuotedPrintable: Bool
  private let isBase64: Bool

  /// The property that a line holds; `nil` if it holds none.
  init?(_ line: [UInt8]) {
    guard let colon = Self.colon(in: line) else { return nil }
    var parts = VCardParts(head: line[..<colon])
    guard let first = parts.next() else { return nil }
    // The part before the dot groups properties; it is no name.
    let dot = first.lastIndex(of: UInt8(ascii: "."))
    let bare = first[(dot.map { $0 + 1 } ?? first.startIndex)...]
    guard !bare.isEmpty, bare.allSatisfy(Self.isNameCharacter) else { return nil }
    name = ASCIICase.upper(bare)
    (self.line, self.colon, groupEnd) = (line, colon, dot)
    var (isQuotedPrintable, isBase64, saysEncoding) = (false, false, false)
    for part in parts {
      let (name, value) = Self.parameter(part)
      // In vCard 2.1 the bare word is enough.
      var encoding = value == nil ? name : nil
      if !saysEncoding, ASCIICase.equals(name, "ENCODING") {
        (encoding, saysEncoding) = (value, true)
      }
      guard let encoding else { continue }
      if ASCIICase.equals(encoding, "QUOTED-PRINTABLE") { isQuotedPrintable = true }
      if ASCIICase.equals(encoding, "BASE64") || ASCIICase.equals(encoding, "B") {
        isBase64 = true
      }
    }
    (self.isQuotedPrintable, self.isBase64) = (isQuotedPrintable, isBase64)
  }

  /// What groups it with other properties, in upper case.
  var group: String? { groupEnd.map { ASCIICase.upper(line[..<$0]) } }

  /// In upper case; a bare word of vCard 2.1 has no value.
  var parameters: [(name: String, value: String?)] {
    VCardParts(head: line[..<colon]).dropFirst().map { part in
      let (name, value) = Self.parameter(part)
      return (ASCIICase.upper(name), value.map(ASCIICase.upper))
    }
  }

  /// The values of all parameters of a name, in upper case, each of a list of them.
  func values(of parameter: String) -> [String] {
    parameters.filter { $0.name == parameter }.flatMap {
      ($0.value ?? "").split(separator: ",").compactMap { String($0).trimmedOrNil }
    }
  }

  /// Whether one of its types is such: of the values of `TYPE`, or of the bare words of vCard 2.1.
  func hasType(where isSuch: (ArraySlice<UInt8>) -> Bool) -> Bool {
    VCardParts(head: line[..<colon]).dropFirst().contains { part in
      let (name, value) = Self.parameter(part)
      guard let value else { return isSuch(name) }
      return ASCIICase.equals(name, "TYPE")
        && value.split(separator: UInt8(ascii: ",")).contains { isSuch(Self.unquoted($0)) }
    }
  }

  /// The value as one text, escapes resolved; `nil` if it is blank or no text.
  var text: String? {
    isBase64 ? nil : Self.text(of: decoded)
  }

  /// The parts between semicolons.
  var components: [String?] {
    isBase64 ? [] : VCardParts(decoded, at: UInt8(ascii: ";")).map(Self.text)
  }

  /// The parts between semicolons, each a list between commas.
  var componentLists: [[String]] {
    guard !isBase64 else { return [] }
    return VCardParts(decoded, at: UInt8(ascii: ";")).map { part in
      VCardParts(part, at: UInt8(ascii: ",")).compactMap(Self.text)
    }
  }

  private var decoded: ArraySlice<UInt8> {
    let value = line[(colon + 1)...]
    guard isQuotedPrintable else { return value }
    let charset = parameters.first { $0.name == "CHARSET" }?.value
    // Without one, bytes that are UTF-8 are taken as that, as whole files are.
    let isUTF8 = charset == nil || charset == "UTF-8" || charset == "US-ASCII"
    return QuotedPrintable.decode(value, isUTF8: isUTF8)[...]
  }

  /// Whether a line is `END:VCARD`.
  static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    isWord("END:VCARD", line)
  }

  /// Whether a line is `BEGIN:VCARD`.
  static func isBegin(_ line: ArraySlice<UInt8>) -> Bool {
    isWord("BEGIN:VCARD", line)
  }

  private static func isWord(_ word: StaticString, _ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      var inner = bytes[...]
      if inner.count > 1, inner.first == CSV.quote, inner.last == CSV.quote {
        inner = inner.dropFirst().dropLast()
      }
      return ASCIICase.equals(Blanks.trimmed(inner), word)
    }
  }

  /// How the value of a line is encoded, which decides what continues it.
  static func encodings(ofLine line: [UInt8]) -> (quotedPrintable: Bool, base64: Bool) {
    // Only a parameter can say so, and most lines have none.
    let special = line.withUnsafeBufferPointer { bytes in
      let count = bytes.count
      let at = ByteSearch.first(
        UInt8(ascii: ";"), UInt8(ascii: ":"), in: bytes, from: 0, to: count)
      return at < count ? bytes[at] : nil
    }
    guard special == UInt8(ascii: ";"), let property = VCardProperty(line) else {
      return (false, false)
    }
    return (property.isQuotedPrintable, property.isBase64)
  }
}

extension VCardProperty {
  /// The colon before the value: the first outside quotes, or the first if a quote is not closed.
  private static func colon(in line: [UInt8]) -> Int? {
    line.withUnsafeBufferPointer { bytes in
      let (colon, count) = (UInt8(ascii: ":"), bytes.count)
      let first = ByteSearch.first(colon, in: bytes, from: 0, to: count)
      guard first < count else { return nil }
      var at = 0
      while at < count {
        at = ByteSearch.first(colon, CSV.quote, in: bytes, from: at, to: count)
        guard at < count, bytes[at] == CSV.quote else { break }
        at = ByteSearch.first(CSV.quote, in: bytes, from: at + 1, to: count) + 1
      }
      return at < count ? at : first
    }
  }

  /// A parameter's name and value, as written but for quotes around either.
  private static func parameter(
    _ part: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>?) {
    guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return (unquoted(part), nil) }
    return (unquoted(part[..<equals]), unquoted(part[(equals + 1)...]))
  }

  @inline(__always)
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.first == CSV.quote && bytes.last == CSV.quote && bytes.count > 1
      ? bytes.dropFirst().dropLast() : bytes
  }

  /// The text that `bytes` mean, on one line and without blanks at its ends; `nil` if blank.
  private static func text(of bytes: ArraySlice<UInt8>) -> String? {
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.first(
        UInt8(ascii: "\\"), CSV.lineFeed, CSV.carriageReturn, in: bytes, from: 0, to: bytes.count)
        == bytes.count
    }
    // Nearly always: then nothing is copied but the text.
    if isPlain { return bytes.withUnsafeBufferPointer { Blanks.text($0[...]) } }
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

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

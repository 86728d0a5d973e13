extension GraphXML {
  /// The name, without its prefix, of the outermost element of XML that begins with `start`; `nil` if
  /// that is no XML.
  static func root(of start: ArraySlice<UInt8>) -> String? {
    var rest = start[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return nil }
      let second = rest.dropFirst().first
      if second == UInt8(ascii: "?") {
        guard let next = skip("?>", in: rest) else { return nil }
        rest = next
      } else if rest.starts(with: "<!--".utf8) {
        guard let next = skip("-->", in: rest.dropFirst(4)) else { return nil }
        rest = next
      } else if second == UInt8(ascii: "!") {
        // A document type; its declarations, if any, stand in brackets.
        let isOpen = { (byte: UInt8) in byte == UInt8(ascii: "[") || byte == UInt8(ascii: ">") }
        guard let end = rest.firstIndex(where: isOpen) else { return nil }
        let close = rest[end] == UInt8(ascii: "[") ? "]" : ">"
        guard let next = skip(close, in: rest[end...]) else { return nil }
        rest = close == ">" ? next : next.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return String(split(String(decoding: name, as: UTF8.self)).local)
      }
    }
  }

  /// What comes behind the first `mark` in `bytes`.
  private static func skip(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return nil }
    var rest = bytes
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: mark) { return rest[place...].dropFirst(mark.count) }
      rest = rest[place...].dropFirst()
    }
    return nil
  }
}

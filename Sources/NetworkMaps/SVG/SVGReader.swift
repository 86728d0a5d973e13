/// Reads the XML that Graphviz writes: elements, attributes in double quotes, comments, a prolog,
/// and no more than that. What it does not know is an error, never a guess.
struct SVGReader {
  private struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var place = 0

  static func element(in bytes: [UInt8]) throws(MapError) -> SVGElement {
    var reader = SVGReader(bytes: bytes)
    do {
      try reader.skip(until: "<svg")
      return try reader.element()
    } catch {
      throw .drawingFailed(message: "its SVG is not as expected at byte \(reader.place)")
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// An element, from its `<` on.
  private mutating func element() throws(Unreadable) -> SVGElement {
    try expect("<")
    var element = SVGElement(name: try name())
    while true {
      skipBlanks()
      if starts(with: "/>") {
        place += 2
        return element
      }
      if starts(with: ">") {
        place += 1
        break
      }
      let attribute = try name()
      try expect("=\"")
      element.attributes.append((attribute, try text(until: UInt8(ascii: "\""))))
      place += 1
    }
    // Depth is bounded: Graphviz nests svg, the graph, a node, a link.
    while !starts(with: "</") {
      if starts(with: "<!--") {
        try skip(until: "-->")
        place += 3
      } else if starts(with: "<") {
        element.children.append(try self.element())
      } else {
        element.text += try text(until: UInt8(ascii: "<"))
      }
    }
    place += 2
    guard try name() == element.name else { throw Unreadable() }
    try expect(">")
    if !element.children.isEmpty { element.text = "" }
    return element
  }

  private mutating func name() throws(Unreadable) -> String {
    let start = place
    while place < bytes.count, !" \t\r\n=/>".utf8.contains(bytes[place]) { place += 1 }
    guard place > start else { throw Unreadable() }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Words up to `end`, which is not read, with the references in them resolved.
  private mutating func text(until end: UInt8) throws(Unreadable) -> String {
    guard let stop = bytes[place...].firstIndex(of: end) else { throw Unreadable() }
    defer { place = stop }
    let parts = String(decoding: bytes[place..<stop], as: UTF8.self)
      .split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      guard let semicolon = part.firstIndex(of: ";"),
        let scalar = Self.scalar(part[..<semicolon])
      else { throw Unreadable() }
      result.unicodeScalars.append(scalar)
      result += part[part.index(after: semicolon)...]
    }
    return result
  }

  private static func scalar(_ reference: Substring) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if reference.hasPrefix("#x") {
        UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if reference.hasPrefix("#") {
        UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[place...].starts(with: $0) }
  }

  private mutating func expect(_ text: StaticString) throws(Unreadable) {
    guard starts(with: text) else { throw Unreadable() }
    place += text.utf8CodeUnitCount
  }

  private mutating func skip(until text: StaticString) throws(Unreadable) {
    while !starts(with: text) {
      guard place < bytes.count else { throw Unreadable() }
      place += 1
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
  }
}

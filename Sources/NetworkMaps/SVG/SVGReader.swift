/// Reads the XML that Graphviz writes: elements, attributes in double quotes, comments, a prolog,
/// and no more than that. What it does not know is an error, never a guess.
struct SVGReader {
  private struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var place = 0
  private var elements: [DrawnSVG.Element] = []
  private var attributes: [DrawnSVG.Attribute] = []

  static func drawing(in bytes: [UInt8]) throws(MapError) -> DrawnSVG {
    var reader = SVGReader(bytes: bytes)
    do {
      try reader.skip(until: "<svg")
      try reader.element()
    } catch {
      throw .drawingFailed(message: "its SVG is not as expected at byte \(reader.place)")
    }
    return DrawnSVG(bytes: bytes, elements: reader.elements, attributes: reader.attributes)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// An element, from its `<` on.
  private mutating func element() throws(Unreadable) {
    try expect("<")
    let index = elements.count
    let name = try name()
    elements.append(
      DrawnSVG.Element(name: name, attributes: attributes.count..<attributes.count, end: index + 1))
    let isEmpty = try readAttributes()
    elements[index].attributes = elements[index].attributes.lowerBound..<attributes.count
    if isEmpty { return }
    // Depth is bounded: Graphviz nests svg, the graph, a node, a link.
    while !starts(with: "</") {
      if starts(with: "<!--") {
        try skip(until: "-->")
        place += 3
      } else if starts(with: "<") {
        try element()
      } else {
        try skip(to: UInt8(ascii: "<"))
      }
    }
    place += 2
    let end = try self.name()
    guard bytes[end].elementsEqual(bytes[name]) else { throw Unreadable() }
    try expect(">")
    elements[index].end = elements.count
  }

  /// The rest of a tag; whether it ends its element too.
  private mutating func readAttributes() throws(Unreadable) -> Bool {
    while true {
      while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
      if starts(with: "/>") {
        place += 2
        return true
      }
      if starts(with: ">") {
        place += 1
        return false
      }
      let name = try name()
      try expect("=\"")
      let start = place
      try skip(to: UInt8(ascii: "\""))
      attributes.append(DrawnSVG.Attribute(name: name, value: start..<place))
      place += 1
    }
  }

  private mutating func name() throws(Unreadable) -> Range<Int> {
    let start = place
    while place < bytes.count, !Self.isBlank(bytes[place]), !Self.endsName(bytes[place]) {
      place += 1
    }
    guard place > start else { throw Unreadable() }
    return start..<place
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func starts(with text: StaticString) -> Bool {
    let end = place + text.utf8CodeUnitCount
    return end <= bytes.count && text.withUTF8Buffer { bytes[place..<end].elementsEqual($0) }
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

  private mutating func skip(to byte: UInt8) throws(Unreadable) {
    guard let stop = bytes[place...].firstIndex(of: byte) else { throw Unreadable() }
    place = stop
  }
}

/// Writes SVG: a line for each element, while words are never broken over lines.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []
  private var open: [Open] = []

  private struct Open {
    var name: StaticString
    /// Whether its tag has its end.
    var isTold = false
    var hasChildren = false
    /// Whether a line break between its parts would show as a blank.
    let isWords: Bool
  }

  mutating func begin(_ name: StaticString, isWords: Bool = false) {
    beginLine()
    append("<")
    append(name)
    open.append(Open(name: name, isWords: isWords))
  }

  mutating func end() {
    guard let element = open.popLast() else { return }
    guard element.isTold else { return append("/>") }
    if element.hasChildren, !element.isWords { append("\n") }
    append("</")
    append(element.name)
    append(">")
  }

  /// An attribute of the element begun last.
  mutating func set(_ name: StaticString, _ value: some StringProtocol) {
    append(" ")
    append(name)
    append("=\"")
    appendEscaped(value)
    append("\"")
  }

  /// An attribute whose name is made up here.
  mutating func setData(_ name: String, _ value: String) {
    append(" data-")
    appendEscaped(name)
    append("=\"")
    appendEscaped(value)
    append("\"")
  }

  /// Words in the element begun last, before anything else in it.
  mutating func write(_ words: String) {
    if words.isEmpty { return }
    endTag()
    appendEscaped(words)
  }

  /// An element with nothing but words in it.
  mutating func write(_ name: StaticString, id: String? = nil, _ words: String) {
    begin(name)
    if let id { set("id", id) }
    write(words)
    end()
  }

  mutating func endPage() {
    append("\n")
  }

  // MARK: What Graphviz wrote

  /// What an attribute is to be, whether it is there or not; without a value it goes.
  struct Change {
    var name: StaticString
    var value: StaticString?
  }

  /// Copies an element without what is in it, and with some attributes changed.
  mutating func copy(
    _ element: Int, of svg: DrawnSVG, changing changes: [Change]
  ) throws(MapError) {
    beginLine()
    append("<")
    bytes.append(contentsOf: svg.bytes[svg.elements[element].name])
    var isMissing = changes.map { $0.value != nil }
    for attribute in svg.attributes(of: element) {
      if let change = changes.firstIndex(where: { svg.says(attribute.name, $0.name) }) {
        isMissing[change] = false
        if let value = changes[change].value { set(changes[change].name, value.description) }
      } else {
        append(" ")
        bytes.append(contentsOf: svg.bytes[attribute.name])
        append("=\"")
        try appendValue(attribute.value, of: svg)
        append("\"")
      }
    }
    for (change, isMissing) in zip(changes, isMissing) where isMissing {
      if let value = change.value { set(change.name, value.description) }
    }
    append("/>")
  }

  /// The same attribute as `element` has, if it has it.
  mutating func copy(
    _ name: StaticString, from element: Int, of svg: DrawnSVG
  ) throws(MapError) {
    guard let value = svg.value(name, of: element) else { return }
    append(" ")
    append(name)
    append("=\"")
    try appendValue(value, of: svg)
    append("\"")
  }

  private mutating func appendValue(_ value: Range<Int>, of svg: DrawnSVG) throws(MapError) {
    if !svg.bytes[value].contains(where: Self.isMarkup) {
      bytes.append(contentsOf: svg.bytes[value])
    } else if let words = svg.words(value) {
      appendEscaped(words)
    } else {
      throw .drawingFailed(message: "its SVG is not as expected at byte \(value.lowerBound)")
    }
  }

  // MARK: Bytes

  private mutating func beginLine() {
    guard let last = open.indices.last else { return }
    endTag()
    open[last].hasChildren = true
    if !open[last].isWords { append("\n") }
  }

  private mutating func endTag() {
    guard let last = open.indices.last, !open[last].isTold else { return }
    open[last].isTold = true
    append(">")
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  /// The one place where text becomes part of an SVG.
  private mutating func appendEscaped(_ text: some StringProtocol) {
    guard text.utf8.contains(where: Self.isMarkup) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}

/// What names a node in JSON: its id, or its place among the nodes.
struct NodeLinkEnd: Sendable {
  /// An id as text, so that 1 and "1" are one.
  var text: String
  /// Whether it is written as a number rather than as a text.
  var isNumber: Bool
}

/// A node or an edge as JSON has it.
struct NodeLinkValue: Sendable {
  var line: Int
  /// What stands where an id may stand, by the key that it stands under.
  var ends: [String: NodeLinkEnd] = [:]
  var attributes: [(name: String, value: String)] = []
  /// How many objects within it hold its attributes: `data` of Cytoscape's elements.
  var hasData = false

  /// Keys under which nodes and edges keep their attributes.
  private static let nests: Set<String> = ["attributes", "data", "metadata"]
  private static let endNames: Set<String> = [
    "id", "key", "name", "label", "source", "target", "from", "to", "src", "dst", "index",
  ]

  /// Reads a node or an edge: an object, a pair of ids, or an id by itself.
  init(_ text: inout JSONText) throws(JSONText.Damage) {
    let first = text.next()
    line = text.line
    switch first {
    case UInt8(ascii: "{"): try readObject(&text, depth: 0)
    case UInt8(ascii: "["):
      var place = 0
      try text.array { text throws(JSONText.Damage) in
        let end = try Self.end(&text)
        if place < 2 { ends[place == 0 ? "source" : "target"] = end }
        place += 1
      }
    default:
      ends["id"] = try Self.end(&text)
    }
  }

  /// What is under the first of `names` that there is.
  func end(_ names: String...) -> NodeLinkEnd? {
    names.lazy.compactMap { ends[$0] }.first
  }

  private mutating func readObject(_ text: inout JSONText, depth: Int) throws(JSONText.Damage) {
    try text.object { name, text throws(JSONText.Damage) in
      switch text.next() {
      case UInt8(ascii: "{") where depth == 0 && Self.nests.contains(name):
        hasData = true
        try readObject(&text, depth: 1)
      case UInt8(ascii: "{") where Self.endNames.contains(name):
        // D3 puts the node itself where its id was.
        let node = try NodeLinkValue(&text)
        ends[name] = ends[name] ?? node.end("id", "key", "name", "index")
      case UInt8(ascii: "{"): try text.skip()
      case UInt8(ascii: "["): try readList(name, &text)
      default:
        guard let end = try Self.end(&text) else { return }
        if Self.endNames.contains(name), ends[name] == nil { ends[name] = end }
        attributes.append((name, end.text))
      }
    }
  }

  /// A list of texts, like that of several addresses; or an id that is made of several.
  private mutating func readList(_ name: String, _ text: inout JSONText) throws(JSONText.Damage) {
    var values: [String] = []
    try text.array { text throws(JSONText.Damage) in
      switch text.next() {
      case UInt8(ascii: "{"), UInt8(ascii: "["): try text.skip()
      default: if let value = try text.scalar() { values.append(value) }
      }
    }
    if Self.endNames.contains(name), !values.isEmpty {
      ends[name] =
        ends[name] ?? NodeLinkEnd(text: values.joined(separator: ","), isNumber: false)
    }
    attributes += values.map { (name, $0) }
  }

  private static func end(_ text: inout JSONText) throws(JSONText.Damage) -> NodeLinkEnd? {
    switch text.next() {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try text.skip()
      return nil
    case let first:
      let value = try text.scalar()
      return value?.trimmedOrNil.map { NodeLinkEnd(text: $0, isNumber: first != 0x22) }
    }
  }
}

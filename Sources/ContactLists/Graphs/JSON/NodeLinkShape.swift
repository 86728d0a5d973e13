/// Whether JSON is a graph, by as much of it as there is.
enum NodeLinkShape {
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let first = start.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    var text = JSONText(Array(start))
    var shape = Shape()
    do throws(JSONText.Damage) {
      try shape.look(at: &text, depth: 0)
      return shape.hasLinks
    } catch {
      // What was seen before the end of the sample must do.
      return error.isCut && (shape.hasLinks || shape.hasNodes)
    }
  }

  private struct Shape {
    /// Whether there is a list of what has two ends.
    var hasLinks = false
    /// Whether there is a list of objects called nodes.
    var hasNodes = false

    mutating func look(at text: inout JSONText, depth: Int) throws(JSONText.Damage) {
      switch text.next() {
      case UInt8(ascii: "[") where depth <= 1:
        try text.array { text throws(JSONText.Damage) in
          guard text.next() == UInt8(ascii: "{") else { return try text.skip() }
          note(try NodeLinkValue(&text), isMixed: true)
        }
      case UInt8(ascii: "{"):
        try text.object { name, text throws(JSONText.Damage) in
          let first = text.next()
          switch (name, first) {
          case ("nodes", UInt8(ascii: "[")), ("links", UInt8(ascii: "[")),
            ("edges", UInt8(ascii: "[")):
            try text.array { text throws(JSONText.Damage) in
              guard text.next() == UInt8(ascii: "{") else { return try text.skip() }
              if name == "nodes" { hasNodes = true }
              let value = try NodeLinkValue(&text)
              if name != "nodes" { note(value, isMixed: false) }
            }
          case ("elements", _) where depth == 0, ("graph", UInt8(ascii: "{")) where depth == 0:
            try look(at: &text, depth: 1)
          case ("graphs", UInt8(ascii: "[")) where depth == 0:
            try text.array { text throws(JSONText.Damage) in try look(at: &text, depth: 2) }
          default: try text.skip()
          }
        }
      default: try text.skip()
      }
    }

    private mutating func note(_ value: NodeLinkValue, isMixed: Bool) {
      let hasEnds =
        value.end("source", "from", "src") != nil && value.end("target", "to", "dst") != nil
      // A list by itself may be of anything that goes from somewhere to somewhere, like messages.
      if hasEnds, !isMixed || value.ends["source"] != nil { hasLinks = true }
    }
  }
}

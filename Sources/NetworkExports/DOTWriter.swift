/// DOT, as the Graphviz programs read it.
///
/// Graphviz draws what follows a backslash in a `label` as something else, so labels are escaped for
/// it; every other attribute is the text as it is.
struct DOTWriter: GraphWriter {
  var head: String { "graph network {\n" }
  var middle: String { "" }
  var tail: String { "}\n" }

  func text(of node: GraphElement.Node, isFirst: Bool) -> String {
    node.id + list([("label", Self.label(node.label))] + pairs(node.attributes))
  }

  func text(of edge: GraphElement.Edge, isFirst: Bool) -> String {
    "\(edge.source) -- \(edge.target)" + list(pairs(edge.attributes))
  }

  private func pairs(_ attributes: [GraphElement.Attribute]) -> [(String, String)] {
    attributes.map { attribute in
      let text = attribute.value.plain
      // pydot, through which NetworkX reads DOT, stumbles over nodes that have a `name`.
      let title = attribute.column == .name ? "fullname" : attribute.column.title
      return (title, attribute.column.kind == .text ? Self.quoted(text) : text)
    }
  }

  private func list(_ attributes: [(String, String)]) -> String {
    " [" + attributes.map { "\($0)=\($1)" }.joined(separator: ", ") + "]\n"
  }

  /// A text that is drawn as it is.
  private static func label(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return quoted(result)
  }

  /// A text in quotes, in which only quotes are escaped: a backslash is itself.
  ///
  /// An odd number of backslashes at the end, or before a quote or a line's end, cannot be written:
  /// there is one more then. Control characters become U+FFFD.
  static func quoted(_ text: String) -> String {
    // Nearly all texts are plain, and looking at bytes is cheap.
    let isPlain = !text.utf8.contains { $0 < 0x20 || $0 == 0x7F || "\"\\".utf8.contains($0) }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    var backslashes = 0
    func close() {
      if !backslashes.isMultiple(of: 2) { result += "\\" }
    }
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\n" { close() }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      switch scalar {
      case "\"": result += "\\\""
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    close()
    return result + "\""
  }
}

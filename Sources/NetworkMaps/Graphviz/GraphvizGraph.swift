internal import CGraphviz

/// A graph of the C library, made through its calls so that no name is ever read as DOT.
///
/// Names of nodes and edges are made up here or by the layouts, never a person's; values given to
/// `set` are ours or went through ``LabelText/escaped(_:)``.
struct GraphvizGraph: ~Copyable {
  /// A node, valid as long as its graph.
  struct Node {
    fileprivate let raw: UnsafeMutablePointer<Agnode_t>
  }

  let raw: UnsafeMutablePointer<Agraph_t>

  init?(name: String) {
    guard let raw = cgv_open(name) else { return nil }
    self.raw = raw
  }

  deinit {
    agclose(raw)
  }

  func set(_ key: String, _ value: String) throws(MapError) {
    try check(cgv_set(raw, key, value), key)
  }

  func addNode(
    _ name: String, markup: String? = nil, _ attributes: [(String, String)]
  ) throws(MapError) -> Node {
    guard let node = cgv_node(raw, name) else {
      throw .drawingFailed(message: "no memory for a node")
    }
    // Set even if empty: without it Graphviz writes the node's name.
    if let markup {
      try check(cgv_set_html(node, "label", markup), "label")
    } else {
      try check(cgv_set(node, "label", ""), "label")
    }
    for (key, value) in attributes {
      try check(cgv_set(node, key, value), key)
    }
    return Node(raw: node)
  }

  func addEdge(
    _ name: String, from tail: Node, to head: Node, _ attributes: [(String, String)]
  ) throws(MapError) {
    guard let edge = cgv_edge(raw, tail.raw, head.raw, name) else {
      throw .drawingFailed(message: "no memory for a tie")
    }
    for (key, value) in attributes {
      try check(cgv_set(edge, key, value), key)
    }
  }

  /// Makes the positions and sizes of a layout readable as attributes.
  func writePositions() {
    attach_attrs(raw)
  }

  /// The width and height that a layout gave to a node, in points.
  func size(of node: Node) -> Size? {
    guard let width = Self.number(cgv_get(node.raw, "width")),
      let height = Self.number(cgv_get(node.raw, "height"))
    else { return nil }
    return Size(width: width * 72, height: height * 72)
  }

  private static func number(_ text: UnsafePointer<CChar>?) -> Double? {
    text.flatMap { Double(String(cString: $0)) }
  }

  private func check(_ status: Int32, _ key: String) throws(MapError) {
    if status != 0 { throw .drawingFailed(message: "attribute '\(key)' was refused") }
  }
}

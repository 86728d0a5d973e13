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
  // Kept, because the library looks for an attribute among all of them each time it is named.
  private var ofNodes: [String: Attribute] = [:]
  private var ofEdges: [String: Attribute] = [:]

  private typealias Attribute = UnsafeMutablePointer<Agsym_t>

  init?(name: String) {
    guard let raw = cgv_open(name) else { return nil }
    self.raw = raw
  }

  deinit {
    agclose(raw)
  }

  func set(_ key: String, _ value: String) throws(MapError) {
    try check(cgv_default(raw, AGRAPH, key, value) != nil, key)
  }

  /// What the nodes to come have that are not given anything else.
  func setForNodes(_ key: String, _ value: String) throws(MapError) {
    try check(cgv_default(raw, AGNODE, key, value) != nil, key)
  }

  mutating func addNode(
    _ name: String, markup: String? = nil, _ attributes: [(String, String)]
  ) throws(MapError) -> Node {
    guard let node = cgv_node(raw, name) else {
      throw .drawingFailed(message: "no memory for a node")
    }
    // Set even if empty: without it Graphviz writes the node's name.
    let label = try Self.attribute("label", AGNODE, of: raw, &ofNodes)
    try check(
      markup.map { cgv_set_html(node, label, $0) } ?? cgv_set(node, label, "") == 0, "label")
    for (key, value) in attributes {
      let attribute = try Self.attribute(key, AGNODE, of: raw, &ofNodes)
      try check(cgv_set(node, attribute, value) == 0, key)
    }
    return Node(raw: node)
  }

  mutating func addEdge(
    _ name: String, from tail: Node, to head: Node, _ attributes: [(String, String)]
  ) throws(MapError) {
    guard let edge = cgv_edge(raw, tail.raw, head.raw, name) else {
      throw .drawingFailed(message: "no memory for a tie")
    }
    for (key, value) in attributes {
      let attribute = try Self.attribute(key, AGEDGE, of: raw, &ofEdges)
      try check(cgv_set(edge, attribute, value) == 0, key)
    }
  }

  private static func attribute(
    _ key: String, _ kind: Int32, of graph: UnsafeMutablePointer<Agraph_t>,
    _ known: inout [String: Attribute]
  ) throws(MapError) -> Attribute {
    if let attribute = known[key] { return attribute }
    guard let attribute = cgv_attribute(graph, kind, key) else { throw refusal(of: key) }
    known[key] = attribute
    return attribute
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

  private func check(_ isDone: Bool, _ key: String) throws(MapError) {
    if !isDone { throw Self.refusal(of: key) }
  }

  private static func refusal(of key: String) -> MapError {
    .drawingFailed(message: "attribute '\(key)' was refused")
  }
}

/// GraphML (graphml.graphdrawing.org): a graph in XML.
///
/// Each edge is a tie. The `key` elements say what the `data` of nodes and edges is called, and what
/// it is where it is left out; of yEd's drawings the labels are read. Nested graphs are part of the
/// one graph, ports are passed over, and an edge of more than two ends is no tie.
public struct GraphML: ContactListFormat {
  public static let name = "graphml"
  public static let title = "GraphML graph"
  public static let evidenceKind = "knows"

  private var reading = GraphXMLReading<GraphMLElements>()

  public init() {}

  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    GraphXMLReading<GraphMLElements>.recognizes(start)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    reading.read(chunk, found: found)
  }

  public mutating func finish(found: (Finding) -> Void) {
    reading.finish(found: found)
  }
}

/// The elements of a ``GraphML``.
struct GraphMLElements: GraphElements {
  static let root = "graphml"

  /// What a `key` element declares.
  private struct Key {
    var name: String
    var isOfNodes: Bool
    var isOfEdges: Bool
    var value: String?
  }

  /// Text that is being read, and what for.
  private enum Text {
    case data(key: String)
    case value(key: String)
    case label
  }

  private struct Open {
    var element: OpenGraphElement
    var depth: Int
    /// The keys of its data so far.
    var keys: Set<String> = []
    var hasLabel = false
  }

  private static let maximumTextSize = 1 << 16

  private var keys: [String: Key] = [:]
  /// The keys that have a value where data is left out, in the order of the file.
  private var defaults: [String] = []
  /// The key whose element is open.
  private var key: String?
  private var open: [Open] = []
  private var depth = 0
  private var reading: (text: Text, depth: Int, content: String)?

  init() {}

  mutating func start(
    _ element: GraphXML.Element, graph: inout GraphAssembly, found: (Finding) -> Void
  ) {
    depth += 1
    let attributes = element.attributes
    switch element.name {
    // Labels are of yEd's own vocabulary, inside of data that has no text itself.
    case "NodeLabel" where element.isForeign && open.last?.hasLabel == false: read(.label)
    case _ where element.isForeign: break
    case "key": declare(attributes)
    case "default": if let key { read(.value(key: key)) }
    case "data": if let key = attributes["key"], !open.isEmpty { read(.data(key: key)) }
    case "node":
      let node = OpenGraphElement.node(line: element.line, id: attributes["id"])
      open.append(Open(element: node, depth: depth))
    case "edge":
      let edge = OpenGraphElement.edge(
        line: element.line, from: attributes["source"], to: attributes["target"])
      open.append(Open(element: edge, depth: depth))
    case "hyperedge":
      open.append(Open(element: .other, depth: depth))
      let reason = "an edge of any number of ends; write one edge for each two people"
      graph.reject(line: element.line, reason, found: found)
    case "port": open.append(Open(element: .other, depth: depth))
    default: break
    }
  }

  mutating func text(_ text: String) {
    guard let reading, reading.depth == depth,
      reading.content.utf8.count < Self.maximumTextSize
    else { return }
    self.reading?.content += text
  }

  mutating func end(graph: inout GraphAssembly, found: (Finding) -> Void) {
    if let reading, reading.depth == depth {
      self.reading = nil
      take(reading.text, reading.content)
    }
    if let last = open.last, last.depth == depth {
      open.removeLast()
      withDefaults(last).end(in: &graph, found: found)
    }
    depth -= 1
  }

  private mutating func read(_ text: Text) {
    reading = (text, depth, "")
  }

  private mutating func declare(_ attributes: [String: String]) {
    key = attributes["id"]
    guard let id = attributes["id"] else { return }
    let domain = attributes["for"] ?? "all"
    // Some programs leave the name out and call the id by it.
    keys[id] = Key(
      name: attributes["attr.name"] ?? id, isOfNodes: domain == "node" || domain == "all",
      isOfEdges: domain == "edge" || domain == "all")
  }

  private mutating func take(_ text: Text, _ content: String) {
    switch text {
    case .value(let key):
      keys[key]?.value = content
      defaults.append(key)
    case .label:
      guard let content = content.trimmedOrNil, !open.isEmpty else { return }
      open[open.count - 1].hasLabel = true
      open[open.count - 1].element.take("nodelabel", content)
    case .data(let id):
      guard let key = keys[id], !open.isEmpty else { return }
      let place = open.count - 1
      guard isKey(key, of: open[place].element) else { return }
      open[place].keys.insert(id)
      open[place].element.take(key.name, content)
    }
  }

  /// The element with the values of what its data leaves out.
  private func withDefaults(_ open: Open) -> OpenGraphElement {
    var element = open.element
    for id in defaults where !open.keys.contains(id) {
      if let key = keys[id], let value = key.value, isKey(key, of: element) {
        element.take(key.name, value)
      }
    }
    return element
  }

  private func isKey(_ key: Key, of element: OpenGraphElement) -> Bool {
    switch element {
    case .node: key.isOfNodes
    case .edge: key.isOfEdges
    case .other: false
    }
  }
}

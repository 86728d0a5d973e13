/// GEXF (gexf.net), 1.1 to 1.3 and the drafts before: Gephi's graph in XML.
///
/// Each edge is a tie. Of a graph that changes with time, an edge's last end is the last contact, if
/// the file dates by days rather than by numbers. Nodes within nodes are nodes, and what says how
/// things look is passed over.
public struct GEXF: ContactListFormat {
  public static let name = "gexf"
  public static let title = "GEXF graph"
  public static let evidenceKind = "knows"

  private var reading = GraphXMLReading<GEXFElements>()

  public init() {}

  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    GraphXMLReading<GEXFElements>.recognizes(start)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    reading.read(chunk, found: found)
  }

  public mutating func finish(found: (Finding) -> Void) {
    reading.finish(found: found)
  }
}

/// The elements of a ``GEXF``.
struct GEXFElements: GraphElements {
  static let root = "gexf"

  private struct Column {
    var name: String
    var value: String?
  }

  private struct Open {
    var element: OpenGraphElement
    var depth: Int
    /// The columns that it has values of.
    var columns: Set<String> = []

    var isEdge: Bool {
      if case .edge = element { true } else { false }
    }
  }

  private var nodeColumns: [String: Column] = [:]
  private var edgeColumns: [String: Column] = [:]
  /// The columns that have a value where it is left out, in the order of the file.
  private var defaults: [(column: String, isOfEdges: Bool)] = []
  /// Whether the columns being declared are those of edges.
  private var isOfEdges = false
  private var column: String?
  private var open: [Open] = []
  private var depth = 0
  private var value: (depth: Int, content: String)?

  init() {}

  mutating func start(
    _ element: GraphXML.Element, graph: inout GraphAssembly, found: (Finding) -> Void
  ) {
    depth += 1
    let attributes = element.attributes
    guard !element.isForeign else { return }
    switch element.name {
    case "attributes": isOfEdges = attributes["class"] == "edge"
    case "attribute":
      column = attributes["id"]
      if let column { self[column, isOfEdges] = Column(name: attributes["title"] ?? column) }
    case "default": value = column == nil ? nil : (depth, "")
    case "node":
      begin(.node(line: element.line, id: attributes["id"]))
      if let label = attributes["label"] { takeLast("label", label) }
    case "edge":
      begin(.edge(line: element.line, from: attributes["source"], to: attributes["target"]))
      for name in ["weight", "kind", "type"] {
        if let value = attributes[name] { takeLast(name, value) }
      }
      takeTimes(attributes)
    case "attvalue": take(attributes)
    // A spell is a time during which its node or edge is there.
    case "spell": takeTimes(attributes)
    default: break
    }
  }

  mutating func text(_ text: String) {
    guard let value, value.depth == depth, value.content.utf8.count < 1 << 16 else { return }
    self.value?.content += text
  }

  mutating func end(graph: inout GraphAssembly, found: (Finding) -> Void) {
    if let value, value.depth == depth {
      self.value = nil
      if let column {
        self[column, isOfEdges]?.value = value.content
        defaults.append((column, isOfEdges))
      }
    }
    if let last = open.last, last.depth == depth {
      open.removeLast()
      withDefaults(last).end(in: &graph, found: found)
    }
    depth -= 1
  }

  private subscript(id: String, isOfEdges: Bool) -> Column? {
    get { isOfEdges ? edgeColumns[id] : nodeColumns[id] }
    set {
      if isOfEdges { edgeColumns[id] = newValue } else { nodeColumns[id] = newValue }
    }
  }

  private mutating func begin(_ element: OpenGraphElement) {
    open.append(Open(element: element, depth: depth))
  }

  private mutating func takeLast(_ name: String, _ value: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].element.take(name, value)
  }

  private mutating func takeTimes(_ attributes: [String: String]) {
    for name in ["end", "endopen", "timestamp"] {
      if let value = attributes[name] { takeLast(name, value) }
    }
  }

  private mutating func take(_ attributes: [String: String]) {
    guard let last = open.last, let id = attributes["for"] ?? attributes["id"],
      let value = attributes["value"]
    else { return }
    open[open.count - 1].columns.insert(id)
    if let column = self[id, last.isEdge] { takeLast(column.name, value) }
  }

  /// The element with the values of the columns that it leaves out.
  private func withDefaults(_ open: Open) -> OpenGraphElement {
    var element = open.element
    for (id, isOfEdges) in defaults where isOfEdges == open.isEdge && !open.columns.contains(id) {
      if let column = self[id, isOfEdges], let value = column.value {
        element.take(column.name, value)
      }
    }
    return element
  }
}

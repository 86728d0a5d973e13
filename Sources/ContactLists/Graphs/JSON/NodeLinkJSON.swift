/// A graph in JSON as lists of nodes and of links: NetworkX' node-link data, D3, graphology, sigma,
/// vis.js, Cytoscape and the JSON Graph Format.
///
/// Each link is a tie. Its ends are ids of nodes; or, as in D3 until its version 3, places in the list
/// of nodes, counted from 0: where every end is such a place and not every one is an id. The file is
/// held in memory as a whole, so its size is bounded.
public struct NodeLinkJSON: ContactListFormat {
  public static let name = "json"
  public static let title = "node-link JSON graph"
  public static let evidenceKind = "knows"

  /// The size, in bytes, over which a file is not read.
  public static let maximumSize = 1 << 28

  private var bytes: [UInt8] = []
  private var isBroken = false

  public init() {}

  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    NodeLinkShape.recognizes(start)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard !isBroken else { return }
    guard bytes.count + chunk.count <= Self.maximumSize else {
      isBroken = true
      bytes = []
      let reason = "a JSON file of more than \(Self.maximumSize >> 20) MB; export an edge list"
      found(.broken(RowProblem(line: 1, reason: reason)))
      return
    }
    bytes.append(contentsOf: chunk)
  }

  public mutating func finish(found: (Finding) -> Void) {
    guard !isBroken else { return }
    var text = JSONText(bytes)
    bytes = []
    var lists = NodeLinkLists()
    do throws(JSONText.Damage) {
      try lists.readGraph(&text)
      guard text.next() == nil else { throw text.damage("the end") }
    } catch {
      found(.broken(error.problem))
      return
    }
    guard lists.hasLinks || lists.hasNodes else {
      found(.broken(RowProblem(line: 1, reason: "JSON without lists of nodes and links")))
      return
    }
    lists.tell(found: found)
  }
}

/// The nodes and links of a ``NodeLinkJSON``.
private struct NodeLinkLists {
  private var nodes: [NodeLinkValue] = []
  private var links: [NodeLinkValue] = []
  private(set) var hasNodes = false
  private(set) var hasLinks = false

  init() {}

  /// Reads an object that holds the lists, or a list of both nodes and links.
  mutating func readGraph(_ text: inout JSONText) throws(JSONText.Damage) {
    switch text.next() {
    case UInt8(ascii: "["): try readMixed(&text)
    case UInt8(ascii: "{"):
      try text.object { name, text throws(JSONText.Damage) in try readMember(name, &text) }
    default: try text.skip()
    }
  }

  private mutating func readMember(
    _ name: String, _ text: inout JSONText
  ) throws(JSONText.Damage) {
    let isList = text.next() == UInt8(ascii: "[")
    switch name {
    case "nodes", "vertices":
      hasNodes = true
      if isList {
        try text.array { text throws(JSONText.Damage) in nodes.append(try NodeLinkValue(&text)) }
      } else {
        try readNodesByID(&text)
      }
    case "links", "edges":
      guard isList else { return try text.skip() }
      hasLinks = true
      try text.array { text throws(JSONText.Damage) in links.append(try NodeLinkValue(&text)) }
    case "elements", "graph": try readGraph(&text)
    case "graphs" where isList:
      try text.array { text throws(JSONText.Damage) in try readGraph(&text) }
    default: try text.skip()
    }
  }

  /// The JSON Graph Format has an object of nodes, by their ids.
  private mutating func readNodesByID(_ text: inout JSONText) throws(JSONText.Damage) {
    guard text.next() == UInt8(ascii: "{") else { return try text.skip() }
    try text.object { id, text throws(JSONText.Damage) in
      var node = try NodeLinkValue(&text)
      node.ends["id"] = id.trimmedOrNil.map { NodeLinkEnd(text: $0, isNumber: false) }
      nodes.append(node)
    }
  }

  private mutating func readMixed(_ text: inout JSONText) throws(JSONText.Damage) {
    try text.array { text throws(JSONText.Damage) in
      let value = try NodeLinkValue(&text)
      if value.end("source", "from", "src") != nil || value.end("target", "to", "dst") != nil {
        hasLinks = true
        links.append(value)
      } else {
        hasNodes = true
        nodes.append(value)
      }
    }
  }

  func tell(found: (Finding) -> Void) {
    var graph = GraphAssembly()
    let ids = idsOfNodes()
    for (node, id) in zip(nodes, ids) {
      var element = OpenGraphElement.node(line: node.line, id: id)
      for (name, value) in node.attributes { element.take(name, value) }
      element.end(in: &graph, found: found)
    }
    let areIndexes = linksAreIndexes(ids: ids)
    func id(_ end: NodeLinkEnd?) -> String? {
      guard areIndexes, let end, let place = Int(end.text), ids.indices.contains(place) else {
        return end?.text
      }
      return ids[place]
    }
    for link in links {
      let ends = Self.ends(of: link)
      var element = OpenGraphElement.edge(
        line: link.line, from: id(ends.first), to: id(ends.second))
      for (name, value) in link.attributes { element.take(name, value) }
      element.end(in: &graph, found: found)
    }
    graph.finish(found: found)
  }

  private static func ends(
    of link: NodeLinkValue
  ) -> (first: NodeLinkEnd?, second: NodeLinkEnd?) {
    (link.end("source", "from", "src"), link.end("target", "to", "dst"))
  }

  /// The ids of the nodes; without one a node is known by its name, if links name it so, or its place.
  private func idsOfNodes() -> [String] {
    let named = Set(
      links.flatMap { link in
        let ends = Self.ends(of: link)
        return [ends.first, ends.second].compactMap { $0?.isNumber == false ? $0?.text : nil }
      })
    return nodes.enumerated().map { place, node in
      if let id = node.end("id", "key") { return id.text }
      let name = node.end("name", "label")?.text
      return name.flatMap { named.contains($0) ? $0 : nil } ?? String(place)
    }
  }

  private func linksAreIndexes(ids: [String]) -> Bool {
    let known = Set(ids)
    var areAllIDs = true
    for link in links {
      let ends = Self.ends(of: link)
      for end in [ends.first, ends.second].compactMap(\.self) {
        guard end.isNumber, let place = Int(end.text), ids.indices.contains(place) else {
          return false
        }
        if !known.contains(end.text) { areAllIDs = false }
      }
    }
    return !areAllIDs
  }
}

/// A node or an edge of which more is to come.
enum OpenGraphElement: Sendable {
  case node(id: String?, line: Int, person: GraphPerson)
  case edge(first: String?, second: String?, line: Int, tie: GraphTie)
  /// Something else within which nodes and edges are not what they are elsewhere.
  case other

  static func node(line: Int, id: String? = nil) -> OpenGraphElement {
    .node(id: id?.trimmedOrNil, line: line, person: GraphPerson())
  }

  static func edge(line: Int, from first: String? = nil, to second: String? = nil)
    -> OpenGraphElement
  {
    .edge(first: first, second: second, line: line, tie: GraphTie())
  }

  /// Takes an attribute called `name`.
  mutating func take(_ name: String, _ value: String) {
    switch self {
    case .node(let id, let line, var person):
      self = .other
      person.take(name, value)
      self = .node(id: id, line: line, person: person)
    case .edge(let first, let second, let line, var tie):
      self = .other
      tie.take(name, value)
      self = .edge(first: first, second: second, line: line, tie: tie)
    case .other: break
    }
  }

  /// Gives what it is, now that it is over, to `graph`.
  func end(in graph: inout GraphAssembly, found: (Finding) -> Void) {
    switch self {
    case .node(let id?, let line, let person): graph.add(node: id, line: line, person: person)
    case .node(nil, let line, _):
      found(.noted(RowProblem(line: line, reason: "a node without an id, which no edge can name")))
    case .edge(let first, let second, let line, let tie):
      graph.add(edgeFrom: first, to: second, line: line, tie: tie, found: found)
    case .other: break
    }
  }
}

/// GML, the Graph Modelling Language (Himsolt, University of Passau): lists of keys and values.
///
/// Each edge is a tie. Lists within nodes and edges, which say how things look, are passed over.
public struct GML: ContactListFormat {
  public static let name = "gml"
  public static let title = "GML graph"
  public static let evidenceKind = "knows"

  private var tokens = GMLTokens()
  private var body = GMLBody()

  public init() {}

  /// Whether the first list of the file is one called `graph`.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    var tokens = GMLTokens()
    var words: [String] = []
    var isGraph: Bool?
    tokens.read(start) { token, _ in
      guard isGraph == nil else { return }
      switch token {
      case .word(let word): words.append(word)
      case .text: words.append("")
      case .open: isGraph = words.count.isMultiple(of: 2) == false && words.last == "graph"
      case .close: isGraph = false
      }
    }
    return isGraph ?? false
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard !body.isBroken else { return }
    tokens.read(chunk) { token, line in body.take(token, line: line, found: found) }
    if let problem = tokens.problem { body.fail(problem, found: found) }
  }

  public mutating func finish(found: (Finding) -> Void) {
    guard !body.isBroken else { return }
    tokens.finish { token, line in body.take(token, line: line, found: found) }
    if let problem = tokens.problem {
      body.fail(problem, found: found)
    } else {
      body.finish(found: found)
    }
  }
}

/// What the words of a ``GML`` mean.
private struct GMLBody: Sendable {
  private struct List: Sendable {
    var isGraph = false
    var element = OpenGraphElement.other
    var line: Int
  }

  private static let maximumDepth = 256

  private var graph = GraphAssembly()
  private var lists: [List] = []
  private var key: (name: String, line: Int)?
  private var hasGraph = false
  private(set) var isBroken = false

  mutating func take(_ token: GMLTokens.Token, line: Int, found: (Finding) -> Void) {
    guard !isBroken else { return }
    switch (token, key) {
    case (.word(let name), nil): key = (name.lowercased(), line)
    case (.text, nil), (.open, nil):
      fail(RowProblem(line: line, reason: "a value without a key"), found: found)
    case (.close, let key?):
      fail(RowProblem(line: key.line, reason: "a key without a value"), found: found)
    case (.close, nil): close(line: line, found: found)
    case (.open, let key?):
      open(key.name, line: key.line, found: found)
      self.key = nil
    case (.word(let value), let key?), (.text(let value), let key?):
      take(key.name, value)
      self.key = nil
    }
  }

  mutating func finish(found: (Finding) -> Void) {
    if let last = lists.last {
      fail(
        RowProblem(
          line: last.line, reason: "a list that is never closed; the file may have been cut short"),
        found: found)
    } else if let key {
      fail(RowProblem(line: key.line, reason: "a key without a value"), found: found)
    } else if !hasGraph {
      fail(RowProblem(line: 1, reason: "a GML file without a graph"), found: found)
    } else if !isBroken {
      graph.finish(found: found)
    }
  }

  mutating func fail(_ problem: RowProblem, found: (Finding) -> Void) {
    guard !isBroken else { return }
    isBroken = true
    graph = GraphAssembly()
    found(.broken(problem))
  }

  private mutating func open(_ name: String, line: Int, found: (Finding) -> Void) {
    guard lists.count < Self.maximumDepth else {
      let reason = "lists within lists, more than \(Self.maximumDepth) deep"
      return fail(RowProblem(line: line, reason: reason), found: found)
    }
    var list = List(line: line)
    if lists.isEmpty, name == "graph" {
      list.isGraph = true
      hasGraph = true
    } else if lists.last?.isGraph == true {
      if name == "node" { list.element = .node(line: line) }
      if name == "edge" { list.element = .edge(line: line) }
    }
    lists.append(list)
  }

  private mutating func close(line: Int, found: (Finding) -> Void) {
    guard let list = lists.popLast() else {
      return fail(RowProblem(line: line, reason: "a bracket that closes nothing"), found: found)
    }
    list.element.end(in: &graph, found: found)
  }

  private mutating func take(_ name: String, _ value: String) {
    guard var list = lists.popLast() else { return }
    switch (list.element, name) {
    case (.node(nil, let line, let person), "id"):
      list.element = .node(id: value.trimmedOrNil, line: line, person: person)
    case (.edge(nil, let second, let line, let tie), "source"):
      list.element = .edge(first: value, second: second, line: line, tie: tie)
    case (.edge(let first, nil, let line, let tie), "target"):
      list.element = .edge(first: first, second: value, line: line, tie: tie)
    default: list.element.take(name, value)
    }
    lists.append(list)
  }
}

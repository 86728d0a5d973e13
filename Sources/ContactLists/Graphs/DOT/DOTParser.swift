internal import CCgraph

/// Reads the graphs of a DOT file with cgraph, and finds out the lines that it does not keep.
///
/// Cgraph asks for text when it has used up what it has, and gets one line at a time: so the line that
/// it got last is about where it reads. It asks for the id of a node whenever one is named, and tells
/// of each edge that it makes, whose line is that on which its ends were named last.
final class DOTParser {
  /// Over this many edges a graph is none of people; sets like `{a b} -> {c d}` make many of little.
  static let maximumEdges = 5_000_000

  private let bytes: [UInt8]
  private var at = 0
  /// The line that was given last, from 1.
  private var line = 0
  private var endedLine = true
  private let ids: Agiddisc_t
  /// On which line each node of the graph that is being read was named first and last.
  private var nodeLines: [IDTYPE: (first: Int, last: Int)] = [:]
  /// The names that begin with `%`: cgraph takes them for its own and forgets them.
  private var nodeNames: [IDTYPE: String] = [:]
  private var edges: [(edge: UnsafeMutablePointer<Agedge_t>, line: Int)] = []
  private var edgeCount = 0
  private var failureLine: Int?
  private var warningLines: [Int] = []

  /// Whom the library's functions without a context mean; only while ``Cgraph`` is held.
  nonisolated(unsafe) private static var current: DOTParser?

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ids = ccg_ids()
  }

  /// What the graphs in `bytes` say, which ``DOTCheck`` has nothing against.
  static func findings(in bytes: [UInt8]) -> [Finding] {
    Cgraph.alone {
      let parser = DOTParser(bytes)
      current = parser
      defer { current = nil }
      return parser.run()
    }
  }

  private func run() -> [Finding] {
    var graph = GraphAssembly()
    var findings: [Finding] = []
    var count = 0
    var ids = ids
    var io = ccg_io()
    ids.map = { DOTParser.map($0, $1, $2, $3, $4) }
    ids.idregister = { DOTParser.register($0, $1, $2) }
    io.afread = { _, buffer, size in DOTParser.current?.give(buffer, Int(size)) ?? 0 }
    ccg_capture { DOTParser.current?.hear($0) ?? 0 }
    agsetfile(nil)
    agreseterrors()
    withUnsafeMutablePointer(to: &ids) { ids in
      withUnsafeMutablePointer(to: &io) { io in
        var discipline = ccg_discipline(ids, io)
        while failureLine == nil, edgeCount <= Self.maximumEdges {
          (nodeLines, nodeNames, edges) = ([:], [:], [])
          guard let raw = agread(nil, &discipline) else { break }
          count += 1
          if failureLine == nil { tell(raw, in: &graph) { findings.append($0) } }
          agclose(raw)
        }
      }
    }
    if let problem = problem(count: count) { return [.broken(problem)] }
    let reason = "a number with letters behind it is read as two words; put it in quotes"
    findings += warningLines.map { .noted(RowProblem(line: $0, reason: reason)) }
    graph.finish { findings.append($0) }
    return findings
  }

  private func problem(count: Int) -> RowProblem? {
    if let failureLine {
      return RowProblem(
        line: failureLine, reason: "no DOT from here on; mend it or export the file again")
    }
    if edgeCount > Self.maximumEdges {
      return RowProblem(line: line, reason: "more than \(Self.maximumEdges) edges")
    }
    return count == 0 ? RowProblem(line: 1, reason: "a DOT file without a graph") : nil
  }

  private func tell(
    _ raw: UnsafeMutablePointer<Agraph_t>, in graph: inout GraphAssembly, found: (Finding) -> Void
  ) {
    let nodeColumns = DOTColumns(of: AGNODE, in: raw)
    let edgeColumns = DOTColumns(of: AGOUTEDGE, in: raw)
    var next = agfstnode(raw)
    while let node = next {
      let line = nodeLines[ccg_id(node)]?.first ?? 1
      let id = name(of: node)
      var element = OpenGraphElement.node(line: line, id: id)
      nodeColumns.describe(node, id: id ?? "", as: &element)
      element.end(in: &graph, found: found)
      next = agnxtnode(raw, node)
    }
    for (edge, line) in edges {
      var element = OpenGraphElement.edge(
        line: line, from: ccg_tail(edge).flatMap(name), to: ccg_head(edge).flatMap(name))
      edgeColumns.describe(edge, id: "", as: &element)
      element.end(in: &graph, found: found)
    }
  }

  private func name(of node: UnsafeMutablePointer<Agnode_t>) -> String? {
    nodeNames[ccg_id(node)] ?? agnameof(node).map { String(cString: $0) }
  }

  // MARK: - What cgraph calls

  /// Gives the next line, or as much of it as there is room for.
  private func give(_ buffer: UnsafeMutablePointer<CChar>?, _ size: Int) -> CInt {
    guard let buffer, size > 0, at < bytes.count else { return 0 }
    if endedLine { line += 1 }
    var count = 0
    endedLine = false
    while at < bytes.count, count < size, !endedLine {
      buffer[count] = CChar(bitPattern: bytes[at])
      endedLine = bytes[at] == CSV.lineFeed
      at += 1
      count += 1
    }
    return CInt(count)
  }

  /// Hears an error or a warning, of which the first piece is the word for it.
  private func hear(_ piece: UnsafeMutablePointer<CChar>?) -> CInt {
    guard let piece, failureLine == nil else { return 0 }
    let text = String(cString: piece)
    if text.hasPrefix("Error") {
      failureLine = max(line, 1)
    } else if text.contains("badly delimited number"), warningLines.count < 1_000 {
      warningLines.append(max(line, 1))
    }
    return 0
  }

  private static func map(
    _ state: UnsafeMutableRawPointer?, _ kind: CInt, _ name: UnsafeMutablePointer<CChar>?,
    _ id: UnsafeMutablePointer<IDTYPE>?, _ creates: CInt
  ) -> Int {
    guard let current, let map = current.ids.map else { return 0 }
    if kind == CInt(AGOUTEDGE), creates != 0 {
      current.edgeCount += 1
      // Without an id, cgraph makes no edge.
      guard current.edgeCount <= maximumEdges else { return 0 }
    }
    let status = map(state, kind, name, id, creates)
    if kind == CInt(AGNODE), status != 0, let id = id?.pointee {
      let first = current.nodeLines[id]?.first ?? current.line
      current.nodeLines[id] = (first, current.line)
    }
    return status
  }

  private static func register(
    _ state: UnsafeMutableRawPointer?, _ kind: CInt, _ object: UnsafeMutableRawPointer?
  ) {
    guard let current else { return }
    if kind == CInt(AGNODE), let object, let name = agnameof(object), name.pointee == 0x25 {
      current.nodeNames[ccg_id(object)] = String(cString: name)
    }
    if kind == CInt(AGOUTEDGE), let object {
      let edge = object.assumingMemoryBound(to: Agedge_t.self)
      let lines = [ccg_tail(edge), ccg_head(edge)].compactMap { node in
        node.flatMap { current.nodeLines[ccg_id($0)]?.last }
      }
      current.edges.append((edge, lines.min() ?? current.line))
    }
    current.ids.idregister?(state, kind, object)
  }
}

/// Pajek's networks (`.net`): a list of vertices, then lists of arcs and edges.
///
/// Each line of a pair, and each pair of a line of neighbours, is a tie. A file may hold several
/// networks, which number their vertices anew: those of the second are known as `2:1` and so on.
/// Networks of two kinds of vertices and matrices are refused: they do not say who knows whom.
public struct Pajek: ContactListFormat {
  public static let name = "pajek"
  public static let title = "Pajek network"
  public static let evidenceKind = "knows"

  private var lines = EdgeListLines(separator: nil)
  private var reader = CSVReader(delimiter: "\t")
  private var networks = PajekNetworks()

  public init() {}

  /// Whether the first line that is no comment begins a network.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let lines = start.split { $0 == CSV.lineFeed || $0 == CSV.carriageReturn }
    let first = lines.lazy.map { $0.drop { $0 <= 0x20 } }
      .first { !$0.isEmpty && $0.first != UInt8(ascii: "%") }
    let word = first.map { String(decoding: $0.prefix { $0 > 0x20 }, as: UTF8.self) }
    return word?.lowercased() == "*vertices" || word?.lowercased() == "*network"
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    var networks = networks.taken()
    reader.read(lines.read(chunk)[...]) { networks.take($0, found: found) }
    self.networks = networks
  }

  public mutating func finish(found: (Finding) -> Void) {
    var networks = networks.taken()
    reader.finish { networks.take($0, found: found) }
    networks.finish(found: found)
    self.networks = networks
  }
}

/// The networks of a ``Pajek`` file.
private struct PajekNetworks: Sendable {
  /// What the lines say.
  private enum Section {
    case none
    case vertices
    case pairs
    case neighbours
  }

  private var graph = GraphAssembly()
  private var section = Section.none
  private var count = 0
  private var isBroken = false

  /// The value, leaving an empty one, so that the nodes in it are never copied.
  mutating func taken() -> PajekNetworks {
    var other = PajekNetworks()
    swap(&self, &other)
    return other
  }

  mutating func take(_ finding: CSVReader.Finding, found: (Finding) -> Void) {
    guard !isBroken else { return }
    switch finding {
    case .header, .noHeader: break
    case .unreadable(let problem): found(.rejected(problem))
    case .row(let row):
      guard let first = row.text(0) else { return }
      if first.hasPrefix("*") {
        begin(first.lowercased(), row, found: found)
      } else {
        read(row, first, found: found)
      }
    }
  }

  mutating func finish(found: (Finding) -> Void) {
    guard !isBroken else { return }
    if count == 0 {
      found(.broken(RowProblem(line: 1, reason: "a Pajek file without *Vertices")))
    } else {
      graph.finish(found: found)
    }
  }

  private mutating func begin(_ name: String, _ row: CSVRecord, found: (Finding) -> Void) {
    switch name {
    case "*vertices":
      guard row.text(2) == nil else {
        return fail(row.line, "a network of two kinds of vertices; project it on people", found)
      }
      graph.finish(found: found)
      count += 1
      section = .vertices
    case "*arcs", "*edges": section = .pairs
    case "*arcslist", "*edgeslist": section = .neighbours
    case "*matrix":
      fail(row.line, "a network as a matrix; save it with lists of arcs or edges", found)
    // Partitions and vectors of a project file are no ties.
    default: section = .none
    }
  }

  private mutating func fail(_ line: Int, _ reason: String, _ found: (Finding) -> Void) {
    isBroken = true
    graph = GraphAssembly()
    found(.broken(RowProblem(line: line, reason: reason)))
  }

  private mutating func read(_ row: CSVRecord, _ first: String, found: (Finding) -> Void) {
    switch section {
    case .none: break
    case .vertices:
      var person = GraphPerson()
      if let label = row.text(1) { person.take(.name(rank: 0), label) }
      graph.add(node: id(first), line: row.line, person: person)
    case .pairs:
      var tie = GraphTie()
      if let weight = row.text(2) { tie.take(.weight, weight) }
      graph.add(
        edgeFrom: id(first), to: row.text(1).map(id), line: row.line, tie: tie, found: found)
    case .neighbours:
      guard row.text(1) != nil else {
        return graph.reject(line: row.line, "a tie needs two people", found: found)
      }
      for place in 1..<row.count {
        guard let other = row.text(place) else { continue }
        graph.add(
          edgeFrom: id(first), to: id(other), line: row.line, tie: GraphTie(), found: found)
      }
    }
  }

  private func id(_ number: String) -> String {
    count > 1 ? "\(count):\(number)" : number
  }
}

public import ContactLists
public import NetworkStore
public import ReferralGraph

/// The network as a file for other tools: people, ties, groups and who belongs to them.
///
/// Nodes and edges have the same attributes in every format. Written as it is read, so that a million
/// people do not stand in memory as text.
public struct NetworkExport: Sendable {
  public let network: Network
  public let table: EvidenceTable
  /// The day as of which strengths are meant.
  public let asOf: CalendarDate

  /// A format that has everything in one file.
  public enum GraphFormat: String, CaseIterable, Hashable, Sendable {
    /// GraphML (graphml.graphdrawing.org), with labels for yEd.
    case graphml
    /// GEXF 1.2 (gexf.net), Gephi's own.
    case gexf
    /// Graphviz's language.
    case dot
    /// Node-link data as NetworkX has it, the lists being called `nodes` and `edges`.
    case json
  }

  public init(_ network: Network, table: EvidenceTable, asOf day: CalendarDate) {
    self.network = network
    self.table = table
    asOf = day
  }

  /// Writes the network as a graph, giving it to `put` piece by piece.
  ///
  /// - Throws: ``NetworkError``, and what `put` throws.
  public func write(as format: GraphFormat, _ put: (String) throws -> Void) throws {
    switch format {
    case .graphml: try write(GraphMLWriter(), put)
    case .gexf: try write(GEXFWriter(asOf: asOf), put)
    case .dot: try write(DOTWriter(), put)
    case .json: try write(NodeLinkWriter(), put)
    }
  }

  private func write(_ graph: some GraphWriter, _ put: (String) throws -> Void) throws {
    var (nodes, edges) = (0, 0)
    try put(graph.head)
    try network.forEachPart(table: table, asOf: asOf) { part in
      switch GraphElement(part, edge: edges + 1) {
      case .node(let node):
        try put(graph.text(of: node, isFirst: nodes == 0))
        nodes += 1
      case .edge(let edge):
        if edges == 0 { try put(graph.middle) }
        try put(graph.text(of: edge, isFirst: edges == 0))
        edges += 1
      }
    }
    if edges == 0 { try put(graph.middle) }
    try put(graph.tail)
  }
}

/// Writes nodes and then edges in a format.
protocol GraphWriter {
  /// What stands before the nodes.
  var head: String { get }
  /// What stands between nodes and edges.
  var middle: String { get }
  /// What stands behind the edges.
  var tail: String { get }

  func text(of node: GraphElement.Node, isFirst: Bool) -> String
  func text(of edge: GraphElement.Edge, isFirst: Bool) -> String
}

/// Node-link data: what `networkx.node_link_graph(data, edges="edges")` reads.
struct NodeLinkWriter: GraphWriter {
  var head: String {
    "{\"directed\": false, \"multigraph\": false, \"graph\": {\"creator\": \"whom\"}, \"nodes\": ["
  }

  var middle: String { "\n], \"edges\": [" }
  var tail: String { "\n]}\n" }

  func text(of node: GraphElement.Node, isFirst: Bool) -> String {
    let members = [("id", JSONWriter.text(node.id)), ("label", JSONWriter.text(node.label))]
    return (isFirst ? "\n" : ",\n") + object(members, node.attributes)
  }

  func text(of edge: GraphElement.Edge, isFirst: Bool) -> String {
    let members = [
      ("source", JSONWriter.text(edge.source)), ("target", JSONWriter.text(edge.target)),
      ("weight", edge.weight.description),
    ]
    return (isFirst ? "\n" : ",\n") + object(members, edge.attributes)
  }

  private func object(
    _ members: [(String, String)], _ attributes: [GraphElement.Attribute]
  ) -> String {
    let all = members + attributes.map { ($0.column.title, $0.value.json) }
    return "{" + all.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}

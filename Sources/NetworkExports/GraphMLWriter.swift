/// GraphML, each node's label a second time where yEd looks for it.
struct GraphMLWriter: GraphWriter {
  private static let labelKey = "n_label"
  private static let weightKey = "e_weight"
  private static let drawingKey = "n_drawing"

  var head: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:y="http://www.yworks.com/xml/graphml" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
      <key id="\(Self.drawingKey)" for="node" yfiles.type="nodegraphics"/>

      """
    func declare(_ key: String, _ isOfEdges: Bool, _ title: String, _ kind: String) {
      text += "<key id=\"\(key)\" for=\"\(isOfEdges ? "edge" : "node")\" attr.name=\"\(title)\" "
      text += "attr.type=\"\(kind)\"/>\n"
    }
    declare(Self.labelKey, false, "label", "string")
    declare(Self.weightKey, true, "weight", "double")
    for column in GraphElement.Column.allCases {
      declare(column.key, column.isOfEdges, column.title, column.kind.rawValue)
    }
    return text + "<graph id=\"network\" edgedefault=\"undirected\">\n"
  }

  var middle: String { "" }
  var tail: String { "</graph>\n</graphml>\n" }

  func text(of node: GraphElement.Node, isFirst: Bool) -> String {
    let label = XMLText.escaped(node.label)
    return "<node id=\"\(node.id)\">" + data(Self.labelKey, label) + data(node.attributes)
      + data(Self.drawingKey, "<y:ShapeNode><y:NodeLabel>\(label)</y:NodeLabel></y:ShapeNode>")
      + "</node>\n"
  }

  func text(of edge: GraphElement.Edge, isFirst: Bool) -> String {
    "<edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\">"
      + data(Self.weightKey, edge.weight.description) + data(edge.attributes) + "</edge>\n"
  }

  private func data(_ attributes: [GraphElement.Attribute]) -> String {
    attributes.map { data($0.column.key, XMLText.escaped($0.value.plain)) }.joined()
  }

  private func data(_ key: String, _ content: String) -> String {
    "<data key=\"\(key)\">\(content)</data>"
  }
}

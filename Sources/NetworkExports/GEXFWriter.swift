internal import ContactLists

/// GEXF 1.2, which says all there is to say here: NetworkX reads 1.3 only since its version 3.6.
struct GEXFWriter: GraphWriter {
  let asOf: CalendarDate

  var head: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" \
    version="1.2">
    <meta lastmodifieddate="\(asOf)">
    <creator>whom</creator>
    <description>People, their ties, and the groups that they belong to</description>
    </meta>
    <graph mode="static" defaultedgetype="undirected">
    \(declarations(isOfEdges: false))\(declarations(isOfEdges: true))<nodes>

    """
  }

  var middle: String { "</nodes>\n<edges>\n" }
  var tail: String { "</edges>\n</graph>\n</gexf>\n" }

  func text(of node: GraphElement.Node, isFirst: Bool) -> String {
    "<node id=\"\(node.id)\" label=\"\(XMLText.escaped(node.label))\">" + values(node.attributes)
      + "</node>\n"
  }

  func text(of edge: GraphElement.Edge, isFirst: Bool) -> String {
    "<edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\" "
      + "weight=\"\(edge.weight)\">" + values(edge.attributes) + "</edge>\n"
  }

  private func declarations(isOfEdges: Bool) -> String {
    let columns = GraphElement.Column.allCases.filter { $0.isOfEdges == isOfEdges }
    return "<attributes class=\"\(isOfEdges ? "edge" : "node")\">\n"
      + columns.map { column in
        // GEXF's word for whole numbers.
        let kind = column.kind == .whole ? "integer" : column.kind.rawValue
        return "<attribute id=\"\(column.key)\" title=\"\(column.title)\" type=\"\(kind)\"/>\n"
      }.joined() + "</attributes>\n"
  }

  private func values(_ attributes: [GraphElement.Attribute]) -> String {
    "<attvalues>"
      + attributes.map { attribute in
        let value = XMLText.escaped(attribute.value.plain)
        return "<attvalue for=\"\(attribute.column.key)\" value=\"\(value)\"/>"
      }.joined() + "</attvalues>"
  }
}

internal import CCgraph

/// The attributes of a graph's nodes or edges that say something of people and ties.
struct DOTColumns {
  private let columns: [(name: String, symbol: UnsafeMutablePointer<Agsym_t>)]
  /// The attribute that says that labels have fields.
  private let shape: UnsafeMutablePointer<Agsym_t>?

  init(of kind: Int32, in graph: UnsafeMutablePointer<Agraph_t>) {
    var columns: [(name: String, symbol: UnsafeMutablePointer<Agsym_t>)] = []
    var shape: UnsafeMutablePointer<Agsym_t>?
    var next = agnxtattr(graph, kind, nil)
    while let symbol = next {
      let name = symbol.pointee.name.map { String(cString: $0) } ?? ""
      let isMeant =
        kind == AGNODE
        ? GraphAttribute.ofPerson(name) != nil : GraphAttribute.ofTie(name) != nil
      if isMeant { columns.append((name, symbol)) }
      if name == "shape" { shape = symbol }
      next = agnxtattr(graph, kind, symbol)
    }
    (self.columns, self.shape) = (columns, shape)
  }

  /// Gives `element` what `object`, the node or edge called `id`, has of the attributes.
  func describe(_ object: UnsafeMutableRawPointer, id: String, as element: inout OpenGraphElement) {
    for (name, symbol) in columns {
      guard let value = agxget(object, symbol), value.pointee != 0 else { continue }
      let text = String(cString: value)
      if name != "label" {
        element.take(name, text)
      } else if ccg_is_html(value) != 0 {
        element.take(name, DOTLabel.text(markup: text))
      } else if let shape, let kind = agxget(object, shape),
        String(cString: kind).lowercased().hasSuffix("record")
      {
        element.take(name, DOTLabel.text(DOTLabel.firstField(text), id: id))
      } else {
        element.take(name, DOTLabel.text(text, id: id))
      }
    }
  }
}

/// A drawing as a Graphviz graph, and what Graphviz makes of it.
extension Drawing {
  /// The drawing in `format`; SVG as Graphviz writes it, before ``SVGFinish`` has been over it.
  func render(
    as format: MapFormat, isDark: Bool = false, with graphviz: borrowing Graphviz
  ) throws(MapError) -> Graphviz.Output {
    guard var graph = GraphvizGraph(name: "map") else { throw .graphvizMissing }
    try fill(&graph, for: format, isDark: isDark)
    if format == .dot {
      return Graphviz.Output(bytes: try graphviz.source(of: graph), warnings: "")
    }
    return try graphviz.laidOut(graph) { graph throws(MapError) in
      try graphviz.render(graph, as: format)
    }
  }

  private func fill(
    _ graph: inout GraphvizGraph, for format: MapFormat, isDark: Bool
  ) throws(MapError) {
    // Graphviz makes the page as large as what is on it, and every drawing has its ground on it.
    try graph.set("pad", "0")
    try graph.set("bgcolor", Ink.ground.colour(isDark: isDark))
    // Bands lie under lines, and lines end where boxes begin.
    try graph.set("outputorder", "nodesfirst")
    switch format {
    case .png: try graph.set("dpi", number(resolution))
    case .pdf: try graph.set("size", paper)
    case .svg, .dot: break
    }
    // Said of all nodes at once where nobody reads it.
    if format != .dot {
      for (key, value) in Self.ofEveryShape { try graph.setForNodes(key, value) }
    }
    let common = format == .dot ? Self.ofEveryShape : []
    // For whoever reads the DOT; nothing is drawn of them.
    let facts = format == .dot ? facts : [:]
    var nodes: [String: GraphvizGraph.Node] = [:]
    var places: [String: Int] = [:]
    for shape in shapes {
      places[shape.id] = nodes.count
      nodes[shape.id] = try graph.addNode(
        shape.id, markup: shape.text.isEmpty ? nil : Self.markup(shape.text, isDark: isDark),
        attributes(of: shape, isDark: isDark) + common + (facts[shape.group] ?? []))
    }
    for line in lines {
      // In DOT a node stands before a line that leads to it, whatever its place, and would be drawn
      // under what has a place before it. So lines lead to what stands there already.
      let isForward = places[line.from] ?? 0 < places[line.to] ?? 0
      let line = format == .dot && isForward ? line.reversed : line
      guard let from = nodes[line.from], let to = nodes[line.to] else { continue }
      try graph.addEdge(
        line.id, from: from, to: to,
        attributes(of: line, isDark: isDark) + (facts[line.group] ?? []))
    }
  }

  /// The page to print on, lying or upright as the map is, in inches without the half inch that
  /// Graphviz leaves on each side: A4, or A3 where the words would shrink below seven tenths.
  /// Smaller maps stay small.
  private var paper: String {
    let (long, short) = (max(size.width, size.height), min(size.width, size.height))
    let fitsA4 = long * 0.7 <= 10.6 * 72 && short * 0.7 <= 7.2 * 72
    let sides = fitsA4 ? ("10.6", "7.2") : ("15.5", "10.6")
    return size.width >= size.height ? "\(sides.0),\(sides.1)" : "\(sides.1),\(sides.0)"
  }

  /// Twice the usual 96 dots an inch, but less where a huge map would pass the 32,767 dots that
  /// Graphviz can make.
  private var resolution: Double {
    min(192, 72 * 16_000 / max(size.width, size.height, 1))
  }

  private static let ofEveryShape = [
    ("fixedsize", "true"), ("margin", "0"), ("fontname", TextStyle.fontName),
  ]

  private func attributes(of shape: Shape, isDark: Bool) -> [(String, String)] {
    var result = [
      ("id", shape.id),
      ("pos", position(shape.frame.centre)),
      ("width", number(shape.frame.width / 72)),
      ("height", number(shape.frame.height / 72)),
    ]
    var styles: [String] = []
    switch shape.outline {
    case .none: result.append(("shape", "plaintext"))
    case .box: result.append(("shape", "box"))
    case .roundedBox:
      result.append(("shape", "box"))
      styles.append("rounded")
    case .disc: result.append(("shape", "ellipse"))
    }
    if let fill = shape.fill {
      styles.append("filled")
      result.append(("fillcolor", fill.colour(isDark: isDark)))
    }
    if shape.edge == .dashed { styles.append("dashed") }
    if let stroke = shape.stroke ?? shape.fill {
      result.append(("color", stroke.colour(isDark: isDark)))
    }
    result.append(("penwidth", number(shape.stroke == nil ? 0 : shape.strokeWidth)))
    if shape.outline != .none || !styles.isEmpty {
      result.append(("style", styles.joined(separator: ",")))
    }
    return result
  }

  private func attributes(of line: Line, isDark: Bool) -> [(String, String)] {
    let courses = line.courses.map { course in
      course.points.map(position).joined(separator: " ")
    }
    return [
      ("id", line.id),
      ("pos", courses.joined(separator: ";")),
      ("dir", "none"),
      ("color", line.ink.colour(isDark: isDark)),
      ("penwidth", number(line.width)),
      ("style", line.stroke.rawValue),
    ]
  }

  /// The facts of each group, for whoever reads the DOT: `person`, `tie`, `strength`. Escaped like
  /// labels, so that none can be the same text as some markup, which Graphviz would take it for.
  private var facts: [String: [(String, String)]] {
    var facts: [String: [(String, String)]] = [:]
    for group in groups where !group.data.isEmpty && facts[group.id] == nil {
      facts[group.id] = group.data.map { ($0.name, LabelText.escaped($0.value)) }
    }
    return facts
  }

  /// Graphviz counts y upwards.
  private func position(_ point: Point) -> String {
    "\(number(point.x)),\(number(size.height - point.y))"
  }

  private func number(_ value: Double) -> String {
    Decimals.text(value)
  }

  /// A table, because only that lets lines have some air between them.
  private static func markup(_ lines: [TextLine], isDark: Bool) -> String {
    let rows = lines.map { line in
      "<tr><td>\(line.runs.map { markup($0, isDark: isDark) }.joined())</td></tr>"
    }
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" "
      + "cellpadding=\"\(Decimals.text(TextLine.leading))\">"
      + "<tr><td cellpadding=\"0\" height=\"\(Decimals.text(TextLine.drop))\"></td></tr>"
      + rows.joined() + "</table>"
  }

  private static func markup(_ run: TextRun, isDark: Bool) -> String {
    let text = LabelText.escaped(run.text)
    let colour = run.ink.colour(isDark: isDark)
    return "<font point-size=\"\(run.style.size)\" color=\"\(colour)\">"
      + (run.style.isBold ? "<b>\(text)</b>" : text) + "</font>"
  }
}

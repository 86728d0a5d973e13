/// Makes of Graphviz's SVG one that belongs in a page: grouped and named by what it shows, readable
/// without seeing it, unique in its ids, at home on dark screens.
struct SVGFinish {
  private let drawing: Drawing
  private let prefix: String
  private let look: MapLook
  private let lines: [String: [Line]]
  private let shapes: [String: [Shape]]
  private let children: [String: [DrawingGroup]]

  init(_ drawing: Drawing, look: MapLook) {
    self.drawing = drawing
    self.look = look
    lines = Dictionary(grouping: drawing.lines, by: \.group)
    shapes = Dictionary(grouping: drawing.shapes, by: \.group)
    children = Dictionary(grouping: drawing.groups.filter { $0.parent != nil }) {
      $0.parent ?? ""
    }
    let letters = look.idPrefix.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
    }
    // An id begins with a letter, so that stylesheets can name it without escapes.
    prefix = letters.first?.isLetter == true ? letters : "map-\(letters)"
  }

  func finish(_ bytes: [UInt8]) throws(MapError) -> [UInt8] {
    let drawn = try SVGReader.drawing(in: bytes)
    guard
      let graph = drawn.children(of: 0).first(where: { index in
        drawn.value("class", of: index).map { drawn.says($0, "graph") } ?? false
      }), drawn.value("transform", of: graph) != nil
    else { throw .drawingFailed(message: "its SVG shows no map") }
    let parts = Self.parts(of: drawn)

    var svg = SVGWriter()
    svg.begin("svg")
    svg.set("xmlns", "http://www.w3.org/2000/svg")
    svg.set("id", prefix)
    svg.set("class", "whom-map")
    let size = "\(Decimals.text(drawing.size.width)) \(Decimals.text(drawing.size.height))"
    svg.set("viewBox", "0 0 \(size)")
    svg.set("role", "group")
    svg.set("aria-labelledby", "\(prefix)-title \(prefix)-desc")
    svg.set("font-family", TextStyle.fontName)
    svg.write("title", id: "\(prefix)-title", drawing.title)
    svg.write("desc", id: "\(prefix)-desc", drawing.description)
    svg.write(
      "style", SVGStyle.sheet(rootID: prefix, of: drawing, appearance: look.appearance))
    svg.begin("g")
    try svg.copy("transform", from: graph, of: drawn)
    for group in drawing.groups where group.parent == nil {
      try write(group, drawn, parts, to: &svg)
    }
    svg.end()
    svg.end()
    svg.endPage()
    return svg.bytes
  }

  /// The groups that Graphviz made of nodes and edges, by the ids that we gave them.
  private static func parts(of drawn: DrawnSVG) -> [String: Int] {
    var parts: [String: Int] = [:]
    for index in drawn.elements.indices where drawn.isNamed("g", index) {
      if let id = drawn.value("id", of: index).flatMap(drawn.words) { parts[id] = index }
    }
    return parts
  }

  // MARK: Groups

  private func write(
    _ group: DrawingGroup, _ drawn: DrawnSVG, _ parts: [String: Int], to svg: inout SVGWriter
  ) throws(MapError) {
    let link = link(of: group)
    svg.begin(link == nil ? "g" : "a")
    svg.set("id", "\(prefix)-\(group.id)")
    svg.set("class", group.classes)
    for (name, value) in group.data { svg.setData(name, value) }
    writeReading(of: group, link: link, to: &svg)
    for line in lines[group.id] ?? [] {
      try writePaths(of: line, in: part(line.id, parts), drawn, to: &svg)
    }
    for shape in shapes[group.id] ?? [] {
      try writeMarks(of: shape, in: part(shape.id, parts), drawn, to: &svg)
    }
    for child in children[group.id] ?? [] {
      try write(child, drawn, parts, to: &svg)
    }
    svg.end()
  }

  /// How one thing is told and reached: people by the tab key, and as a link where there is one.
  private func writeReading(
    of group: DrawingGroup, link: ProfileLink?, to svg: inout SVGWriter
  ) {
    switch group.role {
    case .thing:
      if let link {
        svg.set("href", link.address)
        svg.set("rel", "noopener noreferrer")
        svg.set("aria-label", group.label)
      } else {
        svg.set("role", "img")
        svg.set("aria-label", group.label)
        if Self.person(of: group) != nil { svg.set("tabindex", "0") }
      }
      svg.write("title", group.label)
    case .list:
      svg.set("role", "group")
      svg.set("aria-label", group.label)
    case .decoration: break
    }
  }

  private static func person(of group: DrawingGroup) -> String? {
    group.data.first { $0.name == "person" }?.value
  }

  private func link(of group: DrawingGroup) -> ProfileLink? {
    guard group.role == .thing, !look.links.isEmpty else { return nil }
    return Self.person(of: group).flatMap { look.links[$0] }.flatMap(ProfileLink.init)
  }

  /// A part that Graphviz left out would be a person missing from the map.
  private func part(_ id: String, _ parts: [String: Int]) throws(MapError) -> Int {
    guard let part = parts[id] else {
      throw .drawingFailed(message: "a part of the map is missing from its SVG")
    }
    return part
  }

  // MARK: Marks

  private func writePaths(
    of line: Line, in part: Int, _ drawn: DrawnSVG, to svg: inout SVGWriter
  ) throws(MapError) {
    // Longer than Graphviz's, so that the dashes of a wide line do not close up.
    let dashes: StaticString? =
      switch line.stroke {
      case .solid: nil
      case .dashed: "8,5"
      case .dotted: "2,4"
      }
    let changes = dashes.map { [SVGWriter.Change(name: "stroke-dasharray", value: $0)] }
    for path in drawn.children(of: part) where drawn.isNamed("path", path) {
      try svg.copy(path, of: drawn, changing: changes ?? [])
    }
  }

  private func writeMarks(
    of shape: Shape, in part: Int, _ drawn: DrawnSVG, to svg: inout SVGWriter
  ) throws(MapError) {
    var texts: [Int] = []
    for mark in drawn.children(of: part) where !drawn.isNamed("title", mark) {
      if drawn.isNamed("text", mark) {
        texts.append(mark)
      } else {
        try svg.copy(mark, of: drawn, changing: shape.stroke == nil ? Self.withoutStroke : [])
      }
    }
    var rest = texts[...]
    for line in shape.text {
      let runs = rest.prefix(line.runs.count)
      rest = rest.dropFirst(line.runs.count)
      guard runs.count == line.runs.count, !runs.isEmpty else {
        throw .drawingFailed(message: "words are missing from its SVG")
      }
      try write(
        line, drawn: Array(runs), drawn, centre: shape.isStartAligned ? nil : shape.frame.centre.x,
        to: &svg)
    }
  }

  private static let withoutStroke = [
    SVGWriter.Change(name: "stroke", value: "none"),
    SVGWriter.Change(name: "stroke-width", value: nil),
  ]

  /// One line of words. Graphviz pins the start of each run, which drifts where the reader's font
  /// is wider; words that are centred are pinned in their middle instead.
  private func write(
    _ line: TextLine, drawn runs: [Int], _ drawn: DrawnSVG, centre: Double?,
    to svg: inout SVGWriter
  ) throws(MapError) {
    svg.begin("text", isWords: true)
    if let centre {
      svg.set("x", Decimals.text(centre))
    } else {
      try svg.copy("x", from: runs[0], of: drawn)
    }
    try svg.copy("y", from: runs[0], of: drawn)
    if centre != nil { svg.set("text-anchor", "middle") }
    if runs.count > 1 { svg.set("xml:space", "preserve") }
    for (index, run) in zip(runs, line.runs) {
      if runs.count > 1 { svg.begin("tspan") }
      for name in ["font-weight", "font-size", "fill"] as [StaticString] {
        try svg.copy(name, from: index, of: drawn)
      }
      svg.write(Self.withPlainBlanks(run.text))
      if runs.count > 1 { svg.end() }
    }
    svg.end()
  }

  /// Graphviz drops a plain blank at the end of a run, librsvg any other.
  private static func withPlainBlanks(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{A0}") else { return text }
    return String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }
}

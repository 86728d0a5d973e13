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
    let drawn = try SVGReader.element(in: bytes)
    var parts: [String: SVGElement] = [:]
    for part in drawn.all(where: { $0.name == "g" }) {
      if let id = part["id"] { parts[id] = part }
    }
    guard let graph = drawn.children.first(where: { $0["class"] == "graph" }),
      let transform = graph["transform"]
    else { throw .drawingFailed(message: "its SVG shows no map") }

    var root = SVGElement(name: "svg")
    let size = "\(Decimals.text(drawing.size.width)) \(Decimals.text(drawing.size.height))"
    root.attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("id", prefix), ("class", "whom-map"),
      ("viewBox", "0 0 \(size)"), ("role", "group"),
      ("aria-labelledby", "\(prefix)-title \(prefix)-desc"), ("font-family", TextStyle.fontName),
    ]
    var body = SVGElement(name: "g", attributes: [("transform", transform)])
    for group in drawing.groups where group.parent == nil {
      body.children.append(try element(of: group, parts))
    }
    root.children = [
      SVGElement(name: "title", attributes: [("id", "\(prefix)-title")], text: drawing.title),
      SVGElement(name: "desc", attributes: [("id", "\(prefix)-desc")], text: drawing.description),
      SVGElement(
        name: "style",
        text: SVGStyle.sheet(
          rootID: prefix, of: drawing, appearance: look.appearance)),
      body,
    ]
    var output = ""
    root.write(to: &output)
    return Array(output.utf8) + [UInt8(ascii: "\n")]
  }

  // MARK: Groups

  private func element(
    of group: DrawingGroup, _ parts: [String: SVGElement]
  ) throws(MapError) -> SVGElement {
    var element = SVGElement(name: "g")
    element.attributes = [("id", "\(prefix)-\(group.id)"), ("class", group.classes)]
    element.attributes += group.data.map { ("data-\($0.name)", $0.value) }
    switch group.role {
    case .thing:
      element.attributes += reading(of: group, as: &element.name)
      element.children.append(SVGElement(name: "title", text: group.label))
    case .list:
      element.attributes += [("role", "group"), ("aria-label", group.label)]
    case .decoration: break
    }
    for line in lines[group.id] ?? [] {
      element.children += paths(of: line, in: try part(line.id, parts))
    }
    for shape in shapes[group.id] ?? [] {
      element.children += try marks(of: shape, in: part(shape.id, parts))
    }
    for child in children[group.id] ?? [] {
      element.children.append(try self.element(of: child, parts))
    }
    return element
  }

  /// How one thing is told and reached: people by the tab key, and as a link where there is one.
  private func reading(
    of group: DrawingGroup, as name: inout String
  ) -> [(name: String, value: String)] {
    let person = group.data.first { $0.name == "person" }?.value
    if let person, let link = look.links[person].flatMap(ProfileLink.init) {
      name = "a"
      return [("href", link.address), ("rel", "noopener noreferrer"), ("aria-label", group.label)]
    }
    let label = [("role", "img"), ("aria-label", group.label)]
    return person == nil ? label : label + [("tabindex", "0")]
  }

  /// A part that Graphviz left out would be a person missing from the map.
  private func part(
    _ id: String, _ parts: [String: SVGElement]
  ) throws(MapError) -> SVGElement {
    guard let part = parts[id] else {
      throw .drawingFailed(message: "a part of the map is missing from its SVG")
    }
    return part
  }

  // MARK: Marks

  private func paths(of line: Line, in part: SVGElement) -> [SVGElement] {
    part.children.filter { $0.name == "path" }.map { path in
      var path = path
      switch line.stroke {
      case .solid: break
      // Longer than Graphviz's, so that the dashes of a wide line do not close up.
      case .dashed: path["stroke-dasharray"] = "8,5"
      case .dotted: path["stroke-dasharray"] = "2,4"
      }
      return path
    }
  }

  private func marks(of shape: Shape, in part: SVGElement) throws(MapError) -> [SVGElement] {
    var marks = part.children.filter { $0.name != "title" && $0.name != "text" }
    for index in marks.indices where shape.stroke == nil {
      marks[index]["stroke"] = "none"
      marks[index]["stroke-width"] = nil
    }
    var texts = part.children.filter { $0.name == "text" }[...]
    for line in shape.text {
      let runs = Array(texts.prefix(line.runs.count))
      texts = texts.dropFirst(line.runs.count)
      guard runs.count == line.runs.count, let first = runs.first else {
        throw .drawingFailed(message: "words are missing from its SVG")
      }
      marks.append(
        text(runs, line, centre: shape.isStartAligned ? nil : shape.frame.centre.x, first))
    }
    return marks
  }

  /// One line of words. Graphviz pins the start of each run, which drifts where the reader's font
  /// is wider; words that are centred are pinned in their middle instead.
  private func text(
    _ runs: [SVGElement], _ line: TextLine, centre: Double?, _ first: SVGElement
  ) -> SVGElement {
    var text = SVGElement(name: "text")
    text["x"] = centre.map(Decimals.text) ?? first["x"]
    text["y"] = first["y"]
    if centre != nil { text["text-anchor"] = "middle" }
    let spans = zip(runs, line.runs).map { drawn, run in
      var span = SVGElement(name: "tspan")
      for name in ["font-weight", "font-size", "fill"] { span[name] = drawn[name] }
      // Graphviz drops a plain blank at the end of a run, librsvg any other.
      span.text = String(run.text.map { $0 == "\u{A0}" ? " " : $0 })
      return span
    }
    if spans.count == 1 {
      text.attributes += spans[0].attributes
      text.text = spans[0].text
    } else {
      text["xml:space"] = "preserve"
      text.children = spans
    }
    return text
  }
}

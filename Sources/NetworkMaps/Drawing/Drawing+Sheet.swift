/// What is around every map: the heading above, the ground below.
extension Drawing {
  /// The height of lines that are set one by one.
  static func paragraphHeight(_ lines: [TextLine]) -> Double {
    lines.reduce(0) { $0 + [$1].blockSize.height }
  }

  /// A paragraph of the heading.
  struct HeadingBlock {
    var text: String
    var style: TextStyle
    var ink: Ink
    /// Room below it.
    var gap: Double
  }

  /// The question, its answer in one sentence, and what else to know about the map.
  static func heading(_ question: String, _ verdict: String, _ note: String) -> [HeadingBlock] {
    [
      HeadingBlock(text: question, style: .title, ink: .ink, gap: 4),
      HeadingBlock(text: verdict, style: .verdict, ink: .best, gap: 3),
      HeadingBlock(text: note, style: .note, ink: .muted, gap: 26),
    ]
  }

  /// Sets the heading from `y` on, at the left, and moves `y` below it.
  mutating func placeHeading(
    _ blocks: [HeadingBlock], left: Double, width: Double, y: inout Double,
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    groups.append(
      DrawingGroup(id: "heading", parent: nil, classes: "heading", role: .decoration, label: ""))
    for block in blocks {
      let lines = try ruler.lines(
        block.text, block.style, block.ink, width: width, limit: 3, with: graphviz)
      for line in lines {
        placeText(
          [line], at: Point(x: left, y: y), id: "heading-\(shapes.count)", group: "heading",
          isStartAligned: true)
        y += [line].blockSize.height + 2
      }
      y += block.gap
    }
  }

  /// Words with their upper left corner at `corner`.
  mutating func placeText(
    _ lines: [TextLine], at corner: Point, id: String, group: String, isStartAligned: Bool = false
  ) {
    let size = lines.blockSize
    // A point of slack: sizes are rounded on their way through Graphviz.
    shapes.append(
      Shape(
        id: id, group: group,
        frame: Rect(
          x: corner.x - 1, y: corner.y - 1, width: size.width + 2, height: size.height + 2),
        text: lines, isStartAligned: isStartAligned))
  }

  /// A paragraph with its upper left corner at `corner`, set flush left: each line by itself,
  /// because the lines of one shape are centred.
  mutating func placeParagraph(
    _ lines: [TextLine], at corner: Point, id: String, group: String
  ) {
    var y = corner.y
    for (index, line) in lines.enumerated() {
      placeText(
        [line], at: Point(x: corner.x, y: y), id: "\(id)-\(index + 1)", group: group,
        isStartAligned: true)
      y += [line].blockSize.height
    }
  }

  /// The page itself, as the first shape: everything else lies on it.
  mutating func placeGround() {
    groups.insert(
      DrawingGroup(id: "ground", parent: nil, classes: "ground", role: .decoration, label: ""),
      at: 0)
    shapes.insert(
      Shape(
        id: "page", group: "ground",
        frame: Rect(x: 0, y: 0, width: size.width, height: size.height),
        outline: .box, fill: .ground),
      at: 0)
  }
}

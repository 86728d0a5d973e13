internal import Introductions

/// Gives every part of a path map its place.
///
/// The ways are lanes, the people of the same distance from the seeker a column; lines run level
/// and part or meet only beside the ends, where no words are.
struct PathLayout {
  let lanes: [PathLane]
  let seeker: PathLane.Box
  var drawing = Drawing()
  let columns: PathColumns
  /// The upper edge of the next thing.
  var y = PathMetrics.margin

  static func drawing(
    of wording: PathWording, with graphviz: borrowing Graphviz
  ) throws(MapError) -> Drawing {
    var ruler = try TextRuler(with: graphviz)
    let setter = PathLanes(answer: wording.answer, wording: wording)
    let lanes = try setter.lanes(&ruler, with: graphviz)
    let seeker = try setter.seeker(&ruler, with: graphviz)
    var layout = PathLayout(lanes: lanes, seeker: seeker)
    try layout.placeHeading(wording, &ruler, with: graphviz)
    layout.placeLanes()
    try layout.placeLegend(isForRoutes: !wording.answer.routes.isEmpty, &ruler, with: graphviz)
    layout.placeGround()
    return layout.drawing
  }

  private init(lanes: [PathLane], seeker: PathLane.Box) {
    self.lanes = lanes
    self.seeker = seeker
    columns = PathColumns(lanes, seeker: seeker)
    drawing.size.width = columns.width
  }

  /// The page itself, as the first shape: everything else lies on it.
  private mutating func placeGround() {
    drawing.size.height = (y + PathMetrics.margin).rounded(.up)
    drawing.groups.insert(
      DrawingGroup(id: "ground", parent: nil, classes: "ground", role: .decoration, label: ""),
      at: 0)
    drawing.shapes.insert(
      Shape(
        id: "page", group: "ground",
        frame: Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height),
        outline: .box, fill: .ground),
      at: 0)
  }

  // MARK: Heading

  private mutating func placeHeading(
    _ wording: PathWording, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    drawing.title = wording.question
    drawing.description = wording.description
    drawing.groups.append(
      DrawingGroup(id: "heading", parent: nil, classes: "heading", role: .decoration, label: ""))
    let width = columns.width - 2 * PathMetrics.margin
    let blocks: [(text: String, style: TextStyle, ink: Ink, gap: Double)] = [
      (wording.question, .title, .ink, 4), (wording.verdict, .verdict, .best, 3),
      (wording.note, .note, .muted, 26),
    ]
    for block in blocks {
      let lines = try ruler.lines(
        block.text, block.style, block.ink, width: width, limit: 3, with: graphviz)
      for line in lines {
        placeText(
          [line], at: Point(x: PathMetrics.margin, y: y), id: "heading-\(drawing.shapes.count)",
          group: "heading", isStartAligned: true)
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
    drawing.shapes.append(
      Shape(
        id: id, group: group,
        frame: Rect(
          x: corner.x - 1, y: corner.y - 1, width: size.width + 2, height: size.height + 2),
        text: lines, isStartAligned: isStartAligned))
  }
}

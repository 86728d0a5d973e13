internal import Introductions

/// Gives every part of a company map its place: the seeker at the left, in the middle those outside
/// who know somebody, at the right the company with its departments, and below it who has left.
struct CompanyLayout {
  let wording: CompanyWording
  let seeker: [TextLine]
  let blocks: [CompanyBlock]
  let knowers: [CompanyBox]
  var drawing = Drawing()
  /// The upper edge of everything below the heading.
  var top = 0.0
  /// All colleagues with a box, from the top, and where.
  var colleagues: [(box: CompanyBox, frame: Rect)] = []

  static func drawing(
    of wording: CompanyWording, with graphviz: borrowing Graphviz
  ) throws(MapError) -> Drawing {
    var ruler = try TextRuler(with: graphviz)
    let setter = CompanyBlocks(wording: wording)
    var layout = CompanyLayout(
      wording: wording, seeker: try setter.seeker(&ruler, with: graphviz),
      blocks: try setter.blocks(&ruler, with: graphviz),
      knowers: try setter.knowers(&ruler, with: graphviz))
    let margin = CompanyMetrics.margin
    layout.drawing.size.width = layout.frame.upperBound + margin
    layout.drawing.title = wording.question
    layout.drawing.description = wording.description
    var y = margin
    let right = layout.drawing.size.width - margin
    try layout.drawing.placeHeading(
      Drawing.heading(wording.question, wording.verdict, wording.note), left: margin,
      width: right - margin, y: &y, &ruler, with: graphviz)
    layout.top = y
    let title = try ruler.lines(
      wording.company, .name, .ink, width: CompanyMetrics.wideWidth, limit: 1, with: graphviz)
    y = layout.placeCompany(title)
    y = max(y, layout.placeLanes())
    try layout.drawing.placeLegend(
      layout.legend, left: margin, right: right, y: &y, &ruler, with: graphviz)
    layout.drawing.size.height = (y + margin).rounded(.up)
    layout.drawing.placeGround()
    return layout.drawing
  }

  // MARK: Columns

  var seekerSize: Size { seeker.blockSize.padded(by: CompanyMetrics.seekerPadding) }

  /// Where those outside stand.
  var middle: ClosedRange<Double> {
    let left = CompanyMetrics.margin + seekerSize.width + CompanyMetrics.fan.out
    return left...left + (knowers.isEmpty ? 0 : CompanyMetrics.knowerWidth)
  }

  /// Where the company stands.
  var frame: ClosedRange<Double> {
    let left = middle.upperBound + CompanyMetrics.fan.in
    return left...left + blockWidth + 2 * CompanyMetrics.framePadding
  }

  private var blockWidth: Double {
    CompanyMetrics.wideWidth + 2 * CompanyMetrics.blockPadding
  }

  // MARK: The company

  /// Places the company and those who have left; how far down that reaches.
  private mutating func placeCompany(_ title: [TextLine]) -> Double {
    let padding = CompanyMetrics.framePadding
    let current = blocks.filter { !$0.isFormer }
    drawing.groups.append(
      DrawingGroup(
        id: "company", parent: nil, classes: "company", role: .list, label: wording.company))
    let head = padding + title.blockSize.height
    let height = current.reduce(head + 3) { $0 + $1.height + CompanyMetrics.blockGap }
    drawing.shapes.append(
      Shape(
        id: "company-frame", group: "company",
        frame: Rect(
          x: frame.lowerBound, y: top, width: frame.upperBound - frame.lowerBound, height: height),
        outline: .roundedBox, fill: .band, stroke: .boxLine, strokeWidth: 1.2))
    drawing.placeText(
      title,
      at: Point(
        x: (frame.lowerBound + frame.upperBound - title.blockSize.width) / 2, y: top + padding / 2),
      id: "company-name", group: "company")
    var y = top + head
    for block in current {
      place(block, in: "company", at: Point(x: frame.lowerBound + padding, y: y))
      y += block.height + CompanyMetrics.blockGap
    }
    y = top + height
    for block in blocks where block.isFormer {
      y += CompanyMetrics.formerGap
      place(block, in: nil, at: Point(x: frame.lowerBound + padding, y: y))
      y += block.height
    }
    return y
  }

  private mutating func place(_ block: CompanyBlock, in parent: String?, at corner: Point) {
    drawing.groups.append(
      DrawingGroup(
        id: block.id, parent: parent, classes: block.isFormer ? "department former" : "department",
        role: .list, label: block.label))
    let padding = CompanyMetrics.blockPadding
    drawing.shapes.append(
      Shape(
        id: "\(block.id)-frame", group: block.id,
        frame: Rect(x: corner.x, y: corner.y, width: blockWidth, height: block.height),
        outline: .roundedBox, fill: .ground, stroke: .boxLine, strokeWidth: 0.8,
        edge: block.isFormer ? .dashed : .solid))
    let left = corner.x + padding
    var y = corner.y + padding
    drawing.placeParagraph(
      block.heading, at: Point(x: left, y: y), id: "\(block.id)-name", group: block.id)
    y += Drawing.paragraphHeight(block.heading) + 3
    let aside = block.isTied ? CompanyMetrics.colleagueWidth + CompanyMetrics.othersGap : 0
    drawing.placeParagraph(
      block.others, at: Point(x: left + aside, y: y), id: "\(block.id)-others", group: block.id)
    y += CompanyMetrics.boxGap / 2
    for box in block.boxes {
      let frame = Rect(x: left, y: y, width: CompanyMetrics.colleagueWidth, height: box.height)
      place(box, in: block.id, frame)
      colleagues.append((box, frame))
      y += box.height + CompanyMetrics.boxGap
    }
  }

  mutating func place(_ box: CompanyBox, in parent: String?, _ frame: Rect) {
    drawing.groups.append(
      DrawingGroup(
        id: box.id, parent: parent, classes: box.isManager ? "person target" : "person",
        label: box.label, data: box.data))
    drawing.shapes.append(
      Shape(
        id: "\(box.id)-box", group: box.id, frame: frame, outline: .roundedBox,
        fill: box.isManager ? .targetFill : .boxFill,
        stroke: box.isManager ? .targetLine : .boxLine, strokeWidth: box.isManager ? 2.2 : 1.1,
        edge: box.isFormer ? .dashed : .solid, text: box.lines))
  }

  // MARK: Legend

  private var legend: [LegendEntry] {
    var entries = [
      LegendEntry(
        sample: .widths(CompanyMetrics.widthShare),
        text: "strength: weak (under 25 %), fair, strong (50 % and more)")
    ]
    if colleagues.contains(where: \.box.isManager) {
      entries.append(LegendEntry(sample: .target, text: "whom to reach"))
    }
    if drawing.lines.contains(where: { $0.ink == .best }) {
      entries.append(LegendEntry(sample: .best, text: "the warmest way there"))
    }
    if blocks.contains(where: \.isFormer) {
      entries.append(
        LegendEntry(
          sample: .box(fill: .ground, stroke: .boxLine, isDashed: true), text: "left the company"))
    }
    return entries
  }
}

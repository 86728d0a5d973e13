internal import Introductions

/// Gives every part of an ego map its place.
///
/// Boxes hang on the rings, one under another, all of the same width on the inner ring: so lines
/// from the middle end before any box, and those outwards begin behind all of them.
struct EgoLayout {
  var drawing = Drawing()
  let seeker: [TextLine]
  let seekerLabel: String
  let radii: EgoRadii
  let centre: Point
  private let hasOuterRing: Bool

  static func drawing(
    of wording: EgoWording, with graphviz: borrowing Graphviz
  ) throws(MapError) -> Drawing {
    var ruler = try TextRuler(with: graphviz)
    let setter = EgoSlots(wording: wording)
    let blocks = try setter.blocks(&ruler, with: graphviz)
    let halves = EgoHalf.halves(of: blocks)
    let children = blocks.flatMap(\.slots).flatMap(\.children)
    let widths = (
      inner: blocks.flatMap(\.slots).map(\.lines.blockSize.width).max() ?? 0,
      outer: children.map(\.lines.blockSize.width).max() ?? 0
    )
    let radii = EgoRadii(
      [halves.right, halves.left], boxWidth: widths.inner + 2 * EgoMetrics.padding.width)
    let reach =
      children.isEmpty
      ? radii.channel : radii.outer.width + widths.outer + 2 * EgoMetrics.padding.width

    var heading = Drawing()
    heading.size.width = max(640, 2 * (reach + EgoMetrics.margin)).rounded(.up)
    heading.title = wording.question
    heading.description = wording.description
    var y = EgoMetrics.margin
    let inside = heading.size.width - 2 * EgoMetrics.margin
    try heading.placeHeading(
      Drawing.heading(wording.question, wording.verdict, wording.note), left: EgoMetrics.margin,
      width: inside, y: &y, &ruler, with: graphviz)
    let radius = children.isEmpty ? radii.inner.height : radii.outer.height
    var layout = EgoLayout(
      drawing: heading, seeker: try setter.seeker(&ruler, with: graphviz),
      seekerLabel: PathWording.label(of: wording.answer.from), radii: radii,
      centre: Point(x: heading.size.width / 2, y: y + radius),
      hasOuterRing: !children.isEmpty)
    try layout.placeRings(&ruler, with: graphviz)
    layout.placeSeeker(wording.answer.from.id)
    layout.placeGroups(blocks)
    for half in [halves.right, halves.left] { layout.place(half) }
    y += 2 * radius
    try layout.drawing.placeLegend(
      legend(blocks), left: EgoMetrics.margin, right: EgoMetrics.margin + inside, y: &y, &ruler,
      with: graphviz)
    layout.drawing.size.height = (y + EgoMetrics.margin).rounded(.up)
    layout.drawing.placeGround()
    return layout.drawing
  }

  private static func legend(_ blocks: [EgoBlock]) -> [LegendEntry] {
    let slots = blocks.flatMap(\.slots)
    var entries = [
      LegendEntry(
        sample: .widths(EgoMetrics.widthShare),
        text: "strength: weak (under 25 %), fair, strong (50 % and more)"),
      LegendEntry(
        sample: .box(fill: .headFill, stroke: .boxLine, isDashed: false),
        text: "company, and how many more there"),
    ]
    if slots.contains(where: { $0.children.contains(where: \.isCount) }) {
      entries.append(
        LegendEntry(
          sample: .box(fill: .boxFill, stroke: .boxLine, isDashed: true),
          text: "people counted, not named"))
    }
    if slots.contains(where: \.leadsToTarget) {
      entries.append(LegendEntry(sample: .target, text: "manager of a target"))
      entries.append(LegendEntry(sample: .best, text: "the way there"))
    }
    return entries
  }

  // MARK: The middle and the rings

  private mutating func placeRings(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    drawing.groups.append(
      DrawingGroup(id: "rings", parent: nil, classes: "rings", role: .decoration, label: ""))
    var rings: [(half: Size, fill: Ink, words: String)] = [
      (radii.inner, .innerRing, "one tie away")
    ]
    if hasOuterRing { rings.insert((radii.outer, .outerRing, "two ties away"), at: 0) }
    for (index, ring) in rings.enumerated() {
      drawing.shapes.append(
        Shape(
          id: "ring-\(index)", group: "rings",
          frame: Rect(
            centre: centre, Size(width: 2 * ring.half.width, height: 2 * ring.half.height)),
          outline: .disc, fill: ring.fill))
    }
    for (index, ring) in rings.enumerated() {
      let text = try ruler.lines(
        ring.words, .small, .muted, width: 120, limit: 1, with: graphviz)
      drawing.placeText(
        text,
        at: Point(
          x: centre.x - text.blockSize.width / 2, y: centre.y - ring.half.height + 6),
        id: "ring-\(index)-words", group: "rings")
    }
  }

  private var seekerSize: Size { seeker.blockSize.padded(by: EgoMetrics.seekerPadding) }

  private mutating func placeSeeker(_ id: String) {
    drawing.groups.append(
      DrawingGroup(
        id: "seeker", parent: nil, classes: "person seeker", label: seekerLabel,
        data: [("person", LabelText.clean(id))]))
    drawing.shapes.append(
      Shape(
        id: "seeker-box", group: "seeker", frame: Rect(centre: centre, seekerSize),
        outline: .roundedBox, fill: .seekerFill, text: seeker))
  }

  // MARK: A half

  /// One group for each company, also where its people stand on both sides.
  private mutating func placeGroups(_ blocks: [EgoBlock]) {
    for (index, block) in blocks.enumerated() where index == 0 || blocks[index - 1].id != block.id {
      drawing.groups.append(
        DrawingGroup(
          id: block.id, parent: nil, classes: "company", role: .list, label: block.label))
    }
  }

  private mutating func place(_ half: EgoHalf) {
    let middles = half.middles(room: radii.innerRoom)
    let further = half.outerMiddles(middles, room: radii.outerRoom)
    var index = 0
    for block in half.blocks {
      for slot in block.slots {
        place(slot, of: block, middle: middles[index], further: further[index], side: half.side)
        index += 1
      }
    }
  }

  private mutating func place(
    _ slot: EgoSlot, of block: EgoBlock, middle: Double, further: Double, side: Double
  ) {
    let anchor = Point(
      x: centre.x + side * radii.innerWidth(at: middle), y: centre.y + middle)
    drawing.groups.append(
      DrawingGroup(
        id: slot.id, parent: block.id,
        classes: slot.kind == .head ? "head" : slot.isTarget ? "person target" : "person",
        label: slot.label, data: slot.data))
    let frame = Rect(
      x: side > 0 ? anchor.x : anchor.x - radii.boxWidth, y: anchor.y - slot.height / 2,
      width: radii.boxWidth, height: slot.height)
    drawing.shapes.append(
      Shape(
        id: "\(slot.id)-box", group: slot.id, frame: frame,
        outline: slot.kind == .head ? .box : .roundedBox,
        fill: slot.isTarget ? .targetFill : slot.kind == .head ? .headFill : .boxFill,
        stroke: slot.isTarget ? .targetLine : block.ink, strokeWidth: slot.isTarget ? 2.2 : 1.3,
        text: slot.lines))
    if let tie = slot.tie {
      // From the edge of the middle box, so that all lines seem to come from its centre.
      place(
        tie, id: "\(slot.id)-tie", of: block.id, from: "seeker-box", to: "\(slot.id)-box",
        Course.straight(from: Rect(centre: centre, seekerSize).edge(towards: anchor), to: anchor),
        isBest: slot.leadsToTarget)
    }
    let start = Point(x: anchor.x + side * radii.boxWidth, y: anchor.y)
    var y = further - (slot.childrenHeight - EgoMetrics.childrenGap) / 2
    for (index, child) in slot.children.enumerated() {
      let height = child.height + EgoMetrics.gap
      y += height / 2
      place(
        child, id: "\(slot.id)-further-\(index + 1)", of: (block.id, slot.id), from: start,
        to: Point(x: centre.x + side * radii.outerWidth(at: y), y: centre.y + y), side: side)
      y += height / 2
    }
  }

  private mutating func place(
    _ child: EgoSlot.Child, id: String, of parent: (block: String, slot: String),
    from start: Point, to anchor: Point, side: Double
  ) {
    // Level as far as there are boxes above and below; the turn is where there are none.
    let leave = Point(x: centre.x + side * radii.channel, y: start.y)
    let arrive = Point(x: leave.x + side * EgoMetrics.turn, y: anchor.y)
    place(
      child.tie, id: "\(id)-tie", of: parent.block, from: "\(parent.slot)-box", to: "\(id)-box",
      Course.straight(from: start, to: leave).then(.bend(from: leave, to: arrive))
        .then(.straight(from: arrive, to: anchor)),
      isBest: child.isTarget)
    drawing.groups.append(
      DrawingGroup(
        id: id, parent: parent.block,
        classes: child.isCount ? "counted" : child.isTarget ? "person target" : "person",
        label: child.label, data: child.data))
    let width = child.lines.blockSize.width + 2 * EgoMetrics.padding.width
    drawing.shapes.append(
      Shape(
        id: "\(id)-box", group: id,
        frame: Rect(
          x: side > 0 ? anchor.x : anchor.x - width, y: anchor.y - child.height / 2, width: width,
          height: child.height),
        outline: .roundedBox, fill: child.isTarget ? .targetFill : .boxFill,
        stroke: child.isTarget ? .targetLine : .boxLine, strokeWidth: child.isTarget ? 2.2 : 1,
        edge: child.isCount ? .dashed : .solid, text: child.lines))
  }

  private mutating func place(
    _ tie: EgoSlot.Tie, id: String, of block: String, from: String, to: String,
    _ course: Course, isBest: Bool
  ) {
    drawing.groups.append(
      DrawingGroup(id: id, parent: block, classes: tie.classes, label: tie.label, data: tie.data))
    drawing.lines.append(
      Line(
        id: "\(id)-line", group: id, from: from, to: to, courses: [course],
        ink: isBest ? .best : .line, width: tie.width))
  }
}

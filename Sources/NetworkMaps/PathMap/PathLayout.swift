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
    layout.drawing.size.height = (layout.y + PathMetrics.margin).rounded(.up)
    layout.drawing.placeGround()
    return layout.drawing
  }

  private init(lanes: [PathLane], seeker: PathLane.Box) {
    self.lanes = lanes
    self.seeker = seeker
    columns = PathColumns(lanes, seeker: seeker)
    drawing.size.width = columns.width
  }

  private mutating func placeHeading(
    _ wording: PathWording, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    drawing.title = wording.question
    drawing.description = wording.description
    try drawing.placeHeading(
      Drawing.heading(wording.question, wording.verdict, wording.note), left: PathMetrics.margin,
      width: columns.width - 2 * PathMetrics.margin, y: &y, &ruler, with: graphviz)
  }

  /// What lines, boxes and numbers mean.
  private mutating func placeLegend(
    isForRoutes: Bool, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    try drawing.placeLegend(
      isForRoutes ? entriesForRoutes : entriesWithoutRoutes, left: PathMetrics.margin,
      right: columns.width - PathMetrics.margin, y: &y, &ruler, with: graphviz)
  }

  private var entriesForRoutes: [LegendEntry] {
    var entries = [
      LegendEntry(sample: .solid, text: "tie seen in the contact lists"),
      LegendEntry(sample: .dashed, text: "inferred, as from a shared employer"),
      LegendEntry(
        sample: .widths(), text: "strength: weak (under 25 %), fair, strong (50 % and more)"),
      LegendEntry(sample: .target, text: "target"),
    ]
    if lanes.contains(where: { $0.ties.count > 1 }) {
      entries.append(
        LegendEntry(sample: .words, text: "(weakest): where a route is likeliest to break"))
    }
    entries.append(
      LegendEntry(sample: .words, text: "warmth: every tie says yes; chance: so does the target"))
    return entries
  }

  private var entriesWithoutRoutes: [LegendEntry] {
    var entries = [LegendEntry(sample: .dotted, text: "nothing known yet")]
    if lanes.contains(where: { !$0.people.isEmpty }) {
      entries.insert(LegendEntry(sample: .solid, text: "a question to ask"), at: 0)
    }
    return entries + [LegendEntry(sample: .target, text: "target")]
  }
}

/// One sign of a map and what it means.
struct LegendEntry {
  enum Sample {
    case solid
    case dashed
    case dotted
    /// Lines of the three widths of ``TieStrength``, times a factor.
    case widths(Double = 1)
    case best
    /// A box like those on the map.
    case box(fill: Ink, stroke: Ink, isDashed: Bool)
    case square(Ink)
    case disc(fill: Ink?, stroke: Ink?, radius: Double)
    case words

    static let target = Sample.box(fill: .targetFill, stroke: .targetLine, isDashed: false)

    var width: Double {
      switch self {
      case .solid, .dashed, .dotted, .best: 32
      case .widths: 46
      case .box: 24
      case .square: 9
      case .disc(_, _, let radius): 2 * radius + 2
      case .words: 0
      }
    }
  }

  var sample: Sample
  var text: String
}

extension Drawing {
  private static let rowHeight = 20.0

  /// What lines, boxes and numbers mean, from `y` on, in as many rows as the width asks for; moves
  /// `y` below them.
  mutating func placeLegend(
    _ entries: [LegendEntry], left: Double, right: Double, y: inout Double,
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    groups.append(
      DrawingGroup(id: "legend", parent: nil, classes: "legend", role: .decoration, label: ""))
    y += 30
    shapes.append(
      Shape(
        id: "legend-rule", group: "legend",
        frame: Rect(x: left, y: y, width: right - left, height: 1.5),
        outline: .box, fill: .band))
    y += 14
    var x = left
    for (index, entry) in entries.enumerated() {
      let text = try ruler.lines(
        entry.text, .reason, .muted, width: right - left - 60, limit: 1, with: graphviz)[0]
      let sample = entry.sample.width
      let width = sample + (sample > 0 ? 8 : 0) + text.size.width
      if x > left, x + width > right {
        x = left
        y += Self.rowHeight
      }
      placeSample(entry.sample, at: Point(x: x, y: y + Self.rowHeight / 2), index)
      placeText(
        [text],
        at: Point(
          x: x + width - text.size.width, y: y + (Self.rowHeight - [text].blockSize.height) / 2),
        id: "legend-\(index)-text", group: "legend", isStartAligned: true)
      x += width + 26
    }
    y += Self.rowHeight
  }

  /// Samples are boxes: a line would need two people at its ends.
  private mutating func placeSample(_ sample: LegendEntry.Sample, at start: Point, _ index: Int) {
    func bar(
      _ number: Int, from x: Double, width: Double, height: Double, _ ink: Ink = .line
    ) -> Shape {
      Shape(
        id: "legend-\(index)-\(number)", group: "legend",
        frame: Rect(x: start.x + x, y: start.y - height / 2, width: width, height: height),
        outline: .box, fill: ink)
    }
    switch sample {
    case .solid:
      shapes.append(bar(0, from: 0, width: 32, height: 2.8))
    case .best:
      shapes.append(bar(0, from: 0, width: 32, height: 4.6, .best))
    case .dashed:
      for number in 0..<3 {
        shapes.append(bar(number, from: Double(number) * 12, width: 8, height: 2.8))
      }
    case .dotted:
      for number in 0..<6 {
        shapes.append(bar(number, from: Double(number) * 6, width: 2, height: 2))
      }
    case .widths(let share):
      for (number, strength) in TieStrength.allCases.enumerated() {
        shapes.append(
          bar(number, from: Double(number) * 16, width: 14, height: strength.lineWidth * share))
      }
    case .box(let fill, let stroke, let isDashed):
      shapes.append(
        Shape(
          id: "legend-\(index)-0", group: "legend",
          frame: Rect(x: start.x + 1, y: start.y - 6, width: 22, height: 12), outline: .box,
          fill: fill, stroke: stroke, strokeWidth: 1.6, edge: isDashed ? .dashed : .solid))
    case .square(let fill):
      shapes.append(bar(0, from: 0, width: 8, height: 8, fill))
    case .disc(let fill, let stroke, let radius):
      shapes.append(
        Shape(
          id: "legend-\(index)-0", group: "legend",
          frame: Rect(
            centre: Point(x: start.x + 1 + radius, y: start.y),
            Size(width: 2 * radius, height: 2 * radius)),
          outline: .disc, fill: fill, stroke: stroke, strokeWidth: 1.2))
    case .words: break
    }
  }
}

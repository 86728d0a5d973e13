extension PathLayout {
  /// What lines, boxes and numbers mean, in as many rows as the width asks for.
  mutating func placeLegend(
    isForRoutes: Bool, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) {
    let left = PathMetrics.margin
    let right = columns.width - PathMetrics.margin
    drawing.groups.append(
      DrawingGroup(id: "legend", parent: nil, classes: "legend", role: .decoration, label: ""))
    y += 30
    drawing.shapes.append(
      Shape(
        id: "legend-rule", group: "legend",
        frame: Rect(x: left, y: y, width: right - left, height: 1.5),
        outline: .box, fill: .band))
    y += 14
    let rowHeight = 20.0
    var x = left
    for (index, entry) in (isForRoutes ? entriesForRoutes : entriesWithoutRoutes).enumerated() {
      let text = try ruler.lines(
        entry.text, .reason, .muted, width: right - left - 60, limit: 1, with: graphviz)[0]
      let sample = entry.sample.width
      let width = sample + (sample > 0 ? 8 : 0) + text.size.width
      if x > left, x + width > right {
        x = left
        y += rowHeight
      }
      placeSample(entry.sample, at: Point(x: x, y: y + rowHeight / 2), index)
      placeText(
        [text],
        at: Point(x: x + width - text.size.width, y: y + (rowHeight - [text].blockSize.height) / 2),
        id: "legend-\(index)-text", group: "legend", isStartAligned: true)
      x += width + 26
    }
    y += rowHeight
  }

  private enum Sample {
    case solid
    case dashed
    case dotted
    case widths
    case target
    case words

    var width: Double {
      switch self {
      case .solid, .dashed, .dotted: 32
      case .widths: 46
      case .target: 24
      case .words: 0
      }
    }
  }

  private var entriesForRoutes: [(sample: Sample, text: String)] {
    var entries: [(sample: Sample, text: String)] = [
      (.solid, "tie seen in the contact lists"),
      (.dashed, "inferred, as from a shared employer"),
      (.widths, "strength: weak (under 25 %), fair, strong (50 % and more)"),
      (.target, "target"),
    ]
    if lanes.contains(where: { $0.ties.count > 1 }) {
      entries.append((.words, "(weakest): where a route is likeliest to break"))
    }
    entries.append((.words, "warmth: every tie says yes; chance: so does the target"))
    return entries
  }

  private var entriesWithoutRoutes: [(sample: Sample, text: String)] {
    var entries: [(sample: Sample, text: String)] = [(.dotted, "nothing known yet")]
    if lanes.contains(where: { !$0.people.isEmpty }) {
      entries.insert((.solid, "a question to ask"), at: 0)
    }
    return entries + [(.target, "target")]
  }

  /// Samples are boxes: a line would need two people at its ends.
  private mutating func placeSample(_ sample: Sample, at start: Point, _ index: Int) {
    func bar(_ number: Int, from x: Double, width: Double, height: Double) -> Shape {
      Shape(
        id: "legend-\(index)-\(number)", group: "legend",
        frame: Rect(x: start.x + x, y: start.y - height / 2, width: width, height: height),
        outline: .box, fill: .line)
    }
    switch sample {
    case .solid:
      drawing.shapes.append(bar(0, from: 0, width: 32, height: 2.8))
    case .dashed:
      for number in 0..<3 {
        drawing.shapes.append(
          bar(number, from: Double(number) * 12, width: 8, height: 2.8))
      }
    case .dotted:
      for number in 0..<6 {
        drawing.shapes.append(
          bar(number, from: Double(number) * 6, width: 2, height: 2))
      }
    case .widths:
      for (number, strength) in TieStrength.allCases.enumerated() {
        drawing.shapes.append(
          bar(number, from: Double(number) * 16, width: 14, height: strength.lineWidth))
      }
    case .target:
      drawing.shapes.append(
        Shape(
          id: "legend-\(index)-0", group: "legend",
          frame: Rect(x: start.x + 1, y: start.y - 6, width: 22, height: 12), outline: .box,
          fill: .targetFill, stroke: .targetLine, strokeWidth: 1.6))
    case .words: break
    }
  }
}

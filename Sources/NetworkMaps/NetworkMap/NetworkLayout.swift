internal import Introductions

/// Gives every part of a network map its place.
struct NetworkLayout {
  private let wording: NetworkWording
  private let cards: [NetworkCard]
  private let frames: [Rect]
  private let links: NetworkLinks
  private let courses: [Course?]
  private let origin: Point
  private var drawing = Drawing()

  static func drawing(
    of wording: NetworkWording, with graphviz: borrowing Graphviz
  ) throws(MapError) -> Drawing {
    var ruler = try TextRuler(with: graphviz)
    let setter = NetworkCards(wording)
    let cards = try setter.cards(&ruler, with: graphviz)
    let links = NetworkLinks(wording.answer)
    let placing = NetworkPlacing(cards, links)
    let (frames, courses) = (placing.frames, placing.courses)
    let wall = Size(
      width: frames.map(\.right).max() ?? 0, height: frames.map(\.bottom).max() ?? 0)
    let drawn = courses.count { $0 != nil }

    var drawing = Drawing()
    drawing.size.width = max(640, wall.width + 2 * NetworkMetrics.margin).rounded(.up)
    drawing.title = wording.question
    drawing.description = wording.description(dot: setter.dot, links: drawn)
    var y = NetworkMetrics.margin
    let inside = drawing.size.width - 2 * NetworkMetrics.margin
    try drawing.placeHeading(
      Drawing.heading(
        wording.question, wording.verdict, wording.note(dot: setter.dot, links: drawn)),
      left: NetworkMetrics.margin, width: inside, y: &y, &ruler, with: graphviz)
    var layout = NetworkLayout(
      wording: wording, cards: cards, frames: frames, links: links, courses: courses,
      origin: Point(x: (drawing.size.width - wall.width) / 2, y: y), drawing: drawing)
    layout.placeCards()
    layout.placeLinks()
    y += wall.height
    try layout.drawing.placeLegend(
      layout.legend, left: NetworkMetrics.margin, right: NetworkMetrics.margin + inside, y: &y,
      &ruler, with: graphviz)
    layout.drawing.size.height = (y + NetworkMetrics.margin).rounded(.up)
    layout.drawing.placeGround()
    return layout.drawing
  }

  private func onPage(_ point: Point) -> Point {
    Point(x: point.x + origin.x, y: point.y + origin.y)
  }

  // MARK: Links

  private mutating func placeLinks() {
    guard courses.contains(where: { $0 != nil }) else { return }
    // After the boxes: whoever listens wants to know what there is before how it hangs together.
    drawing.groups.append(
      DrawingGroup(
        id: "links", parent: nil, classes: "links", role: .list, label: "Ties between them"))
    for (index, (link, course)) in zip(links.links, courses).enumerated() {
      guard let course else { continue }
      let circles = wording.answer.circles
      let (first, second) = (circles[link.first], circles[link.second])
      let id = "link-\(index + 1)"
      let weight = links.weight(of: link)
      drawing.groups.append(
        DrawingGroup(
          id: id, parent: "links", classes: "link",
          label: wording.label(
            ties: link.ties, between: wording.title(of: first), and: wording.title(of: second)),
          data: [
            ("link", "\(LabelText.clean(first.id))--\(LabelText.clean(second.id))"),
            ("ties", String(link.ties)),
          ]))
      drawing.lines.append(
        Line(
          id: "\(id)-line", group: id, from: "\(cards[link.first].id)-box",
          to: "\(cards[link.second].id)-box", courses: [course.moved(by: origin)],
          ink: weight > 0.5 ? .line : .boxLine, width: 0.8 + weight * (NetworkMetrics.widest - 0.8)
        ))
    }
  }

  // MARK: Boxes

  private mutating func placeCards() {
    for (card, frame) in zip(cards, frames) {
      let frame = Rect(centre: onPage(frame.centre), card.size)
      drawing.groups.append(
        DrawingGroup(
          id: card.id, parent: nil,
          classes: card.isRest ? "circle counted" : card.isTarget ? "circle target" : "circle",
          role: card.dots.contains { $0.person != nil } ? .list : .thing, label: card.label,
          data: card.data))
      drawing.shapes.append(
        Shape(
          id: "\(card.id)-box", group: card.id, frame: frame, outline: .roundedBox,
          fill: card.isTarget ? .targetFill : .circleFill,
          stroke: card.isTarget ? .targetLine : .circleLine,
          strokeWidth: card.isTarget ? 2.2 : 1.2, edge: card.isRest ? .dashed : .solid))
      let words = card.lines.blockSize
      drawing.placeText(
        card.lines,
        at: Point(x: frame.centre.x - words.width / 2, y: frame.y + NetworkMetrics.padding.height),
        id: "\(card.id)-words", group: card.id)
      place(dotsOf: card, in: frame)
    }
  }

  private mutating func place(dotsOf card: NetworkCard, in frame: Rect) {
    for (index, (dot, centre)) in zip(card.dots, card.dotCentres(in: frame)).enumerated() {
      let id = "\(card.id)-dot-\(index + 1)"
      if let person = dot.person {
        drawing.groups.append(
          DrawingGroup(
            id: id, parent: card.id, classes: "person", label: person.label,
            data: [("person", person.id)]))
      }
      let look = dot.kind.look
      drawing.shapes.append(
        Shape(
          id: "\(id)-mark", group: dot.person == nil ? card.id : id,
          frame: Rect(centre: centre, Size(width: 2 * look.radius, height: 2 * look.radius)),
          outline: dot.kind == .seeker ? .box : .disc, fill: look.fill, stroke: look.stroke))
    }
  }

  // MARK: Legend

  private var legend: [LegendEntry] {
    let kinds = Set(cards.flatMap(\.dots).map(\.kind))
    let you = wording.seekerIsReader
    let words: [(NetworkCard.Dot, String)] = [
      (.near, you ? "you know them" : "known"), (.next, "one introduction away"),
      (.far, "further away"), (.unreached, "no ties lead there"),
    ]
    var entries: [LegendEntry] = []
    if kinds.contains(.seeker) {
      entries.append(
        LegendEntry(
          sample: .square(.seekerFill),
          text: you ? "you" : LabelText.cut(PathWording.name(wording.answer.from), to: 40)))
    }
    for (kind, text) in words where kinds.contains(kind) {
      let look = kind.look
      entries.append(
        LegendEntry(
          sample: .disc(fill: look.fill, stroke: look.stroke, radius: look.radius), text: text))
    }
    entries.append(LegendEntry(sample: .words, text: "3 of 12: 3 of the 12 people there are known"))
    if courses.contains(where: { $0 != nil }) {
      let whose = you ? "your own" : "those of the person asked about"
      entries.append(
        LegendEntry(sample: .widths(), text: "few to many ties between their people, not \(whose)"))
    }
    if cards.contains(where: \.isTarget) {
      entries.append(LegendEntry(sample: .target, text: "company of a target"))
    }
    return entries
  }
}

extension Course {
  fileprivate func moved(by offset: Point) -> Course {
    Course(points: points.map { Point(x: $0.x + offset.x, y: $0.y + offset.y) })
  }
}

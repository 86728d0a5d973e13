internal import Introductions

/// Sets the words of a network map, and counts out its dots.
struct NetworkCards {
  let wording: NetworkWording
  /// How many people a dot stands for.
  let dot: Int

  private var answer: NetworkAnswer { wording.answer }

  init(_ wording: NetworkWording) {
    self.wording = wording
    let reaches = wording.answer.circles.map(\.reach)
    dot = Self.dot(for: reaches)
  }

  /// The smallest round number of people a dot, with which there are not too many dots.
  private static func dot(for reaches: [NetworkAnswer.Reach]) -> Int {
    var unit = 1
    while true {
      for step in [1, 2, 5] {
        let dot = unit * step
        let counts = reaches.map { reach in
          parts(of: reach).reduce(0) { $0 + ($1.count + dot - 1) / dot }
        }
        if (counts.max() ?? 0) <= NetworkMetrics.mostDots,
          counts.reduce(0, +) <= NetworkMetrics.mostDotsInAll
        {
          return dot
        }
      }
      // A dot for each distance in each box is the least: more boxes than that have more dots.
      if unit > 1_000_000_000 { return unit }
      unit *= 10
    }
  }

  private static func parts(
    of reach: NetworkAnswer.Reach
  ) -> [(kind: NetworkCard.Dot, count: Int)] {
    [
      (.near, reach.near), (.next, reach.next), (.far, reach.far), (.unreached, reach.unreached),
    ]
  }

  /// A box for each circle, and one for the rest if there is any.
  func cards(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [NetworkCard] {
    var cards: [NetworkCard] = []
    for (index, circle) in answer.circles.enumerated() {
      cards.append(try card(of: circle, number: index + 1, &ruler, with: graphviz))
    }
    if answer.rest.reach.total > 0 { cards.append(try rest(&ruler, with: graphviz)) }
    return cards
  }

  private func card(
    of circle: NetworkAnswer.Circle, number: Int, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> NetworkCard {
    let width = NetworkMetrics.nameWidth
    let lines =
      try ruler.lines(
        wording.title(of: circle), .label, circle.isTarget ? .onTarget : .ink, width: width,
        limit: 2, with: graphviz)
      + ruler.lines(
        wording.share(circle.reach), .small, circle.isTarget ? .onTargetMuted : .muted,
        width: width, limit: 1, with: graphviz)
    return NetworkCard(
      id: "circle-\(number)", lines: lines, label: wording.label(of: circle),
      data: [
        (answer.by.rawValue, LabelText.clean(circle.id)), ("people", String(circle.reach.total)),
        ("known", String(circle.reach.near)),
      ], isTarget: circle.isTarget, dots: dots(of: circle))
  }

  private func dots(
    of circle: NetworkAnswer.Circle
  ) -> [(kind: NetworkCard.Dot, person: (id: String, label: String)?)] {
    var dots: [(kind: NetworkCard.Dot, person: (id: String, label: String)?)] = []
    if circle.holdsSeeker { dots.append((.seeker, nil)) }
    // Members come nearest first, as dots do.
    var members = dot == 1 && circle.members.count == circle.reach.total ? circle.members[...] : []
    for (kind, count) in Self.parts(of: circle.reach) {
      for _ in 0..<(count + dot - 1) / dot {
        let member = members.popFirst()
        dots.append(
          (kind, member.map { (LabelText.clean($0.person.id), wording.label(of: $0)) }))
      }
    }
    return dots
  }

  private func rest(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> NetworkCard {
    let reach = answer.rest.reach
    let width = NetworkMetrics.nameWidth
    return NetworkCard(
      id: "rest",
      lines: try ruler.lines(
        wording.restTitle, .label, .ink, width: width, limit: 3, with: graphviz)
        + ruler.lines(wording.share(reach), .small, .muted, width: width, limit: 1, with: graphviz),
      label: "\(wording.restTitle): \(wording.counts(reach))",
      data: [("people", String(reach.total)), ("known", String(reach.near))], isRest: true)
  }
}

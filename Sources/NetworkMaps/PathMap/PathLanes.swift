internal import Introductions

/// Sets the words of every way to the target.
struct PathLanes {
  let answer: PathAnswer
  let wording: PathWording

  /// The ways to draw: the routes; without any, whom to ask for the name; else the cold letter.
  func lanes(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [PathLane] {
    var lanes: [PathLane] = []
    for (index, route) in answer.routes.prefix(wording.drawn).enumerated() {
      lanes.append(try lane(of: route, number: index + 1, &ruler, with: graphviz))
    }
    if lanes.isEmpty, answer.advice == .askForName {
      for (index, person) in answer.askForName.prefix(PathMap.mostRoutes).enumerated() {
        lanes.append(try nameLane(person, number: index + 1, &ruler, with: graphviz))
      }
    }
    return lanes.isEmpty ? [try coldLane(&ruler, with: graphviz)] : lanes
  }

  /// The box on the left.
  func seeker(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane.Box {
    let name = PathWording.name(answer.from)
    var lines: [TextLine]
    if wording.seekerIsReader {
      lines = try ruler.lines("You", .title, .onSeeker, width: 100, limit: 1, with: graphviz)
      lines += try ruler.lines(
        name, .detail, .onSeekerMuted, width: 110, limit: 2, with: graphviz)
    } else {
      lines = try ruler.lines(name, .name, .onSeeker, width: 110, limit: 3, with: graphviz)
    }
    return PathLane.Box(
      key: answer.from.id, lines: lines, label: PathWording.label(of: answer.from),
      data: [("person", LabelText.clean(answer.from.id))])
  }

  // MARK: Ways

  private func lane(
    of route: Route, number: Int, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane {
    let isBest = number == 1 && answer.advice != .writeCold
    // Where all are alike, none is the one to worry about.
    let strengths = route.ties.map(\.strength)
    let weakest = strengths.min().flatMap { lowest in
      lowest < strengths.max() ?? lowest ? strengths.firstIndex(of: lowest) : nil
    }
    var ties: [PathLane.Tie] = []
    for (index, tie) in route.ties.enumerated() {
      ties.append(
        try self.tie(
          tie, between: route.people[index], and: route.people[index + 1], isBest: isBest,
          isWeakest: index == weakest, &ruler, with: graphviz))
    }
    var people: [PathLane.Box] = []
    for person in route.people.dropFirst().dropLast() {
      people.append(try box(person, .ink, .muted, &ruler, with: graphviz))
    }
    let chance = TextRun(
      text: "chance \(PathAnswer.percent(route.chance))", style: .strength,
      ink: isBest ? .best : .ink)
    let warmth = TextRun(
      text: "warmth \(PathAnswer.percent(route.warmth))", style: .reason, ink: .muted)
    return PathLane(
      number: number, badge: try badge(number, &ruler, with: graphviz), isBest: isBest, ties: ties,
      people: people,
      result: [
        try ruler.line([chance], with: graphviz), try ruler.line([warmth], with: graphviz),
      ],
      target: try box(
        route.people[route.people.count - 1], .onTarget, .onTargetMuted, &ruler, with: graphviz),
      label: wording.sentence(of: route, number: number))
  }

  private func tie(
    _ tie: RouteTie, between first: PersonSummary, and second: PersonSummary, isBest: Bool,
    isWeakest: Bool, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane.Tie {
    let strength = TieStrength(tie.strength)
    var heading = [
      TextRun(
        text: "\(PathAnswer.percent(tie.strength)) · \(strength.word)", style: .strength,
        ink: isBest ? .best : .ink)
    ]
    if isWeakest {
      // A run that starts with a blank would lose it: the blank ends the run before.
      heading[0].text += "\u{A0}"
      heading.append(TextRun(text: "(weakest)", style: .strength, ink: .warning))
    }
    let ends = (LabelText.clean(first.id), LabelText.clean(second.id))
    return PathLane.Tie(
      stroke: tie.inferred ? .dashed : .solid, width: strength.lineWidth(isBest: isBest),
      heading: try ruler.line(heading, with: graphviz),
      reason: try ruler.lines(
        LabelText.cut(TieReason.first(of: tie), to: 120), .reason, .muted,
        width: PathMetrics.reasonWidth, limit: 3, with: graphviz),
      classes: "tie \(strength.word)" + (tie.inferred ? " inferred" : "")
        + (isWeakest ? " weakest" : ""),
      label: PathWording.label(
        of: tie, from: PathWording.name(first), to: PathWording.name(second),
        isWeakest: isWeakest),
      data: [
        ("tie", "\(ends.0)--\(ends.1)"), ("strength", Decimals.text(tie.strength)),
        ("inferred", String(tie.inferred)),
      ])
  }

  private func box(
    _ person: PersonSummary, _ ink: Ink, _ muted: Ink, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane.Box {
    var lines = try ruler.lines(
      LabelText.cut(PathWording.name(person), to: 80), .name, ink, width: PathMetrics.nameWidth,
      limit: 2, with: graphviz)
    for detail in PathWording.details(person) {
      lines += try ruler.lines(
        LabelText.cut(detail, to: 80), .detail, muted, width: PathMetrics.nameWidth, limit: 2,
        with: graphviz)
    }
    return PathLane.Box(
      // The name too: an answer from elsewhere may have no ids.
      key: "\(person.id) \(person.name)", lines: lines, label: PathWording.label(of: person),
      data: [("person", LabelText.clean(person.id))])
  }

  /// The number of a lane; a lane alone needs none.
  private func badge(
    _ number: Int, _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> TextLine? {
    guard max(wording.drawn, answer.routes.isEmpty ? answer.askForName.count : 0) > 1 else {
      return nil
    }
    let run = TextRun(text: String(number), style: .badge, ink: .onBadge)
    return try ruler.line([run], with: graphviz)
  }

  // MARK: Without a route

  private func nameLane(
    _ person: PersonSummary, number: Int, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane {
    let ask = TextRun(
      text: "ask for the name", style: .strength, ink: number == 1 ? .best : .ink)
    return PathLane(
      number: number, badge: try badge(number, &ruler, with: graphviz), isBest: number == 1,
      ties: [
        plainTie(
          .solid, try ruler.line([ask], with: graphviz), "Ask for the name", isBest: number == 1),
        plainTie(.dotted, nil, "May know the name"),
      ],
      people: [try box(person, .ink, .muted, &ruler, with: graphviz)], result: [],
      target: try unknownTarget(&ruler, with: graphviz),
      label: "Ask \(PathWording.inSentence(person)) for the name")
  }

  private func coldLane(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane {
    let words =
      switch answer.advice {
      case .askDirectly: "ask directly"
      case .askForName: "find out the name first"
      case .askIntroducer, .writeCold: "write cold"
      }
    let heading = TextRun(text: words, style: .strength, ink: .ink)
    var tie = plainTie(.dotted, try ruler.line([heading], with: graphviz), words)
    tie.reason = try ruler.lines(
      "no chain of introductions found", .reason, .muted, width: 220, limit: 1, with: graphviz)
    let chance = TextRun(
      text: "chance \(PathAnswer.percent(answer.coldChance))", style: .strength, ink: .ink)
    let target =
      answer.target.people.count == 1
      ? try box(answer.target.people[0], .onTarget, .onTargetMuted, &ruler, with: graphviz)
      : try unknownTarget(&ruler, with: graphviz)
    return PathLane(
      number: nil, isBest: false, ties: [tie], people: [],
      result: answer.advice == .writeCold ? [try ruler.line([chance], with: graphviz)] : [],
      target: target, label: wording.verdict)
  }

  private func plainTie(
    _ stroke: Line.Stroke, _ heading: TextLine?, _ label: String, isBest: Bool = false
  ) -> PathLane.Tie {
    PathLane.Tie(
      stroke: stroke, width: isBest ? TieStrength.weak.bestLineWidth : 1.8, heading: heading,
      reason: [], classes: "step", label: label, data: [])
  }

  /// Whoever leads the department, when no name or more than one is known.
  private func unknownTarget(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> PathLane.Box {
    let names = answer.target.people.prefix(3).map(PathWording.name)
    let more = answer.target.people.count - names.count
    var lines: [TextLine] = []
    for name in names.isEmpty ? ["Name not known yet"] : names {
      lines += try ruler.lines(
        LabelText.cut(name, to: 80), .name, .onTarget, width: PathMetrics.nameWidth, limit: 1,
        with: graphviz)
    }
    let details = (more > 0 ? ["and \(more) more"] : []) + [wording.place].compactMap(\.self)
    for detail in details {
      lines += try ruler.lines(
        detail, .detail, .onTargetMuted, width: PathMetrics.nameWidth, limit: 2, with: graphviz)
    }
    let label = (names.isEmpty ? ["Name not known yet"] : names) + details
    return PathLane.Box(
      key: "", lines: lines, label: label.joined(separator: ", "), data: [],
      isKnown: !names.isEmpty)
  }
}

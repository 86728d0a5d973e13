internal import Introductions

extension CompanyLayout {
  /// A line that ends at a colleague.
  private struct Arrival: Hashable {
    var lane: Int
    var colleague: Int
  }

  /// Places those outside and all lines; how far down that reaches.
  mutating func placeLanes() -> Double {
    let places = Dictionary(
      colleagues.enumerated().map { ($1.box.person, $0) }, uniquingKeysWith: { first, _ in first })
    let ties = wording.answer.knowers.map { knower in
      knower.ties.compactMap { tie in
        places[tie.to].map {
          CompanyLanes.Tie(
            to: $0, strength: tie.strength, isMain: colleagues[$0].box.isManager)
        }
      }
    }
    let direct = colleagues.indices.filter { colleagues[$0].box.strength != nil }
    let lanes = CompanyLanes(ties: ties, direct: direct, middles: colleagues.map(\.frame.centre.y))
    let heights = lanes.order.map(height)
    let total = heights.reduce(0, +)
    let bottom = max(colleagues.map(\.frame.bottom).max() ?? top, top + total)
    let middles = Stack(heights: heights, wanted: lanes.order.map(lanes.wanted))
      .middles(within: top...bottom)
    let ports = ports(lanes.order, ties)
    let best = best

    let seekerMiddle = middles.isEmpty ? (top + bottom) / 2 : (middles[0] + (middles.last ?? 0)) / 2
    let seekerFrame = placeSeeker(middle: seekerMiddle)
    let start = Point(x: seekerFrame.right, y: seekerFrame.centre.y)
    // The warmest way last: where lines run together, it lies on top.
    let indices = lanes.order.indices.sorted {
      (lanes.order[$0] == best?.lane ? 1 : 0, $0) < (lanes.order[$1] == best?.lane ? 1 : 0, $1)
    }
    for index in indices {
      let lane = lanes.order[index]
      switch lane {
      case .knower(let number):
        place(knower: number, y: middles[index], from: start, isBest: best?.lane == lane)
        for (place, tie) in ties[number].enumerated() {
          self.place(
            tie, number: place, of: number, y: middles[index],
            to: ports[Arrival(lane: index, colleague: tie.to)] ?? start,
            isBest: best?.lane == lane && best?.manager == tie.to)
        }
      case .direct(let colleague):
        place(
          direct: colleague, y: middles[index], from: start,
          to: ports[Arrival(lane: index, colleague: colleague)] ?? start,
          isBest: best?.lane == lane)
      }
    }
    return max(seekerFrame.bottom, middles.last.map { $0 + (heights.last ?? 0) / 2 } ?? top)
  }

  private func height(_ lane: CompanyLanes.Lane) -> Double {
    switch lane {
    case .knower(let index): knowers[index].height + CompanyMetrics.slotGap
    case .direct: CompanyMetrics.slotGap
    }
  }

  /// Where on the left side of a colleague's box each line ends: in the order of lanes.
  private func ports(
    _ order: [CompanyLanes.Lane], _ ties: [[CompanyLanes.Tie]]
  ) -> [Arrival: Point] {
    var arrivals: [Int: [Int]] = [:]
    for (lane, kind) in order.enumerated() {
      switch kind {
      case .knower(let index): for tie in ties[index] { arrivals[tie.to, default: []].append(lane) }
      case .direct(let index): arrivals[index, default: []].append(lane)
      }
    }
    var ports: [Arrival: Point] = [:]
    for (colleague, lanes) in arrivals {
      let frame = colleagues[colleague].frame
      let distance = min(
        CompanyMetrics.portDistance, (frame.height - 8) / Double(max(1, lanes.count - 1)))
      for (index, lane) in lanes.enumerated() {
        let offset = (Double(index) - Double(lanes.count - 1) / 2) * distance
        ports[Arrival(lane: lane, colleague: colleague)] = Point(
          x: frame.x, y: frame.centre.y + offset)
      }
    }
    return ports
  }

  // MARK: The warmest way

  /// The lane of the warmest way to whom to reach, if it is drawn, and the box at its end.
  private var best: (lane: CompanyLanes.Lane, manager: Int)? {
    func place(_ person: PersonSummary) -> Int? {
      colleagues.firstIndex { $0.box.person == person.id }
    }
    guard let way = CompanyWays(wording.answer).warmest, let manager = place(way.manager)
    else { return nil }
    switch way.through {
    case .nobody: return (.direct(manager), manager)
    case .knower(let index): return (.knower(index), manager)
    // The line is the seeker's own to that person.
    case .insider(let person):
      guard let insider = place(person), colleagues[insider].box.strength != nil else { return nil }
      return (.direct(insider), manager)
    }
  }

  // MARK: Placing

  private mutating func placeSeeker(middle: Double) -> Rect {
    let size = seekerSize
    let frame = Rect(
      x: CompanyMetrics.margin, y: max(top, middle - size.height / 2), width: size.width,
      height: size.height)
    // In reading order before the company, which had to be placed first.
    let company = drawing.groups.firstIndex { $0.id == "company" } ?? drawing.groups.endIndex
    drawing.groups.insert(
      DrawingGroup(
        id: "seeker", parent: nil, classes: "person seeker",
        label: PathWording.label(of: wording.answer.from),
        data: [("person", LabelText.clean(wording.answer.from.id))]), at: company)
    drawing.shapes.append(
      Shape(
        id: "seeker-box", group: "seeker", frame: frame, outline: .roundedBox, fill: .seekerFill,
        text: seeker))
    return frame
  }

  private mutating func place(knower index: Int, y: Double, from start: Point, isBest: Bool) {
    let box = knowers[index]
    let frame = Rect(
      x: middle.lowerBound, y: y - box.height / 2, width: CompanyMetrics.knowerWidth,
      height: box.height)
    let knower = wording.answer.knowers[index]
    placeTie(
      "\(box.id)-tie", from: ("seeker-box", wording.answer.from),
      to: ("\(box.id)-box", knower.person), knower.strength,
      .bend(from: start, to: Point(x: frame.x, y: y)), isBest)
    place(box, in: nil, frame)
  }

  private mutating func place(
    _ tie: CompanyLanes.Tie, number: Int, of knower: Int, y: Double, to port: Point, isBest: Bool
  ) {
    let box = knowers[knower]
    let colleague = colleagues[tie.to].box
    placeTie(
      "\(box.id)-tie-\(number + 1)",
      from: ("\(box.id)-box", wording.answer.knowers[knower].person),
      to: ("\(colleague.id)-box", person(colleague.person)), tie.strength,
      arriving(at: port, from: Point(x: middle.upperBound, y: y)), isBest)
  }

  private mutating func place(
    direct index: Int, y: Double, from start: Point, to port: Point, isBest: Bool
  ) {
    let box = colleagues[index].box
    let passing = [Point(x: middle.lowerBound, y: y), Point(x: middle.upperBound, y: y)]
    placeTie(
      "\(box.id)-tie", from: ("seeker-box", wording.answer.from),
      to: ("\(box.id)-box", person(box.person)), box.strength ?? 0,
      Course.bend(from: start, to: passing[0])
        .then(.straight(from: passing[0], to: passing[1]))
        .then(arriving(at: port, from: passing[1])), isBest)
  }

  /// Turns before the company's frame, and goes on level to the box.
  private func arriving(at port: Point, from start: Point) -> Course {
    let turn = Point(x: frame.lowerBound - 6, y: port.y)
    return Course.bend(from: start, to: turn).then(.straight(from: turn, to: port))
  }

  private func person(_ id: String) -> PersonSummary {
    let all = wording.answer.departments.flatMap(\.colleagues) + wording.answer.former.colleagues
    return all.first { $0.person.id == id }?.person ?? PersonSummary(id: id, name: id)
  }

  private mutating func placeTie(
    _ id: String, from: (shape: String, person: PersonSummary),
    to: (shape: String, person: PersonSummary), _ probability: Double, _ course: Course,
    _ isBest: Bool
  ) {
    let strength = TieStrength(probability)
    let ends = (LabelText.clean(from.person.id), LabelText.clean(to.person.id))
    drawing.groups.append(
      DrawingGroup(
        id: id, parent: nil, classes: "tie \(strength.word)",
        label: "\(PathWording.name(from.person)) – \(PathWording.name(to.person)): "
          + EgoWording.strength(probability),
        data: [
          ("tie", "\(ends.0)--\(ends.1)"), ("strength", Decimals.text(probability)),
          ("inferred", "false"),
        ]))
    drawing.lines.append(
      Line(
        id: "\(id)-line", group: id, from: from.shape, to: to.shape, courses: [course],
        ink: isBest ? .best : .line,
        width: strength.lineWidth(isBest: isBest) * CompanyMetrics.widthShare))
  }
}

extension PathLayout {
  mutating func placeLanes() {
    // All lanes are equally high, so that the eye finds the next one where it expects it.
    let ends = lanes.count == 1 ? columns.seeker.height / 2 : 0
    let room = lanes.map(\.room)
      .reduce(PathLane.Room(above: ends, below: ends)) { $0.including($1) }
    let middles = lanes.indices.map {
      y + room.above + Double($0) * (room.height + PathMetrics.laneGap)
    }
    y = (middles.last ?? y) + room.below
    let start = placeSeeker(middle: ((middles.first ?? y) + (middles.last ?? y)) / 2)
    let arrivals = placeTargets(middles)
    for (index, lane) in lanes.enumerated() {
      let stops = Stops(
        start: Point(
          x: start.right, y: start.centre.y + Self.port(index, of: lanes.count, start.height)),
        y: middles[index], target: arrivals[index])
      place(lane, group: "route-\(index + 1)", room, stops)
    }
    // After the routes, so that whoever listens to the map hears of the end last.
    for (number, run) in columns.runs.enumerated() {
      let box = lanes[run.lowerBound].target
      drawing.groups.append(
        DrawingGroup(
          id: "target-\(number + 1)", parent: nil, classes: "person target", label: box.label,
          data: box.data))
    }
  }

  // MARK: Ends

  private mutating func placeSeeker(middle: Double) -> Rect {
    drawing.groups.append(
      DrawingGroup(
        id: "seeker", parent: nil, classes: "person seeker", label: seeker.label,
        data: seeker.data))
    let frame = Rect(
      x: PathMetrics.margin, y: middle - columns.seeker.height / 2, width: columns.seeker.width,
      height: columns.seeker.height)
    drawing.shapes.append(
      Shape(
        id: "seeker-box", group: "seeker", frame: frame, outline: .roundedBox, fill: .seekerFill,
        text: seeker.lines))
    return frame
  }

  /// Where the line of a lane ends.
  private struct Arrival {
    var shape: String
    var port: Point
  }

  /// Neighbouring lanes to the same person share a box. Lanes keep their order, best first, so that
  /// lines never cross; a person may therefore have more than one box.
  private mutating func placeTargets(_ middles: [Double]) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (number, run) in columns.runs.enumerated() {
      let box = lanes[run.lowerBound].target
      let id = "target-\(number + 1)"
      let middle = (middles[run.lowerBound] + middles[run.upperBound - 1]) / 2
      let frame = Rect(
        x: columns.target.lowerBound, y: middle - box.size.height / 2,
        width: columns.target.upperBound - columns.target.lowerBound, height: box.size.height)
      drawing.shapes.append(
        Shape(
          id: "\(id)-box", group: id, frame: frame, outline: .roundedBox, fill: .targetFill,
          stroke: .targetLine, strokeWidth: 2.4, edge: box.isKnown ? .solid : .dashed,
          text: box.lines))
      for index in 0..<run.count {
        let port = Self.port(index, of: run.count, frame.height)
        arrivals.append(
          Arrival(shape: "\(id)-box", port: Point(x: frame.x - 1, y: middle + port)))
      }
    }
    return arrivals
  }

  /// How far from the middle of a box's side the line of one of several ways begins.
  private static func port(_ index: Int, of count: Int, _ height: Double) -> Double {
    guard count > 1 else { return 0 }
    let distance = min(PathMetrics.portDistance, (height - 18) / Double(count - 1))
    return (Double(index) - Double(count - 1) / 2) * distance
  }

  // MARK: One lane

  private struct Stops {
    var start: Point
    /// The middle of the lane.
    var y: Double
    var target: Arrival
  }

  private mutating func place(
    _ lane: PathLane, group: String, _ room: PathLane.Room, _ stops: Stops
  ) {
    drawing.groups.append(
      DrawingGroup(
        id: group, parent: nil, classes: lane.isBest ? "route best" : "route",
        role: .list, label: lane.label, data: lane.number.map { [("route", String($0))] } ?? []))
    if lane.isBest, lanes.count > 1 { placeBand(group, room, y: stops.y) }
    placeBadge(lane, group, y: stops.y)
    for index in lane.ties.indices {
      place(tie: index, of: lane, group, stops)
      if index < lane.people.count { place(person: index, of: lane, group, y: stops.y) }
    }
    placeResult(lane, group, y: stops.y)
  }

  private mutating func placeBand(_ group: String, _ room: PathLane.Room, y: Double) {
    let padding = PathMetrics.bandPadding
    let left = (columns.badge ?? columns.ties[0].lowerBound) - PathMetrics.badgeRadius
    drawing.shapes.append(
      Shape(
        id: "\(group)-band", group: group,
        frame: Rect(
          x: left - padding, y: y - room.above - padding,
          width: columns.result.upperBound - left + 2 * padding,
          height: room.height + 2 * padding),
        outline: .roundedBox, fill: .band))
  }

  private mutating func placeBadge(_ lane: PathLane, _ group: String, y: Double) {
    guard let badge = columns.badge, let text = lane.badge else { return }
    let side = 2 * PathMetrics.badgeRadius
    drawing.shapes.append(
      Shape(
        id: "\(group)-badge", group: group,
        frame: Rect(centre: Point(x: badge, y: y), Size(width: side, height: side)),
        outline: .disc, fill: lane.isBest ? .best : .badge, text: [text]))
  }

  private mutating func place(person index: Int, of lane: PathLane, _ route: String, y: Double) {
    let box = lane.people[index]
    let id = "\(route)-person-\(index + 1)"
    drawing.groups.append(
      DrawingGroup(id: id, parent: route, classes: "person", label: box.label, data: box.data))
    let column = columns.people[index]
    drawing.shapes.append(
      Shape(
        id: "\(id)-box", group: id,
        frame: Rect(
          x: column.lowerBound, y: y - box.size.height / 2,
          width: column.upperBound - column.lowerBound, height: box.size.height),
        outline: .roundedBox, fill: .boxFill, stroke: lane.isBest ? .best : .boxLine,
        strokeWidth: lane.isBest ? 1.6 : 1.1, text: box.lines))
  }

  private mutating func placeResult(_ lane: PathLane, _ group: String, y: Double) {
    guard !lane.result.isEmpty else { return }
    let column = columns.result
    let height = lane.resultSize.height
    drawing.shapes.append(
      Shape(
        id: "\(group)-chance", group: group,
        frame: Rect(
          x: column.lowerBound, y: y - height / 2, width: column.upperBound - column.lowerBound,
          height: height),
        outline: .roundedBox, fill: .boxFill, stroke: lane.ink, strokeWidth: 1.2,
        text: lane.result))
  }

  // MARK: One tie

  private mutating func place(tie index: Int, of lane: PathLane, _ route: String, _ stops: Stops) {
    let tie = lane.ties[index]
    let id = "\(route)-tie-\(index + 1)"
    drawing.groups.append(
      DrawingGroup(id: id, parent: route, classes: tie.classes, label: tie.label, data: tie.data))
    let isLast = index == lane.ties.count - 1
    drawing.lines.append(
      Line(
        id: "\(id)-line", group: id,
        from: index == 0 ? "seeker-box" : "\(route)-person-\(index)-box",
        to: isLast ? stops.target.shape : "\(route)-person-\(index + 1)-box",
        courses: courses(of: index, of: lane, stops), ink: lane.ink,
        width: tie.width, stroke: tie.stroke))

    let column = columns.ties[index]
    let middle = (column.lowerBound + column.upperBound) / 2
    let away = tie.width / 2 + PathMetrics.textToLine
    if let heading = tie.heading {
      drawing.placeText(
        [heading],
        at: Point(
          x: middle - heading.size.width / 2, y: stops.y - away - [heading].blockSize.height),
        id: "\(id)-strength", group: id)
    }
    if !tie.reason.isEmpty {
      drawing.placeText(
        tie.reason, at: Point(x: middle - tie.reason.blockSize.width / 2, y: stops.y + away),
        id: "\(id)-reason", group: id)
    }
  }

  /// The line of a tie: level along the lane, with bends at the lane's ends, in pieces where the
  /// badge and the result sit on it.
  private func courses(of index: Int, of lane: PathLane, _ stops: Stops) -> [Course] {
    let column = columns.ties[index]
    let start = Point(x: column.lowerBound, y: stops.y)
    let isLast = index == lane.ties.count - 1
    let end = Point(x: isLast ? columns.result.lowerBound : column.upperBound, y: stops.y)
    var courses = [Course.straight(from: start, to: end)]
    if index == 0 {
      let badge = columns.badge.map { $0 - PathMetrics.badgeRadius } ?? start.x
      let out = Course.bend(from: stops.start, to: Point(x: badge, y: stops.y))
      courses = columns.badge == nil ? [out.then(courses[0])] : [out] + courses
    }
    if isLast, let along = courses.popLast() {
      let way = Course.bend(
        from: Point(x: columns.result.upperBound, y: stops.y), to: stops.target.port)
      courses += lane.result.isEmpty ? [along.then(way)] : [along, way]
    }
    return courses
  }
}

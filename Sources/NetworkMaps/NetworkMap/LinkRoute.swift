/// The courses that a line from one box to another may take around all others.
struct LinkRoute {
  let frames: [Rect]
  /// What no line leaves, not even with the points that bend it, for these too make the page.
  let bounds: Rect

  struct Way {
    var course: Course
    var segments: [Segment]
    /// What holds the course.
    var box: Rect
    /// How far it is from straight and short, in crossings that it would be worth to avoid.
    var detour: Double
  }

  /// The straight line alone if nothing is in between, else every arc that passes, if any does.
  func ways(from first: Int, to second: Int) -> [Way] {
    let line = Segment(start: frames[first].centre, end: frames[second].centre)
    guard line.length > 0 else { return [] }
    let middle = line.point(at: 0.5, aside: 0)
    if let straight = way(from: first, to: second, over: (middle, middle), bends: (0, 0)) {
      return [straight]
    }
    var ways: [Way] = []
    for (near, far, places) in Self.bends {
      let over = (line.point(at: places.near, aside: near), line.point(at: places.far, aside: far))
      if let way = way(from: first, to: second, over: over, bends: (near, far)) { ways.append(way) }
    }
    return ways
  }

  /// How far to the side of the straight line, by how much of the way, near both ends: arcs, and
  /// where the two differ courses like an S.
  private static let bends: [(near: Double, far: Double, places: (near: Double, far: Double))] = {
    let arcs = [0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.4, -0.4, 0.6, -0.6].flatMap { bend in
      [0.5, 0.3, 0.7].map { (near: bend, far: bend, places: (near: $0, far: $0)) }
    }
    let sides = [-0.7, -0.45, -0.3, -0.15, 0, 0.15, 0.3, 0.45, 0.7]
    let others = sides.flatMap { near in
      sides.filter { $0 != near }.map { (near: near, far: $0, places: (near: 0.3, far: 0.7)) }
    }
    return arcs + others
  }()

  private func way(
    from first: Int, to second: Int, over middles: (Point, Point),
    bends: (near: Double, far: Double)
  ) -> Way? {
    let start = frames[first].edge(towards: middles.0)
    let end = frames[second].edge(towards: middles.1)
    let course =
      middles.0 == middles.1
      ? Course.arc(from: start, over: middles.0, to: end)
      : Course(points: [start, middles.0, middles.1, end])
    guard let box = Rect(holding: course.points), bounds.holds(box) else { return nil }
    let isStraight = bends.near == 0 && bends.far == 0
    let segments = isStraight ? [Segment(start: start, end: end)] : course.segments
    guard isFree(segments, in: box, from: first, to: second) else { return nil }
    let detour =
      abs(bends.near) + abs(bends.far) + abs(bends.near - bends.far) / 2
      + start.distance(to: end) / Self.farAsCrossing
    return Way(course: course, segments: segments, box: box, detour: detour)
  }

  /// In points: so far is a line that one crossing less is worth.
  private static let farAsCrossing = 2_000.0

  private func isFree(
    _ segments: [Segment], in box: Rect, from first: Int, to second: Int
  ) -> Bool {
    let inside = segments.dropFirst().dropLast()
    return frames.indices.allSatisfy { index in
      if index == first || index == second {
        return !inside.contains { $0.meets(frames[index]) }
      }
      let frame = frames[index].grown(by: NetworkMetrics.clearance)
      return !frame.meets(box) || !segments.contains { $0.meets(frame) }
    }
  }
}

extension LinkRoute.Way {
  /// How often two courses cross.
  func crossings(with other: LinkRoute.Way) -> Int {
    guard box.meets(other.box) else { return 0 }
    return segments.reduce(0) { sum, segment in
      sum + other.segments.count { segment.crosses($0) }
    }
  }
}

extension Segment {
  /// A point along the way, and to the side of it by so much of its length.
  fileprivate func point(at share: Double, aside: Double) -> Point {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return Point(x: start.x + share * dx - aside * dy, y: start.y + share * dy + aside * dx)
  }
}

extension Rect {
  /// The smallest one that holds all points; `nil` of none.
  fileprivate init?(holding points: [Point]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  fileprivate func holds(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  fileprivate func meets(_ other: Rect) -> Bool {
    x <= other.right && other.x <= right && y <= other.bottom && other.y <= bottom
  }
}

extension Course {
  /// A curve that bends towards `middle`; straight if that is on the way.
  static func arc(from start: Point, over middle: Point, to end: Point) -> Course {
    func between(_ point: Point) -> Point {
      Point(x: (point.x + 2 * middle.x) / 3, y: (point.y + 2 * middle.y) / 3)
    }
    return Course(points: [start, between(start), between(end), end])
  }

  /// The course as short straight pieces.
  var segments: [Segment] {
    zip(samples, samples.dropFirst()).map { Segment(start: $0, end: $1) }
  }

  /// Points along the course, sixteen to a curve.
  var samples: [Point] {
    var samples = points.prefix(1).map { $0 }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      for step in 1...16 {
        let t = Double(step) / 16
        let weights = [
          (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t,
        ]
        samples.append(
          zip(points[start...], weights).reduce(into: Point(x: 0, y: 0)) { sum, next in
            sum.x += next.0.x * next.1
            sum.y += next.0.y * next.1
          })
      }
    }
    return samples
  }
}

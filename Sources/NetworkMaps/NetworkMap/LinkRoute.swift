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
    /// How far it is from straight, in crossings that it would be worth to avoid.
    var bend: Double
    /// The same for how far it is from straight and short.
    var detour: Double
  }

  /// The straight line alone if nothing is in between, else every arc that passes; without any, the
  /// courses like an S that do.
  func ways(from first: Int, to second: Int) -> [Way] {
    let line = Segment(start: frames[first].centre, end: frames[second].centre)
    guard line.length > 0 else { return [] }
    let middle = line.point(at: 0.5, aside: 0)
    if let straight = way(from: first, to: second, over: (middle, middle), bends: (0, 0)) {
      return [straight]
    }
    func ways(_ bends: [Bend]) -> [Way] {
      bends.compactMap { bend in
        let over = (
          line.point(at: bend.places.near, aside: bend.near),
          line.point(at: bend.places.far, aside: bend.far)
        )
        return way(from: first, to: second, over: over, bends: (bend.near, bend.far))
      }
    }
    let arcs = ways(Self.arcs)
    return arcs.isEmpty ? ways(Self.others) : arcs
  }

  /// How far to the side of the straight line, by how much of the way, near both ends.
  private typealias Bend = (near: Double, far: Double, places: (near: Double, far: Double))

  private static let arcs: [Bend] =
    [0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.4, -0.4, 0.6, -0.6].flatMap { bend in
      [0.5, 0.3, 0.7].map { (near: bend, far: bend, places: (near: $0, far: $0)) }
    }

  private static let others: [Bend] = {
    let sides = [-0.7, -0.45, -0.3, -0.15, 0, 0.15, 0.3, 0.45, 0.7]
    return sides.flatMap { near in
      sides.filter { $0 != near }.map { (near: near, far: $0, places: (near: 0.3, far: 0.7)) }
    }
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
    let bend = abs(bends.near) + abs(bends.far) + abs(bends.near - bends.far) / 2
    return Way(
      course: course, segments: segments, box: box, bend: bend,
      detour: bend + start.distance(to: end) / Self.farAsCrossing)
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
    guard var low = points.first, var high = points.first else { return nil }
    for point in points {
      (low.x, low.y) = (min(low.x, point.x), min(low.y, point.y))
      (high.x, high.y) = (max(high.x, point.x), max(high.y, point.y))
    }
    self.init(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
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
    var samples: [Point] = []
    samples.reserveCapacity(1 + 16 * (points.count / 3))
    samples += points.prefix(1)
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      let (first, second) = (points[start], points[start + 1])
      let (third, fourth) = (points[start + 2], points[start + 3])
      for step in 1...16 {
        let t = Double(step) / 16
        let (a, b) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t))
        let (c, d) = (3 * t * t * (1 - t), t * t * t)
        samples.append(
          Point(
            x: a * first.x + b * second.x + c * third.x + d * fourth.x,
            y: a * first.y + b * second.y + c * third.y + d * fourth.y))
      }
    }
    return samples
  }
}

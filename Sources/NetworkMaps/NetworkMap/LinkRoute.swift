/// The course of a line from one box to another, around all others.
struct LinkRoute {
  let frames: [Rect]
  /// What no line leaves, not even with the points that bend it, for these too make the page.
  let bounds: Rect

  /// Straight if nothing is in between, else the flattest arc that passes; `nil` where every arc
  /// would run through a box.
  func course(from first: Int, to second: Int) -> Course? {
    let (start, end) = (frames[first].centre, frames[second].centre)
    let distance = start.distance(to: end)
    guard distance > 0 else { return nil }
    // To the side of the straight line, by how much of the way.
    for bend in [0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.4, -0.4, 0.6, -0.6] {
      let middle = Point(
        x: (start.x + end.x) / 2 - bend * (end.y - start.y),
        y: (start.y + end.y) / 2 + bend * (end.x - start.x))
      if let course = course(from: first, to: second, over: middle) { return course }
    }
    return nil
  }

  /// The arc over a point, where it leaves the one box and until it meets the other.
  private func course(from first: Int, to second: Int, over middle: Point) -> Course? {
    let start = frames[first].edge(towards: middle)
    let end = frames[second].edge(towards: middle)
    let course = Course.arc(from: start, over: middle, to: end)
    guard course.points.allSatisfy(bounds.holds) else { return nil }
    let segments = course.segments
    let inside = segments.dropFirst().dropLast()
    for (index, frame) in frames.enumerated() {
      let isEnd = index == first || index == second
      let box = isEnd ? frame : frame.grown(by: NetworkMetrics.clearance)
      if (isEnd ? Array(inside) : segments).contains(where: { $0.meets(box) }) { return nil }
    }
    return course
  }
}

extension Rect {
  fileprivate func holds(_ point: Point) -> Bool {
    x <= point.x && point.x <= right && y <= point.y && point.y <= bottom
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

/// Where something is on the page, in points from its upper left corner, y downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

struct Size: Hashable, Sendable {
  var width: Double
  var height: Double

  /// With this much room on each side.
  func padded(by room: Size) -> Size {
    Size(width: width + 2 * room.width, height: height + 2 * room.height)
  }
}

struct Rect: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

  init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  init(centre: Point, _ size: Size) {
    self.init(
      x: centre.x - size.width / 2, y: centre.y - size.height / 2,
      width: size.width, height: size.height)
  }
}

/// A course of lines and Bézier curves: a start, and three points for each curve.
struct Course: Hashable, Sendable {
  let points: [Point]

  static func straight(from start: Point, to end: Point) -> Course {
    let third = Point(x: (end.x - start.x) / 3, y: (end.y - start.y) / 3)
    return Course(points: [
      start, Point(x: start.x + third.x, y: start.y + third.y),
      Point(x: end.x - third.x, y: end.y - third.y), end,
    ])
  }

  /// This course and then `next`, which starts where this one ends.
  func then(_ next: Course) -> Course {
    Course(points: points + next.points.dropFirst())
  }

  /// Leaves and arrives level, with the turn in between.
  static func bend(from start: Point, to end: Point) -> Course {
    let middle = (start.x + end.x) / 2
    return Course(points: [start, Point(x: middle, y: start.y), Point(x: middle, y: end.y), end])
  }
}

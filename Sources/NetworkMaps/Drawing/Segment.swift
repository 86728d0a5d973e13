/// A straight piece of a line.
struct Segment {
  var start: Point
  var end: Point

  var length: Double { start.distance(to: end) }

  /// Whether two segments cross between their ends; those with a common end do not.
  func crosses(_ other: Segment) -> Bool {
    if max(start.x, end.x) < min(other.start.x, other.end.x)
      || max(other.start.x, other.end.x) < min(start.x, end.x)
      || max(start.y, end.y) < min(other.start.y, other.end.y)
      || max(other.start.y, other.end.y) < min(start.y, end.y)
    {
      return false
    }
    // A common end is on no side, and the product 0.
    return side(of: other.start) * side(of: other.end) < 0
      && other.side(of: start) * other.side(of: end) < 0
  }

  /// Whether any of the segment is in a rectangle.
  func meets(_ rect: Rect) -> Bool {
    // Liang and Barsky 1984, doi:10.1145/357332.357333.
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let sides = [
      (-dx, start.x - rect.x), (dx, rect.right - start.x), (-dy, start.y - rect.y),
      (dy, rect.bottom - start.y),
    ]
    for (step, room) in sides {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter <= leave
  }

  private func side(of point: Point) -> Double {
    (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

extension Rect {
  /// With so much more on each side.
  func grown(by room: Double) -> Rect {
    Rect(x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room)
  }

  /// Where the straight line from the centre to a point outside leaves the rectangle.
  func edge(towards point: Point) -> Point {
    let (dx, dy) = (point.x - centre.x, point.y - centre.y)
    let share = min(
      dx == 0 ? 1 : width / 2 / abs(dx), dy == 0 ? 1 : height / 2 / abs(dy), 1)
    return Point(x: centre.x + dx * share, y: centre.y + dy * share)
  }
}

/// A map as geometry, before any library draws it: boxes and words with their places, and lines.
struct Drawing: Sendable {
  var size = Size(width: 0, height: 0)
  /// What belongs together, in reading order; a parent comes before its children.
  var groups: [DrawingGroup] = []
  var shapes: [Shape] = []
  var lines: [Line] = []
  /// What the map says, for those who do not see it.
  var title = ""
  var description = ""

  /// The colours in it, in the order of ``Ink``.
  var inks: [Ink] {
    var used: Set<Ink> = []
    for shape in shapes {
      used.formUnion([shape.fill, shape.stroke].compactMap(\.self))
      used.formUnion(shape.text.flatMap(\.runs).map(\.ink))
    }
    used.formUnion(lines.map(\.ink))
    return Ink.allCases.filter(used.contains)
  }
}

/// Several shapes and lines that are one thing to a reader: a person, a tie, a route.
struct DrawingGroup: Sendable {
  enum Role: Sendable {
    /// One thing, told by its label: a person, a tie.
    case thing
    /// Several things: a route.
    case list
    /// Words or grounds that speak for themselves.
    case decoration
  }

  var id: String
  var parent: String?
  /// Classes for stylesheets and scripts.
  var classes: String
  var role = Role.thing
  /// The full words, nothing cut.
  var label: String
  /// Facts for scripts, as `data-` attributes.
  var data: [(name: String, value: String)] = []
}

/// A box, a disc or bare words.
struct Shape: Sendable {
  enum Outline: Sendable {
    case none
    case box
    case roundedBox
    case disc
  }

  enum Edge: Sendable {
    case solid
    case dashed
  }

  var id: String
  var group: String
  var frame: Rect
  var outline = Outline.none
  var fill: Ink?
  var stroke: Ink?
  var strokeWidth = 1.0
  var edge = Edge.solid
  /// Centred in the frame, line under line.
  var text: [TextLine] = []
  /// Whether the words keep their start in place, where the reader's font is not ours.
  var isStartAligned = false
}

/// A line between two shapes.
struct Line: Sendable {
  enum Stroke: String, Sendable {
    case solid
    case dashed
    case dotted
  }

  var id: String
  var group: String
  var from: String
  var to: String
  /// In pieces where something sits on the line.
  var courses: [Course]
  var ink: Ink
  var width: Double
  var stroke = Stroke.solid

  /// The same line from its other end.
  var reversed: Line {
    var line = self
    (line.from, line.to) = (to, from)
    line.courses = courses.reversed().map { Course(points: $0.points.reversed()) }
    return line
  }
}

internal import Introductions

/// One way to the target as it is drawn: words already set, places still open.
struct PathLane {
  /// The number in its badge; without one it is not one of several ways.
  var number: Int?
  /// The number, set.
  var badge: TextLine?
  var isBest: Bool
  var ties: [Tie]
  /// The intermediaries: one fewer than ties.
  var people: [Box]
  /// What the way is worth, at its end.
  var result: [TextLine]
  var target: Box
  /// The way in one sentence.
  var label: String

  struct Tie {
    var stroke: Line.Stroke
    var width: Double
    /// Above the line.
    var heading: TextLine?
    /// Below the line.
    var reason: [TextLine]
    var classes: String
    var label: String
    var data: [(name: String, value: String)]
  }

  struct Box {
    /// Who it is; equal targets of neighbouring ways share a box.
    var key: String
    var lines: [TextLine]
    var label: String
    var data: [(name: String, value: String)]
    var isKnown = true
  }

  var ink: Ink { isBest ? .best : .line }

  var resultSize: Size {
    result.isEmpty
      ? Size(width: 0, height: 0) : result.blockSize.padded(by: PathMetrics.resultPadding)
  }

  /// What it takes above and below its line.
  var room: Room {
    let heights = (people + [target]).map(\.size.height) + [resultSize.height]
    let half = max(PathMetrics.badgeRadius, (heights.max() ?? 0) / 2)
    return ties.map(\.room).reduce(Room(above: half, below: half)) { $0.including($1) }
  }

  struct Room {
    var above: Double
    var below: Double

    var height: Double { above + below }

    func including(_ other: Room) -> Room {
      Room(above: max(above, other.above), below: max(below, other.below))
    }
  }
}

extension PathLane.Tie {
  /// The width of its words.
  var textWidth: Double {
    max(heading?.size.width ?? 0, reason.blockSize.width)
  }

  /// How far its words reach up and down from the line.
  var room: PathLane.Room {
    let away = width / 2 + PathMetrics.textToLine
    return PathLane.Room(
      above: away + (heading.map { [$0].blockSize.height } ?? 0),
      below: away + reason.blockSize.height)
  }
}

extension PathLane.Box {
  var size: Size {
    lines.blockSize.padded(by: PathMetrics.boxPadding)
  }
}

/// The measures of a path map, in points.
enum PathMetrics {
  static let margin = 30.0
  static let minimumWidth = 660.0
  static let nameWidth = 165.0
  static let reasonWidth = 188.0
  static let boxPadding = Size(width: 13, height: 6)
  static let seekerPadding = Size(width: 18, height: 10)
  static let resultPadding = Size(width: 10, height: 5)
  static let textToLine = 1.0
  /// Line left and right of the words of a tie.
  static let tiePadding = 15.0
  static let minimumGap = 90.0
  static let badgeRadius = 11.0
  static let laneGap = 30.0
  static let bandPadding = 11.0
  static let portDistance = 8.0

  /// Room for the lines of so many ways to part or to meet.
  static func fan(_ ways: Int) -> Double {
    ways > 1 ? 56 + 9 * Double(ways) : 24
  }
}

internal import Introductions

/// A box of a network map: words already set, and what dots it holds.
struct NetworkCard {
  enum Dot: CaseIterable {
    case seeker
    case near
    case next
    case far
    case unreached
  }

  var id: String
  var lines: [TextLine]
  var label: String
  var data: [(name: String, value: String)]
  var isTarget = false
  /// Whether it stands for several companies or communities.
  var isRest = false
  var dots: [(kind: Dot, person: (id: String, label: String)?)] = []

  private var rows: Int {
    (dots.count + NetworkMetrics.dotsInRow - 1) / NetworkMetrics.dotsInRow
  }

  var size: Size {
    let words = lines.blockSize
    let dotsHeight = rows == 0 ? 0 : Double(rows) * NetworkMetrics.dotDistance + 3
    let dotsWidth =
      Double(min(dots.count, NetworkMetrics.dotsInRow)) * NetworkMetrics.dotDistance
    return Size(
      width: max(words.width, dotsWidth) + 2 * NetworkMetrics.padding.width,
      height: words.height + dotsHeight + 2 * NetworkMetrics.padding.height)
  }

  /// The middle of each dot in a box at `frame`.
  func dotCentres(in frame: Rect) -> [Point] {
    let distance = NetworkMetrics.dotDistance
    let columns = min(dots.count, NetworkMetrics.dotsInRow)
    let left = frame.centre.x - Double(columns - 1) * distance / 2
    let top = frame.y + NetworkMetrics.padding.height + lines.blockSize.height + 3 + distance / 2
    return dots.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: NetworkMetrics.dotsInRow)
      return Point(x: left + Double(column) * distance, y: top + Double(row) * distance)
    }
  }
}

extension NetworkCard.Dot {
  /// Its fill, its edge and its radius: three ways to tell them apart.
  var look: (fill: Ink, stroke: Ink?, radius: Double) {
    switch self {
    case .seeker: (.seekerFill, nil, 4)
    case .near: (.near, nil, 3.8)
    case .next: (.next, nil, 3.1)
    case .far: (.far, .next, 2.8)
    case .unreached: (.unreached, .circleLine, 2.4)
    }
  }
}

/// The measures of a network map, in points.
enum NetworkMetrics {
  static let margin = 30.0
  static let nameWidth = 118.0
  static let padding = Size(width: 8, height: 5)
  static let dotDistance = 9.2
  static let dotsInRow = 12
  /// Dots of the fullest box, and of all.
  static let mostDots = 72
  static let mostDotsInAll = 360
  /// Room for lines between boxes.
  static let gap = Size(width: 44, height: 34)
  /// What a line keeps from boxes that it passes.
  static let clearance = 5.0
  /// How many lines there are at most for each box.
  static let linksPerCard = 1.6
  static let widest = 4.6
}

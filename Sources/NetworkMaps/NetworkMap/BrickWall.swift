/// The cells of a wall: where they are, and which of them a line from one to another passes through.
struct BrickWall {
  let points: [Point]
  private let columns: Int
  /// The cells passed from one to another, once it has been asked for.
  private var passed: [[Int]?]

  /// Rows are a little nearer to each other than columns.
  static let rowHeight = 0.85
  /// How near to the middle of a cell a line passes through the thing in it.
  private static let nearness = 0.36

  init(columns: Int, rows: Int) {
    self.columns = columns
    points = (0..<columns * rows).map { cell in
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      return Point(x: Double(column) + (row % 2 == 1 ? 0.5 : 0), y: Double(row) * Self.rowHeight)
    }
    passed = Array(repeating: nil, count: points.count * points.count)
  }

  /// The cells that a line between two passes through, without these.
  mutating func passed(_ start: Int, _ end: Int) -> [Int] {
    let (low, high) = (min(start, end), max(start, end))
    if let cells = passed[low * points.count + high] { return cells }
    let line = Segment(start: points[low], end: points[high])
    // Rows are further apart than a line is near.
    let cells = (low / columns * columns..<(high / columns + 1) * columns).filter {
      $0 != low && $0 != high && line.distance(to: points[$0]) < Self.nearness
    }
    passed[low * points.count + high] = cells
    return cells
  }
}

/// The cells of a wall: where they are, and which of them a line between two others passes through.
struct BrickWall {
  let points: [Point]
  /// The cells passed from any cell to any other, pair after pair: ``passed(_:_:)`` says where.
  let passedCells: [Int]
  private let passed: [Range<Int>]

  /// Rows are a little nearer to each other than columns.
  static let rowHeight = 0.85
  /// How near to the middle of a cell a line passes through the thing in it.
  private static let nearness = 0.36

  init(columns: Int, rows: Int) {
    let points = (0..<columns * rows).map { cell in
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      return Point(x: Double(column) + (row % 2 == 1 ? 0.5 : 0), y: Double(row) * Self.rowHeight)
    }
    var cells: [Int] = []
    var passed = Array(repeating: 0..<0, count: points.count * points.count)
    for low in points.indices {
      for high in points.indices.dropFirst(low + 1) {
        let line = Segment(start: points[low], end: points[high])
        let first = cells.count
        // Rows are further apart than a line is near.
        for cell in low / columns * columns..<(high / columns + 1) * columns
        where cell != low && cell != high && line.distance(to: points[cell]) < Self.nearness {
          cells.append(cell)
        }
        passed[low * points.count + high] = first..<cells.count
        passed[high * points.count + low] = first..<cells.count
      }
    }
    (self.points, self.passed, passedCells) = (points, passed, cells)
  }

  /// Where in ``passedCells`` are those that a line between two cells passes, without these.
  func passed(_ start: Int, _ end: Int) -> Range<Int> {
    passed[start * points.count + end]
  }

  func distance(_ start: Int, _ end: Int) -> Double {
    points[start].distance(to: points[end])
  }
}

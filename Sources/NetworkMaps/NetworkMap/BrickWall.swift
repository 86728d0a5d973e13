/// The cells of a wall: where they are, and which of them a line between two others passes through.
struct BrickWall {
  /// What is measured in widths of a cell.
  struct Shape {
    /// How far apart rows are.
    var rowHeight: Double
    /// The place that the thing in a cell takes, with what a line keeps from it.
    var thing: Size
  }

  let columns: Int
  let rows: Int
  let points: [Point]
  /// The cells around each one, nearest first.
  let near: [[Int]]
  /// The cells passed from any cell to any other, pair after pair: ``passed(_:_:)`` says where.
  let passedCells: [Int]
  private let passed: [Range<Int>]
  private let distances: [Double]

  /// Two rings of neighbours.
  private static let nearest = 12

  /// As many rows as `count` things need.
  init(count: Int, columns: Int, shape: Shape) {
    let columns = max(1, columns)
    let rows = max(1, (count + columns - 1) / columns)
    let points = (0..<columns * rows).map { cell in
      let place = Self.place(of: cell, columns: columns)
      return Point(x: place.column, y: Double(place.row) * shape.rowHeight)
    }
    let things = points.map { Rect(centre: $0, shape.thing) }
    var cells: [Int] = []
    var passed = Array(repeating: 0..<0, count: points.count * points.count)
    var distances = Array(repeating: 0.0, count: points.count * points.count)
    for low in points.indices {
      for high in points.indices.dropFirst(low + 1) {
        let line = Segment(start: points[low], end: points[high])
        let first = cells.count
        // Things do not reach into other rows.
        for cell in low / columns * columns..<(high / columns + 1) * columns
        where cell != low && cell != high && line.meets(things[cell]) {
          cells.append(cell)
        }
        for pair in [low * points.count + high, high * points.count + low] {
          passed[pair] = first..<cells.count
          distances[pair] = line.length
        }
      }
    }
    near = points.indices.map { cell in
      let others = points.indices.filter { $0 != cell }
      return Array(
        others.sorted {
          (distances[cell * points.count + $0], $0) < (distances[cell * points.count + $1], $1)
        }.prefix(Self.nearest))
    }
    (self.columns, self.rows) = (columns, rows)
    (self.points, self.passed, passedCells) = (points, passed, cells)
    self.distances = distances
  }

  /// The column of a cell, half a one further in every second row, and its row.
  func place(of cell: Int) -> (column: Double, row: Int) {
    Self.place(of: cell, columns: columns)
  }

  private static func place(of cell: Int, columns: Int) -> (column: Double, row: Int) {
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
    return (Double(column) + (row % 2 == 1 ? 0.5 : 0), row)
  }

  /// Where in ``passedCells`` are those that a line between two cells passes, without these.
  func passed(_ start: Int, _ end: Int) -> Range<Int> {
    passed[start * points.count + end]
  }

  func distance(_ start: Int, _ end: Int) -> Double {
    distances[start * points.count + end]
  }
}

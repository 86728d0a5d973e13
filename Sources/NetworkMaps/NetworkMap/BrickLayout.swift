/// Assigns things to the cells of a wall, each row half a cell off the next, so that lines between
/// them are short, cross seldom and pass by other things.
///
/// One after the other is put where it is nearest to those it is linked with, and then any two
/// cells are swapped as long as that makes it better. Where that ends, some are shuffled and it
/// goes on from there if that has led to something better (iterated local search).
struct BrickLayout {
  struct Link {
    var first: Int
    var second: Int
    var weight: Double
  }

  let columns: Int
  let rows: Int
  private let count: Int
  private let links: [Link]
  private let linksOf: [[Int]]
  /// The thing in each cell.
  private var things: [Int?]
  private var cells: [Int]
  /// The line of each link, kept because lines are compared far more often than they move.
  private var segments: [Segment]

  /// What a crossing costs, and a line through a thing, in cells of length.
  private static let crossing = 1.4
  private static let passing = 2.5
  /// How near to the middle of a cell a line passes through the thing in it.
  private static let nearness = 0.36

  init(count: Int, columns: Int, links: [Link]) {
    self.count = count
    self.columns = max(1, columns)
    rows = max(1, (count + max(1, columns) - 1) / max(1, columns))
    self.links = links.filter { $0.first != $0.second }
    var linksOf = Array(repeating: [Int](), count: count)
    for (index, link) in self.links.enumerated() {
      linksOf[link.first].append(index)
      linksOf[link.second].append(index)
    }
    self.linksOf = linksOf
    things = Array(repeating: nil, count: rows * self.columns)
    cells = Array(repeating: 0, count: count)
    let nowhere = Point(x: 0, y: 0)
    segments = Array(repeating: Segment(start: nowhere, end: nowhere), count: self.links.count)
    placeFirst()
    updateSegments(of: self.links.indices)
    improve()
    shuffle()
  }

  /// Where the cell of a thing is: its column, half a one further in every second row, and its row.
  func place(of thing: Int) -> (column: Double, row: Int) {
    let (row, column) = cells[thing].quotientAndRemainder(dividingBy: columns)
    return (Double(column) + (row % 2 == 1 ? 0.5 : 0), row)
  }

  // MARK: A beginning

  private mutating func placeFirst() {
    var left = Set(0..<count)
    var placed: [Int] = []
    let middle = Point(
      x: Double(columns) / 2 - 0.25, y: Double(rows - 1) / 2 * Self.rowHeight)
    while !left.isEmpty {
      let next = left.map { thing in
        (
          pull: linksOf[thing].reduce(0) { sum, index in
            let other = self.other(of: thing, in: links[index])
            return left.contains(other) ? sum : sum + links[index].weight
          }, degree: linksOf[thing].count, thing: thing
        )
      }.max { ($0.pull, $0.degree, $1.thing) < ($1.pull, $1.degree, $0.thing) }
      guard let thing = next?.thing else { return }
      left.remove(thing)
      let free = things.indices.filter { things[$0] == nil }
      let best = free.map { cell in
        let point = Self.point(of: cell, columns: columns)
        let pull = linksOf[thing].reduce(0) { sum, index in
          let other = self.other(of: thing, in: links[index])
          return left.contains(other) || other == thing
            ? sum : sum + links[index].weight * point.distance(to: self.point(of: other))
        }
        return (cost: pull + 0.05 * point.distance(to: middle), cell: cell)
      }.min { ($0.cost, $0.cell) < ($1.cost, $1.cell) }
      guard let cell = best?.cell else { return }
      things[cell] = thing
      cells[thing] = cell
      placed.append(thing)
    }
  }

  private func other(of thing: Int, in link: Link) -> Int {
    link.first == thing ? link.second : link.first
  }

  // MARK: Improving

  private mutating func improve() {
    // Twelve rounds are more than were needed for any of 200 random networks.
    for _ in 0..<12 {
      var isBetter = false
      for first in things.indices {
        for second in things.indices.dropFirst(first + 1)
        where isLinked(first) || isLinked(second) {
          let moved = [things[first], things[second]].compactMap(\.self)
          let before = cost(around: moved)
          swap(first, second)
          if cost(around: moved) < before - 1e-9 {
            isBetter = true
          } else {
            swap(first, second)
          }
        }
      }
      if !isBetter { return }
    }
  }

  private mutating func shuffle() {
    guard things.count > 3, links.count > 1 else { return }
    var generator = Generator()
    var best = (things: things, cells: cells, cost: cost(around: Array(0..<count)))
    for _ in 0..<Self.shuffles {
      for _ in 0..<3 {
        let first = Int(generator.next() % UInt64(things.count))
        let second = Int(generator.next() % UInt64(things.count))
        if first != second { swap(first, second) }
      }
      improve()
      let cost = cost(around: Array(0..<count))
      if cost < best.cost - 1e-9 {
        best = (things, cells, cost)
      } else {
        (things, cells) = (best.things, best.cells)
        updateSegments(of: links.indices)
      }
    }
  }

  /// More gained nothing that could be seen on thirty boxes.
  private static let shuffles = 12

  /// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), always from the same
  /// start, so that a network always looks the same.
  private struct Generator {
    private var state: UInt64 = 7

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private mutating func swap(_ first: Int, _ second: Int) {
    things.swapAt(first, second)
    for cell in [first, second] {
      if let thing = things[cell] { cells[thing] = cell }
    }
    for cell in [first, second] {
      if let thing = things[cell] { updateSegments(of: linksOf[thing]) }
    }
  }

  private mutating func updateSegments(of indices: some Sequence<Int>) {
    for index in indices {
      segments[index] = Segment(
        start: point(of: links[index].first), end: point(of: links[index].second))
    }
  }

  /// Whether it matters where the thing in a cell is.
  private func isLinked(_ cell: Int) -> Bool {
    things[cell].map { !linksOf[$0].isEmpty } ?? false
  }

  /// What changes when these things move: their lines, and all lines that pass through them.
  private func cost(around moved: [Int]) -> Double {
    var touched = Array(repeating: false, count: links.count)
    for thing in moved {
      for index in linksOf[thing] { touched[index] = true }
    }
    var cost = 0.0
    for (index, link) in links.enumerated() {
      let line = segments[index]
      guard touched[index] else {
        for thing in moved where line.distance(to: point(of: thing)) < Self.nearness {
          cost += Self.passing
        }
        continue
      }
      cost += link.weight * line.start.distance(to: line.end)
      for thing in 0..<count where thing != link.first && thing != link.second {
        if line.distance(to: point(of: thing)) < Self.nearness { cost += Self.passing }
      }
      for other in segments.indices where other > index || !touched[other] {
        if line.crosses(segments[other]) { cost += Self.crossing }
      }
    }
    return cost
  }

  private func point(of thing: Int) -> Point {
    Self.point(of: cells[thing], columns: columns)
  }

  /// Rows are a little nearer to each other than columns.
  private static let rowHeight = 0.85

  private static func point(of cell: Int, columns: Int) -> Point {
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
    return Point(x: Double(column) + (row % 2 == 1 ? 0.5 : 0), y: Double(row) * rowHeight)
  }
}

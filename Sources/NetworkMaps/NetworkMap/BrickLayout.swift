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
  let links: [Link]
  let linksOf: [[Int]]
  let wall: BrickWall
  /// The thing in each cell.
  var things: [Int?]
  var cells: [Int]
  /// The line of each link, how many others it crosses, and how many things it runs through: kept
  /// because lines are compared far more often than they move.
  var lines: [Line]
  /// What the lines of each thing cost, those to others as much as its own.
  var costs: [Double]
  /// How many lines pass through each cell.
  var through: [Int]
  /// The links whose lines a swap moves, and whether a link is one of them.
  var moved: [Int] = []
  var isMoved: [Bool]

  struct Line {
    var segment: Segment
    var crossings = 0
    var passings = 0
  }

  /// What a crossing costs, and a line through a thing, in cells of length.
  static let crossing = 1.4
  static let passing = 2.5

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
    wall = BrickWall(columns: self.columns, rows: rows)
    things = Array(repeating: nil, count: rows * self.columns)
    cells = Array(repeating: 0, count: count)
    let nowhere = Point(x: 0, y: 0)
    lines = Array(
      repeating: Line(segment: Segment(start: nowhere, end: nowhere)), count: self.links.count)
    isMoved = Array(repeating: false, count: self.links.count)
    costs = Array(repeating: 0, count: count)
    through = Array(repeating: 0, count: things.count)
    placeFirst()
    updateLines()
    improve()
    shuffle()
  }

  /// Where the cell of a thing is: its column, half a one further in every second row, and its row.
  func place(of thing: Int) -> (column: Double, row: Int) {
    let (row, column) = cells[thing].quotientAndRemainder(dividingBy: columns)
    return (Double(column) + (row % 2 == 1 ? 0.5 : 0), row)
  }

  /// What the wall costs, in cells of length.
  var cost: Double {
    zip(links, lines).reduce(0) { sum, next in
      let (link, line) = next
      return sum + link.weight * line.segment.length + Self.passing * Double(line.passings)
        + Self.crossing * Double(line.crossings) / 2
    }
  }

  // MARK: A beginning

  private mutating func placeFirst() {
    var left = Set(0..<count)
    let middle = Point(
      x: Double(columns) / 2 - 0.25, y: Double(rows - 1) / 2 * BrickWall.rowHeight)
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
        let point = wall.points[cell]
        let pull = linksOf[thing].reduce(0) { sum, index in
          let other = self.other(of: thing, in: links[index])
          return left.contains(other) || other == thing
            ? sum : sum + links[index].weight * point.distance(to: wall.points[cells[other]])
        }
        return (cost: pull + 0.05 * point.distance(to: middle), cell: cell)
      }.min { ($0.cost, $0.cell) < ($1.cost, $1.cell) }
      guard let cell = best?.cell else { return }
      things[cell] = thing
      cells[thing] = cell
    }
  }

  func other(of thing: Int, in link: Link) -> Int {
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
          if swapIfBetter(first, second) { isBetter = true }
        }
      }
      if !isBetter { return }
    }
  }

  private mutating func shuffle() {
    guard things.count > 3, links.count > 1 else { return }
    var generator = Generator()
    var best = (
      things: things, cells: cells, lines: lines, costs: costs, through: through, cost: cost
    )
    for _ in 0..<Self.shuffles {
      for _ in 0..<3 {
        let first = Int(generator.next() % UInt64(things.count))
        let second = Int(generator.next() % UInt64(things.count))
        if first != second { swap(first, second) }
      }
      updateLines()
      improve()
      let cost = cost
      if cost < best.cost - 1e-9 {
        best = (things, cells, lines, costs, through, cost)
      } else {
        (things, cells, lines, costs, through) =
          (best.things, best.cells, best.lines, best.costs, best.through)
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

  mutating func swap(_ first: Int, _ second: Int) {
    things.swapAt(first, second)
    if let thing = things[first] { cells[thing] = first }
    if let thing = things[second] { cells[thing] = second }
  }

  /// Whether it matters where the thing in a cell is.
  private func isLinked(_ cell: Int) -> Bool {
    things[cell].map { !linksOf[$0].isEmpty } ?? false
  }

  // MARK: Lines

  /// A crossing counts for both of its lines.
  private func cost(ofLine link: Int) -> Double {
    links[link].weight * lines[link].segment.length + Self.passing * Double(lines[link].passings)
      + Self.crossing * Double(lines[link].crossings)
  }

  /// The things that a line from one cell to another passes through.
  func passings(from start: Int, to end: Int) -> Int {
    var passings = 0
    for place in wall.passed(start, end) where things[wall.passedCells[place]] != nil {
      passings += 1
    }
    return passings
  }

  func segment(of link: Int) -> Segment {
    Segment(
      start: wall.points[cells[links[link].first]], end: wall.points[cells[links[link].second]])
  }

  mutating func updateLines() {
    for cell in through.indices { through[cell] = 0 }
    for index in links.indices {
      let (start, end) = (cells[links[index].first], cells[links[index].second])
      for place in wall.passed(start, end) { through[wall.passedCells[place]] += 1 }
      lines[index] = Line(
        segment: segment(of: index),
        passings: passings(from: start, to: end))
    }
    for index in lines.indices {
      for other in lines.indices.dropFirst(index + 1)
      where lines[index].segment.crosses(lines[other].segment) {
        lines[index].crossings += 1
        lines[other].crossings += 1
      }
    }
    for thing in costs.indices {
      costs[thing] = linksOf[thing].reduce(0) { $0 + cost(ofLine: $1) }
    }
  }
}

/// Assigns things to the cells of a wall, each row half a cell off the next, so that lines between
/// them are short, cross seldom and pass by other things.
///
/// One after the other is put where it is nearest to those it is linked with. Then things are moved
/// at random, at first also to where they are worse, and at last any two cells are swapped as long as
/// that makes it better.
struct BrickLayout {
  struct Link {
    var first: Int
    var second: Int
    /// What each cell of its length costs.
    var weight: Double
    /// What it costs, in cells of length, that its line passes through a thing.
    var passing: Double
  }

  struct Line {
    var segment: Segment
    /// The cells at its ends.
    var start = 0
    var end = 0
    /// How many others it crosses.
    var crossings = 0
    /// How many things it runs through.
    var passings = 0

    static let nowhere = Line(
      segment: Segment(start: Point(x: 0, y: 0), end: Point(x: 0, y: 0)))
  }

  let links: [Link]
  let linksOf: [[Int]]
  let wall: BrickWall
  /// The thing in each cell.
  var things: [Int?]
  var cells: [Int]
  /// The line of each link: kept because lines are compared far more often than they move.
  var lines: [Line]
  /// What the lines of each thing cost, those to others as much as its own.
  var costs: [Double]
  /// What the lines that pass through each cell cost if there is a thing in it.
  var through: [Double]
  /// The links whose lines a swap moves, and whether a link is one of them.
  var moved: [Int] = []
  var isMoved: [Bool]
  var generator: Generator

  /// What a crossing costs, in cells of length.
  static let crossing = 2.0

  /// Gives each of `count` things a cell; `wall` has room for them.
  ///
  /// `start` is where the random numbers begin: another start is another layout, and the same one
  /// always the same.
  init(count: Int, links: [Link], wall: BrickWall, start: Int = 0) {
    self.links = links.filter { $0.first != $0.second }
    var linksOf = Array(repeating: [Int](), count: count)
    for (index, link) in self.links.enumerated() {
      linksOf[link.first].append(index)
      linksOf[link.second].append(index)
    }
    self.linksOf = linksOf
    self.wall = wall
    things = Array(repeating: nil, count: wall.points.count)
    cells = Array(repeating: 0, count: count)
    lines = Array(repeating: .nowhere, count: self.links.count)
    isMoved = Array(repeating: false, count: self.links.count)
    costs = Array(repeating: 0, count: count)
    through = Array(repeating: 0, count: things.count)
    generator = Generator(start: start)
    placeFirst()
    updateLines()
    anneal()
    improve()
    settleUnlinked()
    improve()
  }

  /// Where the cell of a thing is: its column, half a one further in every second row, and its row.
  func place(of thing: Int) -> (column: Double, row: Int) {
    wall.place(of: cells[thing])
  }

  /// What the wall costs, in cells of length.
  var cost: Double {
    zip(links, lines).reduce(0) { sum, next in
      let (link, line) = next
      return sum + link.weight * line.segment.length + link.passing * Double(line.passings)
        + Self.crossing * Double(line.crossings) / 2
    }
  }

  func other(of thing: Int, in link: Link) -> Int {
    link.first == thing ? link.second : link.first
  }

  mutating func swap(_ first: Int, _ second: Int) {
    things.swapAt(first, second)
    if let thing = things[first] { cells[thing] = first }
    if let thing = things[second] { cells[thing] = second }
  }

  // MARK: A beginning

  private mutating func placeFirst() {
    var left = Set(cells.indices)
    let last = wall.points.last ?? Point(x: 0, y: 0)
    let middle = Point(x: Double(wall.columns) / 2 - 0.25, y: last.y / 2)
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

  // MARK: The end

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

  /// Whether it matters where the thing in a cell is.
  private func isLinked(_ cell: Int) -> Bool {
    things[cell].map { !linksOf[$0].isEmpty } ?? false
  }

  /// Puts what has no links together, in order, into the lowest of the cells that lines leave free.
  private mutating func settleUnlinked() {
    let alone = cells.indices.filter { linksOf[$0].isEmpty }
    if alone.isEmpty { return }
    let free = things.indices.filter { !isLinked($0) }
      .sorted { (through[$0], $1) < (through[$1], $0) }.prefix(alone.count).sorted()
    for thing in alone { things[cells[thing]] = nil }
    for (thing, cell) in zip(alone, free) {
      things[cell] = thing
      cells[thing] = cell
    }
    updateLines()
  }
}

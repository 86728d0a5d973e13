/// What is kept of the lines between the cells of a wall.
extension BrickLayout {
  func segment(of link: Int) -> Segment {
    Segment(
      start: wall.points[cells[links[link].first]], end: wall.points[cells[links[link].second]])
  }

  /// The things that a line from one cell to another passes through.
  func passings(from start: Int, to end: Int) -> Int {
    var passings = 0
    for place in wall.passed(start, end) where things[wall.passedCells[place]] != nil {
      passings += 1
    }
    return passings
  }

  /// All of it, from scratch.
  mutating func updateLines() {
    for index in lines.indices { lines[index] = .nowhere }
    for cell in through.indices { through[cell] = 0 }
    for index in links.indices { place(index) }
    countPassings()
    sumCosts()
  }

  /// After a swap, for the lines that it has moved; `changesRoom` says whether a cell that was empty
  /// is not any more.
  mutating func followSwap(changesRoom: Bool) {
    for index in moved { remove(index) }
    for index in moved { place(index) }
    if changesRoom {
      countPassings()
    } else {
      for index in moved {
        lines[index].passings = passings(from: lines[index].start, to: lines[index].end)
      }
    }
    sumCosts()
  }

  private mutating func remove(_ index: Int) {
    let line = lines[index]
    for other in lines.indices where line.segment.crosses(lines[other].segment) {
      lines[other].crossings -= 1
    }
    for place in wall.passed(line.start, line.end) {
      through[wall.passedCells[place]] -= links[index].passing
    }
    lines[index] = .nowhere
  }

  private mutating func place(_ index: Int) {
    var line = Line(
      segment: segment(of: index), start: cells[links[index].first],
      end: cells[links[index].second])
    for other in lines.indices where line.segment.crosses(lines[other].segment) {
      lines[other].crossings += 1
      line.crossings += 1
    }
    for place in wall.passed(line.start, line.end) {
      through[wall.passedCells[place]] += links[index].passing
    }
    lines[index] = line
  }

  private mutating func countPassings() {
    for index in lines.indices {
      lines[index].passings = passings(from: lines[index].start, to: lines[index].end)
    }
  }

  private mutating func sumCosts() {
    for thing in costs.indices {
      costs[thing] = linksOf[thing].reduce(0) { $0 + cost(ofLine: $1) }
    }
  }

  /// A crossing counts for both of its lines.
  private func cost(ofLine link: Int) -> Double {
    links[link].weight * lines[link].segment.length
      + links[link].passing * Double(lines[link].passings)
      + Self.crossing * Double(lines[link].crossings)
  }
}

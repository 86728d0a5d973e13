/// Whether a swap of two cells is worth it: only the lines that it moves are looked at, and only until
/// they cost more than before.
extension BrickLayout {
  /// Swaps two cells if that makes the wall better.
  mutating func swapIfBetter(_ first: Int, _ second: Int) -> Bool {
    markMoved(first, second)
    var gain = 0.0
    for index in moved {
      gain +=
        links[index].weight * lines[index].segment.length
        + Self.passing * Double(lines[index].passings)
    }
    gain += Self.crossing * Double(crossingsOfMoved)
    gain -= Self.passing * Double(passingsGained(by: first, second))
    swap(first, second)
    if isGain(gain) {
      updateLines()
      return true
    }
    swap(first, second)
    return false
  }

  private mutating func markMoved(_ first: Int, _ second: Int) {
    for index in moved { isMoved[index] = false }
    moved.removeAll(keepingCapacity: true)
    for cell in [first, second] {
      guard let thing = things[cell] else { continue }
      for index in linksOf[thing] where !isMoved[index] {
        isMoved[index] = true
        moved.append(index)
      }
    }
  }

  /// The crossings that moved lines have as they are, each once.
  private var crossingsOfMoved: Int {
    var crossings = 0
    for (place, index) in moved.enumerated() {
      crossings += lines[index].crossings
      for other in moved[(place + 1)...]
      where lines[index].segment.crosses(lines[other].segment) { crossings -= 1 }
    }
    return crossings
  }

  /// How many more lines that stay pass through things; none if there is a thing in both cells.
  private mutating func passingsGained(by first: Int, _ second: Int) -> Int {
    let hasThing = (things[first] != nil, things[second] != nil)
    if hasThing.0 == hasThing.1 { return 0 }
    let (from, to) = hasThing.0 ? (first, second) : (second, first)
    var gained = 0
    for index in links.indices where !isMoved[index] {
      for cell in wall.passed(cells[links[index].first], cells[links[index].second]) {
        gained += cell == to ? 1 : cell == from ? -1 : 0
      }
    }
    return gained
  }

  /// Whether the moved lines cost less than `gain` where they are now.
  private mutating func isGain(_ gain: Double) -> Bool {
    var left = gain - 1e-9
    for index in moved {
      let (start, end) = (cells[links[index].first], cells[links[index].second])
      left -= links[index].weight * wall.points[start].distance(to: wall.points[end])
      if left <= 0 { return false }
      for cell in wall.passed(start, end) where things[cell] != nil { left -= Self.passing }
      if left <= 0 { return false }
    }
    // Crossings last, for most swaps are too long already.
    for (place, index) in moved.enumerated() {
      let line = segment(of: index)
      for other in lines.indices where !isMoved[other] && line.crosses(lines[other].segment) {
        left -= Self.crossing
      }
      for other in moved[(place + 1)...] where line.crosses(segment(of: other)) {
        left -= Self.crossing
      }
      if left <= 0 { return false }
    }
    return true
  }
}

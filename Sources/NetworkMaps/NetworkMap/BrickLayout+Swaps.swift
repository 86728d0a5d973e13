/// Whether a swap of two cells is worth it: only the lines that it moves are looked at, and only
/// until they cost more than before.
extension BrickLayout {
  /// Swaps two cells if that makes the wall better by more than `least`, which is negative where it
  /// may be worse; returns whether it did.
  @discardableResult
  mutating func swapIfBetter(_ first: Int, _ second: Int, by least: Double = 0) -> Bool {
    guard mayGain(first, second, least) else { return false }
    markMoved(first, second)
    var gain = -least
    for index in moved {
      gain +=
        links[index].weight * lines[index].segment.length
        + links[index].passing * Double(lines[index].passings)
    }
    gain += Self.crossing * Double(crossingsOfMoved)
    gain -= passingsGained(by: first, second)
    swap(first, second)
    if isGain(gain) {
      followSwap(changesRoom: (things[first] == nil) != (things[second] == nil))
      return true
    }
    swap(first, second)
    return false
  }

  /// Whether the moved lines would be short enough, even if they crossed nothing and passed through
  /// nothing: few swaps are worth a closer look.
  private func mayGain(_ first: Int, _ second: Int, _ least: Double) -> Bool {
    let (one, other) = (bounds(from: first, to: second), bounds(from: second, to: first))
    return one.after + other.after < one.before + other.before - least
  }

  /// The most that the thing in a cell costs now, and the least that it costs in another one.
  private func bounds(from: Int, to: Int) -> (before: Double, after: Double) {
    guard let thing = things[from] else { return (0, 0) }
    // Where the other cell is empty, this one will be, and free for lines to pass.
    let passing = things[to] == nil ? through[from] : 0
    return (costs[thing] + passing, length(of: thing, from: from, to: to))
  }

  /// How long the lines of a thing are once it has changed places with what is there.
  private func length(of thing: Int, from: Int, to: Int) -> Double {
    var length = 0.0
    for index in linksOf[thing] {
      let end = cells[other(of: thing, in: links[index])]
      length += links[index].weight * wall.distance(to, end == to ? from : end)
    }
    return length
  }

  private mutating func markMoved(_ first: Int, _ second: Int) {
    for index in moved { isMoved[index] = false }
    moved.removeAll(keepingCapacity: true)
    markMoved(in: first)
    markMoved(in: second)
  }

  private mutating func markMoved(in cell: Int) {
    guard let thing = things[cell] else { return }
    for index in linksOf[thing] where !isMoved[index] {
      isMoved[index] = true
      moved.append(index)
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

  /// What it costs that more lines that stay pass through things; nothing if there is a thing in
  /// both cells.
  private func passingsGained(by first: Int, _ second: Int) -> Double {
    let hasThing = (things[first] != nil, things[second] != nil)
    if hasThing.0 == hasThing.1 { return 0 }
    let (from, to) = hasThing.0 ? (first, second) : (second, first)
    var gained = through[to] - through[from]
    for index in moved {
      for place in wall.passed(lines[index].start, lines[index].end) {
        let cell = wall.passedCells[place]
        if cell == from { gained += links[index].passing }
        if cell == to { gained -= links[index].passing }
      }
    }
    return gained
  }

  /// Whether the moved lines cost less than `gain` where they are now.
  private func isGain(_ gain: Double) -> Bool {
    var left = gain - 1e-9
    for index in moved {
      let (start, end) = (cells[links[index].first], cells[links[index].second])
      left -= links[index].weight * wall.distance(start, end)
      if left <= 0 { return false }
      left -= links[index].passing * Double(passings(from: start, to: end))
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

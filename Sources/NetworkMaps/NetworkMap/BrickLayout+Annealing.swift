/// Moving things at random, ever less often to where they are worse.
extension BrickLayout {
  /// Threshold accepting (Dueck and Scheuer 1990, doi:10.1016/0021-9991(90)90201-B): annealing
  /// without a logarithm, which not every machine rounds alike.
  mutating func anneal() {
    let linked = cells.indices.filter { !linksOf[$0].isEmpty }
    guard things.count > 3, links.count > 1, !linked.isEmpty else { return }
    let steps = max(Self.fewestSteps, Self.rounds * linked.count * things.count)
    for step in 0..<steps {
      let thing = linked[generator.next(below: linked.count)]
      let (first, second) = (cells[thing], target(for: thing))
      let worse = Self.hottest * Double(steps - step) / Double(steps)
      if first != second { swapIfBetter(first, second, by: -worse) }
    }
  }

  /// Mostly beside something that the thing is linked with: few other moves are worth it.
  private mutating func target(for thing: Int) -> Int {
    if generator.next(below: 10) == 0 { return generator.next(below: things.count) }
    let index = linksOf[thing][generator.next(below: linksOf[thing].count)]
    let near = wall.near[cells[other(of: thing, in: links[index])]]
    return near[generator.next(below: near.count)]
  }

  /// How often each thing is tried in each cell, on average. Twice as often made walls no better
  /// than another start does in the same time.
  private static let rounds = 2
  /// Small walls have time for more.
  private static let fewestSteps = 2_500
  /// What a move may cost at first, in cells of length.
  private static let hottest = 0.8

  /// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
  struct Generator {
    private var state: UInt64

    init(start: Int) {
      state = 7 &+ UInt64(truncatingIfNeeded: start) &* 977
    }

    private mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    /// At least 0 and less than `limit`, which is at least 1.
    mutating func next(below limit: Int) -> Int {
      Int(next() % UInt64(limit))
    }
  }
}

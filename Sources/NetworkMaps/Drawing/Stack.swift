/// Things one under another in a given order, each as near as can be to where it is wanted.
struct Stack {
  var heights: [Double]
  /// Where the middle of each would best be.
  var wanted: [Double]

  /// The middles, so that nothing overlaps and all is within `bounds` if there is room.
  ///
  /// Least squares by pooling neighbours that would overlap (Ayer and others 1955,
  /// doi:10.1214/aoms/1177728423).
  func middles(within bounds: ClosedRange<Double>) -> [Double] {
    // With the heights before it taken off, a place needs only to be no higher than the next.
    var total = 0.0
    let offsets = heights.map { height in
      defer { total += height }
      return total + height / 2
    }
    var pools: [(sum: Double, count: Int, weight: Double)] = []
    for (index, height) in heights.enumerated() {
      // What has no height need not be near anything.
      let weight = max(height, 1e-6)
      pools.append(((wanted[index] - offsets[index]) * weight, 1, weight))
      while pools.count > 1,
        let last = pools.last, case let before = pools[pools.count - 2],
        before.sum / before.weight > last.sum / last.weight
      {
        pools.removeLast()
        pools[pools.count - 1] = (
          before.sum + last.sum, before.count + last.count, before.weight + last.weight
        )
      }
    }
    let fitted = pools.flatMap { pool in
      Array(repeating: pool.sum / pool.weight, count: pool.count)
    }
    let highest = max(bounds.lowerBound, bounds.upperBound - total)
    return zip(fitted, offsets).map { min(max($0, bounds.lowerBound), highest) + $1 }
  }
}

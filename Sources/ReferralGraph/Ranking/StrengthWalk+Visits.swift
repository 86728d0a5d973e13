extension StrengthWalk {
  /// More sweeps than any damping below 1 takes.
  private static let sweepLimit = 50_000

  // What is looked for is y with y = v + d · M y: how often a walk from v comes by, where M moves
  // everybody one step on and d is the damping. With r = v + d · M y − y, summed over absolute
  // values, y is off by at most r / (1 − d), and shares of the sum by twice that over the sum.

  /// How often walks come by at each person that walk on with the damping as a probability, up to
  /// `tolerance` of the sum; by conjugate gradients in y / sums, for which the matrix is symmetric.
  func visitsByGradients(from start: [Double], damping: Double, tolerance: Double) throws
    -> [Double]
  {
    let (z, r, p, q) = (vector(), vector(), vector(), vector())
    let (zs, rs, ps, qs) = (z.numbers, r.numbers, p.numbers, q.numbers)
    return try sums.withUnsafeBufferPointer { sums in
      let total = try sum { $0.reduce(0) { $0 + sums[$1] } }
      // The part of the answer that takes longest is known: where walks go that never end.
      let moving = try sum { $0.reduce(0) { $0 + (sums[$1] > 0 ? start[$1] : 0) } }
      let first = total > 0 ? moving / ((1 - damping) * total) : 0
      var residual = try sum { range in
        var residual = 0.0
        for person in range where sums[person] > 0 {
          zs[person] = first
          rs[person] = start[person] - (1 - damping) * sums[person] * first
          residual += abs(rs[person])
        }
        return residual
      }
      let goal = tolerance * (1 - damping) * (moving / (1 - damping) + 1 - moving) / 2
      var product = 0.0
      for _ in 0..<Self.sweepLimit where residual > goal {
        let next = try sum { $0.reduce(0) { $0 + (sums[$1] > 0 ? rs[$1] * rs[$1] / sums[$1] : 0) } }
        guard next > 0 else { break }
        let turn = product > 0 ? next / product : 0
        product = next
        let curvature = try conjugate(turn, rs, p, q, sums, damping)
        let step = product / curvature
        residual = try sum { range in
          var residual = 0.0
          for person in range {
            zs[person] += step * ps[person]
            rs[person] -= step * qs[person]
            residual += abs(rs[person])
          }
          return residual
        }
      }
      return (0..<personCount).map { sums[$0] > 0 ? zs[$0] * sums[$0] : start[$0] }
    }
  }

  /// Makes `p` the next direction and `q` the matrix times it.
  ///
  /// - Returns: their product.
  private func conjugate(
    _ turn: Double, _ rs: UnsafeMutablePointer<Double>, _ p: Vector, _ q: Vector,
    _ sums: UnsafeBufferPointer<Double>, _ damping: Double
  ) throws -> Double {
    let (ps, qs) = (p.numbers, q.numbers)
    _ = try sum { range in
      for person in range {
        ps[person] = (sums[person] > 0 ? rs[person] / sums[person] : 0) + turn * ps[person]
      }
      return 0
    }
    return try sweep(p, into: q) { range in
      var product = 0.0
      for person in range {
        qs[person] = sums[person] * ps[person] - damping * qs[person]
        product += ps[person] * qs[person]
      }
      return product
    }
  }

  /// The same, by walking on and on.
  func visitsStepByStep(from start: [Double], damping: Double, tolerance: Double) throws
    -> [Double]
  {
    let (y, shares, moved) = (vector(), vector(), vector())
    let (ys, ss, ms) = (y.numbers, shares.numbers, moved.numbers)
    for person in 0..<personCount { ys[person] = start[person] / (1 - damping) }
    try sums.withUnsafeBufferPointer { sums in
      for _ in 0..<Self.sweepLimit {
        let visits = try sum { range in
          for person in range { ss[person] = sums[person] > 0 ? ys[person] / sums[person] : 0 }
          return range.reduce(0) { $0 + ys[$1] }
        }
        let residual = try sweep(shares, into: moved) { range in
          var residual = 0.0
          for person in range {
            let next = start[person] + damping * ms[person]
            residual += abs(next - ys[person])
            ys[person] = next
          }
          return residual
        }
        if 2 * residual <= tolerance * (1 - damping) * visits { break }
      }
    }
    return Array(UnsafeBufferPointer(start: ys, count: personCount))
  }
}

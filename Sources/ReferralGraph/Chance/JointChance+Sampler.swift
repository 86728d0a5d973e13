extension JointChance {
  /// Estimates the chance that any of many routes works, and what it loses without some of them.
  ///
  /// Each sample takes a route for granted, as likely as it works, and leaves the other shared parts
  /// to chance: then some set of routes can still work, by their own parts. The chance that any of
  /// them does, over the sum of their chances, is the sample's value; its mean times the sum over
  /// all routes' chances is the chance sought. Being from 1 / *r* to 1 for *r* routes, values vary by
  /// a bounded share of their mean, however small the chance.
  struct Sampler {
    private let routes: Routes
    /// The sums of the routes' chances, up to each.
    private let sums: [Double]
    /// For each shared part, the random words below which it works.
    private let limits: [UInt64]
    /// How many words a set of routes has.
    private let width: Int
    /// For each shared part the set of the routes that it stops by failing.
    private let stopped: [UInt64]

    private static let fewestSamples = 1 << 12
    private static let mostSamples = 1 << 22

    init(_ routes: Routes) {
      self.routes = routes
      var sum = 0.0
      var sums: [Double] = []
      for route in 0..<routes.count {
        sum += routes.chance(of: route)
        sums.append(sum)
      }
      self.sums = sums
      limits = routes.chances.map { UInt64($0 * 0x1p64) }
      let width = (routes.count + 63) / 64
      var stopped = Array(repeating: UInt64(0), count: routes.chances.count * width)
      for route in 0..<routes.count {
        for part in routes.parts(of: route) {
          stopped[part * width + route / 64] |= 1 << UInt64(route % 64)
        }
      }
      self.width = width
      self.stopped = stopped
    }

    /// The chance that any route works.
    func chance(
      relativeError: Double, using generator: inout SeededGenerator,
      pausing pause: () throws -> Void
    ) rethrows -> JointChance {
      let estimates = try estimates(
        without: [], relativeError: relativeError, using: &generator, pausing: pause)
      let most = (0..<routes.count).reduce(0) { max($0, routes.chance(of: $1)) }
      let probability = min(max(estimates[0].value, most), sums.last ?? 0)
      return JointChance(probability: probability, standardError: estimates[0].standardError)
    }

    /// An estimate and its error.
    typealias Estimate = (value: Double, standardError: Double)

    /// First the chance that any route works; then how much less it is without each of these sets of
    /// routes, given by their indexes, from the same samples. Aims at a share of the first for the
    /// standard error of each.
    func estimates(
      without sets: [[Int]], relativeError: Double, using generator: inout SeededGenerator,
      pausing pause: () throws -> Void
    ) rethrows -> [Estimate] {
      guard let sum = sums.last, sum.isNormal else {
        return Array(repeating: (0, 0), count: sets.count + 1)
      }
      var masks = Array(repeating: UInt64(0), count: sets.count * width)
      for (index, set) in sets.enumerated() {
        for route in set { masks[index * width + route / 64] |= 1 << UInt64(route % 64) }
      }
      // How many samples it takes, others say than those that count, lest luck ends them early.
      let first = try run(Self.fewestSamples, without: masks, using: &generator, pausing: pause)
      let worst = first.map(\.variance).max() ?? 0
      let aim = max(relativeError, 0) * first[0].mean
      let needed = aim > 0 ? 1.1 * worst / (aim * aim) : .infinity
      let count = Int(max(Double(Self.fewestSamples), min(needed, Double(Self.mostSamples))))
      let values = try run(count, without: masks, using: &generator, pausing: pause)
      return values.map { value in
        let error = (value.variance / Double(count)).squareRoot()
        // What was never seen may still be, once in so many.
        return (sum * value.mean, sum * max(error, values[0].mean / Double(count)))
      }
    }

    private func run(
      _ count: Int, without masks: [UInt64], using generator: inout SeededGenerator,
      pausing pause: () throws -> Void
    ) rethrows -> [(mean: Double, variance: Double)] {
      let values = width == 0 ? 1 : masks.count / width + 1
      var totals = Array(repeating: 0.0, count: values)
      var squares = totals
      var open = Array(repeating: UInt64(0), count: width)
      for sample in 0..<count {
        if sample % 256 == 0 { try pause() }
        draw(into: &open, using: &generator)
        let all = chance(of: open)
        let value = all.chance / all.sum
        totals[0] += value
        squares[0] += value * value
        for index in 1..<values {
          let mask = (index - 1) * width
          guard (0..<width).contains(where: { open[$0] & masks[mask + $0] != 0 }) else { continue }
          let rest = chance(of: open, without: masks, at: mask)
          let loss = max(0, all.chance - rest.chance) / all.sum
          totals[index] += loss
          squares[index] += loss * loss
        }
      }
      return zip(totals, squares).map { total, square in
        let mean = total / Double(count)
        return (mean, max(0, square / Double(count) - mean * mean))
      }
    }

    /// The set of the routes whose shared parts all work, one of them for granted.
    private func draw(into open: inout [UInt64], using generator: inout SeededGenerator) {
      let place = generator.fraction() * (sums.last ?? 0)
      var low = 0
      var high = sums.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > place { high = middle } else { low = middle + 1 }
      }
      for word in 0..<width { open[word] = ~0 }
      let extra = width * 64 - routes.count
      open[width - 1] >>= UInt64(extra)
      for part in limits.indices {
        guard generator.next() >= limits[part], !routes.contains(part, in: low) else { continue }
        for word in 0..<width { open[word] &= ~stopped[part * width + word] }
      }
    }

    /// The chance that any of some routes works, given that their shared parts do, and the sum over
    /// the routes.
    private func chance(
      of open: [UInt64], without masks: [UInt64] = [], at mask: Int = 0
    ) -> (chance: Double, sum: Double) {
      var chance = 0.0
      var sum = 0.0
      for word in 0..<width {
        var bits = masks.isEmpty ? open[word] : open[word] & ~masks[mask + word]
        while bits != 0 {
          let own = routes.own[word * 64 + bits.trailingZeroBitCount]
          chance += (1 - chance) * own
          sum += own
          bits &= bits - 1
        }
      }
      return (chance, sum)
    }
  }
}

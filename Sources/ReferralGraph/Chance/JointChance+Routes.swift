extension JointChance {
  /// Routes in numbers: of each, the chance of those parts that no other has, and the set of those
  /// that it shares.
  struct Routes {
    /// Of each part that may be shared; above 0 and below 1.
    var chances: [Double]
    /// How many words a set of parts has.
    var width: Int
    /// For each route the chance that all of its own parts work.
    var own: [Double] = []
    /// For each route `width` words, with a bit for each shared part that it has.
    var sets: [UInt64] = []

    var count: Int { own.count }

    /// No routes yet, with room for as many and of the same parts.
    init(emptied routes: Routes) {
      chances = routes.chances
      width = routes.width
      own.reserveCapacity(routes.own.count)
      sets.reserveCapacity(routes.sets.count)
    }

    /// The routes in the order given, none left out.
    ///
    /// Parts of the same routes become one. Which routes have it tells every part from every other,
    /// then, so their order and that of multiplying depend on no dictionary's.
    init<Part: Hashable>(_ routes: [[Part: Double]]) {
      var numbers: [Part: Int] = [:]
      var parts: [(routes: [Int], chance: Double)] = []
      for (route, chances) in routes.enumerated() {
        for (part, chance) in chances {
          let proper = chance > 0 ? min(chance, 1) : 0
          if let number = numbers[part] {
            parts[number].routes.append(route)
            parts[number].chance = max(parts[number].chance, proper)
          } else {
            numbers[part] = parts.count
            parts.append(([route], proper))
          }
        }
      }
      parts.sort {
        $0.routes == $1.routes
          ? $0.chance < $1.chance : $0.routes.lexicographicallyPrecedes($1.routes)
      }
      var series: [(routes: [Int], chance: Double)] = []
      for part in parts {
        if let last = series.last, last.routes == part.routes {
          series[series.count - 1].chance *= part.chance
        } else {
          series.append(part)
        }
      }
      own = Array(repeating: 1, count: routes.count)
      for part in series where part.chance == 0 || part.routes.count == 1 {
        for route in part.routes { own[route] *= part.chance }
      }
      let shared = series.filter { $0.chance > 0 && $0.chance < 1 && $0.routes.count > 1 }
      chances = shared.map(\.chance)
      width = (chances.count + 63) / 64
      sets = Array(repeating: 0, count: routes.count * width)
      for (part, routes) in shared.map(\.routes).enumerated() {
        for route in routes { sets[route * width + part / 64] |= 1 << UInt64(part % 64) }
      }
    }

    func contains(_ part: Int, in route: Int) -> Bool {
      sets[route * width + part / 64] >> UInt64(part % 64) & 1 == 1
    }

    /// The numbers of the shared parts of a route, ascending.
    func parts(of route: Int) -> [Int] {
      var parts: [Int] = []
      for word in 0..<width {
        Self.forEachPart(of: sets[route * width + word], word) { parts.append($0) }
      }
      return parts
    }

    /// The chance that a route works.
    func chance(of route: Int) -> Double {
      var chance = own[route]
      for word in 0..<width {
        Self.forEachPart(of: sets[route * width + word], word) { chance *= chances[$0] }
      }
      return chance
    }

    /// How many parts are shared, and the one that most routes share, of equals the first.
    func mostShared() -> (part: Int, shared: Int) {
      var counts = Array(repeating: 0, count: chances.count)
      for index in sets.indices {
        Self.forEachPart(of: sets[index], index % width) { counts[$0] += 1 }
      }
      var best = 0
      var shared = 0
      for part in counts.indices where counts[part] > 0 {
        shared += 1
        if counts[part] > counts[best] { best = part }
      }
      return (best, shared)
    }

    /// The route that shares most parts, of equals the first.
    func longest() -> Int {
      var best = 0
      var most = -1
      for route in 0..<count {
        var parts = 0
        for word in 0..<width { parts += sets[route * width + word].nonzeroBitCount }
        if parts > most { (best, most) = (route, parts) }
      }
      return best
    }

    mutating func append(_ route: Int, of routes: Routes) {
      own.append(routes.own[route])
      for word in 0..<width { sets.append(routes.sets[route * width + word]) }
    }

    mutating func remove(_ route: Int) {
      own.remove(at: route)
      sets.removeSubrange(route * width..<(route + 1) * width)
    }

    func filter(_ isIncluded: (Int) -> Bool) -> Routes {
      var kept = Routes(emptied: self)
      for route in 0..<count where isIncluded(route) {
        kept.append(route, of: self)
      }
      return kept
    }

    /// The routes as they are once a part works.
    func removing(_ part: Int) -> Routes {
      var routes = self
      for route in 0..<count {
        routes.sets[route * width + part / 64] &= ~(1 << UInt64(part % 64))
      }
      return routes
    }

    /// The routes as they are once all parts of one of them work.
    func removingParts(of route: Int) -> Routes {
      var routes = self
      for index in sets.indices {
        routes.sets[index] &= ~sets[route * width + index % width]
      }
      return routes
    }

    /// Goes through the parts in one word of a set by their numbers, ascending.
    @inline(__always)
    static func forEachPart(of bits: UInt64, _ word: Int, _ body: (Int) -> Void) {
      var bits = bits
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}

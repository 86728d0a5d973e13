import ReferralGraph

/// A few routes over a few parts, and their chance by trying all outcomes of all parts; knows
/// nothing of the module's way.
struct RouteTrial: CustomStringConvertible {
  /// Of each part; not all are probabilities.
  let chances: [Double]
  /// The sets of the routes' parts, a bit for each.
  let routes: [Int]

  /// At most ten parts, so that all outcomes can be tried for thousands of trials, with parts that
  /// are sure or cannot work, empty routes, and many the same or within each other.
  init(using generator: inout SplitMix64) {
    let odd = [0, 1, 0.5, 0.5, 2, -1, .nan, 1e-9]
    chances = (0..<Int.random(in: 1...10, using: &generator)).map { _ in
      Int.random(in: 0..<5, using: &generator) == 0
        ? odd[Int.random(in: odd.indices, using: &generator)]
        : Double.random(in: 0.02...0.95, using: &generator)
    }
    let parts = chances.count
    let density = Int.random(in: 1...3, using: &generator)
    var routes: [Int] = []
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if let known = routes.randomElement(using: &generator),
        Int.random(in: 0..<8, using: &generator) == 0
      {
        routes.append(known)
        continue
      }
      var route = 0
      for part in 0..<parts where Int.random(in: 0..<4, using: &generator) < density {
        route |= 1 << part
      }
      // Empty routes always work, and would leave little else to see were they not few.
      if route != 0 || Int.random(in: 0..<20, using: &generator) == 0 { routes.append(route) }
    }
    self.routes = routes
  }

  /// As the module is asked.
  var keyed: [[String: Double]] {
    routes.map { route in
      var parts: [String: Double] = [:]
      for part in chances.indices where route >> part & 1 == 1 {
        parts["part \(part)"] = chances[part]
      }
      return parts
    }
  }

  /// The chance that any route works, but for those that do not count.
  func chance(without ignored: Set<Int> = []) -> Double {
    let counted = routes.indices.filter { !ignored.contains($0) }.map { routes[$0] }
    var total = 0.0
    for outcome in 0..<(1 << chances.count)
    where counted.contains(where: { $0 & outcome == $0 }) {
      var probability = 1.0
      for part in chances.indices {
        let given = chances[part]
        let chance = given.isNaN || given < 0 ? 0 : given > 1 ? 1 : given
        probability *= outcome >> part & 1 == 1 ? chance : 1 - chance
      }
      total += probability
    }
    return total
  }

  var description: String { "\(chances) \(routes.map { String($0, radix: 2) })" }
}

/// All routes from one person by each of some, then by each of as many others, to one person; and
/// their chance by what only these routes allow.
struct RouteGrid {
  let width: Int
  let routes: [[[Int]: Double]]

  init(_ width: Int) {
    self.width = width
    routes = (0..<width).flatMap { a in
      (0..<width).map { b in [[0, a]: 0.3, [1, a, b]: 0.4, [2, b]: 0.2] }
    }
  }

  /// By how many of the first get the request: the others do not depend on each other, then.
  var chance: Double {
    var chance = 0.0
    for outcome in 0..<(1 << width) {
      let asked = outcome.nonzeroBitCount
      var probability = 1.0
      for person in 0..<width { probability *= outcome >> person & 1 == 1 ? 0.3 : 0.7 }
      var silence = 1.0
      for _ in 0..<asked { silence *= 0.6 }
      var failure = 1.0
      for _ in 0..<width { failure *= 1 - 0.2 * (1 - silence) }
      chance += probability * (1 - failure)
    }
    return chance
  }
}

extension JointChance {
  /// The probability alone, shorter to write where nothing is cancelled.
  static func ofAny(_ routes: [[some Hashable: Double]]) -> Double {
    (try? JointChance(ofAny: routes))?.probability ?? .nan
  }

  static func ofAny(_ paths: [WarmPath]) -> Double {
    (try? JointChance(ofAny: paths))?.probability ?? .nan
  }
}

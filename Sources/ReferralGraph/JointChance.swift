/// The probability that at least one of several routes works.
///
/// A route works if all of its ties do. Ties work or fail independently of each other, but a tie
/// that several routes share works for all of them or for none.
public enum JointChance {
  /// How many routes are counted. The time doubles with each, and the twelve best say nearly all.
  public static let mostRoutes = 12

  /// The probability that at least one of the routes works, each given by the probabilities of its
  /// ties.
  ///
  /// Exact for up to ``mostRoutes`` routes. Of more only the best are counted, of equals those
  /// first in the array, so that the answer is a little too low. No route: 0. A route without ties
  /// works for sure.
  ///
  /// A probability outside 0...1 counts as its nearer end, and NaN as 0. Of several probabilities
  /// for one tie the highest counts.
  ///
  /// - Complexity: O(2^*r* · *t*) for *r* routes, at most ``mostRoutes``, of *t* ties, after
  ///   O(*n* log *n*) for choosing them among *n*.
  public static func ofAny<TieKey: Hashable>(_ routes: [[TieKey: Double]]) -> Double {
    var chances: [TieKey: Double] = [:]
    for (tie, chance) in routes.joined() {
      let proper = chance > 0 ? min(chance, 1) : 0
      chances[tie] = max(proper, chances[tie] ?? 0)
    }
    // Dictionaries have another order on every run. Sorted by their chances, the ties of a route
    // multiply in the same order always, whichever of equals comes first.
    let sorted = routes.map { route in
      route.keys.map { Tie(key: $0, chance: chances[$0] ?? 0) }.sorted { $0.chance < $1.chance }
    }
    let products = sorted.map { route in route.reduce(1) { $0 * $1.chance } }
    let best = products.indices.sorted { (products[$1], $0) < (products[$0], $1) }
    var union = Union(routes: best.prefix(mostRoutes).map { sorted[$0] })
    // Rounding could leave the sum a hair outside of what is possible.
    return min(1, max(products.max() ?? 0, union.chance(from: 0, given: 1)))
  }

  /// The probability that at least one of the paths works; see the other form. Two paths share a
  /// tie if the same two people are neighbours on both, in whichever direction.
  ///
  /// Ties are as likely as their costs say, which are rounded; who knows the strengths better uses
  /// the other form.
  public static func ofAny(_ paths: [WarmPath]) -> Double {
    ofAny(
      paths.map { path in
        // Nobody is on a path twice, so no pair is.
        Dictionary(uniqueKeysWithValues: zip(path.pairs, path.steps.map(\.cost.warmth)))
      })
  }
}

private struct Tie<Key: Hashable> {
  let key: Key
  let chance: Double
}

/// Inclusion and exclusion over sets of routes.
private struct Union<Key: Hashable> {
  let routes: [[Tie<Key>]]
  /// The ties of the routes chosen so far.
  private var counted: Set<Key> = []

  init(routes: [[Tie<Key>]]) {
    self.routes = routes
  }

  /// The probability that the routes chosen so far work, and one more of those from `first` on;
  /// `chance` is that of those chosen.
  mutating func chance(from first: Int, given chance: Double) -> Double {
    var total = 0.0
    for route in routes.indices.dropFirst(first) {
      let new = routes[route].filter { !counted.contains($0.key) }
      let all = new.reduce(chance) { $0 * $1.chance }
      for tie in new { counted.insert(tie.key) }
      total += all - self.chance(from: route + 1, given: all)
      for tie in new { counted.remove(tie.key) }
    }
    return total
  }
}

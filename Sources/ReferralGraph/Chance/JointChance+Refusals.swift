extension JointChance {
  /// What it costs that somebody whom routes need refuses.
  public struct Refusal<Person: Hashable & Sendable>: Hashable, Sendable {
    public let person: Person
    /// How much smaller the probability that any route works is without the routes through the
    /// person: 0 where others do as well, the whole probability where there are none.
    public let loss: Double
    /// Of the loss; 0 if that is exact. Losses that differ by less than this are not told apart.
    public let standardError: Double
  }

  /// What everybody's refusal would cost, for all people whom any route needs; the costliest first,
  /// of equals the smaller person. Who refuses, refuses everything: no route through him or her
  /// works.
  ///
  /// The routes are given by the probabilities of their parts, as ``JointChance`` takes them, and
  /// each with the people on it who may refuse, in any order; a route of which no people are given
  /// needs nobody. The costliest refusal is the first; there is none where nobody is needed.
  ///
  /// Exact where all the answers can be calculated in ``Effort/maximumSteps`` together; else all are
  /// estimated from the same samples. Losses are equals if they are so to 2⁻⁴⁰ of the largest.
  ///
  /// - Throws: `CancellationError`, between two steps or samples, when the task is cancelled.
  /// - Complexity: that of a ``JointChance`` for each person while it is exact; then
  ///   O(*r* · (*s* + *p*)) for each sample, of *r* routes that share *s* parts and *p* people.
  public static func refusals<Part: Hashable, Person: Hashable & Comparable & Sendable>(
    of people: [[Person]], on routes: [[Part: Double]], effort: Effort = Effort()
  ) throws -> [Refusal<Person>] {
    var indices: [Person: [Int]] = [:]
    for (route, needed) in zip(routes.indices, people) {
      for person in needed { indices[person, default: []].append(route) }
    }
    let names = indices.keys.sorted()
    let losses = try losses(
      without: names.map { indices[$0] ?? [] }, of: Routes(routes), effort: effort
    ) { try Task.checkCancellation() }
    let largest = losses.reduce(0) { max($0, $1.value) }
    // What is the same but for rounding is the same.
    func rounded(_ loss: Double) -> Double {
      largest > 0 ? (loss / largest * 0x1p40).rounded() : 0
    }
    return zip(names, losses).map { name, loss in
      Refusal(person: name, loss: loss.value, standardError: loss.standardError)
    }.sorted { (rounded($1.loss), $0.person) < (rounded($0.loss), $1.person) }
  }

  /// What it would cost if those between the ends of the paths refused; see the other form. The
  /// seeker and the people to reach do not count where they are ends.
  ///
  /// - Throws: `CancellationError`, between two steps or samples, when the task is cancelled.
  public static func refusals(
    on paths: [WarmPath], effort: Effort = Effort()
  ) throws -> [Refusal<PersonID>] {
    try refusals(
      of: paths.map { Array($0.people.dropFirst().dropLast()) }, on: paths.map(\.parts),
      effort: effort)
  }

  /// How much less the chance of any route is without each of these sets of routes.
  private static func losses(
    without sets: [[Int]], of routes: Routes, effort: Effort, pausing pause: () throws -> Void
  ) rethrows -> [Sampler.Estimate] {
    if let exact = try exactLosses(without: sets, of: routes, effort: effort, pausing: pause) {
      return exact.map { ($0, 0) }
    }
    var generator = SeededGenerator(seed: 0)
    let estimates = try Sampler(routes).estimates(
      without: sets, relativeError: effort.relativeError, using: &generator, pausing: pause)
    return Array(estimates.dropFirst())
  }

  private static func exactLosses(
    without sets: [[Int]], of routes: Routes, effort: Effort, pausing pause: () throws -> Void
  ) rethrows -> [Double]? {
    var cases = CaseAnalysis(maximumSteps: effort.maximumSteps)
    guard let all = try cases.chance(of: routes, pausing: pause) else { return nil }
    var losses: [Double] = []
    for set in sets {
      let set = Set(set)
      guard let rest = try cases.chance(of: routes.filter { !set.contains($0) }, pausing: pause)
      else { return nil }
      losses.append(max(0, all - rest))
    }
    return losses
  }
}

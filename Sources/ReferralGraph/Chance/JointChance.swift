/// The probability that at least one of several routes works.
///
/// A route works if all of its parts do: its ties, and whatever else it hangs on, like the answer
/// of the person at its end. Parts work or fail independently of each other, but a part that
/// several routes share works for all of them or for none.
///
/// Exact where the routes can be taken apart in ``Effort/maximumSteps``, as any 14 routes can, nearly
/// any 20, and many more that share few parts. Beyond that an estimate that states its
/// ``standardError``. Either is the same to the last bit on every run.
///
/// Exactly, the chance is found by cases: a part that many routes share works or fails, or one
/// route works or the others have to, whichever promises fewer cases; this is factoring, as Wood
/// (1986, IEEE Transactions on Reliability R-35(3), "Factoring algorithms for computing K-terminal
/// network reliability") reviews it. Before each step, routes that add nothing are dropped, those
/// that share the same parts become one, and those that share none are looked at apart. Nothing is
/// added with changing signs, so that small chances are as precise as large ones.
///
/// Estimated, it is found by sampling the routes as Karp, Luby and Madras do (1989,
/// doi:10.1016/0196-6774(89)90038-2), which needs no more samples for small chances than for large
/// ones. Parts that one route has alone are not sampled but calculated with.
public struct JointChance: Hashable, Sendable {
  /// From 0 to 1.
  public private(set) var probability: Double
  /// Of the probability: 0 if that is exact. The truth is nearer than twice this in 95 of 100 cases.
  public private(set) var standardError: Double

  /// Whether nothing was sampled.
  public var isExact: Bool { standardError == 0 }

  /// How much may be done for an answer.
  public struct Effort: Hashable, Sendable {
    /// How much may be calculated until sampling begins, for all routes that hang together, and for
    /// one answer about refusals; each case costs as many steps as it has routes. At 0 or below, all
    /// that is not trivial is sampled. By default 131,072, which take about as long as sampling a
    /// hundred routes.
    public var maximumSteps: Int
    /// The standard error to aim at, as a share of the probability; by default 0.1 %.
    ///
    /// Of 4,194,304 samples there is no more, so one below about 0.05 % may not be reached; what was
    /// reached, ``JointChance/standardError`` says. At 0 or below, and for NaN, all are taken.
    public var relativeError: Double

    public init(maximumSteps: Int = 1 << 17, relativeError: Double = 0.001) {
      self.maximumSteps = maximumSteps
      self.relativeError = relativeError
    }
  }

  /// The chance of the routes, each given by the probabilities of its parts.
  ///
  /// No route: 0. A route without parts works for sure. A probability outside 0...1 counts as its
  /// nearer end, and NaN as 0. Of several probabilities for one part the highest counts.
  ///
  /// - Throws: `CancellationError`, between two steps or samples, when the task is cancelled.
  /// - Complexity: O(*r*² · *s*) for each of at most 2^min(*r*, *s*) cases of *r* routes that share
  ///   *s* parts, within ``Effort/maximumSteps``; then O(*r* · *s*) for each of at most *r* /
  ///   ``Effort/relativeError``² samples. Words of 64 bits make either fast, and mostly far fewer do.
  public init<Part: Hashable>(
    ofAny routes: [[Part: Double]], effort: Effort = Effort()
  ) throws {
    try self.init(Routes(routes), effort: effort) { try Task.checkCancellation() }
  }

  /// The chance of the paths; see the other form. Two paths share a tie if the same two people are
  /// neighbours on both, in whichever direction.
  ///
  /// Ties are as likely as their costs say, which are rounded; who knows the strengths better, or
  /// what else a path hangs on, uses the other form.
  ///
  /// - Throws: `CancellationError`, between two steps or samples, when the task is cancelled.
  public init(ofAny paths: [WarmPath], effort: Effort = Effort()) throws {
    try self.init(ofAny: paths.map(\.parts), effort: effort)
  }

  init(_ routes: Routes, effort: Effort, pausing pause: () throws -> Void) rethrows {
    var routes = routes
    try self.init(exactly: routes.reduce(pausing: pause))
    var generator = SeededGenerator(seed: 0)
    for component in routes.components() {
      let component = component.renumbered()
      var cases = CaseAnalysis(maximumSteps: effort.maximumSteps)
      if let probability = try cases.chance(ofReduced: component, pausing: pause) {
        formUnion(JointChance(exactly: probability))
      } else {
        let sampler = Sampler(component)
        formUnion(
          try sampler.chance(
            relativeError: effort.relativeError, using: &generator, pausing: pause))
      }
    }
  }

  init(exactly probability: Double) {
    self.init(probability: probability, standardError: 0)
  }

  init(probability: Double, standardError: Double) {
    // Rounding could go a hair beyond what is possible.
    self.probability = min(1, probability)
    self.standardError = standardError
  }

  /// Adds routes that share nothing with those so far.
  private mutating func formUnion(_ other: JointChance) {
    let error = (1 - other.probability) * standardError
    let otherError = (1 - probability) * other.standardError
    self = JointChance(
      probability: probability + (1 - probability) * other.probability,
      standardError: (error * error + otherError * otherError).squareRoot())
  }
}

extension WarmPath {
  /// Its ties and how likely each is.
  var parts: [PersonPair: Double] {
    // Nobody is on a path twice, so no pair is.
    Dictionary(uniqueKeysWithValues: zip(pairs, steps.map(\.cost.warmth)))
  }
}

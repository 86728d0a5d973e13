/// Where somebody ends up who walks on from person to person for ever: at each step with the
/// probability of the damping to one of the person's contacts, in shares of the strengths, otherwise
/// back to where the walk began (Page et al. 1999; personalised: Haveliwala 2003,
/// doi:10.1109/TKDE.2003.1208999).
///
/// A group ties each member to each other with its strength, so a walk enters it with the strength
/// times the other members, and leaves to each of them equally, never back to the same person. A
/// tie and a group between the same two count both. Who has nobody to go to sends the walk back to
/// where it began, as in NetworkX.
public struct PageRank: Hashable, Sendable {
  /// The probability of walking on; from outside 0...0.999 the nearer end counts, and for NaN 0.
  public var damping: Double
  /// How far the answer may be from the true one, summed over all people; not less than 10⁻¹³.
  public var tolerance: Double
  /// As many threads as there are cores if `nil`; the answer does not depend on it.
  public var maximumThreads: Int?

  public init(damping: Double = 0.85, tolerance: Double = 1e-9, maximumThreads: Int? = nil) {
    self.damping = damping
    self.tolerance = tolerance
    self.maximumThreads = maximumThreads
  }

  /// The probability of being at each person, for walks that begin at these people in proportion
  /// to their weights; with everybody equally, if no weight is above 0. The sum is 1.
  ///
  /// Where nobody's readiness is directed, the equations become symmetric when each person's number
  /// is divided by his or her strengths; then conjugate gradients (Hestenes and Stiefel 1952,
  /// doi:10.6028/jres.049.044) need half the sweeps of walking step by step, which is what is done
  /// in directed graphs. The same to the last bit on any number of threads.
  ///
  /// - Precondition: the people are of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m*) a sweep for *n* people and groups, *m* ties and affiliations; at
  ///   10⁻⁹ about 20 sweeps, in a directed graph up to 140. 56 bytes a person.
  public func scores(
    from beginnings: [PersonID: Double] = [:], in graph: ReferralGraph
  ) throws -> PersonScores {
    precondition(beginnings.keys.allSatisfy(graph.contains), "a person is not of this graph")
    let graph = try graph.checked()
    return try Parallel.run(maximumThreads: maximumThreads) { parallel in
      let start = start(beginnings, people: graph.personCount)
      let walk = try StrengthWalk(in: graph, parallel)
      let damping = damping > 0 ? min(damping, 0.999) : 0
      let tolerance = tolerance > 1e-13 ? tolerance : 1e-13
      let visits =
        graph.isDirected
        ? try walk.visitsStepByStep(from: start, damping: damping, tolerance: tolerance)
        : try walk.visitsByGradients(from: start, damping: damping, tolerance: tolerance)
      let sum = visits.reduce(0, +)
      return PersonScores(visits.map { $0 / sum })
    }
  }

  private func start(_ beginnings: [PersonID: Double], people: Int) -> [Double] {
    var start = Array(repeating: 0.0, count: people)
    for (person, weight) in beginnings where weight > 0 && weight.isFinite {
      start[Int(person.index)] = weight
    }
    // Weights that are too large to be added up still have proportions.
    let greatest = start.max() ?? 0
    guard greatest > 0 else { return Array(repeating: 1 / Double(max(people, 1)), count: people) }
    for person in start.indices { start[person] /= greatest }
    let sum = start.reduce(0, +)
    return start.map { $0 / sum }
  }
}

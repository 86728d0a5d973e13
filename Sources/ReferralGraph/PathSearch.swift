/// Finds the warmest chains of introductions from one person to others.
///
/// A tie through a group counts as one tie. Where two people have a tie of their own and one
/// through a group, the cheaper is taken, and of equals their own. All answers come in the order of
/// ``WarmPath``, the same on every run.
///
/// The people asked about must be of the graph; that they are is a precondition of each search.
public struct PathSearch: Hashable, Sendable {
  /// Of a path; at 0 or below there are none. Chains of requests lose most of their people at
  /// every further step, so 3 by default: two intermediaries.
  public var maximumTies: Int
  /// Of a path, itself included; by default that of a warmth of 1 %.
  public var maximumCost: Cost

  public init(maximumTies: Int = 3, maximumCost: Cost = Cost(millinats: 4605)) {
    self.maximumTies = maximumTies
    self.maximumCost = maximumCost
  }

  /// The best path with one tie, the best with two …, each strictly cheaper than the one before;
  /// the shortest first.
  ///
  /// None from a person to him- or herself.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Throws: `CancellationError`, between two rounds, when the task is cancelled.
  /// - Complexity: O(*h* · (*n* + *m*)) for *n* people and groups, *m* ties and affiliations, and
  ///   paths of up to *h* ties, with a logarithm for the seeker's own.
  public func frontier(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard let search = try backward(from: seeker, toAny: [target], in: graph) else { return [] }
    var fewerAndFewer: [Opening] = []
    for opening in search.openings(from: seeker).sorted()
    where opening.ties < fewerAndFewer.last?.ties ?? .max {
      fewerAndFewer.append(opening)
    }
    return fewerAndFewer.reversed().map { search.path(after: [seeker], through: $0) }
  }

  /// The first path to whichever of the targets it is; `nil` if there is none.
  ///
  /// None if the seeker is one of the targets: who is there needs no introduction.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError`, between two rounds, when the task is cancelled.
  /// - Complexity: as ``frontier(from:to:in:)``.
  public func best(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> WarmPath? {
    guard let search = try backward(from: seeker, toAny: targets, in: graph) else { return nil }
    return search.openings(from: seeker).min().map { search.path(after: [seeker], through: $0) }
  }

  /// The search that all questions about a seeker and targets are answered from; `nil` if it
  /// would find nothing.
  func backward(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> BackwardSearch? {
    precondition(graph.contains(seeker), "the seeker is not of this graph")
    precondition(targets.allSatisfy(graph.contains), "a target is not of this graph")
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }
    // The seeker's own tie is the last of the path to be looked at, by `openings`.
    return try BackwardSearch(
      to: targets.sorted(), avoiding: [seeker], maximumTies: maximumTies - 1,
      maximumCost: maximumCost, in: graph)
  }
}

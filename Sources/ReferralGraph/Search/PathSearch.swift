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
  /// People who may not be asked: no path leads through or to any of them. The seeker is never
  /// asked anyway.
  public var avoiding: Set<PersonID> = []

  public init(maximumTies: Int = 3, maximumCost: Cost = Cost(millinats: 4605)) {
    self.maximumTies = maximumTies
    self.maximumCost = maximumCost
  }

  /// Finds all paths, however long and however cold.
  public static let unbounded = PathSearch(maximumTies: .max, maximumCost: .unbounded)

  /// The best path with one tie, the best with two …, each strictly cheaper than the one before;
  /// the shortest first.
  ///
  /// None from a person to him- or herself.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: for up to *h* ≤ 6 ties, O(*d*^⌈*h*/2⌉) for *d* ties of a person, because the
  ///   search goes from both ends; never more than O(*h* · (*n* + *m*)) for *n* people and groups,
  ///   *m* ties and affiliations.
  public func frontier(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard
      let search = try backward(
        from: seeker, toAny: [target], in: graph, wantsCheapestOnly: true)
    else { return [] }
    var fewerAndFewer: [Opening] = []
    for opening in try search.openings(from: seeker).sorted()
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
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: as ``frontier(from:to:in:)``.
  public func best(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> WarmPath? {
    guard
      let search = try backward(from: seeker, toAny: targets, in: graph, wantsCheapestOnly: true)
    else { return nil }
    return try search.openings(from: seeker).min().map {
      search.path(after: [seeker], through: $0)
    }
  }
}

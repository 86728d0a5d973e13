/// Finds the warmest chains of introductions from one person to others.
///
/// A tie through a group counts as one tie. Where two people have a tie of their own and one
/// through a group, the cheaper is taken, and of equals their own. All answers come in the order of
/// ``WarmPath``, the same on every run.
///
/// The people asked about must be of the graph; that they are is a precondition of each search.
/// All searches throw `CancellationError` when their task is cancelled, and
/// ``SnapshotError/damaged(path:)`` if the graph is from a snapshot in which something is not as it
/// was written.
public struct PathSearch: Hashable, Sendable {
  /// Of a path; at 0 or below there are none. Chains of requests lose most of their people at
  /// every further step, so 3 by default: two intermediaries.
  public var maximumTies: Int
  /// Of a path, itself included; by default that of a warmth of 1 %.
  public var maximumCost: Cost
  /// Of each tie on a path, itself included; no bound by default.
  public var maximumTieCost: Cost = .unbounded
  /// People who may not be asked: no path leads through or to any of them. The seeker is never
  /// asked anyway.
  public var avoiding: Set<PersonID> = []
  /// People who must be asked: every path leads through or to all of them, in whatever order. None
  /// does if one of them may not be asked, or if they are two of the targets.
  public var passing: Set<PersonID> = []

  public init(maximumTies: Int = 3, maximumCost: Cost = Cost(millinats: 4605)) {
    self.maximumTies = maximumTies
    self.maximumCost = maximumCost
  }

  /// Finds all paths, however long and however cold.
  public static let unbounded = PathSearch(maximumTies: .max, maximumCost: .unbounded)

  /// The first path to whichever of the targets it is; `nil` if there is none.
  ///
  /// None if the seeker is one of the targets: who is there needs no introduction.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Complexity: for up to *h* ≤ 6 ties, O(*d*^⌈*h*/2⌉) for *d* ties of a person, because the
  ///   search goes from both ends. For more ties about O(√(*n* + *m*)) in practice, for *n* people
  ///   and groups, *m* ties and affiliations.
  public func best(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> WarmPath? {
    checkPeople(seeker, targets, in: graph)
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }
    guard passing.isEmpty else { return try passingPath(from: seeker, toAny: targets, in: graph) }
    if longest(in: graph) > Self.mostLayers {
      let corridor = try corridor(
        from: seeker, toAny: targets, wantsCheapestOnly: true, in: graph)
      guard let corridor else { return nil }
      if let first = try corridor.search.openings(from: seeker).min() {
        return corridor.search.path(after: [seeker], through: first)
      }
      // The cheapest paths have more ties than they may have.
    }
    let meeting = try meeting(
      from: seeker, toAny: targets, wanted: .cheapest, in: graph)
    return try meeting.search.openings(from: seeker).min().map {
      meeting.search.path(after: [seeker], through: $0)
    }
  }

  /// The first path from one person to another; `nil` if there is none, and from a person to him-
  /// or herself.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Complexity: as ``best(from:toAny:in:)``.
  public func best(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> WarmPath? {
    try best(from: seeker, toAny: [target], in: graph)
  }

  /// What the first path to whichever of the targets it is costs; `nil` if there is none, and if
  /// the seeker is one of the targets.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Complexity: as ``best(from:toAny:in:)``, and a little faster.
  public func cost(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> Cost? {
    checkPeople(seeker, targets, in: graph)
    guard maximumTies > 0, !targets.contains(seeker) else { return nil }
    let longest = longest(in: graph)
    if passing.isEmpty, longest <= Self.mostLayers {
      return try layeredCost(from: seeker, toAny: targets, in: graph)
    }
    guard passing.isEmpty, longest == graph.personCount - 1 else {
      return try best(from: seeker, toAny: targets, in: graph)?.cost
    }
    let best = try twoSided(
      from: seeker, toAny: targets, wantsCheapestOnly: true, in: graph
    ).best
    return best == CostTable.unreached ? nil : Cost(millinats: best)
  }

  /// What the first path from one person to another costs; see the other form.
  public func cost(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> Cost? {
    try cost(from: seeker, toAny: [target], in: graph)
  }

  /// The best path with one tie, the best with two …, each strictly cheaper than the one before;
  /// the shortest first.
  ///
  /// None from a person to him- or herself.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Complexity: as ``best(from:toAny:in:)``, and O(*r* · *d*) for *r* people on paths between
  ///   the cheapest and the cheapest of six ties, if more may be.
  public func frontier(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    checkPeople(seeker, [target], in: graph)
    guard maximumTies > 0, seeker != target else { return [] }
    guard passing.isEmpty else { return try passingFrontier(from: seeker, to: target, in: graph) }
    return try frontier(from: seeker, toAny: [target], barred: [], in: graph)
  }

  /// The best paths of each number of ties to whichever of the targets it is, which do not begin
  /// with somebody who is barred.
  func frontier(
    from seeker: PersonID, toAny targets: Set<PersonID>, barred: Set<PersonID>,
    in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard maximumTies > 0 else { return [] }
    // What the barred begin with is no bound for the others.
    let wanted = barred.isEmpty ? MeetingGuide.Wanted.cheapestOfEachLength : .everything
    var search = self
    search.maximumTies = min(maximumTies, Self.mostLayers)
    let meeting = try search.meeting(
      from: seeker, toAny: targets, wanted: wanted, in: graph)
    var paths = try meeting.search.frontier(from: seeker, longerThan: 0, barred: barred)
    guard longest(in: graph) > Self.mostLayers else { return paths }
    // Longer ones are of use only if they are cheaper.
    search = self
    if let last = paths.last { search.maximumCost = last.cost }
    let corridor = try search.corridor(
      from: seeker, toAny: targets, wantsCheapestOnly: false, in: graph)
    if let corridor {
      paths += try corridor.search
        .frontier(from: seeker, longerThan: Self.mostLayers, barred: barred)
        .drop { path in paths.last.map { path.cost >= $0.cost } ?? false }
    }
    return paths
  }
}

extension LayeredSearch {
  /// The best paths of each number of ties above one, each strictly cheaper than the one before.
  fileprivate func frontier(
    from seeker: PersonID, longerThan ties: Int, barred: Set<PersonID>
  ) throws -> [WarmPath] {
    var fewerAndFewer: [Opening] = []
    for opening in try openings(from: seeker).sorted()
    where opening.ties > ties && opening.ties < fewerAndFewer.last?.ties ?? .max
      && !barred.contains(opening.introducer)
    {
      fewerAndFewer.append(opening)
    }
    return fewerAndFewer.reversed().map { path(after: [seeker], through: $0) }
  }
}

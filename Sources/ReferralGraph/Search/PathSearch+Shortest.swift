internal import HeapModule

extension PathSearch {
  /// The first `count` paths from one person to another; all, if there are fewer.
  ///
  /// Paths are different if different people are on them: a pair has one tie, its cheapest. None
  /// if `count` is not positive, and none from a person to him- or herself.
  ///
  /// Yen's method (1971, doi:10.1287/mnsc.17.11.712), with Lawler's rule (1972,
  /// doi:10.1287/mnsc.18.7.401): each answer splits the paths not yet found into classes, by
  /// where they leave it, so that no path is found twice. One search backward, of the people on
  /// paths that are hardly dearer than the first, tells the first of nearly all classes.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Complexity: two searches as ``best(from:toAny:in:)``; O(*k* · *h* · *d*) in practice for *k*
  ///   paths of up to *h* ties, with *d* ties of a person; at worst O(*k* · *h*) searches.
  public func shortest(
    _ count: Int, from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    checkPeople(seeker, [target], in: graph)
    guard count > 0, let best = try cost(from: seeker, to: target, in: graph) else { return [] }
    // No path has more ties than there are others, and none of them costs more than the weakest.
    let dearest = (graph.personCount - 1) * Int(Cost(.weakest).millinats)
    let limit = min(Int(maximumCost.millinats), dearest)
    var narrow = self
    // On a network of a million people the tenth path is about this much dearer than the first, and
    // with each as much more there are several times as many paths.
    var slack = 100
    while true {
      let bound = min(limit, Int(best.millinats) + slack)
      narrow.maximumCost = Cost(millinats: UInt32(clamping: bound))
      let paths = try narrow.firstPaths(count, from: seeker, to: target, in: graph)
      if paths.count == count || bound == limit { return paths }
      slack += paths.count >= count / 2 ? slack / 2 : slack
    }
  }

  private func firstPaths(
    _ count: Int, from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard longest(in: graph) > Self.mostLayers else {
      var meeting = try meeting(
        from: seeker, toAny: [target], wantsCheapestOnly: false, in: graph)
      return try firstPaths(count, from: seeker, to: target, by: &meeting, in: graph)
    }
    let corridor = try corridor(
      from: seeker, toAny: [target], wantsCheapestOnly: false, in: graph)
    guard var corridor else { return [] }
    return try firstPaths(count, from: seeker, to: target, by: &corridor, in: graph)
  }

  private func firstPaths<Guide: SearchGuide & ~Copyable>(
    _ count: Int, from seeker: PersonID, to target: PersonID,
    by meeting: inout Meeting<Guide>, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    let everything = PathClass(people: [seeker], steps: [], barred: [])
    var firsts = Heap<FirstOfClass>()
    if let first = try first(of: everything, to: target, by: &meeting, in: graph) {
      firsts.insert(first)
    }
    var found: [WarmPath] = []
    while let next = firsts.popMin() {
      try Task.checkCancellation()
      found.append(next.path)
      if found.count == count { break }
      for rest in next.othersByDeparture {
        if let first = try first(of: rest, to: target, by: &meeting, in: graph) {
          firsts.insert(first)
        }
      }
    }
    return found
  }

  private func first<Guide: SearchGuide & ~Copyable>(
    of paths: PathClass, to target: PersonID, by meeting: inout Meeting<Guide>,
    in graph: ReferralGraph
  ) throws -> FirstOfClass? {
    guard paths.steps.count < longest(in: graph) else { return nil }
    guard let first = try firstOpening(of: paths, in: meeting.search) else { return nil }
    if !meeting.search.leads(first, through: paths.people) {
      let path = meeting.search.path(after: paths.people, by: paths.steps, through: first)
      return FirstOfClass(path: path, paths: paths)
    }
    // The cheapest way on comes back to somebody who is on the path already.
    var search = backward(to: [target], avoiding: paths.people, in: graph)
    try meeting.run(&search, to: longest(in: graph) - 1 - paths.steps.count)
    return try firstOpening(of: paths, in: search).map {
      FirstOfClass(
        path: search.path(after: paths.people, by: paths.steps, through: $0), paths: paths)
    }
  }

  /// The first way on that the paths of a class can take.
  private func firstOpening(
    of paths: PathClass, in search: borrowing LayeredSearch
  ) throws -> Opening? {
    let spent = paths.steps.reduce(.zero) { $0 + $1.cost }
    guard spent <= maximumCost else { return nil }
    let rest = Cost(millinats: maximumCost.millinats - spent.millinats)
    var first: Opening?
    try search.forEachOpening(from: paths.people[paths.people.count - 1], upTo: rest) { opening in
      // Comparing is cheaper than looking up, and seldom says that it is worth it.
      if let first, first < opening { return }
      guard paths.steps.count + Int(opening.ties) <= maximumTies,
        !paths.barred.contains(opening.introducer), !paths.people.contains(opening.introducer)
      else { return }
      first = opening
    }
    return first
  }
}

/// All paths that begin alike and do not go on to certain people.
private struct PathClass {
  var people: [PersonID]
  var steps: [WarmPath.Step]
  /// Whom none of them has next.
  var barred: Set<PersonID>
}

/// Ordered by the path: no two classes have one in common.
private struct FirstOfClass: Comparable {
  let path: WarmPath
  let paths: PathClass

  static func == (a: Self, b: Self) -> Bool { a.path == b.path }
  static func < (a: Self, b: Self) -> Bool { a.path < b.path }

  /// The other paths of the class: for each person from where it forks, those that leave the
  /// path there.
  var othersByDeparture: [PathClass] {
    (paths.steps.count..<path.steps.count).map { fork in
      var others = PathClass(
        people: Array(path.people[...fork]), steps: Array(path.steps[..<fork]),
        barred: fork == paths.steps.count ? paths.barred : [])
      others.barred.insert(path.people[fork + 1])
      return others
    }
  }
}

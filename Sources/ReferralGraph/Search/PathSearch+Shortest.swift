internal import HeapModule

extension PathSearch {
  /// The first `count` paths to whichever of the targets it is; all, if there are fewer.
  ///
  /// Paths are different if different people are on them: a pair has one tie, its cheapest. None
  /// runs through one target to another. None if `count` is not positive or the seeker is one of
  /// the targets.
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
    _ count: Int, from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    checkPeople(seeker, targets, in: graph)
    if count == 1 {
      return try [best(from: seeker, toAny: targets, in: graph)].compactMap { $0 }
    }
    guard count > 0, let best = try cost(from: seeker, toAny: targets, in: graph)
    else { return [] }
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
      let paths = try narrow.firstPaths(count, from: seeker, toAny: targets, in: graph)
      if paths.count == count || bound == limit { return paths }
      slack += paths.count >= count / 2 ? slack / 2 : slack
    }
  }

  /// The first paths from one person to another; see the other form.
  public func shortest(
    _ count: Int, from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    try shortest(count, from: seeker, toAny: [target], in: graph)
  }

  private func firstPaths(
    _ count: Int, from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    guard passing.isEmpty else {
      return try PathClass.firstPaths(count, from: seeker) { paths in
        try passingPath(of: paths, toAny: targets, in: graph)
      }
    }
    guard longest(in: graph) > Self.mostLayers else {
      var meeting = try meeting(
        from: seeker, toAny: targets, wanted: .everything, in: graph)
      return try PathClass.firstPaths(count, from: seeker) { paths in
        try first(of: paths, toAny: targets, by: &meeting, in: graph)
      }
    }
    let corridor = try corridor(
      from: seeker, toAny: targets, wantsCheapestOnly: false, in: graph)
    guard var corridor else { return [] }
    return try PathClass.firstPaths(count, from: seeker) { paths in
      try first(of: paths, toAny: targets, by: &corridor, in: graph)
    }
  }

  /// The first of a class that passes everybody who must be passed.
  private func passingPath(
    of paths: PathClass, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> WarmPath? {
    let spent = paths.steps.reduce(.zero) { $0 + $1.cost }
    guard paths.steps.count < longest(in: graph), spent <= maximumCost else { return nil }
    let spur = paths.people[paths.people.count - 1]
    var rest = self
    rest.maximumTies -= paths.steps.count
    rest.maximumCost = Cost(millinats: maximumCost.millinats - spent.millinats)
    rest.avoiding.formUnion(paths.people)
    rest.passing.subtract(paths.people)
    let path =
      rest.passing.isEmpty
      ? try rest.frontier(from: spur, toAny: targets, barred: paths.barred, in: graph).last
      : try rest.passingPath(from: spur, toAny: targets, barred: paths.barred, in: graph)
    return path.map {
      WarmPath(people: paths.people.dropLast() + $0.people, steps: paths.steps + $0.steps)
    }
  }

  private func first<Guide: SearchGuide & ~Copyable>(
    of paths: PathClass, toAny targets: Set<PersonID>, by meeting: inout Meeting<Guide>,
    in graph: ReferralGraph
  ) throws -> WarmPath? {
    guard paths.steps.count < longest(in: graph) else { return nil }
    guard let first = try firstOpening(of: paths, in: meeting.search) else { return nil }
    if !meeting.search.leads(first, through: paths.people) {
      return meeting.search.path(after: paths.people, by: paths.steps, through: first)
    }
    // The cheapest way on comes back to somebody who is on the path already.
    var search = backward(to: targets, avoiding: paths.people, in: graph)
    try meeting.run(&search, to: longest(in: graph) - 1 - paths.steps.count)
    return try firstOpening(of: paths, in: search).map {
      search.path(after: paths.people, by: paths.steps, through: $0)
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

  /// The first paths from somebody in order, where `first` finds the first of a class.
  static func firstPaths(
    _ count: Int, from seeker: PersonID, first: (PathClass) throws -> WarmPath?
  ) throws -> [WarmPath] {
    var firsts = Heap<FirstOfClass>()
    func insertFirst(of paths: PathClass) throws {
      if let path = try first(paths) { firsts.insert(FirstOfClass(path: path, paths: paths)) }
    }
    try insertFirst(of: PathClass(people: [seeker], steps: [], barred: []))
    var found: [WarmPath] = []
    while let next = firsts.popMin() {
      try Task.checkCancellation()
      found.append(next.path)
      if found.count == count { break }
      for rest in next.othersByDeparture { try insertFirst(of: rest) }
    }
    return found
  }
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

internal import HeapModule

extension PathSearch {
  /// The first `count` paths from one person to another; all, if there are fewer.
  ///
  /// Paths are different if different people are on them: a pair has one tie, its cheapest. None
  /// if `count` is not positive, and none from a person to him- or herself.
  ///
  /// Yen's method (1971, doi:10.1287/mnsc.17.11.712), with Lawler's rule (1972,
  /// doi:10.1287/mnsc.18.7.401): each answer splits the paths not yet found into classes, by
  /// where they leave it, so that no path is found twice.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Throws: `CancellationError`, between two rounds of a search, when the task is cancelled.
  /// - Complexity: O(*k* · *h*) searches as in ``frontier(from:to:in:)`` for *k* paths of up to *h*
  ///   ties.
  public func shortest(
    _ count: Int, from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    precondition(graph.contains(seeker), "the seeker is not of this graph")
    precondition(graph.contains(target), "the target is not of this graph")
    guard count > 0, seeker != target else { return [] }
    let everything = PathClass(people: [seeker], steps: [], barred: [])
    var firsts = Heap<FirstOfClass>()
    if let first = try first(of: everything, to: target, in: graph) { firsts.insert(first) }

    var found: [WarmPath] = []
    while let next = firsts.popMin() {
      found.append(next.path)
      if found.count == count { break }
      for rest in next.othersByDeparture {
        if let first = try first(of: rest, to: target, in: graph) { firsts.insert(first) }
      }
    }
    return found
  }

  private func first(
    of paths: PathClass, to target: PersonID, in graph: ReferralGraph
  ) throws -> FirstOfClass? {
    let spent = paths.steps.reduce(.zero) { $0 + $1.cost }
    guard paths.steps.count < maximumTies, spent <= maximumCost else { return nil }
    var search = LayeredSearch(
      .backward, of: [target], avoiding: avoiding.union(paths.people),
      maximumCost: Cost(millinats: maximumCost.millinats - spent.millinats), in: graph)
    while Int(search.ties) + paths.steps.count + 1 < maximumTies, !search.round.isEmpty {
      try search.advance()
    }
    let openings = try search.openings(from: paths.people[paths.people.count - 1])
    return openings.lazy.filter { !paths.barred.contains($0.introducer) }.min().map {
      FirstOfClass(
        path: search.path(after: paths.people, by: paths.steps, through: $0), paths: paths)
    }
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

internal import HeapModule

extension PathSearch {
  /// The first path that leads through or to everybody who must be passed.
  ///
  /// The stops are visited in every order, each part of the way by a search of its own. Where
  /// somebody is on two parts, it is tried once without him or her on the one and once on the
  /// other, the cheapest combination first, until one is a path: conflict-based search (Sharon
  /// et al. 2015, doi:10.1016/j.artint.2014.11.006). What comes first is never dearer than what
  /// it can become, so the first path found is the first there is.
  ///
  /// - Complexity: *s*! times a few searches as ``best(from:toAny:in:)`` for *s* stops, if the
  ///   ways between them have hardly anybody in common.
  func passingPath(
    from seeker: PersonID, toAny targets: Set<PersonID>, barred: Set<PersonID> = [],
    in graph: ReferralGraph
  ) throws -> WarmPath? {
    var stops = passing.subtracting([seeker])
    var targets = targets.subtracting(avoiding)
    precondition(stops.allSatisfy(graph.contains), "somebody to pass is not of this graph")
    let last = stops.intersection(targets)
    guard last.count <= 1, stops.isDisjoint(with: avoiding), stops.count <= longest(in: graph)
    else { return nil }
    // A path that comes to another target ends there.
    let others = last.isEmpty ? [] : targets.subtracting(last)
    targets.subtract(others)
    stops.subtract(last)

    var queue = Heap<Itinerary>()
    for order in permutations(of: stops.sorted()) {
      let legs = (0...order.count).map { index in
        Leg(
          from: index == 0 ? seeker : order[index - 1],
          to: index == order.count ? targets : [order[index]], avoiding: others)
      }
      try insert(legs, from: seeker, barred: barred, into: &queue, in: graph)
    }
    while let next = queue.popMin() {
      try Task.checkCancellation()
      guard let (person, legs) = next.conflict else {
        return WarmPath(people: next.walk.people, steps: next.walk.steps)
      }
      for leg in legs {
        var others = next.legs
        others[leg].avoiding.insert(person)
        try insert(others, from: seeker, barred: barred, into: &queue, in: graph)
      }
    }
    return nil
  }

  /// The frontier of paths that lead through everybody who must be passed.
  func passingFrontier(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    var paths: [WarmPath] = []
    var search = self
    while let path = try search.passingPath(from: seeker, toAny: [target], in: graph) {
      paths.append(path)
      search.maximumTies = path.steps.count - 1
    }
    return paths.reversed()
  }

  /// The best path through each different introducer that leads through everybody who must be
  /// passed: whoever is found is barred from then on.
  func passingAlternatives(
    _ count: Int, from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> [WarmPath] {
    checkPeople(seeker, targets, in: graph)
    guard maximumTies > 0, !targets.contains(seeker) else { return [] }
    var paths: [WarmPath] = []
    var barred: Set<PersonID> = []
    while paths.count < count,
      let path = try passingPath(from: seeker, toAny: targets, barred: barred, in: graph)
    {
      paths.append(path)
      barred.insert(path.people[1])
    }
    return paths
  }

  /// Finds the best way along the legs and puts it into the queue, if there is one.
  private func insert(
    _ legs: [Leg], from seeker: PersonID, barred: Set<PersonID>, into queue: inout Heap<Itinerary>,
    in graph: ReferralGraph
  ) throws {
    // Where ties are no matter, neither is a way of fewer ties that costs more.
    let tiesMatter = maximumTies < graph.personCount - 1
    let stops = legs.reduce(into: Set([seeker])) { $0.formUnion($1.to) }
    var best: [WarmPath] = [WarmPath(walk: [seeker], steps: [])]
    for (index, leg) in legs.enumerated() {
      var search = self
      search.passing = []
      search.maximumTies = tiesMatter ? maximumTies - (legs.count - 1) : .max
      search.avoiding.formUnion(leg.avoiding)
      search.avoiding.formUnion(stops.subtracting(leg.to).subtracting([leg.from]))
      let barred = index == 0 ? barred : []
      let ways =
        barred.isEmpty && !tiesMatter
        ? [try search.best(from: leg.from, toAny: leg.to, in: graph)].compactMap { $0 }
        : try search.frontier(from: leg.from, toAny: leg.to, barred: barred, in: graph)
      best = best.flatMap { walk in ways.map { walk.followed(by: $0) } }
        .filter { (!tiesMatter || $0.steps.count <= maximumTies) && $0.cost <= maximumCost }
    }
    if let walk = best.min() { queue.insert(Itinerary(legs: legs, walk: walk)) }
  }
}

/// The part of a path from one stop to the next.
private struct Leg {
  let from: PersonID
  let to: Set<PersonID>
  var avoiding: Set<PersonID>
}

/// The best walk along some legs.
private struct Itinerary: Comparable {
  let legs: [Leg]
  let walk: WarmPath

  static func == (a: Self, b: Self) -> Bool { a.walk == b.walk }
  static func < (a: Self, b: Self) -> Bool { a.walk < b.walk }

  /// The first person who is on two legs, and which these are.
  var conflict: (PersonID, legs: [Int])? {
    var seen: [PersonID: Int] = [:]
    var leg = 0
    for person in walk.people.dropFirst() {
      if let other = seen.updateValue(leg, forKey: person) { return (person, [other, leg]) }
      if leg < legs.count - 1, legs[leg].to.contains(person) { leg += 1 }
    }
    return nil
  }
}

extension WarmPath {
  fileprivate func followed(by next: WarmPath) -> WarmPath {
    WarmPath(walk: people + next.people.dropFirst(), steps: steps + next.steps)
  }
}

/// All orders of some elements, the given one first.
private func permutations<Element>(of elements: [Element]) -> [[Element]] {
  guard let first = elements.first else { return [[]] }
  return permutations(of: Array(elements.dropFirst())).flatMap { rest in
    (0...rest.count).map { place in
      Array(rest[..<place]) + [first] + Array(rest[place...])
    }
  }
}

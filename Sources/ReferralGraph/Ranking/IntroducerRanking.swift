internal import HeapModule

/// Ranks the people whom a seeker could ask for introductions, over all targets at once.
///
/// A target is a set of people, any of whom will do. A person is an introducer for it if a path
/// runs through him or her from the seeker to one of these people, within the bounds of the search.
/// Somebody whom the seeker would reach directly introduces to nobody by that, but may still
/// introduce to other targets.
public struct IntroducerRanking: Hashable, Sendable {
  public var search: PathSearch
  /// Probability that a manager agrees to talk after an introduction; from outside 0...1 the nearer
  /// end counts, and for NaN 0.
  public var agreement: Double

  public init(search: PathSearch = PathSearch(), agreement: Double = 0.5) {
    self.search = search
    self.agreement = agreement
  }

  /// What one introducer is good for.
  public struct Entry: Hashable, Sendable {
    public let introducer: PersonID
    /// The targets whose best path starts with this person, by their indexes, ascending. A target
    /// that the seeker best reaches directly is opened by nobody.
    public let opens: [Int]
    /// The targets to which a path runs through this person, by their indexes, ascending.
    public let reaches: [Int]
    /// Conversations to expect from asking this person on top of everybody whom
    /// ``IntroducerRanking/byGain(from:targets:in:)`` ranks before.
    public let gain: Double
  }

  /// All introducers in the order in which to ask them: each is the one who adds most to what can
  /// be expected from those before; of equals the one who opens more, then the smaller id.
  ///
  /// From asking a set of introducers, `Σ agreement · (1 − Π(1 − warmth))` conversations are to be
  /// expected, summed over the targets and multiplied over the introducers, the warmth being that
  /// of the best path through the introducer to the target. That takes paths through different
  /// introducers for independent, which is a little too optimistic where they meet again.
  ///
  /// What an introducer adds only shrinks as others are asked, so the lazy greedy method of Leskovec
  /// et al. (2007, doi:10.1145/1281192.1281239) gives the greedy order and asks few again.
  ///
  /// A target without people, and one that contains the seeker, has no introducers.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: a search as ``PathSearch/alternatives(_:from:toAny:in:)`` for each target; then
  ///   O(*i* · *j* · (*t* + log *j*)) at worst for *i* introducers with *t* targets each, *j* of
  ///   them with different paths; in practice few of the *j* are looked at again.
  public func byGain(
    from seeker: PersonID, targets: [Set<PersonID>], in graph: ReferralGraph
  ) throws -> [Entry] {
    let introducers = try introducers(from: seeker, targets: targets, in: graph)
    let agreement = agreement > 0 ? min(agreement, 1) : 0
    /// For each target the probability that nobody asked so far gets through.
    var silence = Array(repeating: 1.0, count: targets.count)

    func gain(of routes: [Route]) -> Double {
      // Summed in the same order always, what is computed never grows from one time to the next,
      // which the lazy method needs.
      let sum = routes.reduce(0) { $0 + agreement * silence[$1.target] * $1.warmth }
      // To the 2⁻⁴⁰, about 10⁻¹²: whoever adds the same for other targets is an equal.
      return (sum * 0x1p40).rounded() * 0x1p-40
    }

    var queue = Heap<Bid>()
    for (routes, alike) in Dictionary(grouping: introducers, by: \.routes) {
      queue.insert(Bid(routes: routes, alike: alike[...], gain: gain(of: routes), asked: 0))
    }
    var entries: [Entry] = []
    while var bid = queue.popMin() {
      try Task.checkCancellation()
      if bid.asked == entries.count, let introducer = bid.alike.popFirst() {
        entries.append(
          Entry(
            introducer: introducer.person, opens: introducer.opens,
            reaches: bid.routes.map(\.target), gain: bid.gain))
        for route in bid.routes { silence[route.target] *= 1 - route.warmth }
      }
      guard !bid.alike.isEmpty else { continue }
      bid.gain = gain(of: bid.routes)
      bid.asked = entries.count
      queue.insert(bid)
    }
    return entries
  }

  /// All introducers, those who open most targets first; of equals the one with the higher gain,
  /// then the smaller id.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: as ``byGain(from:targets:in:)``, which gives the gains.
  public func byOpens(
    from seeker: PersonID, targets: [Set<PersonID>], in graph: ReferralGraph
  ) throws -> [Entry] {
    try byGain(from: seeker, targets: targets, in: graph).sorted {
      ($1.opens.count, $1.gain, $0.introducer) < ($0.opens.count, $0.gain, $1.introducer)
    }
  }

  /// Everybody through whom a path runs to a target; who opens more first, of equals the smaller id.
  private func introducers(
    from seeker: PersonID, targets: [Set<PersonID>], in graph: ReferralGraph
  ) throws -> [Introducer] {
    var found: [PersonID: Introducer] = [:]
    for (target, people) in targets.enumerated() {
      for (place, way) in try ways(from: seeker, toAny: people, in: graph).enumerated() {
        guard let person = way.introducer else { continue }
        let route = Route(target: target, warmth: way.cost.warmth)
        found[person, default: Introducer(person: person)].routes.append(route)
        if place == 0 { found[person]?.opens.append(target) }
      }
    }
    return found.values.sorted { Introducer.precedes($0, $1) }
  }

  /// What the best path through each whom the seeker can ask costs, in order; without an introducer
  /// if it leads straight to a target.
  private func ways(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> [(introducer: PersonID?, cost: Cost)] {
    guard search.passing.isEmpty else {
      return try search.alternatives(from: seeker, toAny: targets, in: graph)
        .map { ($0.introducer, $0.cost) }
    }
    // In a department of 5,000 the paths themselves would be most of the work.
    guard let ways = try search.everyWay(from: seeker, toAny: targets, in: graph)
    else { return [] }
    return try ways.bestOpenings(from: seeker)
      .map { ($0.ties > 1 ? $0.introducer : nil, $0.cost) }
  }
}

/// The best path to a target through somebody.
private struct Route: Hashable {
  let target: Int
  let warmth: Double
}

/// Somebody to ask, and what for.
private struct Introducer {
  let person: PersonID
  /// Ascending by target, one for each.
  var routes: [Route] = []
  var opens: [Int] = []

  static func precedes(_ a: Introducer, _ b: Introducer) -> Bool {
    (b.opens.count, a.person) < (a.opens.count, b.person)
  }
}

/// What introducers were found to add when so many had been asked.
///
/// Those with the same routes add the same, and bid as one. In a department of 5,000 nearly all
/// have, and each of them would ask for a new look after each of the others: 12.5 million.
private struct Bid: Comparable {
  let routes: [Route]
  /// In the order in which they are asked; never empty in the queue.
  var alike: ArraySlice<Introducer>
  var gain: Double
  var asked: Int

  static func == (a: Bid, b: Bid) -> Bool { !(a < b) && !(b < a) }

  /// What is to be asked first comes first.
  static func < (a: Bid, b: Bid) -> Bool {
    guard a.gain == b.gain, let first = a.alike.first, let other = b.alike.first
    else { return a.gain > b.gain }
    return Introducer.precedes(first, other)
  }
}

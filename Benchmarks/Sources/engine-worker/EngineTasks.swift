import ReferralGraph

/// What the worker can be asked for, with the numbers that make one query.
enum EngineTask: String, Codable, CaseIterable {
  /// Source, target: the cost.
  case pair
  /// Source, target, ties: the cost.
  case pairWithin = "pair_within"
  /// Source, target, ties: paths.
  case frontier
  /// Source, target, count: paths.
  case shortestPaths = "shortest_paths"
  /// Nothing: from ties in memory to a file; the answer is empty.
  case save
  /// Source: everybody's cost.
  case oneToAll = "one_to_all"
  /// Source, ties: everybody's cost.
  case oneToAllWithin = "one_to_all_within"
  /// Sources: everybody's dependencies, summed over the sources.
  case betweenness
  /// Nothing: everybody's score.
  case pagerank
  /// Nothing: everybody's constraint, NaN for who has no tie.
  case constraint
}

/// The tasks, each by the one call of ``ReferralGraph`` that is timed.
///
/// Costs are millinats, and -1 stands for nobody reached.
struct EngineTasks {
  private let graph: ReferralGraph
  private let network: Network?
  /// Where the snapshot is.
  private let own: String

  init(of network: Network, own: String) {
    graph = Self.graph(of: network)
    self.network = network
    self.own = own
  }

  /// Opens the snapshot.
  init(saved own: String) throws {
    graph = try GraphSnapshot(at: own, key: []).graph
    network = nil
    self.own = own
  }

  /// Reads all there is, so that all of a snapshot is in memory.
  func touch() throws {
    for person in 0..<UInt32(graph.personCount) { _ = try graph.ties(of: PersonID(person)) }
  }

  func answer(_ task: EngineTask, _ query: [Int], _ watch: inout Stopwatch) throws -> [Double] {
    switch task {
    case .pair:
      let people = people(query)
      let search = PathSearch.unbounded
      return [
        number(try watch.lap { try search.cost(from: people[0], to: people[1], in: graph) })
      ]
    case .pairWithin:
      let people = people(query.prefix(2))
      let search = PathSearch.within(query[2])
      return [
        number(try watch.lap { try search.cost(from: people[0], to: people[1], in: graph) })
      ]
    case .frontier:
      let people = people(query.prefix(2))
      let search = PathSearch.within(query[2])
      return encoded(
        try watch.lap { try search.frontier(from: people[0], to: people[1], in: graph) })
    case .shortestPaths:
      let people = people(query.prefix(2))
      return encoded(
        try watch.lap {
          try PathSearch.unbounded.shortest(query[2], from: people[0], to: people[1], in: graph)
        })
    case .save:
      guard let network else { return [] }
      try watch.lap { try GraphSnapshot.write(Self.graph(of: network), key: [], to: own) }
      return []
    case .oneToAll:
      let people = people(query)
      return try watch.lap { try PathSearch.unbounded.costs(from: people[0], in: graph) }
        .map(number)
    case .oneToAllWithin:
      let people = people(query.prefix(1))
      let search = PathSearch.within(query[1])
      return try watch.lap { try search.costs(from: people[0], in: graph) }.map(number)
    case .betweenness:
      let betweenness = Betweenness(from: Set(people(query)), maximumThreads: 1)
      // In full: a path counts for its source, not half for each end.
      return try watch.lap { try betweenness.scores(in: graph) }.map { 2 * $0 }
    case .pagerank:
      let rank = PageRank(damping: 0.85, tolerance: 1e-9, maximumThreads: 1)
      return Array(try watch.lap { try rank.scores(in: graph) })
    case .constraint:
      return try watch.lap { try BurtConstraint().positions(in: graph) }
        .map { $0?.constraint ?? .nan }
    }
  }

  private static func graph(of network: Network) -> ReferralGraph {
    var builder = ReferralGraph.Builder(personCount: network.people)
    builder.reserveTies(network.costs.count)
    for tie in network.costs.indices {
      builder.addTie(
        PersonID(network.a[tie]), PersonID(network.b[tie]),
        Cost(millinats: UInt32(network.costs[tie])))
    }
    return builder.build()
  }
}

private func people(_ query: some Sequence<Int>) -> [PersonID] {
  query.map { PersonID(UInt32($0)) }
}

private func number(_ cost: Cost?) -> Double {
  cost.map { Double($0.millinats) } ?? -1
}

/// Of each path its cost, how many people are on it, and the people.
private func encoded(_ paths: [WarmPath]) -> [Double] {
  paths.flatMap { path in
    [Double(path.cost.millinats), Double(path.people.count)]
      + path.people.map { Double($0.index) }
  }
}

extension PathSearch {
  /// Bounded by ties alone.
  fileprivate static func within(_ ties: Int) -> PathSearch {
    var search = PathSearch.unbounded
    search.maximumTies = ties
    return search
  }
}

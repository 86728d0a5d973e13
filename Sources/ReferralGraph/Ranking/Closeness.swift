/// How near people are to given targets, all together: the sum over the targets of one over what
/// reaching each costs, in nats.
///
/// This is harmonic closeness (Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3). Of
/// the known ways to add up distances it alone does what one expects when ties or targets are added
/// (Boldi and Vigna 2014, doi:10.1080/15427951.2013.865686), and a target out of reach adds
/// nothing, where with sums of distances one such target would decide all. From oneself to oneself
/// nothing is added.
public struct Closeness: Hashable, Sendable {
  /// Which paths count; by default all.
  public var search: PathSearch
  /// As many threads as there are cores if `nil`; the answer does not depend on it.
  public var maximumThreads: Int?

  public init(search: PathSearch = .unbounded, maximumThreads: Int? = nil) {
    self.search = search
    self.maximumThreads = maximumThreads
  }

  /// The closeness of everybody to the targets, or to everybody if they are `nil`, in 1/nat.
  ///
  /// The same to the last bit on any number of threads.
  ///
  /// - Precondition: the targets are of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: a search as ``PathSearch/costs(toAny:in:)`` for each target.
  public func scores(
    to targets: Set<PersonID>? = nil, in graph: ReferralGraph
  ) throws -> PersonScores {
    precondition(targets?.allSatisfy(graph.contains) ?? true, "a target is not of this graph")
    let graph = try graph.checked()
    let people = graph.personCount
    let targets = (targets.map { $0.sorted() } ?? (0..<UInt32(people)).map { PersonID($0) })
      .filter { !search.avoiding.contains($0) }
    let blockSize = Parallel.blockSize(of: targets.count)
    let sums = try Parallel.run(maximumThreads: maximumThreads) { parallel in
      try parallel.addingUp(
        (targets.count + blockSize - 1) / blockSize, length: people,
        worker: { Box(OneToAllSearch(search, .backward, in: graph, parallel.cancellation)) }
      ) { worker, block, sums in
        for target in targets[block * blockSize..<min(targets.count, (block + 1) * blockSize)] {
          try worker.value.run(from: [target.index])
          let costs = worker.value.costs
          for person in 0..<people {
            let cost = costs[person]
            if cost > 0, cost != NodeCosts.unreached { sums[person] += 1000 / Double(cost) }
          }
        }
      }
    }
    return PersonScores(sums)
  }
}

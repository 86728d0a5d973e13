/// How often people stand between others: over all pairs, the share of the cheapest paths from one
/// to the other that lead through a person (Freeman 1977, doi:10.2307/3033543).
///
/// Each distinct way is a path: two people with a tie of their own and a group in common, or with
/// two groups, have several ways, and of equal costs all of them count. Groups are on paths and
/// have no number of their own.
///
/// As in NetworkX, in a graph that is not directed the sums are halved, because each pair is seen
/// from both ends; also where only certain sources and targets are asked for.
public struct Betweenness: Hashable, Sendable {
  /// Where the paths begin; everybody if `nil`.
  public var sources: Set<PersonID>?
  /// Where the paths end; everybody if `nil`.
  public var targets: Set<PersonID>?
  /// Whether the sums are divided by the number of pairs of other people, ordered pairs in a
  /// directed graph; of up to two people all are 0.
  public var isNormalized: Bool
  /// As many threads as there are cores if `nil`; the answer does not depend on it.
  public var maximumThreads: Int?

  public init(
    from sources: Set<PersonID>? = nil, to targets: Set<PersonID>? = nil,
    isNormalized: Bool = false, maximumThreads: Int? = nil
  ) {
    self.sources = sources
    self.targets = targets
    self.isNormalized = isNormalized
    self.maximumThreads = maximumThreads
  }

  /// The betweenness of everybody, exactly.
  ///
  /// The method of Brandes (2001, doi:10.1080/0022250X.2001.9990249) over the buckets of a search
  /// by cost. The same to the last bit on any number of threads. Numbers of paths are counted in
  /// floating point; above 10³⁰⁸ paths between two people there is no number, but NaN.
  ///
  /// - Precondition: the sources and targets are of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*s* · (*n* + *m*)) for *s* sources, *n* people and groups, *m* ties and
  ///   affiliations; 42 bytes a person and group for each thread, and 4 for each step of the
  ///   cheapest paths from one source.
  public func scores(in graph: ReferralGraph) throws -> PersonScores {
    let graph = try graph.checked()
    let (sources, isTarget) = ends(in: graph)
    let blockSize = Parallel.blockSize(of: sources.count)
    let sums = try Parallel.run(maximumThreads: maximumThreads) { parallel in
      try parallel.addingUp(
        (sources.count + blockSize - 1) / blockSize, length: graph.personCount,
        worker: { Box(DependencySearch(in: graph, isTarget: isTarget, parallel.cancellation)) }
      ) { search, block, sums in
        for source in sources[block * blockSize..<min(sources.count, (block + 1) * blockSize)] {
          try search.value.add(from: source, to: sums)
        }
      }
    }
    return PersonScores(sums.map { $0 * scale(in: graph) })
  }

  /// The sources, ascending, and for each person whether paths end there.
  func ends(in graph: ReferralGraph) -> (sources: [UInt32], isTarget: [Bool]) {
    precondition(sources?.allSatisfy(graph.contains) ?? true, "a source is not of this graph")
    precondition(targets?.allSatisfy(graph.contains) ?? true, "a target is not of this graph")
    let sources = sources.map { $0.map(\.index).sorted() } ?? Array(0..<UInt32(graph.personCount))
    var isTarget = Array(repeating: targets == nil, count: graph.personCount)
    for target in targets ?? [] { isTarget[Int(target.index)] = true }
    return (sources, isTarget)
  }

  /// What sums over ordered pairs are multiplied with.
  func scale(in graph: ReferralGraph) -> Double {
    guard isNormalized else { return graph.isDirected ? 1 : 0.5 }
    let people = Double(graph.personCount)
    return people > 2 ? 1 / ((people - 1) * (people - 2)) : 0
  }
}

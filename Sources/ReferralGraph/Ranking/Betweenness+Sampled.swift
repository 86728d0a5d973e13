internal import Foundation

extension Betweenness {
  /// How well to estimate, and with which random numbers.
  public struct Sampling: Hashable, Sendable {
    /// How far off the share of the pairs may be between whom somebody stands.
    public var error: Double
    /// How probable it may be that anybody's share is farther off.
    public var failureProbability: Double
    public var seed: UInt64

    public init(error: Double = 0.01, failureProbability: Double = 0.1, seed: UInt64 = 1) {
      self.error = error
      self.failureProbability = failureProbability
      self.seed = seed
    }
  }

  /// An estimate of everybody's betweenness.
  public struct Estimate: Hashable, Sendable {
    public let scores: PersonScores
    /// With the probability that was asked for, nobody's score is farther from the exact one than
    /// this, in the units of the scores.
    public let error: Double
    /// How many paths were drawn.
    public let sampleCount: Int
  }

  /// The betweenness of everybody from randomly drawn pairs and for each one of its cheapest paths,
  /// as many as the stated error takes (Riondato and Kornaropoulos 2016,
  /// doi:10.1007/s10618-015-0423-0).
  ///
  /// The number does not grow with the number of people but with the logarithm of that of the
  /// people on a path. The same seed gives the same estimate on any number of threads. An error or
  /// a failure probability outside 10⁻⁴...1 counts as the nearer end, and NaN as 1.
  ///
  /// - Precondition: the sources and targets are of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O((log *l* + log 1/*δ*) / *ε*²) searches from two sides for an error of *ε* with
  ///   a failure probability of *δ* and paths of up to *l* people; 32 bytes a person and group for
  ///   each thread.
  public func estimate(
    _ sampling: Sampling = Sampling(), in graph: ReferralGraph
  ) throws -> Estimate {
    let graph = try graph.checked()
    let (sources, isTarget) = ends(in: graph)
    let targets = (0..<UInt32(graph.personCount)).filter { isTarget[Int($0)] }
    let both = sources.lazy.filter { isTarget[Int($0)] }.count
    let pairCount = Double(sources.count) * Double(targets.count) - Double(both)
    let error = Self.clamped(sampling.error)
    let scale = scale(in: graph) * pairCount
    let people = try mostPeopleBetween(in: graph)
    guard pairCount > 0, people > 0 else {
      let nobody = PersonScores(Array(repeating: 0, count: graph.personCount))
      return Estimate(scores: nobody, error: 0, sampleCount: 0)
    }
    let dimension = log2(Double(people)).rounded(.down) + 1
    let needed =
      0.5 / (error * error) * (dimension - log(Self.clamped(sampling.failureProbability)))
    let sampleCount = Int(needed.rounded(.up))
    let hits = try hits(sampleCount, from: sources, to: targets, sampling.seed, in: graph)
    return Estimate(
      scores: PersonScores(hits.map { $0 / Double(sampleCount) * scale }), error: error * scale,
      sampleCount: sampleCount)
  }

  private static func clamped(_ number: Double) -> Double {
    number < 1 ? max(number, 1e-4) : 1
  }

  /// On how many of the drawn paths each person is: whole numbers, so their order does not matter.
  private func hits(
    _ count: Int, from sources: [UInt32], to targets: [UInt32], _ seed: UInt64,
    in graph: ReferralGraph
  ) throws -> [Double] {
    let blockSize = 256
    return try Parallel.run(maximumThreads: maximumThreads) { parallel in
      try parallel.addingUp(
        (count + blockSize - 1) / blockSize, length: graph.personCount,
        worker: { Box(PathSampler(in: graph, parallel.cancellation)) }
      ) { sampler, block, hits in
        for sample in block * blockSize..<min(count, (block + 1) * blockSize) {
          var generator = SeededGenerator(seed: seed, stream: UInt64(sample))
          var (source, target): (UInt32, UInt32)
          repeat {
            source = sources[generator.below(sources.count)]
            target = targets[generator.below(targets.count)]
          } while source == target
          try sampler.value.sample(from: source, to: target, using: &generator) {
            hits[Int($0)] += 1
          }
        }
      }
    }
  }

  /// No cheapest path has more people between its ends.
  ///
  /// In a graph that is not directed no path costs more than two ways to the middle; divided by the
  /// cheapest tie that bounds its ties.
  private func mostPeopleBetween(in graph: ReferralGraph) throws -> Int {
    let components = try Components().parts(in: graph)
    let most = max(0, (components.first?.count ?? 0) - 2)
    guard !graph.isDirected, let cheapest = graph.cheapestTie else { return most }
    let starts = components.map { $0[0].index }
    let radius = try Cancellation.ofThisTask { cancellation in
      var search = OneToAllSearch(.unbounded, .forward, in: graph, cancellation)
      try search.run(from: starts)
      return (0..<graph.personCount).reduce(0) { max($0, search.costs[$1]) }
    }
    return min(most, max(0, 2 * Int(radius) / Int(cheapest) - 1))
  }
}

extension ReferralGraph {
  /// What the cheapest tie costs, own or through a group; `nil` if there are none.
  fileprivate var cheapestTie: UInt32? {
    (0..<UInt32(personCount)).lazy.compactMap { person in
      let row = outgoing.row(person)
      return (0..<row.count).lazy.map { row.cost($0) }.min()
    }.min()
  }
}

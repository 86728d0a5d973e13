/// Circles of people who have more and stronger ties among each other than to others: communities
/// by modularity (Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113), found with the Leiden
/// method (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z).
///
/// Every community is connected by its own ties and groups. A group is a node like a person, and
/// each affiliation a tie to it of the group's strength; so large groups do not outweigh all else.
/// In a directed graph a tie weighs what both directions do together.
public struct Communities: Hashable, Sendable {
  /// The higher, the smaller and more communities; 1 is plain modularity. Below 0 and NaN count
  /// as 0.
  public var resolution: Double
  /// Decides in which order people are looked at.
  public var seed: UInt64
  /// How often at most the whole is begun again from what was found; it ends earlier if nothing
  /// gets better.
  public var maximumRounds: Int

  public init(resolution: Double = 1, seed: UInt64 = 1, maximumRounds: Int = 10) {
    self.resolution = resolution
    self.seed = seed
    self.maximumRounds = maximumRounds
  }

  /// Communities and how good they are.
  public struct Division: Hashable, Sendable {
    public let communities: Partition
    /// The share of strength inside communities beyond what chance would put there, at the
    /// resolution; 0 in a graph without ties.
    public let modularity: Double
  }

  /// A division of all people; who has no ties is a community of one.
  ///
  /// Differs from the published method in one point: in refining, people join the part where most
  /// is gained rather than one that is drawn. The same seed gives the same division. On one thread.
  ///
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: in practice O(*n* + *m*) a round for *n* people and groups, *m* ties and
  ///   affiliations; about 30 bytes a tie and 60 a person.
  public func division(of graph: ReferralGraph) throws -> Division {
    let graph = try graph.checked()
    let resolution = resolution > 0 ? resolution : 0
    return try Cancellation.ofThisTask { cancellation in
      let network = try StrengthNetwork(of: graph, cancellation)
      var generator = SeededGenerator(seed: seed)
      var labels = Array(0..<UInt32(network.count))
      var best = try network.modularity(of: labels, resolution: resolution, cancellation)
      for _ in 0..<max(0, maximumRounds) {
        let found = try network.leiden(
          from: labels, resolution: resolution, using: &generator, cancellation)
        let modularity = try network.modularity(
          of: found, resolution: resolution, cancellation)
        guard modularity > best + 1e-12 else { break }
        (labels, best) = (found, modularity)
      }
      return Division(
        communities: Partition(labels: labels[..<graph.personCount], below: network.count),
        modularity: best)
    }
  }
}

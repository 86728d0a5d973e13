/// What reaching each of several people costs from each of several others.
public struct CostMatrix: Hashable, Sendable {
  public let seekers: [PersonID]
  public let targets: [PersonID]
  /// Row by row, a row for each seeker.
  private let costs: [UInt32]

  init(seekers: [PersonID], targets: [PersonID], costs: [UInt32]) {
    self.seekers = seekers
    self.targets = targets
    self.costs = costs
  }

  /// The cost from a seeker to a target, both by their places in ``seekers`` and ``targets``; `nil`
  /// if there is no path.
  public subscript(seeker: Int, target: Int) -> Cost? {
    precondition(seekers.indices.contains(seeker), "there are not so many seekers")
    precondition(targets.indices.contains(target), "there are not so many targets")
    let cost = costs[seeker * targets.count + target]
    return cost == NodeCosts.unreached ? nil : Cost(millinats: cost)
  }
}

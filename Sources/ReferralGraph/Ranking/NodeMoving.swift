/// Moves nodes of a network to the community where most is gained, until none gains by moving.
///
/// After the first time only nodes are looked at whose surroundings have changed.
struct NodeMoving {
  private let network: StrengthNetwork
  private let scale: Double
  private var labels: [UInt32]
  private var communitySums: [Double]
  private var sizes: [UInt32]
  /// Labels that nobody has.
  private var unused: [UInt32] = []
  private var near: NeighbourWeights

  init(in network: StrengthNetwork, _ labels: [UInt32], resolution: Double) {
    self.network = network
    self.labels = labels
    scale = network.total > 0 ? resolution / network.total : 0
    communitySums = Array(repeating: 0, count: network.count)
    sizes = Array(repeating: 0, count: network.count)
    near = NeighbourWeights(count: network.count)
    for node in 0..<network.count {
      communitySums[Int(labels[node])] += network.sums[node]
      sizes[Int(labels[node])] += 1
    }
    unused = (0..<UInt32(network.count)).filter { sizes[Int($0)] == 0 }
  }

  mutating func run(using generator: inout SeededGenerator, _ cancellation: Cancellation) throws
    -> [UInt32]
  {
    /// Whose turn it is, going round.
    var queue = generator.order(of: network.count)
    var isQueued = Array(repeating: true, count: network.count)
    var first = 0
    var waiting = network.count
    var steps = 0
    try cancellation.check()
    while waiting > 0 {
      if steps & 0x3FF == 0 { try cancellation.check() }
      steps += 1
      let node = Int(queue[first])
      first = first + 1 == queue.count ? 0 : first + 1
      waiting -= 1
      isQueued[node] = false
      guard move(node) else { continue }
      for tie in network.row(node) {
        let far = Int(network.heads[tie])
        guard !isQueued[far], labels[far] != labels[node] else { continue }
        isQueued[far] = true
        queue[(first + waiting) % queue.count] = UInt32(far)
        waiting += 1
      }
    }
    return labels
  }

  /// - Returns: whether the node has moved.
  @inline(__always)
  private mutating func move(_ node: Int) -> Bool {
    let old = labels[node]
    let sum = network.sums[node]
    for tie in network.row(node) {
      near.add(network.weights[tie], to: labels[Int(network.heads[tie])])
    }
    defer { near.reset() }
    var best = old
    let others = communitySums[Int(old)] - sum
    // What is won by rounding alone would be won back for ever.
    var bestGain = near.weights[Int(old)] - scale * sum * others + 1e-10 * sum
    let stayingGain = bestGain
    for label in near.met where label != old {
      let gain = near.weights[Int(label)] - scale * sum * communitySums[Int(label)]
      if gain > bestGain || gain == bestGain && best != old && label < best {
        (best, bestGain) = (label, gain)
      }
    }
    if bestGain < 0, stayingGain < 0, sizes[Int(old)] > 1, let label = unused.last {
      best = label
      unused.removeLast()
    }
    guard best != old else { return false }
    labels[node] = best
    communitySums[Int(old)] = others
    communitySums[Int(best)] += sum
    sizes[Int(old)] -= 1
    sizes[Int(best)] += 1
    if sizes[Int(old)] == 0 { unused.append(old) }
    return true
  }
}

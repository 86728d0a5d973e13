extension StrengthNetwork {
  /// A round of the Leiden method, from a division with labels below the number of nodes: move
  /// nodes while that gains, refine into parts that are connected, join these to nodes, and again.
  func leiden(
    from labels: [UInt32], resolution: Double, using generator: inout SeededGenerator,
    _ cancellation: Cancellation
  ) throws -> [UInt32] {
    var network = self
    /// For each of our nodes the one of `network` that it is part of.
    var nodes = Array(0..<UInt32(count))
    var labels = labels
    while true {
      try cancellation.check()
      var moving = NodeMoving(in: network, labels, resolution: resolution)
      labels = try moving.run(using: &generator, cancellation)
      let communities = renumbered(labels, below: network.count)
      if communities.count == network.count { return nodes }
      var parts = try network.refined(
        communities.labels, count: communities.count, resolution: resolution, using: &generator,
        cancellation)
      labels = communities.labels
      if parts.count == network.count {
        // Nothing could be joined; what is connected within a community can always be.
        parts = try network.connectedParts(of: communities.labels, cancellation)
        labels = parts.labels
        if parts.count == network.count { return nodes }
      }
      var labelOfPart = Array(repeating: UInt32(0), count: parts.count)
      for (node, part) in parts.labels.enumerated() { labelOfPart[Int(part)] = labels[node] }
      for node in nodes.indices { nodes[node] = parts.labels[Int(nodes[node])] }
      network = try StrengthNetwork(
        joining: network, by: parts.labels, count: parts.count, cancellation)
      labels = labelOfPart
    }
  }

  /// Divides communities into parts that are connected, and well enough to stay together.
  private func refined(
    _ communities: [UInt32], count communityCount: Int, resolution: Double,
    using generator: inout SeededGenerator, _ cancellation: Cancellation
  ) throws -> (labels: [UInt32], count: Int) {
    let scale = total > 0 ? resolution / total : 0
    var parts = Array(0..<UInt32(count))
    var sizes = Array(repeating: UInt32(1), count: count)
    var partSums = sums
    /// For each part the weight of its ties to the rest of its community.
    var ties = Array(repeating: 0.0, count: count)
    var communitySums = Array(repeating: 0.0, count: communityCount)
    for node in 0..<count {
      if node & 0xFFF == 0 { try cancellation.check() }
      communitySums[Int(communities[node])] += sums[node]
      for tie in row(node) where communities[Int(heads[tie])] == communities[node] {
        ties[node] += weights[tie]
      }
    }
    try cancellation.check()
    var near = NeighbourWeights(count: count)
    let order = generator.order(of: count)
    for (step, node) in order.enumerated() {
      if step & 0x3FF == 0 { try cancellation.check() }
      let node = Int(node)
      let communitySum = communitySums[Int(communities[node])]
      func isWellTied(_ part: Int) -> Bool {
        ties[part] >= scale * partSums[part] * (communitySum - partSums[part])
      }
      guard parts[node] == UInt32(node), sizes[node] == 1, isWellTied(node) else { continue }
      for tie in row(node) where communities[Int(heads[tie])] == communities[node] {
        near.add(weights[tie], to: parts[Int(heads[tie])])
      }
      var best: (gain: Double, part: UInt32)?
      for part in near.met where isWellTied(Int(part)) {
        let gain = near.weights[Int(part)] - scale * sums[node] * partSums[Int(part)]
        guard gain >= 0 else { continue }
        if let best, (best.gain, part) >= (gain, best.part) { continue }
        best = (gain, part)
      }
      if let part = best?.part {
        ties[Int(part)] += ties[node] - 2 * near.weights[Int(part)]
        parts[node] = part
        sizes[Int(part)] += 1
        sizes[node] = 0
        partSums[Int(part)] += sums[node]
      }
      near.reset()
    }
    return renumbered(parts, below: count)
  }

  /// Divides communities into what is connected in each.
  private func connectedParts(
    of communities: [UInt32], _ cancellation: Cancellation
  ) throws -> (labels: [UInt32], count: Int) {
    let none = UInt32.max
    var parts = Array(repeating: none, count: count)
    var next: UInt32 = 0
    var waiting: [Int] = []
    var steps = 0
    for node in 0..<count where parts[node] == none {
      parts[node] = next
      waiting.append(node)
      while let node = waiting.popLast() {
        if steps & 0xFFF == 0 { try cancellation.check() }
        steps += 1
        for tie in row(node) {
          let far = Int(heads[tie])
          guard parts[far] == none, communities[far] == communities[node] else { continue }
          parts[far] = next
          waiting.append(far)
        }
      }
      next += 1
    }
    return (parts, Int(next))
  }
}

/// The weights of a node's ties to each label around it.
struct NeighbourWeights {
  private(set) var weights: [Double]
  /// The labels that there are ties to, in the order of the ties.
  private(set) var met: [UInt32] = []

  init(count: Int) {
    weights = Array(repeating: 0, count: count)
  }

  @inline(__always)
  mutating func add(_ weight: Double, to label: UInt32) {
    if weights[Int(label)] == 0 { met.append(label) }
    weights[Int(label)] += weight
  }

  @inline(__always)
  mutating func reset() {
    for label in met { weights[Int(label)] = 0 }
    met.removeAll(keepingCapacity: true)
  }
}

extension SeededGenerator {
  /// The numbers below a bound in random order.
  mutating func order(of count: Int) -> [UInt32] {
    var order = Array(0..<UInt32(count))
    for place in order.indices.reversed() { order.swapAt(place, below(place + 1)) }
    return order
  }
}

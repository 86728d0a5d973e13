/// A symmetric network with strengths, whose nodes stand for people, groups, or many of them.
struct StrengthNetwork {
  let count: Int
  private var offsets: [Int] = [0]
  private let ties: Ties
  /// For each node the sum of its ties' weights, those within it twice.
  private(set) var sums: [Double]
  /// Of all nodes.
  let total: Double

  /// The far ends and the weights of all ties, row by row.
  private final class Ties {
    private let memory: (LargeBuffer, LargeBuffer)
    let heads: UnsafeMutablePointer<UInt32>
    let weights: UnsafeMutablePointer<Double>
    var count = 0

    /// Takes no more memory than is used.
    init(capacity: Int) {
      memory = (LargeBuffer(byteCount: 4 * capacity), LargeBuffer(byteCount: 8 * capacity))
      heads = memory.0.bound(to: UInt32.self)
      weights = memory.1.bound(to: Double.self)
    }

    @inline(__always)
    func append(_ head: UInt32, _ weight: Double) {
      heads[count] = head
      weights[count] = weight
      count &+= 1
    }
  }

  var heads: UnsafeMutablePointer<UInt32> { ties.heads }
  var weights: UnsafeMutablePointer<Double> { ties.weights }

  /// The graph must be known to be right.
  init(of graph: ReferralGraph, _ cancellation: Cancellation) throws {
    count = graph.nodeCount
    let strengths = StrengthTable()
    let directions = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
    offsets.reserveCapacity(count + 1)
    ties = Ties(capacity: directions.reduce(0) { $0 + $1.arcCount })
    sums = Array(repeating: 0, count: count)
    for node in 0..<count {
      if node & 0xFFF == 0 { try cancellation.check() }
      for rows in directions {
        let row = rows.row(UInt32(node))
        for arc in 0..<row.count {
          let cost =
            node < graph.personCount
            ? row.cost(arc) : UInt32(graph.groupCosts[node - graph.personCount])
          ties.append(row.node(arc), strengths[cost])
          sums[node] += strengths[cost]
        }
      }
      offsets.append(ties.count)
    }
    total = sums.reduce(0, +)
  }

  /// The network whose nodes are parts of another, numbered from 0.
  init(
    joining network: StrengthNetwork, by parts: [UInt32], count: Int, _ cancellation: Cancellation
  ) throws {
    self.count = count
    total = network.total
    ties = Ties(capacity: network.ties.count)
    sums = Array(repeating: 0, count: count)
    var members = NodeLists(of: parts, count: count)
    var weightTo = Array(repeating: 0.0, count: count)
    var met: [UInt32] = []
    for part in 0..<count {
      if part & 0x3FF == 0 { try cancellation.check() }
      members.forEach(in: part) { node in
        sums[part] += network.sums[node]
        for tie in network.row(node) {
          let far = parts[Int(network.heads[tie])]
          guard far != part else { continue }
          if weightTo[Int(far)] == 0 { met.append(far) }
          weightTo[Int(far)] += network.weights[tie]
        }
      }
      for far in met {
        ties.append(far, weightTo[Int(far)])
        weightTo[Int(far)] = 0
      }
      met.removeAll(keepingCapacity: true)
      offsets.append(ties.count)
    }
  }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// The modularity of a division; labels are below the number of nodes.
  func modularity(
    of labels: [UInt32], resolution: Double, _ cancellation: Cancellation
  ) throws -> Double {
    guard total > 0 else { return 0 }
    var within = 0.0
    var sumOf = Array(repeating: 0.0, count: count)
    for node in 0..<count {
      if node & 0xFFF == 0 { try cancellation.check() }
      sumOf[Int(labels[node])] += sums[node]
      for tie in row(node) where labels[Int(heads[tie])] == labels[node] { within += weights[tie] }
    }
    let expected = sumOf.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return within / total - resolution * expected
  }
}

/// The nodes of each part, one part after the other.
struct NodeLists {
  private var starts: [Int]
  private var nodes: [UInt32]

  init(of parts: [UInt32], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<count { starts[part + 1] += starts[part] }
    nodes = Array(repeating: 0, count: parts.count)
    var next = starts
    for (node, part) in parts.enumerated() {
      nodes[next[Int(part)]] = UInt32(node)
      next[Int(part)] += 1
    }
  }

  @inline(__always)
  mutating func forEach(in part: Int, _ body: (Int) -> Void) {
    for place in starts[part]..<starts[part + 1] { body(Int(nodes[place])) }
  }
}

/// The same labels numbered from 0 in the order in which they first come.
func renumbered(_ labels: [UInt32], below bound: Int) -> (labels: [UInt32], count: Int) {
  var numbers = Array(repeating: UInt32.max, count: bound)
  var count: UInt32 = 0
  let renumbered = labels.map { label in
    if numbers[Int(label)] == .max {
      numbers[Int(label)] = count
      count += 1
    }
    return numbers[Int(label)]
  }
  return (renumbered, Int(count))
}

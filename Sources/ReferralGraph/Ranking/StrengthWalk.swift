/// A walk along ties in shares of their strengths, as a matrix that is never written down.
///
/// People who come from a group all get the same from it but for what they brought themselves, so
/// it takes one sum for each group and not a number for each two members.
struct StrengthWalk {
  let parallel: Parallel
  let personCount: Int
  /// For each person the sum of the strengths with which he or she asks; 0 if there is nobody.
  let sums: [Double]
  private let graph: ReferralGraph
  private let strengths = StrengthTable()
  /// For each person the sum of the strengths of the groups; empty if there are none.
  private let groupSums: [Double]

  static let blockSize = 4096

  /// The graph must be known to be right.
  init(in graph: ReferralGraph, _ parallel: Parallel) throws {
    self.parallel = parallel
    self.graph = graph
    let people = graph.personCount
    personCount = people
    let strengths = strengths
    var sums = Array(repeating: 0.0, count: people)
    var groupSums = Array(repeating: 0.0, count: graph.groupCount > 0 ? people : 0)
    try sums.withUnsafeMutableBufferPointer { sums in
      try groupSums.withUnsafeMutableBufferPointer { groupSums in
        let (sums, groupSums) = (sums, groupSums)
        try parallel.forEachBlock(of: people, size: Self.blockSize) { range in
          for person in range {
            let row = graph.outgoing.row(UInt32(person))
            for arc in 0..<row.count {
              let (far, strength) = (row.node(arc), strengths[row.cost(arc)])
              if far < people {
                sums[person] += strength
              } else {
                sums[person] += strength * Double(graph.outgoing.row(far).count - 1)
                groupSums[person] += strength
              }
            }
          }
        }
      }
    }
    self.sums = sums
    self.groupSums = groupSums
  }

  /// Memory for a number for each person, and behind them one for each group.
  func vector() -> Vector { Vector(count: graph.nodeCount) }

  /// Puts Σⱼ wⱼᵢ xⱼ over those who ask person *i* into `moved` for everybody, *x* being in `vector`,
  /// and then calls `body` with the people of each block; the sum of what it returns.
  ///
  /// Writes the groups' sums behind the people's numbers in `vector`.
  func sweep(_ vector: Vector, into moved: Vector, _ body: (Range<Int>) -> Double) throws
    -> Double
  {
    let (rows, people) = (graph.incoming, personCount)
    let numbers = vector.numbers
    try parallel.forEachBlock(of: graph.groupCount, size: 64) { range in
      for group in range {
        let members = rows.row(UInt32(people + group))
        var sum = 0.0
        for arc in 0..<members.count { sum += numbers[Int(members.node(arc))] }
        numbers[people + group] = sum
      }
    }
    return try strengths.withUnsafePointer { strengths in
      try sum { range in
        for person in range {
          moved.numbers[person] = rows.row(UInt32(person)).sum(of: numbers, times: strengths)
        }
        if !groupSums.isEmpty {
          for person in range { moved.numbers[person] -= groupSums[person] * numbers[person] }
        }
        return body(range)
      }
    }
  }

  /// Calls `body` with all people, block by block; the sum of what it returns.
  func sum(_ body: (Range<Int>) -> Double) throws -> Double {
    try parallel.sum(of: personCount, size: Self.blockSize, body)
  }

  /// A number for each node, in memory that threads write to each in its own part.
  final class Vector: @unchecked Sendable {
    private let memory: LargeBuffer
    let numbers: UnsafeMutablePointer<Double>

    init(count: Int) {
      memory = LargeBuffer(byteCount: 8 * count)
      numbers = memory.bound(to: Double.self)
    }
  }
}

extension ArcRows.Row {
  /// The sum of the far ends' numbers, each times the strength of the arc.
  @inline(__always)
  fileprivate func sum(
    of numbers: UnsafeMutablePointer<Double>, times strengths: UnsafePointer<Double>
  ) -> Double {
    // Several sums, which do not wait for each other.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    var arc = 0
    while arc &+ 4 <= count {
      a += strengths[Int(cost(arc))] * numbers[Int(node(arc))]
      b += strengths[Int(cost(arc &+ 1))] * numbers[Int(node(arc &+ 1))]
      c += strengths[Int(cost(arc &+ 2))] * numbers[Int(node(arc &+ 2))]
      d += strengths[Int(cost(arc &+ 3))] * numbers[Int(node(arc &+ 3))]
      arc &+= 4
    }
    while arc < count {
      a += strengths[Int(cost(arc))] * numbers[Int(node(arc))]
      arc &+= 1
    }
    return (a + b) + (c + d)
  }
}

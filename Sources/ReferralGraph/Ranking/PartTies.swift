/// How many ties there are between parts of a network, like companies.
public struct PartTies: Hashable, Sendable {
  public let count: Int
  private let ties: [Int]

  /// Counts ties of people's own; those through groups have no two ends.
  ///
  /// `part` has for each person the place of his or her part, and anything from `count` on for
  /// those who are in none; ties of `left` do not count.
  ///
  /// - Precondition: `part` is as long as the graph has people.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m*) time for *n* people and *m* ties, and O(*c* ²) memory for *c* parts.
  public init(
    of part: [UInt32], count: Int, in graph: ReferralGraph, leavingOut left: PersonID? = nil
  ) throws {
    precondition(part.count == graph.personCount, "everybody needs a part, or none")
    let graph = try graph.checked()
    var ties = Array(repeating: 0, count: count * count)
    try Cancellation.ofThisTask { cancellation in
      for node in 0..<UInt32(graph.personCount) {
        if node & 0xFFF == 0 { try cancellation.check() }
        let first = Int(part[Int(node)])
        guard first < count, node != left?.index else { continue }
        for far in Self.neighbours(after: node, in: graph) {
          let second = Int(part[Int(far)])
          guard second < count, far != left?.index else { continue }
          ties[first * count + second] += 1
        }
      }
    }
    self.count = count
    self.ties = ties
  }

  /// Who has a tie with a person, in whichever direction, of those with larger ids: so each tie is
  /// met once.
  private static func neighbours(after node: UInt32, in graph: ReferralGraph) -> [UInt32] {
    func far(_ rows: ArcRows) -> [UInt32] {
      let row = rows.row(node)
      return (row.groupCount(people: graph.personCount)..<row.count).map(row.node)
        .filter { $0 > node }
    }
    let asked = far(graph.outgoing)
    return graph.isDirected ? Array(Set(asked).union(far(graph.incoming))) : asked
  }

  /// The number of ties between two parts, or within one.
  ///
  /// - Precondition: both places are below ``count``.
  public subscript(a: Int, b: Int) -> Int {
    a == b ? ties[a * count + a] : ties[a * count + b] + ties[b * count + a]
  }
}

extension ReferralGraph {
  /// How many ties of his or her own a person has.
  ///
  /// - Precondition: `person` is of this graph.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*g*) for *g* groups of the person.
  public func tieCount(of person: PersonID) throws -> Int {
    precondition(contains(person), "the person is not of this graph")
    let row = try row(of: person.index, .forward)
    return row.count - row.groupCount(people: personCount)
  }
}

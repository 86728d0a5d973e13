/// How many ties away everybody is from one person.
///
/// Ties of people's own count, those through groups do not: what is only inferred is no tie that
/// anybody has seen.
public struct TieDistances: Hashable, Sendable {
  private let distances: [UInt8]
  private static let unreached = UInt8.max

  /// Searches breadth first, until nobody new is found or 254 ties away.
  ///
  /// - Precondition: `person` is of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties; some 9 bytes a person.
  public init(from person: PersonID, in graph: ReferralGraph) throws {
    precondition(graph.contains(person), "the person is not of this graph")
    let graph = try graph.checked()
    var distances = Array(repeating: Self.unreached, count: graph.personCount)
    var front = [person.index]
    var distance = UInt8(0)
    distances[Int(person.index)] = 0
    try Cancellation.ofThisTask { cancellation in
      while !front.isEmpty, distance < Self.unreached - 1 {
        try cancellation.check()
        distance += 1
        var next: [UInt32] = []
        for node in front {
          let row = graph.outgoing.row(node)
          for arc in row.groupCount(people: graph.personCount)..<row.count
          where distances[Int(row.node(arc))] == Self.unreached {
            distances[Int(row.node(arc))] = distance
            next.append(row.node(arc))
          }
        }
        front = next
      }
    }
    self.distances = distances
  }

  /// The number of ties to somebody, 0 for the person at whom they begin; `nil` where no ties lead.
  ///
  /// - Precondition: `person` is of the graph.
  public subscript(person: PersonID) -> Int? {
    let distance = distances[Int(person.index)]
    return distance == Self.unreached ? nil : Int(distance)
  }
}

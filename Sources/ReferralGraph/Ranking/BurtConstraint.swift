/// How much of a person's ties lead back into the same circle: Burt's constraint and effective size
/// (Burt 1992, *Structural Holes*; doi:10.1086/421787), from people's own ties by strength.
///
/// A person whose contacts all know each other is constrained, and the ties are worth little
/// more than one; a person between circles that do not meet is not. Ties through groups are left
/// out: members of a group all know each other through it, so that large groups would drown
/// what is known of people. In a directed graph a tie weighs what both directions do together.
public struct BurtConstraint: Hashable, Sendable {
  public init() {}

  /// Where one person stands.
  public struct Position: Hashable, Sendable {
    /// Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over the person's contacts *j*, with *p* the share that a contact
    /// has in the sum of a person's strengths: 1 for the only contact, less the more circles.
    public let constraint: Double
    /// How many contacts would be as good if none of them knew another: from 1 to their number,
    /// Σⱼ (1 − Σ_q pᵢ_q mⱼ_q), with *m* the strength of a tie in shares of the strongest that the
    /// contact *j* has.
    public let effectiveSize: Double
  }

  /// Where everybody stands, ascending by person; `nil` for who has no tie of his or her own.
  ///
  /// Each triangle is found once, from its person with the fewest ties (Latapy 2008,
  /// doi:10.1016/j.tcs.2008.07.017), and serves all three. On one thread.
  ///
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m*^1.5) for *n* people and *m* ties; about 20 bytes a tie and 60 a person.
  public func positions(in graph: ReferralGraph) throws -> [Position?] {
    let graph = try graph.checked()
    return try Cancellation.ofThisTask { cancellation in
      let ties = try MutualTies(in: graph, cancellation)
      let circles = try Circles(of: ties, cancellation)
      return (0..<graph.personCount).map { person in
        let place = Int(ties.places[person])
        guard ties.degrees[place] > 0 else { return nil }
        let share = ties.inverseSums[place]
        return Position(
          constraint: circles.squares[place] * share * share,
          effectiveSize: Double(ties.degrees[place]) - circles.redundancies[place] * share)
      }
    }
  }
}

/// What closed triangles add to people's ties.
private struct Circles {
  /// For each person the sum over contacts of the square of what the contact has, directly and
  /// through others.
  let squares: [Double]
  /// For each person what his or her contacts are to each other.
  let redundancies: [Double]

  init(of ties: MutualTies, _ cancellation: Cancellation) throws {
    /// For each tie what one has of the other through third people, before it is divided.
    var indirect = Array(repeating: 0.0, count: ties.weights.count)
    var redundancies = Array(repeating: 0.0, count: ties.count)
    try indirect.withUnsafeMutableBufferPointer { indirect in
      try redundancies.withUnsafeMutableBufferPointer { redundancies in
        try ties.forEachTriangle(cancellation) { a, b, c, ab, ac, bc in
          let (x, y, z) = (ties.weights[ab], ties.weights[ac], ties.weights[bc])
          indirect[ab] += y * z * ties.inverseSums[c]
          indirect[ac] += x * z * ties.inverseSums[b]
          indirect[bc] += x * y * ties.inverseSums[a]
          let (p, q, r) = (
            ties.inverseMaxima[a], ties.inverseMaxima[b], ties.inverseMaxima[c]
          )
          redundancies[a] += z * (y * q + x * r)
          redundancies[b] += y * (z * p + x * r)
          redundancies[c] += x * (z * p + y * q)
        }
      }
    }
    var squares = Array(repeating: 0.0, count: ties.count)
    for person in 0..<ties.count {
      if person & 0xFFF == 0 { try cancellation.check() }
      for tie in ties.row(person) {
        let all = ties.weights[tie] + indirect[tie]
        squares[person] += all * all
        squares[Int(ties.heads[tie])] += all * all
      }
    }
    self.squares = squares
    self.redundancies = redundancies
  }
}

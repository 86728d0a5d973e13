extension ReferralGraph {
  /// The same people with the ties that were seen, and no groups: nothing is inferred.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m* log *d*) for *n* people, *m* ties and affiliations and *d* of them at
  ///   one node.
  public func withoutGroups() throws -> ReferralGraph {
    var builder = Builder(personCount: personCount)
    builder.reserveTies(isDirected ? 2 * tieCount : tieCount)
    for index in 0..<UInt32(personCount) {
      let row = try row(of: index, .forward)
      for place in 0..<row.count where row.node(place) < personCount {
        let (other, cost) = (PersonID(row.node(place)), Cost(millinats: row.cost(place)))
        if isDirected {
          builder.addTie(from: PersonID(index), to: other, cost)
        } else if index < other.index {
          builder.addTie(PersonID(index), other, cost)
        }
      }
    }
    return builder.build()
  }
}

internal import NetworkStore
internal import ReferralGraph

extension Introductions {
  /// Finds only routes on which nobody asks any of these people.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public mutating func avoid(_ people: [String]) throws {
    search.avoiding.formUnion(try denseIDs(of: people))
  }

  /// Finds only routes that lead through all of these people.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public mutating func pass(_ people: [String]) throws {
    search.passing.formUnion(try denseIDs(of: people))
  }

  private func denseIDs(of people: [String]) throws -> [PersonID] {
    try people.map { try denseID(of: network.person($0)) }
  }
}

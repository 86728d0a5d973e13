internal import NetworkStore
internal import ReferralGraph

extension Introductions {
  /// Finds only routes on which nobody asks any of these people.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public mutating func avoid(_ people: [String]) throws {
    avoided += try people.map { try network.person($0) }
  }

  /// Finds only routes that lead through all of these people.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public mutating func pass(_ people: [String]) throws {
    passed += try people.map { try network.person($0) }
  }

  /// The search, within its bounds, past some people and through others.
  func detouring() throws -> PathSearch {
    var search = search
    search.avoiding.formUnion(try avoided.map(denseID))
    search.passing.formUnion(try passed.map(denseID))
    return search
  }
}

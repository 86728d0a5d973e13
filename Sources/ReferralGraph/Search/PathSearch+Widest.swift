extension PathSearch {
  /// The path whose weakest tie is the strongest; of these the first. `nil` if there is none, and
  /// from a person to him- or herself.
  ///
  /// People ask for it, but a path of three good ties is colder than one of a fair and a very good
  /// one: ``best(from:to:in:)`` is what gets through most likely.
  ///
  /// - Precondition: both are people of `graph`.
  /// - Complexity: up to twelve searches as ``cost(from:to:in:)``, one for each halving of the
  ///   range of costs.
  public func widest(
    from seeker: PersonID, to target: PersonID, in graph: ReferralGraph
  ) throws -> WarmPath? {
    guard let best = try best(from: seeker, to: target, in: graph),
      var enough = best.steps.map(\.cost.millinats).max()
    else { return nil }
    var search = self
    var tooLittle = Cost.ofTies.lowerBound.millinats - 1
    while enough - tooLittle > 1 {
      let middle = tooLittle + (enough - tooLittle) / 2
      search.maximumTieCost = Cost(millinats: middle)
      if try search.cost(from: seeker, to: target, in: graph) == nil {
        tooLittle = middle
      } else {
        enough = middle
      }
    }
    search.maximumTieCost = Cost(millinats: enough)
    return try search.best(from: seeker, to: target, in: graph)
  }
}

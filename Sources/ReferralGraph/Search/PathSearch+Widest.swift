extension PathSearch {
  /// The path whose weakest tie is the strongest; of these the first. `nil` if there is none, and if
  /// the seeker is one of the targets.
  ///
  /// People ask for it, but a path of three good ties is colder than one of a fair and a very good
  /// one: ``best(from:toAny:in:)`` is what gets through most likely.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Complexity: up to twelve searches as ``cost(from:toAny:in:)``, one for each halving of the
  ///   range of costs.
  public func widest(
    from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> WarmPath? {
    guard let best = try best(from: seeker, toAny: targets, in: graph),
      var enough = best.steps.map(\.cost.millinats).max()
    else { return nil }
    var search = self
    var tooLittle = Cost.ofTies.lowerBound.millinats - 1
    while enough - tooLittle > 1 {
      let middle = tooLittle + (enough - tooLittle) / 2
      search.maximumTieCost = Cost(millinats: middle)
      if try search.cost(from: seeker, toAny: targets, in: graph) == nil {
        tooLittle = middle
      } else {
        enough = middle
      }
    }
    search.maximumTieCost = Cost(millinats: enough)
    return try search.best(from: seeker, toAny: targets, in: graph)
  }
}

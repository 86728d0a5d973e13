/// What reaching each person of a graph costs, or what each pays who asks: for each person in
/// ascending order a cost, or `nil` for whoever is out of reach.
public struct PersonCosts: RandomAccessCollection, Sendable {
  private let costs: NodeCosts
  private let personCount: Int

  init(_ costs: NodeCosts, personCount: Int) {
    self.costs = costs
    self.personCount = personCount
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { personCount }

  public subscript(index: Int) -> Cost? {
    precondition(indices.contains(index), "there are not so many people")
    let cost = costs[index]
    return cost == NodeCosts.unreached ? nil : Cost(millinats: cost)
  }

  /// The cost of a person.
  ///
  /// - Precondition: `person` is of the graph that was searched.
  public subscript(person: PersonID) -> Cost? {
    self[Int(person.index)]
  }
}

extension PersonCosts: Equatable {
  public static func == (a: PersonCosts, b: PersonCosts) -> Bool {
    a.elementsEqual(b)
  }
}

internal import NetworkStore
internal import ReferralGraph

/// A division of the network: for each person the number of a part, and what each part is.
struct NetworkParts {
  /// Who belongs to no part.
  static let none = UInt32.max

  enum Kind {
    /// The ids of companies in the store, by part.
    case companies([Int64])
    case communities
  }

  private(set) var labels: [UInt32]
  let kind: Kind
  /// How many people each part has.
  let sizes: [Int]

  private init(labels: [UInt32], kind: Kind, count: Int) {
    self.labels = labels
    self.kind = kind
    sizes = labels.reduce(into: Array(repeating: 0, count: count)) { sizes, label in
      if label != Self.none { sizes[Int(label)] += 1 }
    }
  }

  /// People by where they work.
  static func companies(of referrals: ReferralNetwork, in network: Network) throws -> Self {
    var labels = Array(repeating: none, count: referrals.graph.personCount)
    var companies: [Int64] = []
    var parts: [Int64: UInt32] = [:]
    // Both go up by the people's ids, so one walk through both finds everybody.
    var index = 0
    try network.forEachWorkplace { person, company in
      while index < labels.count, try referrals[PersonID(UInt32(index))] < person { index += 1 }
      guard index < labels.count, try referrals[PersonID(UInt32(index))] == person else { return }
      let part = parts[company] ?? UInt32(companies.count)
      if part == companies.count {
        parts[company] = part
        companies.append(company)
      }
      labels[index] = part
    }
    return NetworkParts(labels: labels, kind: .companies(companies), count: companies.count)
  }

  /// People by whom they have ties with; who has none is in no part.
  static func communities(of graph: ReferralGraph) throws -> Self {
    // Of a million people, further rounds take half a minute and change one community in a hundred.
    let rounds = graph.personCount > 100_000 ? 1 : 10
    let division = try Communities(maximumRounds: rounds).division(of: graph).communities
    let labels = (0..<UInt32(graph.personCount)).map { index in
      let part = division.part(of: PersonID(index))
      // Whoever is alone is no circle.
      return division[part].count > 1 ? UInt32(part) : none
    }
    return NetworkParts(labels: labels, kind: .communities, count: division.count)
  }

  /// The share of people who are in a part.
  var coverage: Double {
    labels.isEmpty ? 0 : Double(sizes.reduce(0, +)) / Double(labels.count)
  }

  /// The same people, with the chosen parts numbered in that order and all others in none.
  func labels(choosing chosen: [Int]) -> [UInt32] {
    var places = Array(repeating: Self.none, count: sizes.count)
    for (place, part) in chosen.enumerated() { places[part] = UInt32(place) }
    return labels.map { $0 == Self.none ? Self.none : places[Int($0)] }
  }
}

/// People's own ties, each once, by the strengths of both directions together.
///
/// People stand in places by their number of ties, fewest first, and each tie is in the row of the
/// end that stands first: so nobody's row is longer than √(2*m*) for *m* ties.
struct MutualTies {
  let count: Int
  /// Where each person stands.
  let places: [UInt32]
  /// By place, as everything that follows.
  let degrees: [UInt32]
  /// One over the sum of the weights of a person's ties.
  let inverseSums: [Double]
  /// One over the greatest of them.
  let inverseMaxima: [Double]
  private let offsets: [Int]
  /// The other end of each tie.
  let heads: [UInt32]
  let weights: [Double]

  init(in graph: ReferralGraph, _ cancellation: Cancellation) throws {
    let people = graph.personCount
    var contacts = Contacts(in: graph)
    let byPerson = try (0..<UInt32(people)).map {
      if $0 & 0xFFF == 0 { try cancellation.check() }
      return contacts.count(of: $0)
    }
    let (places, order) = Self.places(by: byPerson)
    var offsets = [0]
    offsets.reserveCapacity(people + 1)
    var heads: [UInt32] = []
    var weights: [Double] = []
    var inverseSums = Array(repeating: 0.0, count: people)
    var inverseMaxima = Array(repeating: 0.0, count: people)
    let tieCount = byPerson.reduce(0) { $0 + Int($1) } / 2
    heads.reserveCapacity(tieCount)
    weights.reserveCapacity(tieCount)
    for (place, person) in order.enumerated() {
      if place & 0xFFF == 0 { try cancellation.check() }
      var sum = 0.0
      var greatest = 0.0
      contacts.forEach(of: person) { other, weight in
        sum += weight
        greatest = max(greatest, weight)
        guard places[Int(other)] > place else { return }
        heads.append(places[Int(other)])
        weights.append(weight)
      }
      inverseSums[place] = 1 / sum
      inverseMaxima[place] = 1 / greatest
      offsets.append(heads.count)
    }
    count = people
    self.places = places
    degrees = order.map { byPerson[Int($0)] }
    self.offsets = offsets
    self.heads = heads
    self.weights = weights
    self.inverseSums = inverseSums
    self.inverseMaxima = inverseMaxima
  }

  /// The ties of a person to those who stand later.
  @inline(__always)
  func row(_ place: Int) -> Range<Int> { offsets[place]..<offsets[place + 1] }

  /// Calls `body` once with each three people tied to each other, in the order of their places, and
  /// with the ties of the first and second, first and third, and second and third.
  @inline(__always)
  func forEachTriangle(
    _ cancellation: Cancellation, _ body: (Int, Int, Int, Int, Int, Int) -> Void
  ) throws {
    /// The tie by which whoever's turn it is knows somebody, or one of somebody's before.
    var ties = Array(repeating: 0, count: count)
    try ties.withUnsafeMutableBufferPointer { ties in
      for a in 0..<count {
        if a & 0xFF == 0 { try cancellation.check() }
        let row = row(a)
        for tie in row { ties[Int(heads[tie])] = tie + 1 }
        for ab in row {
          let b = Int(heads[ab])
          for bc in self.row(b) {
            let c = Int(heads[bc])
            let ac = ties[c] - 1
            // Those of others before have smaller numbers.
            if ac >= row.lowerBound { body(a, b, c, ab, ac, bc) }
          }
        }
      }
    }
  }

  /// Everybody by the number of ties, of equals the smaller id.
  private static func places(by degrees: [UInt32]) -> (places: [UInt32], order: [UInt32]) {
    var starts = Array(repeating: UInt32(0), count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var order = Array(repeating: UInt32(0), count: degrees.count)
    let places = degrees.enumerated().map { person, degree in
      let place = starts[Int(degree)]
      starts[Int(degree)] += 1
      order[Int(place)] = UInt32(person)
      return place
    }
    return (places, order)
  }
}

/// Whom people are tied to, whoever of the two asks.
private struct Contacts {
  private let graph: ReferralGraph
  private let strengths = StrengthTable()
  /// In a directed graph: for each person the place in ``row`` and one, while it is collected.
  private var seen: [UInt32] = []
  private var row: [(person: UInt32, weight: Double)] = []

  init(in graph: ReferralGraph) {
    self.graph = graph
    if graph.isDirected { seen = Array(repeating: 0, count: graph.personCount) }
  }

  mutating func count(of person: UInt32) -> UInt32 {
    var count: UInt32 = 0
    if graph.groupCount == 0, !graph.isDirected {
      return UInt32(graph.outgoing.row(person).count)
    }
    forEach(of: person) { _, _ in count += 1 }
    return count
  }

  @inline(__always)
  mutating func forEach(of person: UInt32, _ body: (UInt32, Double) -> Void) {
    if graph.isDirected {
      collect(person)
      for contact in row { body(contact.person, contact.weight) }
      return
    }
    let arcs = graph.outgoing.row(person)
    for arc in 0..<arcs.count where arcs.node(arc) < graph.personCount {
      body(arcs.node(arc), strengths[arcs.cost(arc)])
    }
  }

  private mutating func collect(_ person: UInt32) {
    row.removeAll(keepingCapacity: true)
    for arcs in [graph.outgoing.row(person), graph.incoming.row(person)] {
      for arc in 0..<arcs.count where arcs.node(arc) < graph.personCount {
        let (far, weight) = (arcs.node(arc), strengths[arcs.cost(arc)])
        if seen[Int(far)] > 0 {
          row[Int(seen[Int(far)]) - 1].weight += weight
        } else {
          row.append((far, weight))
          seen[Int(far)] = UInt32(row.count)
        }
      }
    }
    for contact in row { seen[Int(contact.person)] = 0 }
  }
}

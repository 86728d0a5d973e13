import Foundation
import ReferralGraph
import Testing

@Suite("Ranking of introducers")
struct IntroducerRankingTests {
  @Test("nobody introduces past whom every path must pass")
  func passing() throws {
    let graph = Sketch(4, ties: [(0, 1, 0.5), (1, 3, 0.5), (0, 2, 0.5), (2, 3, 0.5)]).graph
    var search = PathSearch()
    search.passing = [id(2)]
    let entries = try IntroducerRanking(search: search).byGain(
      from: id(0), targets: [[id(3)]], in: graph)
    #expect(entries.map(\.introducer) == [id(2)])
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) < 1e-3
  }

  @Test("whom to ask second depends on whom one asks first")
  func gain() throws {
    // 1 reaches both targets, 2 the first one a little worse, 3 the second one worse still but
    // with nothing in common with 2.
    let graph = Sketch(
      6,
      ties: [
        (0, 1, 0.95), (1, 4, 0.8), (1, 5, 0.2), (0, 2, 0.95), (2, 4, 0.7), (0, 3, 0.95),
        (3, 5, 0.6),
      ]
    ).graph
    let entries = try IntroducerRanking().byGain(
      from: id(0), targets: [ids([4]), ids([5])], in: graph)
    #expect(entries.map(\.introducer) == [id(1), id(3), id(2)])
    #expect(entries.map(\.opens) == [[0], [1], []])
    #expect(entries.map(\.reaches) == [[0, 1], [1], [0]])
    #expect(isClose(entries[0].gain, 0.5 * 0.95 * (0.8 + 0.2)))
    #expect(isClose(entries[1].gain, 0.5 * (1 - 0.19) * 0.95 * 0.6))
    #expect(isClose(entries[2].gain, 0.5 * (1 - 0.76) * 0.95 * 0.7))
  }

  @Test("by opens, those who open most come first, then those who gain more")
  func opens() throws {
    let graph = Sketch(
      8,
      ties: [
        (0, 1, 0.9), (1, 4, 0.1), (1, 5, 0.1), (0, 2, 0.9), (2, 6, 0.5), (0, 3, 0.9), (3, 7, 0.9),
      ]
    ).graph
    let targets = [4, 5, 6, 7].map { ids([$0]) }
    let entries = try IntroducerRanking().byOpens(from: id(0), targets: targets, in: graph)
    #expect(entries.map(\.introducer) == [id(1), id(3), id(2)])
    #expect(entries.map(\.opens) == [[0, 1], [3], [2]])
    let byGain = try IntroducerRanking().byGain(from: id(0), targets: targets, in: graph)
    #expect(byGain.map(\.introducer) == [id(3), id(2), id(1)])
    #expect(Set(byGain) == Set(entries))
  }

  @Test("whoever the seeker knows is no introduction to him- or herself, only to others")
  func direct() throws {
    // 1 is a target that the seeker knows, and knows the target 2.
    let graph = Sketch(4, ties: [(0, 1, 0.9), (1, 2, 0.9), (0, 3, 0.5), (3, 1, 0.5)]).graph
    let entries = try IntroducerRanking().byGain(
      from: id(0), targets: [ids([1]), ids([2])], in: graph)
    #expect(entries.map(\.introducer) == [id(1), id(3)])
    #expect(entries.map(\.opens) == [[1], []])
    #expect(entries.map(\.reaches) == [[1], [0, 1]])
  }

  @Test("of equals the one who opens more comes first, then the smaller id")
  func equals() throws {
    // 1 and 2 are alike for the target 4, which 1 opens; 3 alone reaches 5 as well as they 4.
    let graph = Sketch(
      6,
      ties: [(0, 3, 0.5), (3, 5, 0.5), (0, 2, 0.5), (2, 4, 0.5), (0, 1, 0.5), (1, 4, 0.5)]
    ).graph
    let entries = try IntroducerRanking().byGain(
      from: id(0), targets: [ids([4]), ids([5])], in: graph)
    #expect(entries.map(\.introducer) == [id(1), id(3), id(2)])
  }

  @Test("no target, a target of nobody and the seeker's own have no introducers")
  func nobody() throws {
    let graph = Sketch(3, ties: [(0, 1, 0.5), (1, 2, 0.5)]).graph
    let ranking = IntroducerRanking()
    #expect(try ranking.byGain(from: id(0), targets: [], in: graph) == [])
    #expect(try ranking.byGain(from: id(0), targets: [[], ids([0, 2])], in: graph) == [])
    #expect(try ranking.byOpens(from: id(0), targets: [[]], in: graph) == [])
    let none = IntroducerRanking(search: PathSearch(maximumTies: 0))
    #expect(try none.byGain(from: id(0), targets: [ids([2])], in: graph) == [])
  }

  @Test("an agreement that is no probability counts as the nearest one")
  func agreement() throws {
    let graph = Sketch(3, ties: [(0, 1, 0.5), (1, 2, 0.5)]).graph
    func gain(_ agreement: Double) throws -> Double? {
      try IntroducerRanking(agreement: agreement)
        .byGain(from: id(0), targets: [ids([2])], in: graph).first?.gain
    }
    let one = try gain(1)
    #expect(one.map { isClose($0, 0.25) } == true)
    #expect(try gain(7) == one)
    #expect(try gain(-1) == 0)
    #expect(try gain(.nan) == 0)
  }

  @Test("a department of 5,000 is ranked, those with something of their own to add first")
  func largeDepartment() throws {
    let size = 5000
    let graph = Sketch(
      size + 2, ties: [(1, size, 0.5), (2, size, 0.25), (3, size + 1, 0.5)],
      groups: [(Array(0..<size), 0.5)]
    ).graph
    let entries = try IntroducerRanking().byGain(
      from: id(0), targets: [ids([size]), ids([size + 1])], in: graph)
    #expect(entries.count == size - 1)
    #expect(entries.prefix(2).map(\.introducer) == [id(1), id(3)])
    #expect(entries.dropFirst(3).map(\.introducer) == (4..<size).map { id($0) })
  }

  @Test("the ranking is the one of asking everybody at every step", arguments: 0..<300)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<4 {
      let sketch = Sketch(using: &generator)
      let people = 0..<sketch.people
      let seeker = Int.random(in: people, using: &generator)
      let targets = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        Set(people.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 })
      }
      let search = PathSearch(maximumTies: Int.random(in: 0...4, using: &generator))
      let ranking = IntroducerRanking(
        search: search, agreement: Double.random(in: 0...1, using: &generator))
      let truth = SlowRanking(
        sketch, seeker: seeker, targets: targets, maximumTies: search.maximumTies,
        agreement: ranking.agreement)

      let byGain = try ranking.byGain(
        from: id(seeker), targets: targets.map { ids($0) }, in: sketch.graph)
      let expected = truth.byGain()
      #expect(byGain.map { Int($0.introducer.index) } == expected.map(\.introducer), "\(sketch)")
      #expect(zip(byGain, expected).allSatisfy { abs($0.gain - $1.gain) < 1e-9 }, "\(sketch)")
      #expect(byGain.map(\.opens) == expected.map { truth.opens($0.introducer) }, "\(sketch)")
      #expect(byGain.map(\.reaches) == expected.map { truth.reaches($0.introducer) }, "\(sketch)")

      let byOpens = try ranking.byOpens(
        from: id(seeker), targets: targets.map { ids($0) }, in: sketch.graph)
      #expect(Set(byOpens) == Set(byGain), "\(sketch)")
      for (a, b) in zip(byOpens, byOpens.dropFirst()) {
        #expect(
          a.opens.count > b.opens.count
            || a.opens.count == b.opens.count
              && (a.gain > b.gain || a.gain == b.gain && a.introducer < b.introducer),
          "\(sketch)")
      }
    }
  }
}

/// The same ranking by trying everybody at each step, on the chains of the brute force.
private struct SlowRanking {
  /// For each target its alternatives, the direct ones included.
  let alternatives: [[Chain]]
  let agreement: Double

  init(
    _ sketch: Sketch, seeker: Int, targets: [Set<Int>], maximumTies: Int, agreement: Double
  ) {
    let paths = BruteForce(sketch, maximumTies: maximumTies, maximumCost: 4605)
    alternatives = targets.map { paths.alternatives(from: seeker, toAny: $0) }
    self.agreement = agreement
  }

  func opens(_ introducer: Int) -> [Int] {
    alternatives.indices.filter {
      alternatives[$0].first.map { $0.people[1] == introducer && $0.costs.count > 1 } ?? false
    }
  }

  func reaches(_ introducer: Int) -> [Int] {
    alternatives.indices.filter {
      alternatives[$0].contains { $0.people[1] == introducer && $0.costs.count > 1 }
    }
  }

  private func conversations(_ asked: Set<Int>) -> Double {
    alternatives.reduce(0) { sum, chains in
      let silence = chains.filter { $0.costs.count > 1 && asked.contains($0.people[1]) }
        .reduce(1.0) { $0 * (1 - exp(-Double($1.cost) / 1000)) }
      return sum + agreement * (1 - silence)
    }
  }

  func byGain() -> [(introducer: Int, gain: Double)] {
    var left = Set(alternatives.joined().filter { $0.costs.count > 1 }.map { $0.people[1] })
    var asked: Set<Int> = []
    var order: [(introducer: Int, gain: Double)] = []
    while !left.isEmpty {
      let before = conversations(asked)
      let gains = left.sorted().map { ($0, conversations(asked.union([$0])) - before) }
      let most = gains.map(\.1).max() ?? 0
      // A difference in the twelfth place is rounding.
      let equals = gains.filter { $0.1 > most - 1e-12 }
      let opened = equals.map { opens($0.0).count }.max()
      guard let next = equals.first(where: { opens($0.0).count == opened }) else { break }
      order.append((next.0, next.1))
      asked.insert(next.0)
      left.remove(next.0)
    }
    return order
  }
}

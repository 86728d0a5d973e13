import ReferralGraph
import Testing

@Suite("Joint chance of several routes")
struct JointChanceTests {
  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) < 1e-12
  }

  @Test("no route never works, and a route without ties always does")
  func nothing() {
    #expect(JointChance.ofAny([[String: Double]]()) == 0)
    #expect(JointChance.ofAny([[String: Double]()]) == 1)
    #expect(JointChance.ofAny([WarmPath]()) == 0)
  }

  @Test("one route works if all of its ties do")
  func one() {
    #expect(isClose(JointChance.ofAny([["a": 0.5, "b": 0.3]]), 0.15))
  }

  @Test("separate routes fail independently, and a shared tie counts once")
  func shared() {
    #expect(isClose(JointChance.ofAny([["a": 0.5], ["b": 0.3]]), 0.65))
    #expect(isClose(JointChance.ofAny([["a": 0.5, "b": 0.3], ["a": 0.5, "c": 0.3]]), 0.255))
    #expect(isClose(JointChance.ofAny([["a": 0.5], ["a": 0.5], ["a": 0.5, "b": 1]]), 0.5))
  }

  @Test("what is no probability counts as the nearest one, and a tie as its highest")
  func nonsense() {
    #expect(JointChance.ofAny([["a": 2.0]]) == 1)
    #expect(JointChance.ofAny([["a": -1.0]]) == 0)
    #expect(JointChance.ofAny([["a": Double.nan]]) == 0)
    #expect(isClose(JointChance.ofAny([["a": 0.2], ["a": 0.4]]), 0.4))
  }

  @Test("of more routes than can be counted the best are, wherever they stand")
  func many() {
    let good = (0..<JointChance.mostRoutes).map { [$0: 0.1] }
    let bad = (100..<130).map { [$0: 0.01] }
    let expected = JointChance.ofAny(good)
    #expect(JointChance.ofAny(good + bad) == expected)
    #expect(JointChance.ofAny(bad + good) == expected)
  }

  @Test("paths share a tie if the same two people are neighbours, in either direction")
  func paths() {
    let half = WarmPath.Step.tie(Cost(millinats: 693))
    let up = WarmPath(people: [id(0), id(1), id(2), id(3)], steps: [half, half, half])
    let down = WarmPath(people: [id(0), id(2), id(1), id(3)], steps: [half, half, half])
    // Both need 1-2; then 0-1 and 2-3, or 0-2 and 1-3.
    let p = Cost(millinats: 693).warmth
    #expect(isClose(JointChance.ofAny([up, down]), p * (1 - (1 - p * p) * (1 - p * p))))
  }

  @Test("the chance is that of trying all outcomes of all ties", arguments: 0..<300)
  func truth(seed: Int) {
    var generator = SplitMix64(seed: seed)
    let ties = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      Double.random(in: 0...1, using: &generator)
    }
    let routes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Set(ties.indices.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 })
    }
    var expected = 0.0
    for outcome in 0..<(1 << ties.count) {
      let working = Set(ties.indices.filter { outcome >> $0 & 1 == 1 })
      guard routes.contains(where: { $0.isSubset(of: working) }) else { continue }
      expected += ties.indices.reduce(1) { $0 * (working.contains($1) ? ties[$1] : 1 - ties[$1]) }
    }
    let chance = JointChance.ofAny(
      routes.map { route in
        Dictionary(uniqueKeysWithValues: route.map { ("tie \($0)", ties[$0]) })
      })
    #expect(abs(chance - expected) < 1e-10)
    #expect((0...1).contains(chance))
  }

  @Test("the keys of ties change nothing, not a bit", arguments: 0..<50)
  func keys(seed: Int) {
    var generator = SplitMix64(seed: seed)
    let chances = (0..<12).map { _ in Double.random(in: 0...1, using: &generator) }
    let routes = (0..<8).map { _ in
      Array(chances.indices.shuffled(using: &generator).prefix(4))
    }
    func chance(_ names: [Int]) -> Double {
      JointChance.ofAny(
        routes.map { route in
          Dictionary(uniqueKeysWithValues: route.map { (names[$0], chances[$0]) })
        })
    }
    let names = (0..<1000).shuffled(using: &generator)
    #expect(chance(Array(0..<12)).bitPattern == chance(Array(names.prefix(12))).bitPattern)
  }
}

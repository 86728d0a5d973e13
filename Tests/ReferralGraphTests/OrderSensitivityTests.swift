import ReferralGraph
import Testing

@Suite("Which strength the order of routes hangs on")
struct OrderSensitivityTests {
  private typealias Sensitivity = OrderSensitivity<String>

  private static func route(_ opening: String, _ rest: Double) -> Sensitivity.Route {
    Sensitivity.Route(opening: opening, rest: rest)
  }

  @Test("what may turn out to be far off, and near another route, decides most")
  func known() throws {
    let sensitivity = Sensitivity(
      [Self.route("Ann", 0.5), Self.route("Bo", 0.5), Self.route("Cy", 0.1)],
      outlooks: [
        "Ann": .init(strength: 0.6, low: 0.2, high: 0.8),
        "Bo": .init(strength: 0.5, low: 0.45, high: 0.55),
        "Cy": .init(strength: 0.5, low: 0.1, high: 0.9),
      ])
    let effects = sensitivity.effects(of: ["Cy", "Bo", "Ann"])
    #expect(effects.map(\.opening) == ["Ann", "Cy", "Bo"])
    let ann = try #require(effects.first)
    // Low with a chance of a third, and then Bo comes first.
    #expect(abs(ann.swaps - 1.0 / 3) < 1e-12)
    #expect(ann.firstIfLow == 1)
    #expect(ann.firstIfHigh == 0)
    #expect(effects[1].swaps == 0)
  }

  @Test("routes through one person keep their order, and nobody unknown is asked about")
  func together() {
    let sensitivity = Sensitivity(
      [Self.route("Ann", 0.5), Self.route("Ann", 0.4), Self.route("Bo", 0.3)],
      outlooks: ["Ann": .init(strength: 0.5, low: 0.1, high: 0.9)])
    #expect(sensitivity.effects(of: ["Ann", "Bo"]).map(\.swaps) == [0])
    #expect(Sensitivity([], outlooks: [:]).effects(of: ["Ann"]).isEmpty)
  }

  @Test("the effect is what redrawing both ends and sorting anew gives", arguments: 0..<100)
  func slowTruth(seed: Int) {
    var random = SplitMix64(seed: seed)
    let openings = ["a", "b", "c", "d"]
    let outlooks = Dictionary(
      uniqueKeysWithValues: openings.map { opening in
        let ends = (0..<3).map { _ in Double.random(in: 0.02...0.95, using: &random) }.sorted()
        return (opening, Sensitivity.Outlook(strength: ends[1], low: ends[0], high: ends[2]))
      })
    func ranks(_ routes: [Sensitivity.Route], _ strengths: [String: Double]) -> [Int] {
      let order = routes.indices.sorted {
        let (a, b) = (routes[$0], routes[$1])
        return a.rest * (strengths[a.opening] ?? 0) > b.rest * (strengths[b.opening] ?? 0)
      }
      return routes.indices.map { order.firstIndex(of: $0) ?? -1 }
    }
    let routes = (0..<7).map { _ in
      Self.route(
        openings.randomElement(using: &random) ?? "a", .random(in: 0.1...1, using: &random))
    }
    let now = outlooks.mapValues(\.strength)
    for effect in Sensitivity(routes, outlooks: outlooks).effects(of: openings) {
      guard let outlook = outlooks[effect.opening] else { continue }
      var expected = 0.0
      let high = (outlook.strength - outlook.low) / (outlook.high - outlook.low)
      for (end, chance) in [(outlook.low, 1 - high), (outlook.high, high)] {
        var then = now
        then[effect.opening] = end
        let (before, after) = (ranks(routes, now), ranks(routes, then))
        for first in routes.indices {
          for second in routes.indices where first < second {
            if (before[first] < before[second]) != (after[first] < after[second]) {
              expected += chance
            }
          }
        }
      }
      #expect(abs(effect.swaps - expected) < 1e-9)
    }
  }
}

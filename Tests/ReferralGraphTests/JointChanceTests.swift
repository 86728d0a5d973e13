import Foundation
import ReferralGraph
import Testing

@Suite("Joint chance of several routes")
struct JointChanceTests {
  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) < 1e-12
  }

  @Test("no route never works, and a route without ties always does")
  func nothing() throws {
    #expect(JointChance.ofAny([[String: Double]]()) == 0)
    #expect(JointChance.ofAny([[String: Double]()]) == 1)
    #expect(JointChance.ofAny([WarmPath]()) == 0)
    #expect(try JointChance(ofAny: [[String: Double]]()).isExact)
    #expect(try JointChance(ofAny: [["a": 0.5], [:], ["a": 0.5]]).probability == 1)
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

  @Test("all routes count, however many there are")
  func many() throws {
    let routes = (0..<300).map { [$0: 0.01] }
    let chance = try JointChance(ofAny: routes)
    let silence = routes.reduce(1) { silence, _ in silence * 0.99 }
    #expect(chance.isExact)
    #expect(isClose(chance.probability, 1 - silence))
    #expect(JointChance.ofAny(routes) == chance.probability)
  }

  @Test("small chances are as precise as large ones, down to the smallest numbers")
  func small() throws {
    let routes = [["a": 1e-9, "b": 1e-9], ["a": 1e-9, "c": 1e-9], ["b": 1e-9, "c": 1e-9]]
    let exact = try JointChance(ofAny: routes)
    #expect(abs(exact.probability / 3e-18 - 1) < 1e-8)
    let sampled = try JointChance(ofAny: routes, effort: JointChance.Effort(maximumSteps: 0))
    #expect(!sampled.isExact)
    #expect(sampled.standardError < 0.002 * exact.probability)
    #expect(abs(sampled.probability - exact.probability) < 5 * sampled.standardError)

    let least = Double.leastNonzeroMagnitude
    let vanishing = [["a": 0.5, "b": least], ["a": 0.5, "c": least], ["b": least, "c": least]]
    for steps in [0, 1000] {
      let chance = try JointChance(
        ofAny: vanishing, effort: JointChance.Effort(maximumSteps: steps, relativeError: 0.1))
      #expect((0...1e-300).contains(chance.probability))
    }
  }

  @Test("paths share a tie if the same two people are neighbours, in either direction")
  func paths() throws {
    let half = WarmPath.Step.tie(Cost(millinats: 693))
    let up = WarmPath(people: [id(0), id(1), id(2), id(3)], steps: [half, half, half])
    let down = WarmPath(people: [id(0), id(2), id(1), id(3)], steps: [half, half, half])
    // Both need 1-2; then 0-1 and 2-3, or 0-2 and 1-3.
    let p = Cost(millinats: 693).warmth
    let expected = p * (1 - (1 - p * p) * (1 - p * p))
    #expect(isClose(JointChance.ofAny([up, down]), expected))
    #expect(isClose(try JointChance(ofAny: [up, down]).probability, expected))
  }

  @Test("the chance is that of trying all outcomes of all ties", arguments: 0..<1000)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let trial = RouteTrial(using: &generator)
    let chance = try JointChance(ofAny: trial.keyed)
    #expect(chance.isExact)
    #expect(abs(chance.probability - trial.chance()) < 1e-12, "\(trial)")
    #expect((0...1).contains(chance.probability))
    #expect(JointChance.ofAny(trial.keyed) == chance.probability)
  }

  @Test("sampled, it is the same within the error that it states", arguments: 0..<200)
  func sampled(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let trial = RouteTrial(using: &generator)
    let effort = JointChance.Effort(maximumSteps: 0, relativeError: 0.05)
    let chance = try JointChance(ofAny: trial.keyed, effort: effort)
    let difference = abs(chance.probability - trial.chance())
    #expect(difference <= 5 * chance.standardError + 1e-12, "\(trial)")
    #expect(chance.standardError <= 0.06 * chance.probability)
  }

  @Test("no further route makes it smaller", arguments: 0..<200)
  func growing(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let routes = RouteTrial(using: &generator).keyed
    var before = 0.0
    for count in 0...routes.count {
      let chance = try JointChance(ofAny: Array(routes.prefix(count))).probability
      #expect(chance >= before - 1e-12)
      before = chance
    }
  }

  @Test("the keys of ties change nothing, not a bit", arguments: 0..<50)
  func keys(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let chances = (0..<12).map { _ in Double.random(in: 0...1, using: &generator) }
    let routes = (0..<8).map { _ in
      Array(chances.indices.shuffled(using: &generator).prefix(4))
    }
    let names = (0..<1000).shuffled(using: &generator)
    for steps in [0, 1000] {
      let effort = JointChance.Effort(maximumSteps: steps, relativeError: 0.1)
      func chance(_ names: [Int]) throws -> JointChance {
        try JointChance(
          ofAny: routes.map { route in
            Dictionary(uniqueKeysWithValues: route.map { (names[$0], chances[$0]) })
          },
          effort: effort)
      }
      let first = try chance(Array(0..<12))
      let second = try chance(Array(names.prefix(12)))
      #expect(first.probability.bitPattern == second.probability.bitPattern)
      #expect(first.standardError.bitPattern == second.standardError.bitPattern)
    }
  }
}

@Suite("Joint chance of very many routes")
struct JointChanceOfManyTests {
  @Test("a hundred routes with twenty ties among them are calculated")
  func calculated() throws {
    let grid = RouteGrid(10)
    let chance = try JointChance(ofAny: grid.routes)
    #expect(chance.isExact)
    #expect(abs(chance.probability - grid.chance) < 1e-12)
  }

  @Test("what cannot be calculated is sampled, and the error stated")
  func sampled() throws {
    let grid = RouteGrid(14)
    for error in [0.05, 0.01] {
      let effort = JointChance.Effort(maximumSteps: 2000, relativeError: error)
      let chance = try JointChance(ofAny: grid.routes, effort: effort)
      #expect(!chance.isExact)
      #expect(chance.standardError < 1.1 * error * chance.probability)
      #expect(abs(chance.probability - grid.chance) < 5 * chance.standardError)
      #expect(try JointChance(ofAny: grid.routes, effort: effort) == chance)
    }
  }

  @Test("a sampled chance is this one on every run and machine")
  func pinned() throws {
    let effort = JointChance.Effort(maximumSteps: 0, relativeError: 0.1)
    let chance = try JointChance(ofAny: RouteGrid(4).routes, effort: effort)
    #expect(chance.probability == 0.2705531043419231)
    #expect(chance.standardError == 0.0012108322577088961)
  }

  @Test("the error of routes that share nothing shrinks as they become more")
  func separate() throws {
    let effort = JointChance.Effort(maximumSteps: 0, relativeError: 0.05)
    let grid = RouteGrid(4)
    let once = try JointChance(ofAny: grid.routes, effort: effort)
    let often = try JointChance(
      ofAny: (0..<8).flatMap { copy in
        grid.routes.map { route in
          Dictionary(uniqueKeysWithValues: route.map { ([copy] + $0.key, $0.value) })
        }
      },
      effort: effort)
    var silence = 1.0
    for _ in 0..<8 { silence *= 1 - grid.chance }
    #expect(often.standardError > 0)
    #expect(often.standardError < once.standardError)
    #expect(abs(often.probability - (1 - silence)) < 5 * often.standardError)
  }

  @Test("cancelled, it ends", arguments: [0, .max])
  func cancellation(steps: Int) async throws {
    let effort = JointChance.Effort(maximumSteps: steps, relativeError: 0)
    var generator = SplitMix64(seed: 0)
    let few = (0..<60).map { _ in
      let parts = (0..<60).shuffled(using: &generator).prefix(6)
      return Dictionary(uniqueKeysWithValues: parts.map { ([$0], 0.5) })
    }
    for routes in [few, RouteGrid(30).routes] {
      let asked = Task { try JointChance(ofAny: routes, effort: effort) }
      cancel(asked)
      await #expect(throws: CancellationError.self) { try await asked.value }
    }
  }
}

/// Cancels a task after half a second, from a thread of its own: a task would wait for one while the
/// others calculate.
func cancel<Success>(_ task: Task<Success, any Error>) {
  Thread.detachNewThread {
    Thread.sleep(forTimeInterval: 0.5)
    task.cancel()
  }
}

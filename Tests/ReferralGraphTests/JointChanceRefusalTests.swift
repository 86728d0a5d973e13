import ReferralGraph
import Testing

@Suite("What refusals cost")
struct JointChanceRefusalTests {
  private let half = WarmPath.Step.tie(Cost(millinats: 693))

  private func path(_ people: Int...) -> WarmPath {
    WarmPath(people: people.map { id($0) }, steps: people.dropFirst().map { _ in half })
  }

  @Test("nobody refuses where nobody is asked")
  func nobody() throws {
    #expect(try JointChance.refusals(on: []).isEmpty)
    #expect(try JointChance.refusals(on: [path(0), path(0, 1)]).isEmpty)
    #expect(try JointChance.refusals(of: [[1]], on: [[String: Double]]()).isEmpty)
    #expect(try JointChance.refusals(of: [[Int]](), on: [["a": 0.5]]).isEmpty)
  }

  @Test("whom all routes need costs most, and the ends do not count")
  func known() throws {
    let refusals = try JointChance.refusals(on: [path(0, 5, 2, 9), path(0, 4, 2, 9), path(0, 3, 9)])
    let p = Cost(millinats: 693).warmth
    let long = p * (1 - (1 - p * p) * (1 - p * p))
    let all = 1 - (1 - p * p) * (1 - long)
    let expected: [(Int, Double)] = [
      (3, all - long), (2, all - p * p), (4, all - 1 + (1 - p * p) * (1 - p * p * p)),
      (5, all - 1 + (1 - p * p) * (1 - p * p * p)),
    ]
    #expect(refusals.map(\.person) == expected.map { id($0.0) })
    for (refusal, (_, loss)) in zip(refusals, expected) {
      #expect(abs(refusal.loss - loss) < 1e-12)
      #expect(refusal.standardError == 0)
    }
  }

  @Test("of people who cost the same the smaller comes first, whatever costs")
  func equals() throws {
    for chance in [0.0, 0.3, 1, 1e-200] {
      let routes = (0..<7).map { ["first \($0)": chance, "second \($0)": 0.7] }
      let people = (0..<7).map { [6 - $0, 6 - $0] }
      let refusals = try JointChance.refusals(of: people, on: routes)
      #expect(refusals.map(\.person) == Array(0..<7))
    }
    // Multiplied, that makes 0.06999999999999999.
    let routes = [["a": 0.7, "b": 0.1], ["c": 0.07]]
    let rounded = try JointChance.refusals(of: [[1], [2]], on: routes)
    #expect(rounded.map(\.person) == [1, 2])
    #expect(Set(rounded.map(\.loss)).count == 2)
  }

  @Test("a refusal costs what the routes without it lack", arguments: 0..<500)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let trial = RouteTrial(using: &generator)
    let people = trial.routes.map { _ in
      (0..<5).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    }
    func expected(_ person: Int) -> Double {
      let refused = Set(people.indices.filter { people[$0].contains(person) })
      return trial.chance() - trial.chance(without: refused)
    }
    let refusals = try JointChance.refusals(of: people, on: trial.keyed)
    #expect(Set(refusals.map(\.person)) == Set(people.joined()))
    #expect(refusals.count == Set(people.joined()).count)
    for refusal in refusals {
      #expect(abs(refusal.loss - expected(refusal.person)) < 1e-12, "\(trial)")
      #expect(refusal.standardError == 0)
    }
    for (a, b) in zip(refusals, refusals.dropFirst()) {
      #expect(a.loss > b.loss - 1e-11)
      if a.loss == b.loss { #expect(a.person < b.person) }
    }
    guard seed < 100 else { return }
    let effort = JointChance.Effort(maximumSteps: 0, relativeError: 0.05)
    for refusal in try JointChance.refusals(of: people, on: trial.keyed, effort: effort) {
      let difference = abs(refusal.loss - expected(refusal.person))
      #expect(difference <= 5 * refusal.standardError + 1e-12, "\(trial)")
      #expect(refusal.standardError <= 0.06 * trial.chance() + 1e-12)
    }
  }

  @Test("the error is held for losses too, where the chance itself varies little")
  func precision() throws {
    let effort = JointChance.Effort(maximumSteps: 0, relativeError: 0.002)
    // Two of three parts must work, and hardly ever do all.
    let p = 0.001
    let routes = [["a": p, "b": p], ["b": p, "c": p], ["c": p, "a": p]]
    let refusals = try JointChance.refusals(of: [[1], [2], [3]], on: routes, effort: effort)
    #expect(refusals.count == 3)
    for refusal in refusals {
      #expect(refusal.standardError > 0)
      #expect(refusal.standardError < 1.1 * 0.002 * 3 * p * p)
      #expect(abs(refusal.loss - p * p * (1 - p)) < 5 * refusal.standardError)
    }
  }

  @Test("cancelled, it ends")
  func cancellation() async throws {
    let routes = (0..<900).map { [$0 / 30: 0.3, 100 + $0 % 30: 0.2, 1000 + $0: 0.4] }
    let people = (0..<900).map { [$0 / 30, 100 + $0 % 30] }
    let asked = Task {
      try JointChance.refusals(
        of: people, on: routes, effort: JointChance.Effort(relativeError: 0))
    }
    cancel(asked)
    await #expect(throws: CancellationError.self) { try await asked.value }
  }
}

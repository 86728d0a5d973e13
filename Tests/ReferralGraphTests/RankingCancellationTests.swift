import ReferralGraph
import Testing

@Suite("Rankings of a task that is cancelled")
struct RankingCancellationTests {
  private struct Ranking: Sendable, CustomStringConvertible {
    var description: String
    var run: @Sendable (ReferralGraph) throws -> Void
  }

  private static let rankings = [
    Ranking(description: "betweenness") { _ = try Betweenness().scores(in: $0) },
    Ranking(description: "estimated betweenness") { _ = try Betweenness().estimate(in: $0) },
    Ranking(description: "closeness") { _ = try Closeness().scores(in: $0) },
    Ranking(description: "PageRank") { _ = try PageRank().scores(in: $0) },
    Ranking(description: "constraint") { _ = try BurtConstraint().positions(in: $0) },
    Ranking(description: "components") { _ = try Components().parts(in: $0) },
    Ranking(description: "communities") { _ = try Communities().division(of: $0) },
    Ranking(description: "costs from many to many") {
      _ = try PathSearch().costs(from: [id(0), id(1)], to: [id(2), id(3)], in: $0)
    },
  ]

  @Test("end with a cancellation", arguments: rankings)
  private func cancelled(_ ranking: Ranking) async {
    let graph = RankingSketch(4, ties: [(0, 1, 0.5), (1, 2, 0.5)], groups: [([2, 3], 0.5)]).graph
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try ranking.run(graph)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("are worked out for a task that is not cancelled", arguments: rankings)
  private func undisturbed(_ ranking: Ranking) async throws {
    let graph = RankingSketch(4, ties: [(0, 1, 0.5), (1, 2, 0.5)], groups: [([2, 3], 0.5)]).graph
    try await Task { try ranking.run(graph) }.value
  }
}

import Foundation
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

  private static let longWork =
    rankings.filter { ["betweenness", "closeness", "communities"].contains($0.description) } + [
      Ranking(description: "shortest paths") {
        _ = try PathSearch.unbounded.shortest(1_000_000, from: id(0), to: id(1), in: $0)
      },
      Ranking(description: "alternatives over and over") { graph in
        for _ in 0..<1_000_000 {
          _ = try PathSearch.unbounded.alternatives(from: id(0), toAny: [id(1)], in: graph)
        }
      },
    ]

  /// Many people, so that all of it takes far longer than anybody waits.
  private static let many: ReferralGraph = {
    var generator = SplitMix64(seed: 1)
    var builder = ReferralGraph.Builder(personCount: 20_000)
    func person() -> PersonID { id(Int.random(in: 0..<20_000, using: &generator)) }
    for _ in 0..<100_000 {
      builder.addTie(
        person(), person(), Strength(clamping: Double.random(in: 0...1, using: &generator)))
    }
    builder.addGroup((0..<10_000).map { id(2 * $0) }, .weakest)
    return builder.build()
  }()

  @Test("end in the middle of their work", arguments: longWork)
  private func cancelledLater(_ ranking: Ranking) async throws {
    let graph = Self.many
    let task = Task.detached { try ranking.run(graph) }
    // By a thread of its own: the work may keep all those busy that tasks have.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.02)
      task.cancel()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("are worked out for a task that is not cancelled", arguments: rankings)
  private func undisturbed(_ ranking: Ranking) async throws {
    let graph = RankingSketch(4, ties: [(0, 1, 0.5), (1, 2, 0.5)], groups: [([2, 3], 0.5)]).graph
    try await Task { try ranking.run(graph) }.value
  }
}

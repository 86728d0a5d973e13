import Foundation
import ReferralGraph
import Testing

@Suite(
  "Against NetworkX and igraph",
  .enabled(if: OracleNetwork.isThere, "\(OracleNetwork.skipped)"))
struct OracleTests {
  private static let questions = [
    OracleNetwork.Question(name: "kite", isLevel: true),
    OracleNetwork.Question(name: "karate"),
    OracleNetwork.Question(name: "karate", isLevel: true),
    OracleNetwork.Question(name: "southern-women"),
    OracleNetwork.Question(name: "southern-women", isLevel: true),
    OracleNetwork.Question(name: "uk-faculty"),
    OracleNetwork.Question(name: "uk-faculty", isDirected: true, isLevel: true),
    OracleNetwork.Question(name: "netscience"),
    OracleNetwork.Question(name: "netscience", isLevel: true),
    OracleNetwork.Question(name: "arenas-email", isLevel: true),
    OracleNetwork.Question(name: "email-eu-core"),
    OracleNetwork.Question(name: "email-eu-core", isDirected: true),
    OracleNetwork.Question(name: "ca-grqc"),
  ]

  @Test("the same searches and rankings on a shared network", arguments: questions)
  func agreement(_ question: OracleNetwork.Question) throws {
    let truth = try OracleNetwork(question)
    let graph = truth.graph(isDirected: question.isDirected)
    try compareSearches(with: truth, in: graph)
    try compareRankings(with: truth, in: graph)
    #expect(try Components().parts(in: graph).map(\.count) == truth.componentSizes)
    if let modularity = truth.modularity {
      let division = try Communities().division(of: graph)
      #expect(division.modularity >= 0.995 * modularity)
    }
  }

  private func compareSearches(with truth: OracleNetwork, in graph: ReferralGraph) throws {
    let search = PathSearch.unbounded
    for (source, known) in truth.costs.enumerated() {
      let costs = try search.costs(from: id(source), in: graph)
      #expect(costs.map { $0.map { Int($0.millinats) } ?? -1 } == known)
      // One pair in a few, which take a search each.
      for target in stride(from: source + 1, to: truth.people, by: 1 + truth.people / 10) {
        let best = try search.best(from: id(source), toAny: [id(target)], in: graph)
        #expect(best.map { Int($0.cost.millinats) } ?? -1 == known[target])
      }
    }
    for known in truth.paths {
      let paths = try search.shortest(
        known.costs.count, from: id(known.from), to: id(known.to), in: graph)
      #expect(paths.map { Int($0.cost.millinats) } == known.costs)
    }
  }

  private func compareRankings(with truth: OracleNetwork, in graph: ReferralGraph) throws {
    if let betweenness = truth.betweenness {
      expect(try Betweenness().scores(in: graph), betweenness)
    }
    if let betweenness = truth.someBetweenness {
      let question = Betweenness(from: ids(truth.someSources), to: ids(truth.someTargets))
      expect(try question.scores(in: graph), betweenness)
    }
    let positions = try BurtConstraint().positions(in: graph)
    if let constraint = truth.constraint {
      expect(positions.map { $0?.constraint ?? -1 }, constraint.map { $0 ?? -1 })
    }
    if let effectiveSize = truth.effectiveSize {
      // NetworkX has no number for who asks nobody, though others ask him or her.
      expect(
        zip(positions, effectiveSize).map { $1 == nil ? -1 : $0?.effectiveSize ?? -1 },
        effectiveSize.map { $0 ?? -1 })
    }
    expect(
      try Closeness().scores(to: ids(truth.harmonicTargets), in: graph), truth.harmonic)
    expect(try PageRank(tolerance: 1e-12).scores(in: graph), truth.pageRank[0])
    let beginnings = Dictionary(
      uniqueKeysWithValues: truth.pageRankBeginnings.map { (id($0), 1.0) })
    expect(
      try PageRank(tolerance: 1e-12).scores(from: beginnings, in: graph), truth.pageRank[1])
  }

  private func expect(
    _ scores: some Collection<Double>, _ truth: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(scores.count == truth.count, sourceLocation: sourceLocation)
    for (person, (score, known)) in zip(scores, truth).enumerated()
    where abs(score - known) > 1e-10 * max(1, abs(known)) {
      Issue.record("person \(person): \(score), not \(known)", sourceLocation: sourceLocation)
      return
    }
  }
}

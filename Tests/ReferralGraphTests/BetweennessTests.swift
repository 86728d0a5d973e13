import ReferralGraph
import Testing

@Suite("Betweenness")
struct BetweennessTests {
  @Test("on a line of three, the one in the middle stands between one pair")
  func line() throws {
    let graph = RankingSketch(3, ties: [(0, 1, 0.5), (1, 2, 0.5)]).graph
    #expect(Array(try Betweenness().scores(in: graph)) == [0, 1, 0])
    #expect(Array(try Betweenness(isNormalized: true).scores(in: graph)) == [0, 1, 0])
    #expect(try Betweenness().scores(in: graph).ranking == [id(1), id(0), id(2)])
    #expect(Array(try Betweenness(from: [id(0)], to: [id(2)]).scores(in: graph)) == [0, 0.5, 0])
    #expect(Array(try Betweenness(from: [id(0)], to: [id(0)]).scores(in: graph)) == [0, 0, 0])
  }

  @Test("in a group, nobody stands between the others")
  func group() throws {
    let graph = RankingSketch(4, groups: [([0, 1, 2, 3], 0.5)]).graph
    #expect(Array(try Betweenness().scores(in: graph)) == [0, 0, 0, 0])
  }

  @Test("two ways of equal cost to the same person both count")
  func ways() throws {
    // From 0 to 3 through 1, by a tie and by a group, or through 2.
    let graph = RankingSketch(
      4, ties: [(0, 1, 0.5), (1, 3, 0.5), (0, 2, 0.5), (2, 3, 0.5)], groups: [([0, 1], 0.5)]
    ).graph
    let scores = try Betweenness(from: [id(0)], to: [id(3)]).scores(in: graph)
    #expect(abs(scores[1] - 1.0 / 3) < 1e-15)
    #expect(abs(scores[2] - 0.5 / 3) < 1e-15)
  }

  @Test("of nobody and of one person")
  func smallest() throws {
    #expect(try Betweenness().scores(in: RankingSketch(0).graph).isEmpty)
    #expect(Array(try Betweenness(isNormalized: true).scores(in: RankingSketch(1).graph)) == [0])
    #expect(try Betweenness().estimate(in: RankingSketch(0).graph).sampleCount == 0)
    #expect(Array(try Betweenness().estimate(in: RankingSketch(2).graph).scores) == [0, 0])
  }

  @Test("is that of counting all paths, on any number of threads", arguments: 0..<60)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<10 {
      var sketch = RankingSketch(using: &generator, people: 12)
      // Far away costs no longer fit into two bytes.
      if seed % 5 == 0 { sketch.lengthen(by: Int.random(in: 14...18, using: &generator)) }
      let people = 0..<sketch.people
      let some = Set(people.filter { _ in Bool.random(using: &generator) })
      let others = Set(people.filter { _ in Bool.random(using: &generator) })
      let graph = sketch.graph
      try compare(Betweenness(), sketch.betweenness(), in: graph, sketch)
      try compare(
        Betweenness(from: ids(some), to: ids(others)),
        sketch.betweenness(from: some, to: others), in: graph, sketch)
    }
  }

  @Test("estimates are as near as they say, on any number of threads", arguments: 0..<12)
  func estimate(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let sketch = RankingSketch(using: &generator, people: 14)
    let graph = sketch.graph
    let some = ids((0..<sketch.people).filter { _ in Bool.random(using: &generator) })
    for var question in [Betweenness(), Betweenness(from: some), Betweenness(isNormalized: true)] {
      let exact = try question.scores(in: graph)
      let sampling = Betweenness.Sampling(
        error: 0.05, failureProbability: 1e-2, seed: UInt64(seed))
      let estimate = try question.estimate(sampling, in: graph)
      for (a, b) in zip(exact, estimate.scores) { #expect(abs(a - b) <= estimate.error) }
      question.maximumThreads = 3
      #expect(try question.estimate(sampling, in: graph) == estimate)
    }
  }

  private func compare(
    _ question: Betweenness, _ truth: [Double], in graph: ReferralGraph, _ sketch: RankingSketch
  ) throws {
    var question = question
    var answers: [[Double]] = []
    for threads in 1...3 {
      question.maximumThreads = threads
      answers.append(Array(try question.scores(in: graph)))
    }
    #expect(answers[0] == answers[1] && answers[0] == answers[2])
    for (score, exact) in zip(answers[0], truth) {
      #expect(abs(score - exact) <= 1e-12 * max(1, exact), "\(question), \(sketch)")
    }
  }
}

extension RankingSketch {
  /// A chain of the coldest ties before the first person.
  fileprivate mutating func lengthen(by ties: Int) {
    for tie in 0..<ties {
      self.ties.append((tie == 0 ? 0 : people, tie == 0 ? people : people + 1, 0.02))
      if tie > 0 { people += 1 }
    }
    if ties > 0 { people += 1 }
  }

  /// By counting for each two people and each third the paths that lead through.
  fileprivate func betweenness(from sources: Set<Int>? = nil, to targets: Set<Int>? = nil)
    -> [Double]
  {
    let links = links
    let costs = (0..<people).map { self.costs(from: $0) }
    let paths = (0..<people).map { source in
      var paths = Array(repeating: 0.0, count: people)
      paths[source] = 1
      let order = (0..<people).sorted { costs[source][$0] < costs[source][$1] }
      for person in order where costs[source][person] > 0 {
        for link in links
        where link.to == person && costs[source][link.from] >= 0
          && costs[source][link.from] + link.cost == costs[source][person]
        {
          paths[person] += paths[link.from]
        }
      }
      return paths
    }
    var sums = Array(repeating: 0.0, count: people)
    for s in 0..<people where sources?.contains(s) ?? true {
      for t in 0..<people where s != t && costs[s][t] > 0 && targets?.contains(t) ?? true {
        for v in 0..<people
        where v != s && v != t && costs[s][v] >= 0 && costs[v][t] >= 0
          && costs[s][v] + costs[v][t] == costs[s][t]
        {
          sums[v] += paths[s][v] * paths[v][t] / paths[s][t]
        }
      }
    }
    return !asks.isEmpty ? sums : sums.map { $0 / 2 }
  }
}

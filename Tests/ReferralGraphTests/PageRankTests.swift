import Foundation
import ReferralGraph
import Testing

@Suite("PageRank")
struct PageRankTests {
  @Test("of two people with one tie is the same for both, and of loners too")
  func known() throws {
    let pair = RankingSketch(2, ties: [(0, 1, 0.5)]).graph
    #expect(Array(try PageRank().scores(in: pair)) == [0.5, 0.5])
    #expect(Array(try PageRank().scores(in: RankingSketch(4).graph)) == [0.25, 0.25, 0.25, 0.25])
    #expect(try PageRank().scores(in: RankingSketch(0).graph).isEmpty)
    // Stays with probability 0.15, then comes by every second time of 0.85, 0.85² …
    let scores = try PageRank().scores(from: [id(0): 3], in: pair)
    #expect(abs(scores[0] - 1 / 1.85) < 1e-9)
  }

  @Test("never goes back through a group to the same person")
  func group() throws {
    let graph = RankingSketch(3, ties: [(0, 1, 0.4)], groups: [([1, 2], 0.4), ([2], 0.9)]).graph
    let line = RankingSketch(3, ties: [(0, 1, 0.4), (1, 2, 0.4)]).graph
    for (a, b) in zip(try PageRank().scores(in: graph), try PageRank().scores(in: line)) {
      #expect(abs(a - b) < 1e-9)
    }
  }

  @Test("takes any weights and knobs", arguments: [-1.0, 0, 1, 2, .infinity, .nan])
  func knobs(number: Double) throws {
    let graph = RankingSketch(3, ties: [(0, 1, 0.4)]).graph
    for question in [PageRank(damping: number), PageRank(tolerance: number)] {
      let scores = try question.scores(
        from: [id(0): number, id(1): 1e308, id(2): 1e308], in: graph)
      #expect(abs(scores.reduce(0, +) - 1) < 1e-9)
      #expect(scores.allSatisfy { $0 >= 0 })
    }
    let equal = try PageRank().scores(from: [id(0): -number, id(1): 0], in: graph)
    if !(number < 0) || number == -.infinity {
      #expect(equal == (try PageRank().scores(in: graph)))
    }
  }

  @Test("is what a very long walk gives, on any number of threads", arguments: 0..<60)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let sketch = RankingSketch(using: &generator, people: 12)
      let graph = sketch.graph
      var beginnings: [PersonID: Double] = [:]
      if Bool.random(using: &generator) {
        for person in 0..<sketch.people where Bool.random(using: &generator) {
          beginnings[id(person)] = Double.random(in: 0...2, using: &generator)
        }
      }
      let damping = [0.85, 0.5, 0, 0.95][Int.random(in: 0..<4, using: &generator)]
      let truth = sketch.pageRank(from: beginnings, damping: damping)
      let answers = try (1...3).map {
        try PageRank(damping: damping, maximumThreads: $0).scores(from: beginnings, in: graph)
      }
      #expect(answers[0] == answers[1] && answers[0] == answers[2])
      let distance = zip(answers[0], truth).reduce(0) { $0 + abs($1.0 - $1.1) }
      #expect(distance <= 1e-9, "damping \(damping), from \(beginnings), \(sketch)")
    }
  }
}

extension RankingSketch {
  /// By multiplying with the whole matrix until nothing changes.
  fileprivate func pageRank(from beginnings: [PersonID: Double], damping: Double) -> [Double] {
    var start = (0..<people).map { beginnings[id($0)] ?? 0 }
    if start.allSatisfy({ $0 == 0 }) { start = start.map { _ in 1 } }
    let sum = start.reduce(0, +)
    start = start.map { $0 / sum }
    let links = links
    var sums = Array(repeating: 0.0, count: people)
    for link in links { sums[link.from] += link.weight }
    var ranks = start
    for _ in 0..<800 {
      var next = Array(repeating: 0.0, count: people)
      for link in links { next[link.to] += ranks[link.from] * link.weight / sums[link.from] }
      let lost = (0..<people).reduce(0) { $0 + (sums[$1] == 0 ? ranks[$1] : 0) }
      ranks = (0..<people).map {
        damping * (next[$0] + lost * start[$0]) + (1 - damping) * start[$0]
      }
    }
    return ranks
  }
}

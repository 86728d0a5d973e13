import ReferralGraph
import Testing

@Suite("Closeness")
struct ClosenessTests {
  @Test("adds one over the cost in nats of each target that can be reached")
  func known() throws {
    let graph = RankingSketch(4, ties: [(0, 1, 0.5), (1, 2, 0.5)]).graph
    let scores = try Closeness().scores(to: [id(2), id(3)], in: graph)
    #expect(Array(scores) == [1000.0 / 1386, 1000.0 / 693, 0, 0])
    #expect(Array(try Closeness().scores(to: [], in: graph)) == [0, 0, 0, 0])
    #expect(try Closeness().scores(in: RankingSketch(0).graph).isEmpty)
  }

  @Test("is the sum over all paths' costs, on any number of threads", arguments: 0..<60)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let sketch = RankingSketch(using: &generator, people: 12)
      let people = 0..<sketch.people
      let targets = Set(people.filter { _ in Bool.random(using: &generator) })
      let avoided = Set(people.filter { _ in Int.random(in: 0..<8, using: &generator) == 0 })
      var search = PathSearch.unbounded
      search.avoiding = ids(avoided)
      let answers = try (1...3).map {
        try Closeness(search: search, maximumThreads: $0)
          .scores(to: ids(targets), in: sketch.graph)
      }
      #expect(answers[0] == answers[1] && answers[0] == answers[2])
      for person in people {
        let costs = sketch.costs(from: person, avoiding: avoided)
        let truth = targets.sorted().reduce(0.0) {
          $0 + (costs[$1] > 0 ? 1000 / Double(costs[$1]) : 0)
        }
        #expect(abs(answers[0][person] - truth) < 1e-12, "\(person) to \(targets), \(sketch)")
      }
    }
  }
}

import ReferralGraph
import Testing

@Suite("Ties between parts, and distances in ties")
struct PartTiesTests {
  @Test("ties are counted once, whoever asks, and groups are no ties", arguments: 0..<60)
  func ties(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let sketch = RankingSketch(using: &generator, people: 12)
    let part = (0..<sketch.people).map { _ in UInt32.random(in: 0...3, using: &generator) }
    let left = Int.random(in: 0..<sketch.people, using: &generator)
    let found = try PartTies(of: part, count: 3, in: sketch.graph, leavingOut: id(left))
    var pairs: Set<[Int]> = []
    for (a, b, _) in sketch.ties + sketch.asks where a != b && a != left && b != left {
      pairs.insert([min(a, b), max(a, b)])
    }
    for first in 0..<3 {
      for second in 0..<3 {
        let wanted = [first, second].sorted()
        let count = pairs.count { pair in pair.map { Int(part[$0]) }.sorted() == wanted }
        #expect(found[first, second] == count, "\(first), \(second), \(sketch)")
      }
    }
  }

  @Test("somebody is one tie further than the nearest who can ask", arguments: 0..<60)
  func distances(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let sketch = RankingSketch(using: &generator, people: 14)
    var distance = Array(repeating: Int?.none, count: sketch.people)
    distance[0] = 0
    let steps =
      sketch.ties.flatMap { [($0.0, $0.1), ($0.1, $0.0)] }
      + sketch.asks.map { ($0.0, $0.1) }
    for _ in 0..<sketch.people {
      for (from, to) in steps {
        guard let here = distance[from] else { continue }
        distance[to] = min(distance[to] ?? .max, here + 1)
      }
    }
    let found = try TieDistances(from: id(0), in: sketch.graph)
    for person in 0..<sketch.people {
      #expect(found[id(person)] == distance[person], "\(person), \(sketch)")
    }
  }
}

import ReferralGraph
import Testing

@Suite("Connected components")
struct ComponentsTests {
  @Test("the largest first, of equals the one with the smallest id; loners are some too")
  func known() throws {
    let graph = RankingSketch(
      7, ties: [(5, 6, 0.5)], asks: [(4, 1, 0.3)], groups: [([0, 2], 0.5), ([3], 0.5)]
    ).graph
    let parts = try Components().parts(in: graph)
    #expect(parts.map { $0.map(\.index) } == [[0, 2], [1, 4], [5, 6], [3]])
    #expect(parts.part(of: id(3)) == 3)
    #expect(parts.part(of: id(4)) == 1)
    #expect(try Components().parts(in: RankingSketch(0).graph).isEmpty)
  }

  @Test("two people are in the same if a chain of links leads there", arguments: 0..<100)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let sketch = RankingSketch(using: &generator, people: 12)
      var labels = Array(0..<sketch.people)
      for _ in 0..<sketch.people {
        for link in sketch.links {
          let least = min(labels[link.from], labels[link.to])
          labels[link.from] = least
          labels[link.to] = least
        }
      }
      let parts = try Components().parts(in: sketch.graph)
      #expect(parts.map(\.count) == parts.map(\.count).sorted(by: >))
      #expect(parts.flatMap { $0 }.count == sketch.people)
      for a in 0..<sketch.people {
        #expect(parts[parts.part(of: id(a))].contains(id(a)))
        for b in 0..<sketch.people {
          #expect(
            (parts.part(of: id(a)) == parts.part(of: id(b))) == (labels[a] == labels[b]),
            "\(a), \(b), \(sketch)")
        }
      }
    }
  }
}

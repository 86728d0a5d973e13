import ReferralGraph
import Testing

@Suite("Communities")
struct CommunitiesTests {
  @Test("two circles with one tie between them are two")
  func known() throws {
    let graph = RankingSketch(
      7, ties: [(0, 1, 0.5), (1, 2, 0.5), (0, 2, 0.5), (2, 3, 0.5)], groups: [([3, 4, 5], 0.5)]
    ).graph
    let division = try Communities().division(of: graph)
    #expect(division.communities.map { $0.map(\.index) } == [[0, 1, 2], [3, 4, 5], [6]])
    #expect(try Communities().division(of: RankingSketch(0).graph).communities.isEmpty)
    let alone = try Communities().division(of: RankingSketch(2).graph)
    #expect(alone.communities.count == 2 && alone.modularity == 0)
    #expect(try Communities(resolution: 100).division(of: graph).communities.count == 7)
    #expect(try Communities(resolution: 0).division(of: graph).communities.count == 2)
    #expect(try Communities(resolution: .nan).division(of: graph).communities.count == 2)
    #expect(try Communities(maximumRounds: -1).division(of: graph).communities.count == 7)
  }

  @Test("are connected, and nobody would be better off in another", arguments: 0..<60)
  func laws(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let sketch = RankingSketch(using: &generator, people: 40)
      let resolution = [0, 0.5, 1, 2][Int.random(in: 0..<4, using: &generator)]
      let question = Communities(resolution: resolution, seed: UInt64(seed))
      let division = try question.division(of: sketch.graph)
      #expect(try question.division(of: sketch.graph) == division)
      #expect(Set(division.communities.flatMap { $0 }).count == sketch.people)
      for community in division.communities {
        #expect(sketch.connects(community.map { Int($0.index) }), "\(community), \(sketch)")
      }
      guard sketch.groups.isEmpty else { continue }
      let labels = (0..<sketch.people).map { division.communities.part(of: id($0)) }
      let best = sketch.modularity(labels, resolution)
      #expect(abs(division.modularity - best) < 1e-9)
      for person in 0..<sketch.people {
        for label in division.communities.indices {
          var moved = labels
          moved[person] = label
          #expect(sketch.modularity(moved, resolution) <= best + 1e-9)
        }
      }
    }
  }
}

extension RankingSketch {
  /// Whether people are connected by ties and groups among them.
  fileprivate func connects(_ members: [Int]) -> Bool {
    var reached = Set(members.prefix(1))
    let links = links.filter { members.contains($0.from) && members.contains($0.to) }
    for _ in members {
      for link in links where reached.contains(link.from) || reached.contains(link.to) {
        reached.formUnion([link.from, link.to])
      }
    }
    return reached.count == members.count
  }

  /// Where there are no groups.
  fileprivate func modularity(_ labels: [Int], _ resolution: Double) -> Double {
    let links = links
    let total = links.reduce(0) { $0 + 2 * $1.weight }
    guard total > 0 else { return 0 }
    var sums: [Int: Double] = [:]
    var within = 0.0
    for link in links {
      sums[labels[link.from], default: 0] += link.weight
      sums[labels[link.to], default: 0] += link.weight
      if labels[link.from] == labels[link.to] { within += 2 * link.weight }
    }
    return within / total - resolution * sums.values.reduce(0) { $0 + $1 * $1 } / total / total
  }
}

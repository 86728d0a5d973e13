import ReferralGraph
import Testing

@Suite("Bridging to other circles")
struct BridgingTests {
  @Test("the benefit rises to ten mutual contacts and falls from there, and is never nothing")
  func hump() {
    let bridging = Bridging()
    let benefits = (0...200).map { bridging.benefit(mutual: $0) }
    #expect(benefits[10] == 1)
    #expect(zip(benefits[..<10], benefits[1...10]).allSatisfy { $0 < $1 })
    #expect(zip(benefits[10...], benefits[11...]).allSatisfy { $0 > $1 })
    #expect(benefits.allSatisfy { $0 > 0 })
    #expect(bridging.benefit(mutual: -5) == benefits[0])
    #expect(bridging.benefit(mutual: .max) >= 0)
    var close = Bridging()
    close.best = 0
    #expect(close.benefit(mutual: 0) == 1)
  }

  @Test("mutual contacts are people with a tie to both; who knows nobody else is left open")
  func known() throws {
    // 0 asks; 1 and 2 know each other, 3 knows 4, 5 knows only 0, and all are in one group.
    let sketch = RankingSketch(
      6, ties: [(0, 1, 0.5), (0, 2, 0.5), (1, 2, 0.5), (0, 3, 0.5), (3, 4, 0.5), (0, 5, 0.5)],
      groups: [([0, 1, 2, 3, 4, 5], 0.3)])
    let people = [1, 3, 5].map { PersonID($0) }
    let scores = try Bridging().scores(of: people, from: PersonID(0), in: sketch.graph)
    #expect(scores.map { $0?.mutual } == [1, 0, nil])
    #expect(try Bridging().scores(of: [], from: PersonID(0), in: sketch.graph).isEmpty)
  }

  @Test("are the mutual contacts of the matrix", arguments: 0..<60)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let sketch = RankingSketch(using: &generator, people: 12)
    var knows = Array(repeating: Set<Int>(), count: sketch.people)
    for link in sketch.links where link.group < 0 && link.from != link.to {
      knows[link.from].insert(link.to)
      knows[link.to].insert(link.from)
    }
    let people = (1..<max(1, sketch.people)).map { PersonID(UInt32($0)) }
    let scores = try Bridging().scores(of: people, from: PersonID(0), in: sketch.graph)
    for (person, score) in zip(people, scores) {
      let others = knows[Int(person.index)].subtracting([0])
      let mutual = others.isEmpty ? nil : others.intersection(knows[0]).count
      #expect(score?.mutual == mutual, "\(person), \(sketch)")
    }
  }
}

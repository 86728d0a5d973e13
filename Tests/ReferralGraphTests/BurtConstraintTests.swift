import ReferralGraph
import Testing

@Suite("Burt's constraint and effective size")
struct BurtConstraintTests {
  @Test("between two people who do not know each other it is a half; at the end of a tie 1")
  func known() throws {
    let graph = RankingSketch(5, ties: [(0, 1, 0.5), (1, 2, 0.5)], groups: [([0, 2, 3], 0.5)]).graph
    let positions = try BurtConstraint().positions(in: graph)
    #expect(positions.map { $0?.constraint } == [1, 0.5, 1, nil, nil])
    #expect(positions.map { $0?.effectiveSize } == [1, 2, 1, nil, nil])
    #expect(try BurtConstraint().positions(in: RankingSketch(0).graph).isEmpty)
  }

  @Test("in a triangle of equal ties the two contacts count for one, and bind with 9/8")
  func triangle() throws {
    let graph = RankingSketch(3, ties: [(0, 1, 0.5), (1, 2, 0.5), (0, 2, 0.5)]).graph
    for position in try BurtConstraint().positions(in: graph) {
      #expect(abs((position?.constraint ?? 0) - 1.125) < 1e-12)
      #expect(abs((position?.effectiveSize ?? 0) - 1) < 1e-12)
    }
  }

  @Test("are Burt's formulas written out", arguments: 0..<60)
  func truth(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let sketch = RankingSketch(using: &generator, people: 12)
      let n = 0..<sketch.people
      var a = n.map { _ in n.map { _ in 0.0 } }
      for link in sketch.links where link.group < 0 { a[link.from][link.to] = link.weight }
      let w = n.map { i in n.map { j in a[i][j] + a[j][i] } }
      let p = n.map { i in n.map { j in w[i][j] / w[i].reduce(0, +) } }
      let m = n.map { i in n.map { j in w[i][j] / (w[i].max() ?? 0) } }
      let positions = try BurtConstraint().positions(in: sketch.graph)
      for i in n {
        let contacts = n.filter { w[i][$0] > 0 }
        guard let position = positions[i] else {
          #expect(contacts.isEmpty)
          continue
        }
        let constraint = contacts.reduce(0.0) { sum, j in
          let all = contacts.reduce(p[i][j]) { $0 + p[i][$1] * p[$1][j] }
          return sum + all * all
        }
        let size = contacts.reduce(0.0) { sum, j in
          sum + contacts.reduce(1) { $0 - p[i][$1] * m[j][$1] }
        }
        #expect(abs(position.constraint - constraint) < 1e-12, "\(i), \(sketch)")
        #expect(abs(position.effectiveSize - size) < 1e-12, "\(i), \(sketch)")
      }
    }
  }
}

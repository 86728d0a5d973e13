import Introductions
import Testing

@testable import NetworkMaps

@Suite("The lines of a network map")
struct NetworkLinesTests {
  /// Companies as networks have them: a few large ones that nearly all others are tied to.
  private func answer(seed: Int) -> NetworkAnswer {
    var generator = SeededGenerator(seed: seed)
    let sizes = (1...30).map { 2 + 60 / $0 }
    let all = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    var ties: [[Int]: Int] = [:]
    for _ in 0..<160 {
      let ends = (0..<2).map { _ in all[Int.random(in: all.indices, using: &generator)] }.sorted()
      if ends[0] != ends[1] { ties[ends, default: 0] += 1 }
    }
    let links = ties.map {
      NetworkAnswer.Link(first: "c\($0.key[0])", second: "c\($0.key[1])", ties: $0.value)
    }
    func reach(_ size: Int) -> NetworkAnswer.Reach {
      NetworkAnswer.Reach(near: size / 2, next: size - size / 2, far: 0, unreached: 0)
    }
    return NetworkAnswer(
      from: PersonSummary(id: "p1", name: "Mara Lindholm"), by: .company, people: 300, ties: 160,
      reach: reach(300),
      circles: sizes.enumerated().map {
        NetworkAnswer.Circle(
          id: "c\($0.offset)", name: "Nordfracht \($0.offset)", isTarget: $0.offset < 3,
          holdsSeeker: false, reach: reach($0.element), members: [])
      }, rest: NetworkAnswer.Rest(circles: 9, reach: reach(20)),
      links: links.sorted { ($1.ties, $0.first, $0.second) < ($0.ties, $1.first, $1.second) },
      asOf: Samples.asOf)
  }

  private func lines(of answer: NetworkAnswer) throws -> [Line] {
    let map = NetworkMap(answer)
    return try Graphviz.session { graphviz throws(MapError) in try map.drawing(with: graphviz) }
      .lines
  }

  private func crossings(_ lines: [Line]) -> Int {
    let courses = lines.map { $0.courses.flatMap(\.segments) }
    var crossings = 0
    for (index, course) in courses.enumerated() {
      for other in courses[(index + 1)...] {
        crossings += course.reduce(0) { sum, segment in
          sum + other.count { segment.crosses($0) }
        }
      }
    }
    return crossings
  }

  @Test("cross seldom, and yet most links are drawn")
  func seldomCrossing() throws {
    let drawn = try (0..<8).map { try lines(of: answer(seed: $0)) }
    #expect(drawn.map(crossings).reduce(0, +) <= 8 * 6)
    #expect(drawn.map(\.count).reduce(0, +) >= 8 * 35)
  }

  @Test("reach every company that has ties to another", arguments: 0..<24)
  func nobodyIsCutOff(seed: Int) throws {
    let answer = answer(seed: seed)
    let lines = try lines(of: answer)
    let ends = Set(lines.flatMap { [$0.from, $0.to] })
    let linked = Set(answer.links.flatMap { [$0.first, $0.second] })
    for (index, circle) in answer.circles.enumerated() where linked.contains(circle.id) {
      #expect(ends.contains("circle-\(index + 1)-box"), "\(circle.name)")
    }
  }
}

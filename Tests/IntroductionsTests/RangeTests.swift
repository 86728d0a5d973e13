import Foundation
import Introductions
import NetworkStore
import ReferralGraph
import Testing

@Suite("Ranges, and what is known only")
struct RangeTests {
  private func sketch() throws -> Sketch {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Clerk")
    try sketch.connections(of: .person("Ann Lee"), "Ruth,Vega,Acme,Head of Purchasing")
    return sketch
  }

  @Test("a route carries the ranges of its ties to its warmth and its chance")
  func route() throws {
    let answer = try sketch().ask().path(to: "Ruth Vega")
    let route = try #require(answer.routes.first { !$0.ties.contains(where: \.inferred) })
    for tie in route.ties {
      #expect(tie.range.low < tie.strength && tie.strength < tie.range.high)
    }
    #expect(route.warmthRange.contains(route.warmth))
    #expect(route.range.contains(route.chance))
    #expect(route.range.low < route.range.high)
    // A product is never surer than the smallest of its factors lets it be.
    #expect(route.warmthRange.high <= route.ties.map(\.range.high).min() ?? 0)
    #expect(route.verdict(coldChance: 0.1).contains("–"))
    let json = String(decoding: try JSONEncoder().encode(route), as: UTF8.self)
    #expect(json.contains(#""range":["#) && json.contains(#""warmth_range":["#))
  }

  @Test("the user's own numbers are exact")
  func stated() throws {
    let sketch = try Sketch()
    try sketch.ties("Pat Doe,Ann Lee,0.8", "Ann Lee,Ruth Vega,0.5")
    let answer = try sketch.ask().path(to: "Ruth Vega")
    let route = try #require(answer.routes.first)
    #expect(route.ties.map(\.range) == [ProbabilityRange(0.8, 0.8), ProbabilityRange(0.5, 0.5)])
    #expect(route.warmthRange == ProbabilityRange(route.warmth, route.warmth))
    // The manager's answer is not known.
    #expect(route.range.low < route.range.high)
    #expect(PathAnswer.percent(0.5, in: ProbabilityRange(0.5, 0.5)) == "50 %")
    #expect(PathAnswer.percent(0.5, in: ProbabilityRange(0.2, 0.81)) == "50 % (20–81 %)")
  }

  @Test("nothing is inferred where only what is known is asked for")
  func knownOnly() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Cy,Fox,Otter,Clerk")
    try sketch.connections(of: .person("Cy Fox"), "Ruth,Vega,Acme,Head of Purchasing")
    let all = try sketch.ask().path(to: "Ruth Vega")
    #expect(all.routes.contains { $0.ties.contains(where: \.inferred) })
    let known = try Introductions(
      sketch.network, settings: .standard(), asOf: today, knownOnly: true)
    let routes = try known.path(to: "Ruth Vega").routes
    #expect(routes.map { $0.people.map(\.name) } == [["Pat Doe", "Cy Fox", "Ruth Vega"]])
    #expect(
      routes.first == all.routes.first { !$0.ties.contains(where: \.inferred) })
  }
}

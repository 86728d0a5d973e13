import Identity
import Introductions
import NetworkStore
import Testing

@Suite("The answers that maps show")
struct MapAnswerTests {
  /// Pat knows Hillary and Bo at Kestrel and Cy elsewhere; Hillary and Cy know Ruth, the manager.
  private func sketch() throws -> Sketch {
    let sketch = try Sketch()
    try sketch.connections(
      "Hillary,Okafor,Kestrel,Marketing Manager", "Bo,Ray,Kestrel,Welder", "Cy,Fox,Otter,Buyer")
    try sketch.connections(
      of: .person("Cy Fox"), "Ruth,Vega,Kestrel,Head of Purchasing", "Di,Moe,Otter,Clerk",
      "Ed,Poe,Otter,Clerk")
    try sketch.ties(
      "Hillary Okafor,Ruth Vega,0.9", "Pat Doe,Hillary Okafor,0.8", "Pat Doe,Cy Fox,0.5",
      "Cy Fox,Ruth Vega,0.4")
    try sketch.network.addTarget(
      company: "Kestrel", department: Department(named: "purchasing"), manager: nil, on: today)
    return sketch
  }

  @Test("ego: rings, companies by favours, and everybody by the warmest way")
  func ego() throws {
    let answer = try sketch().ask().ego()
    #expect(answer.from.name == "Pat Doe")
    #expect(answer.known == 3)
    #expect(answer.further == 3)
    #expect(answer.workplaces.map(\.company) == ["Kestrel", "Otter"])
    let kestrel = answer.workplaces[0]
    #expect(kestrel.contacts.map(\.person.name) == ["Hillary Okafor", "Bo Ray"])
    #expect(kestrel.unnamed == 0)
    #expect(abs(kestrel.contacts[0].strength - 0.8) < 0.001)
    // Ruth is reached by Hillary (0.72), not by Cy (0.2).
    #expect(kestrel.contacts[0].opens == 1)
    let ruth = try #require(kestrel.contacts[0].further.first)
    #expect(ruth.person.name == "Ruth Vega")
    #expect(ruth.isTarget)
    #expect(abs(ruth.warmth - 0.72) < 0.001)
    #expect(answer.workplaces[1].contacts[0].opens == 2)
  }

  @Test("ego: with no room, everybody is counted")
  func egoBounds() throws {
    var bounds = EgoBounds()
    (bounds.companies, bounds.contacts, bounds.further) = (0, 0, 0)
    let answer = try sketch().ask().ego(bounds: bounds)
    #expect(answer.workplaces.map(\.company) == [nil])
    #expect(answer.workplaces[0].known == 3)
    #expect(answer.workplaces[0].contacts.isEmpty)
    #expect(answer.workplaces[0].further == 3)
  }

  @Test("company: the manager, who is inside, who outside leads there")
  func company() throws {
    let answer = try sketch().ask().company(at: "Kestrel")
    #expect(answer.department == "purchasing")
    #expect(answer.managers.map(\.name) == ["Ruth Vega"])
    #expect(answer.known == 2)
    #expect(answer.departments.first?.department == "purchasing")
    let ruth = try #require(answer.departments.first?.colleagues.first)
    #expect(ruth.isManager)
    #expect(ruth.strength == nil)
    #expect(ruth.insiders.map(\.person.name) == ["Hillary Okafor"])
    #expect(answer.knowers.map(\.person.name) == ["Cy Fox"])
    #expect(answer.knowers[0].ties.map(\.to) == [ruth.person.id])
    #expect(answer.former.people == 0)
    let names = answer.departments.flatMap(\.colleagues).map(\.person.name)
    #expect(Set(names) == ["Ruth Vega", "Hillary Okafor", "Bo Ray"])
  }

  @Test("network: everybody is counted once, by company and by distance")
  func network() throws {
    let answer = try sketch().ask().wholeNetwork()
    #expect(answer.by == .company)
    #expect(answer.people == 7)
    #expect(answer.reach == NetworkAnswer.Reach(near: 3, next: 3))
    #expect(answer.circles.map(\.name) == ["Kestrel", "Otter"])
    #expect(answer.circles.map(\.isTarget) == [true, false])
    #expect(answer.circles[0].reach == NetworkAnswer.Reach(near: 2, next: 1))
    #expect(answer.circles[1].members.map(\.tiesAway) == [1, 2, 2])
    // Only Cy and Ruth tie them; Pat's own ties do not count.
    #expect(answer.links.map(\.ties) == [1])
    #expect(answer.rest.reach.total == 0)
  }

  @Test("network: what has no circle is in the rest")
  func networkBounds() throws {
    var bounds = NetworkBounds()
    (bounds.circles, bounds.members) = (1, 0)
    let answer = try sketch().ask().wholeNetwork(bounds: bounds)
    #expect(answer.circles.map(\.name) == ["Kestrel"])
    #expect(answer.circles[0].members.isEmpty)
    #expect(answer.rest == NetworkAnswer.Rest(circles: 1, reach: .init(near: 1, next: 2)))
    #expect(answer.links.isEmpty)
  }

  @Test("network: communities are named after whom most ties lead to")
  func communities() throws {
    let answer = try sketch().ask().wholeNetwork(by: .community)
    #expect(answer.circles.reduce(answer.rest.reach.total) { $0 + $1.reach.total } == 6)
    #expect(answer.circles.contains { $0.name == "Cy Fox" })
  }
}

import Foundation
import Introductions
import NetworkStore
import Testing

@Suite("Routes around people, through others, and of other kinds")
struct DetourTests {
  /// Two ways to Ruth: a warm one through Ann and Bo, and a colder one through Cy alone.
  private func sketch() throws -> Sketch {
    let sketch = try Sketch()
    try sketch.ties(
      "Pat Doe,Ann Lee,0.9", "Ann Lee,Bo Ray,0.9", "Bo Ray,Ruth Vega,0.8", "Pat Doe,Cy Fox,0.5",
      "Cy Fox,Ruth Vega,0.95", "Cy Fox,Bo Ray,0.9")
    return sketch
  }

  private func middles(_ answer: PathAnswer) -> [[String]] {
    answer.routes.map { $0.people.dropFirst().dropLast().map(\.name) }
  }

  @Test("a route leads around those who may not be asked, and through those who must be")
  func detours() throws {
    var introductions = try sketch().ask()
    #expect(
      middles(try introductions.path(to: "Ruth Vega")) == [["Ann Lee", "Bo Ray"], ["Cy Fox"]])
    try introductions.avoid(["Ann Lee"])
    #expect(middles(try introductions.path(to: "Ruth Vega")) == [["Cy Fox"]])
    try introductions.pass(["Bo Ray"])
    #expect(middles(try introductions.path(to: "Ruth Vega")) == [["Cy Fox", "Bo Ray"]])
    try introductions.avoid(["Bo Ray"])
    let none = try introductions.path(to: "Ruth Vega")
    #expect(none.routes.isEmpty && none.advice == .writeCold)
    #expect(throws: NetworkError.unknownPerson("Nobody")) { try introductions.avoid(["Nobody"]) }
  }

  @Test("the widest route has the strongest weakest tie, and disjoint ones share nobody")
  func kinds() throws {
    let introductions = try sketch().ask()
    #expect(
      middles(try introductions.path(to: "Ruth Vega", choice: .widest))
        == [["Ann Lee", "Bo Ray"]])
    #expect(
      middles(try introductions.path(to: "Ruth Vega", choice: .disjoint(3)))
        == [["Ann Lee", "Bo Ray"], ["Cy Fox"]])
    #expect(
      middles(try introductions.path(to: "Ruth Vega", choice: .shortest(3)))
        == [["Ann Lee", "Bo Ray"], ["Cy Fox"], ["Cy Fox", "Bo Ray"]])
  }

  @Test("the costliest refusal is that of whom most of the routes hang on")
  func refusal() throws {
    let answer = try sketch().ask().path(to: "Ruth Vega", choice: .shortest(3))
    let refusal = try #require(answer.costliestRefusal)
    // Without Bo the way through Cy is left, and Ruth's own answer: 0.5 · 0.95 · 0.5.
    #expect(refusal.person.name == "Bo Ray")
    #expect(abs(refusal.jointChance - 0.2375) < 1e-12)
    #expect(answer.jointChanceError == 0)
    #expect(answer.refusal == "If Bo Ray says no, 24 % is left.")
    let only = try sketch().ask().path(to: "Ruth Vega", choice: .shortest(1))
    let json = try JSONEncoder().encode(only)
    #expect(String(decoding: json, as: UTF8.self).contains("\"costliest_refusal\":null"))
  }

  @Test("introducers are ranked by what stands between, and by how open their circles are")
  func ranking() throws {
    let sketch = try sketch()
    try sketch.network.addTarget(
      company: "Acme", department: nil, manager: "Ruth Vega", on: today)
    try sketch.network.addTarget(
      company: "Zenith", department: nil, manager: "Bo Ray", on: today)
    let between = try sketch.ask().introducers(by: .betweenness)
    #expect(between.introducers.map(\.person.name) == ["Ann Lee", "Cy Fox"])
    // Of however many ties, the warmest route to Ruth is Ann, Bo, Cy.
    #expect(between.introducers.map(\.betweenness) == [2, 1])
    let open = try sketch.ask().introducers(by: .constraint)
    // Ann's two contacts do not know each other: 2 · 0.5². Two of Cy's three do.
    #expect(open.introducers.first?.person.name == "Ann Lee")
    #expect(abs(try #require(open.introducers.first?.constraint) - 0.5) < 1e-9)
    #expect(open.introducers.allSatisfy { $0.betweenness == nil })
    let bridging = try sketch.ask().introducers(by: .bridging)
    #expect(bridging.introducers.map(\.mutualContacts).allSatisfy { $0 != nil })
    let benefits = bridging.introducers.compactMap(\.bridging)
    #expect(benefits == benefits.sorted(by: >))
    // A ranking aid, and nothing else: what asking gains is the same by whatever it is ranked.
    #expect(
      Set(bridging.introducers.map { "\($0.person.id) \($0.opens)" })
        == Set(open.introducers.map { "\($0.person.id) \($0.opens)" }))
    #expect(open.introducers.allSatisfy { $0.bridging == nil && $0.mutualContacts == nil })
  }
}

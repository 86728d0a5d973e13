import ContactLists
import Foundation
import Identity
import Introductions
import NetworkStore
import ReferralGraph
import Testing

@Suite("Logging what came of asking")
struct LogTests {
  /// Pat knows Ann, who works for Acme like its head of purchasing, and Bo, who leads sales at Otter.
  private static func sketch() throws -> Sketch {
    let sketch = try Sketch()
    try sketch.connections(
      "Ann,Lee,Acme,Accountant", "Bo,Ray,Otter,Head of Sales", "Cy,Fox,Otter,Clerk")
    try sketch.network.addTarget(
      company: "Acme", department: Department(named: "purchasing"), manager: "Ruth Vega", on: today)
    try sketch.network.addTarget(
      company: "Otter", department: Department(named: "sales"), manager: nil, on: today)
    return sketch
  }

  @Test("the manager of a target, by name or by title, is logged as that without saying so")
  func roles() throws {
    let ask = try Self.sketch().ask()
    let ruth = try ask.log("Ruth Vega", .declined, today: today)
    #expect(ruth.isManager)
    #expect(ruth.target?.label == "Acme, purchasing")
    let bo = try ask.log("Bo Ray", .agreed, today: today)
    #expect(bo.isManager)
    #expect(bo.target?.label == "Otter, sales")
    let cy = try ask.log("Cy Fox", .noAnswer, target: "Otter", today: today)
    #expect(!cy.isManager)
    #expect(cy.target == bo.target)
    let ann = try ask.log("Ann Lee", .introduced, today: today)
    #expect(!ann.isManager)
    #expect(ann.target == nil)
  }

  @Test("what cannot be is refused in words")
  func refused() throws {
    let sketch = try Self.sketch()
    let ask = try sketch.ask()
    #expect(throws: NetworkError.withoutTarget("Ann Lee")) {
      try ask.log("Ann Lee", .agreed, today: today)
    }
    #expect(throws: NetworkError.introducedByManager("Ruth Vega")) {
      try ask.log("Ruth Vega", .introduced, target: "Acme", today: today)
    }
    #expect(throws: NetworkError.reachesOneself("Pat Doe")) {
      try ask.log("me", .asked, today: today)
    }
    #expect(throws: NetworkError.unknownTarget("t99")) {
      try ask.log("Ann Lee", .asked, target: "t99", today: today)
    }
    try sketch.network.addTarget(
      company: "Acme", department: Department(named: "finance"), manager: "Ruth Vega", on: today)
    #expect(throws: NetworkError.withoutTarget("Ruth Vega")) {
      try ask.log("Ruth Vega", .declined, today: today)
    }
    #expect(try sketch.network.log().isEmpty)
  }

  @Test("an ask of somebody known only through a group teaches what that group is worth")
  func inferred() throws {
    let sketch = try Sketch()
    try sketch.positions("Acme,Buyer,,,Jan 2019,")
    try sketch.ties("Ann Lee,Bo Ray,0.5")
    try sketch.connections(of: .person("Bo Ray"), "Ann,Lee,Acme,Buyer")
    let entry = try sketch.ask().log("Ann Lee", .introduced, today: today)
    #expect(entry.tie.reasons.keys.map(\.rawValue).allSatisfy { $0.hasPrefix("same_") })
    #expect(entry.tie.strength != nil)
    let settings = try sketch.ask().settings
    let kind = try #require(entry.tie.reasons.keys.first)
    let base = try Settings.standard().evidence.rules[kind]?.base ?? 1
    #expect((settings.evidence.rules[kind]?.base ?? 0) > base)
  }

  @Test("a number that the user gave teaches nothing about the table")
  func stated() throws {
    let sketch = try Self.sketch()
    let (pat, ann) = (try sketch.network.owner(), try sketch.network.person("Ann Lee"))
    try sketch.network.setTie(pat, ann, strength: 0.9, note: nil, on: today)
    let entry = try sketch.ask().log("Ann Lee", .introduced, today: today)
    #expect(entry.tie == LoggedTie(strength: Strength(0.9)))
    #expect(try sketch.ask().settings == Settings.standard())
  }

  @Test("answers rest on what was learned: strengths, routes, and the advice")
  func inForce() throws {
    let sketch = try Self.sketch()
    let before = try sketch.ask().path(to: "Ruth Vega")
    try sketch.ask().log("Bo Ray", .declined, today: today)
    try sketch.ask().log("Cy Fox", .introduced, today: today)
    try sketch.ask().log("Ruth Vega", .agreed, today: today)
    let after = try sketch.ask()
    let answer = try after.path(to: "Ruth Vega")
    #expect(answer.coldChance == 3.0 / 21)
    let strength = try #require(after.settings.evidence.rules["linkedin_connection"]?.base)
    #expect(answer.routes.first?.ties.first?.strength == strength)
    #expect(strength > before.routes.first?.ties.first?.strength ?? 1)
    let known = try after.know(at: "Acme").contacts.first?.strength
    let shown = try PeopleDirectory(sketch.network, settings: .standard(), asOf: today)
      .show("Ann Lee").ties.first?.strength
    #expect(known == strength)
    #expect(shown == strength)
    let table = StrengthAnswer(
      try .standard(),
      learned: try Settings.standard().rates(taughtBy: sketch.network.log(), asOf: today))
    #expect(table.kinds.first { $0.kind == "linkedin_connection" }?.learned?.posterior == strength)
    #expect(table.kinds.first { $0.kind == "linkedin_connection" }?.base == 0.35)
    #expect(table.cold?.prior == 0.1)
    #expect(table.coldChance == answer.coldChance)
  }

  @Test("what is logged has its own day, and not that of a graph that is some days old")
  func olderGraph() throws {
    let path = NSTemporaryDirectory() + "whom-log-" + UUID().uuidString
    defer { for end in ["", "-graph"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let network = try Network.open(at: path)
    let pat = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    try network.addTarget(company: "Acme", department: nil, manager: "Ruth Vega", on: today)
    let (ruth, start) = (
      try network.person("Ruth Vega"), CalendarDate(dayNumber: today.dayNumber - 3)
    )
    try network.setTie(pat, ruth, strength: 0.5, note: nil, on: start)
    _ = try Introductions(network, settings: .standard(), asOf: start)
    let ask = try Introductions(network, settings: .standard(), asOf: today, maximumAgeDays: 7)
    #expect(ask.asOf == start)
    #expect(try ask.log("Ruth Vega", .declined, today: today).date == today)
    #expect(try ask.log("Ruth Vega", .asked, on: start, today: today).date == start)
  }
}

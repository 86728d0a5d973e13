import ContactLists
import Foundation
import Identity
import NetworkStore
import ReferralGraph
import Testing

@Suite("The log of what came of asking")
struct LogTests {
  /// A network with people whom Pat Doe is connected to.
  private final class Sketch {
    let folder: Folder
    let network: Network
    let list: String

    init() throws {
      folder = try Folder()
      network = try Network.inMemory()
      _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
      list = try folder.file(
        "list.csv",
        connections("Ann,Lee,ann-lee,Acme,Buyer", "Bo,Ray,bo-ray,Otter,Clerk"))
      _ = try network.importList(list, on: today)
      try network.addTarget(
        company: "Acme", department: nil, manager: "Ruth Vega", on: today)
    }

    func person(_ name: String) throws -> PersonRow { try network.person(name) }

    var target: LogEntry.Target {
      get throws {
        LogEntry.Target(company: try network.target("Acme").company, department: nil)
      }
    }

    @discardableResult
    func log(
      _ name: String, _ outcome: Outcome, isManager: Bool = false, daysAgo: Int = 0,
      aboutTarget: Bool = true
    ) throws -> LogEntry {
      let person = try person(name)
      let settings = try Settings.standard()
      let day = CalendarDate(dayNumber: today.dayNumber - daysAgo)
      let evidence = try network.evidence(between: network.owner().id, and: person.id)
      return try network.log(
        person, outcome, target: aboutTarget ? target : nil, isManager: isManager,
        tie: settings.tie(of: evidence, asOf: day), on: day, today: today)
    }

    func rates() throws -> LearnedRates {
      try #require(try Settings.standard().rates(taughtBy: network.log(), asOf: today))
    }
  }

  @Test("an ask teaches the kind that the tie rests on, by the closed form")
  func closedForm() throws {
    let sketch = try Sketch()
    try sketch.log("Ann Lee", .introduced)
    try sketch.log("Bo Ray", .noAnswer)
    let rate = try #require(try sketch.rates().kinds["linkedin_connection"])
    // Connected on 1 February 2020 with a half-life of twenty years: a no is not all against it.
    let days = CalendarDate(year: 2020, month: 2, day: 1).map { today.days(since: $0) } ?? 0
    let (base, left) = (0.35, exp2(-Double(days) / 7300))
    let favours = 1 + base * (1 - left) / (1 - base * left)
    #expect(abs(rate.posterior - (20 * base + favours) / 22) < 1e-12)
    let learned = try Settings.standard().inForce(for: sketch.network, asOf: today)
    #expect(learned.evidence.rules["linkedin_connection"]?.base == rate.posterior)
    #expect(learned.coldChance == 0.1)
  }

  @Test("taking an entry back restores what was known before, and keeps the entry")
  func takeBack() throws {
    let sketch = try Sketch()
    try sketch.log("Ann Lee", .introduced)
    let before = try sketch.rates()
    let entry = try sketch.log("Ruth Vega", .declined, isManager: true)
    #expect(try sketch.rates() != before)
    try sketch.network.takeBack(logEntry: entry.id, on: today)
    #expect(try sketch.rates() == before)
    #expect(try sketch.network.log().map(\.struckOn) == [nil, today])
    #expect(throws: NetworkError.unknownLogEntry(Int(entry.id))) {
      try sketch.network.takeBack(logEntry: entry.id, on: today)
    }
    #expect(throws: NetworkError.unknownLogEntry(99)) {
      try sketch.network.takeBack(logEntry: 99, on: today)
    }
  }

  @Test("the order in which things are logged makes no difference", arguments: 0..<20)
  func order(seed: Int) throws {
    var events: [(String, Outcome, Bool, Int)] = [
      ("Ann Lee", .asked, false, 30), ("Ann Lee", .noAnswer, false, 20),
      ("Ann Lee", .introduced, false, 10), ("Bo Ray", .declined, false, 9),
      ("Ruth Vega", .noAnswer, true, 15), ("Ruth Vega", .agreed, true, 5),
      ("Bo Ray", .asked, false, 9), ("Bo Ray", .introduced, false, 3),
    ]
    let sketch = try Sketch()
    for event in events {
      try sketch.log(event.0, event.1, isManager: event.2, daysAgo: event.3)
    }
    var random = SplitMix64(seed: seed)
    events.shuffle(using: &random)
    let other = try Sketch()
    for event in events {
      try other.log(event.0, event.1, isManager: event.2, daysAgo: event.3)
    }
    #expect(try sketch.rates() == other.rates())
    // The manager was silent when written to cold, and agreed after Ann's introduction.
    #expect(try sketch.rates().cold == Rate(prior: 0.1, priorWeight: 20, asks: 1, favours: 0))
    #expect(try sketch.rates().introduced == Rate(prior: 0.5, priorWeight: 20, asks: 1, favours: 1))
    #expect(try sketch.rates().kinds["linkedin_connection"]?.asks == 2)
  }

  @Test("an ask counts once, by its last answer; what is only asked counts for nothing yet")
  func lastAnswer() throws {
    let sketch = try Sketch()
    try sketch.log("Ann Lee", .asked, daysAgo: 40)
    #expect(try sketch.rates().kinds.isEmpty)
    try sketch.log("Ann Lee", .noAnswer, daysAgo: 30)
    #expect(try sketch.rates().kinds["linkedin_connection"]?.asks == 1)
    try sketch.log("Ann Lee", .introduced, daysAgo: 20)
    let rate = try sketch.rates().kinds["linkedin_connection"]
    #expect(rate?.asks == 1)
    #expect(rate?.favours == 1)
    try sketch.log("Ann Lee", .asked, daysAgo: 10)
    try sketch.log("Ann Lee", .declined, daysAgo: 5)
    #expect(try sketch.rates().kinds["linkedin_connection"]?.asks == 2)
  }

  @Test("an introduction for another target, or later, leaves a manager's answer cold")
  func coldAnswers() throws {
    let sketch = try Sketch()
    try sketch.log("Ann Lee", .introduced, daysAgo: 3, aboutTarget: false)
    try sketch.log("Ann Lee", .introduced, daysAgo: 1)
    try sketch.log("Ruth Vega", .declined, isManager: true, daysAgo: 2)
    #expect(try sketch.rates().cold.asks == 1)
    #expect(try sketch.rates().introduced.asks == 0)
    try sketch.log("Ruth Vega", .agreed, isManager: true)
    #expect(try sketch.rates().cold.asks == 1)
    #expect(try sketch.rates().introduced.posterior == 11.0 / 21)
  }

  @Test("entries stay with their person when lists are taken back, read again and merged")
  func survival() throws {
    let sketch = try Sketch()
    try sketch.log("Ann Lee", .introduced)
    let before = try sketch.rates()
    _ = try sketch.network.undo(import: 1)
    #expect(try sketch.network.log().map(\.person.name) == ["Ann Lee"])
    #expect(try sketch.rates() == before)
    _ = try sketch.network.importList(sketch.list, on: today)
    let ann = try sketch.network.people(wholeName: "Ann Lee")
    #expect(ann.count == 1)
    #expect(try sketch.network.log().map(\.person) == ann)
    let merged = try sketch.network.merge(["Ann Lee", "Bo Ray"], on: today)
    #expect(try sketch.network.log().map(\.person) == [merged])
    try sketch.network.removeTarget("Acme")
    #expect(try sketch.network.log().first?.target?.company.name == "Acme")
    #expect(try sketch.rates() == before)
  }

  @Test("settings turn learning off, and say how much the prior counts")
  func settings() throws {
    let sketch = try Sketch()
    try sketch.log("Ruth Vega", .agreed, isManager: true)
    let off = try Settings.load(
      overridesAt: sketch.folder.file("off.toml", "[learning]\non = false\n"))
    #expect(off.rates(taughtBy: try sketch.network.log(), asOf: today) == nil)
    #expect(try off.inForce(for: sketch.network, asOf: today) == off)
    let light = try Settings.load(
      overridesAt: sketch.folder.file("light.toml", "[learning]\nprior_weight = 4\n"))
    #expect(try light.inForce(for: sketch.network, asOf: today).coldChance == 1.4 / 5)
    #expect(throws: NetworkError.self) {
      try Settings.load(
        overridesAt: sketch.folder.file("bad.toml", "[learning]\nprior_weight = 0\n"))
    }
  }

  @Test("as of an earlier day, what was logged since is not known")
  func asOf() throws {
    let sketch = try Sketch()
    try sketch.log("Ruth Vega", .agreed, isManager: true, daysAgo: 2)
    let settings = try Settings.standard()
    let before = CalendarDate(dayNumber: today.dayNumber - 3)
    #expect(try settings.inForce(for: sketch.network, asOf: before) == settings)
    #expect(try settings.inForce(for: sketch.network, asOf: today).coldChance == 3.0 / 21)
  }

  @Test("what has not happened, and a manager without a target, is not kept")
  func refused() throws {
    let sketch = try Sketch()
    let ann = try sketch.person("Ann Lee")
    let tomorrow = CalendarDate(dayNumber: today.dayNumber + 1)
    #expect(throws: NetworkError.notYet(tomorrow.description)) {
      try sketch.network.log(
        ann, .asked, target: nil, isManager: false, tie: LoggedTie(), on: tomorrow, today: today)
    }
    #expect(throws: NetworkError.withoutTarget("Ann Lee")) {
      try sketch.network.log(
        ann, .agreed, target: nil, isManager: true, tie: LoggedTie(), on: today, today: today)
    }
    #expect(try sketch.network.log().isEmpty)
  }
}

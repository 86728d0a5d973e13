import ContactLists
import Foundation
import NetworkStore
import ReferralGraph
import Testing

@Suite("The graph beside the database")
struct SnapshotTests {
  @Test("is written by the first question, for its owner only, and read by those after")
  func secondQuestion() throws {
    let saved = try SavedNetwork()
    #expect(!FileManager.default.fileExists(atPath: saved.snapshot))
    let first = try saved.contents()
    let stamp = try saved.stamp()
    #expect(stamp.last == "\(0o600)")
    #expect(try saved.contents() == first)
    #expect(try saved.stamp() == stamp)
    #expect(try first == GraphContents(rebuiltFrom: saved.database))
  }

  /// Something that happens to a network.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (Network, _ folder: String) throws -> Void

    init(_ what: String, make: @escaping @Sendable (Network, _ folder: String) throws -> Void) {
      testDescription = what
      self.make = make
    }

    static let all = [
      Change("a list is imported") { network, folder in
        let file = folder + "/more.csv"
        try Data(connections("Flo,Win,flo,Acme,Buyer").utf8).write(to: URL(fileURLWithPath: file))
        _ = try network.importList(file, on: today)
      },
      Change("an import is undone") { network, _ in _ = try network.undo(import: 1) },
      Change("the user speaks of a tie") { network, _ in
        try network.setTie(
          network.owner(), network.person("Ann Lee"), strength: 0.7, note: nil, on: today)
      },
      Change("a target's manager is new") { network, _ in
        try network.addTarget(
          company: "Acme", department: nil, manager: "Ruth Vega", on: today)
      },
      Change("the user gets another name") { network, _ in
        _ = try network.setOwner(name: "Member 7", emails: [], on: today)
      },
    ]
  }

  @Test("is of no use after a change", arguments: Change.all)
  func stale(_ change: Change) throws {
    let saved = try SavedNetwork()
    _ = try saved.contents()
    let stamp = try saved.stamp()
    try change.make(saved.open(), saved.folder.path)
    #expect(try saved.contents() == GraphContents(rebuiltFrom: saved.database))
    #expect(try saved.stamp() != stamp)
  }

  @Test("goes with the settings and with the day")
  func settings() throws {
    let saved = try SavedNetwork()
    let before = try saved.contents()
    var table = try Settings.standard().evidence
    table.rules[.knows]?.base = 0.2
    let changed = try GraphContents(openedBy: saved.open(), at: today, table: table)
    #expect(changed != before)
    #expect(
      try changed == GraphContents(rebuiltFrom: saved.database, table: table))
    let day = CalendarDate(dayNumber: today.dayNumber + 2000)
    let later = try GraphContents(openedBy: saved.open(), at: day)
    #expect(later != before)
    #expect(try later == GraphContents(rebuiltFrom: saved.database, at: day))
    #expect(try saved.contents() == before)
  }

  @Test("outlives what changes nothing: a dry run, the same file again, words about evidence")
  func unchanged() throws {
    let saved = try SavedNetwork()
    let before = try saved.contents()
    let stamp = try saved.stamp()
    let list = try saved.folder.file("more.csv", connections("Flo,Win,flo,Acme,Buyer"))
    _ = try saved.open().importList(list, on: today, dryRun: true)
    _ = try saved.open().importList(saved.folder.path + "/ties.csv", on: today)
    #expect(throws: NetworkError.self) { try saved.open().removeTarget("Nowhere") }
    var table = try Settings.standard().evidence
    table.rules[.knows]?.meaning = "have met"
    #expect(try GraphContents(openedBy: saved.open(), at: today, table: table) == before)
    #expect(try saved.stamp() == stamp)
  }

  @Test("does not pass for that of a restored backup which went another way")
  func backup() throws {
    let saved = try SavedNetwork()
    let backup = saved.folder.path + "/backup.db"
    try FileManager.default.copyItem(atPath: saved.database, toPath: backup)
    func tie(_ name: String) throws {
      let network = try saved.open()
      try network.setTie(
        network.owner(), network.person(name), strength: 0.6, note: nil, on: today)
    }
    try tie("Ann Lee")
    let lost = try saved.contents()
    try FileManager.default.removeItem(atPath: saved.database)
    try FileManager.default.copyItem(atPath: backup, toPath: saved.database)
    #expect(try saved.contents() == GraphContents(rebuiltFrom: saved.database))
    try tie("Bo Ray")
    #expect(try saved.contents() == GraphContents(rebuiltFrom: saved.database))
    #expect(try saved.contents() != lost)
  }

  @Test("is none for a network in memory")
  func inMemory() throws {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let table = try Settings.standard().evidence
    let graph = try network.referralNetwork(table: table, asOf: today)
    #expect(graph.graph.personCount == 1)
    #expect(!FileManager.default.fileExists(atPath: ":memory:-graph"))
  }
}

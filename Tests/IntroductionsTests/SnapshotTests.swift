import Foundation
import Introductions
import NetworkStore
import ReferralGraph
import Testing

@Suite("Answers from a damaged graph")
struct SnapshotTests {
  /// A network in a file, with a target and people on the way to it.
  private struct Saved: ~Copyable {
    let folder: String
    let database: String

    init() throws {
      let folder = NSTemporaryDirectory() + "whom-answers-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let database = folder + "/network.db"
      let network = try Network.open(at: database)
      _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
      var ties = "person_a,person_b,strength\nPat Doe,Member 0,0.9\nPat Doe,Member 40,0.8\n"
      for member in 0..<80 {
        for step in [1, 3, 11] {
          let strength = "0.\(40 + (member * 7 + step) % 50)"
          ties += "Member \(member),Member \((member + step) % 80),\(strength)\n"
        }
      }
      let short = "person_a,person_b\nGil Gone,Guy Gone\n"
      for (name, text) in [("short", short), ("long", ties)] {
        let file = "\(folder)/\(name).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        _ = try network.importList(file, on: today)
      }
      for (company, manager) in [("Acme", "Member 12"), ("Otter", "Member 47")] {
        try network.addTarget(
          company: company, department: nil, manager: network.person(manager).printedID,
          on: today)
      }
      self.folder = folder
      self.database = database
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func ask() throws -> Introductions {
      try Introductions(Network.open(at: database), settings: .standard(), asOf: today)
    }
  }

  /// What is asked of each graph.
  private struct Answers: Equatable {
    var route: PathAnswer
    var shortest: PathAnswer
    var detour: PathAnswer
    var manager: ShouldKnowAnswer
    var introducers: IntroducersAnswer

    init(_ introductions: Introductions) throws {
      route = try introductions.path(to: "Acme")
      shortest = try introductions.path(from: "Member 70", to: "Member 31", choice: .shortest(5))
      var detouring = introductions
      try detouring.avoid(["Member 1"])
      try detouring.pass(["Member 0"])
      detouring.search.maximumTies = 6
      detour = try detouring.path(to: "Member 12")
      manager = try introductions.shouldKnow(at: "Otter")
      introducers = try introductions.introducers()
    }
  }

  @Test("are those from a graph made anew, wherever a bit is flipped", arguments: 0..<4)
  func flippedBits(part: Int) throws {
    let saved = try Saved()
    let truth = try Answers(saved.ask())
    #expect(!truth.route.routes.isEmpty)
    #expect(!truth.detour.routes.isEmpty)
    let file = URL(fileURLWithPath: saved.database + "-graph")
    let whole = try Data(contentsOf: file)
    #expect(try Answers(saved.ask()) == truth)
    // A step that meets each block many times, and every bit of a byte.
    for place in stride(from: part * 97, to: whole.count, by: 4 * 97) {
      var spoilt = whole
      spoilt[place] ^= 1 << UInt8(place % 8)
      try spoilt.write(to: file)
      let introductions = try saved.ask()
      #expect(try Answers(introductions) == truth, "byte \(place)")
    }
  }

  @Test("lead past whom the user would avoid, even if others left the network meanwhile")
  func detoursInAnotherGraph() throws {
    let saved = try Saved()
    func detouring() throws -> Introductions {
      var introductions = try saved.ask()
      introductions.search.maximumTies = 6
      try introductions.avoid(["Member 1"])
      return introductions
    }
    let undetoured = try saved.ask().path(to: "Member 2")
    let file = URL(fileURLWithPath: saved.database + "-graph")
    var bytes = try Data(contentsOf: file)
    // The arcs begin somewhere in here; ids, which stand last, are as they were.
    for place in stride(from: 8192, to: bytes.count / 2, by: 64) { bytes[place] ^= 1 }
    try bytes.write(to: file)
    let introductions = try detouring()
    // Whoever came later has another dense id now, and the same one in the store.
    _ = try Network.open(at: saved.database).undo(import: 1)
    let answer = try introductions.path(to: "Member 2")
    #expect(try answer == detouring().path(to: "Member 2"))
    #expect(!answer.routes.isEmpty)
    #expect(answer != undetoured)
    #expect(answer.routes.allSatisfy { $0.people.allSatisfy { $0.name != "Member 1" } })
  }
}

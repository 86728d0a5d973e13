import ContactLists
import Foundation
import NetworkStore
import ReferralGraph
import Testing

@Suite("What happens to the graph beside the database")
struct SnapshotDamageTests {
  /// A way of spoiling the file at a path.
  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (_ path: String) throws -> Void

    init(_ what: String, make: @escaping @Sendable (_ path: String) throws -> Void) {
      testDescription = what
      self.make = make
    }

    static let all = [
      Damage("it is deleted") { try FileManager.default.removeItem(atPath: $0) },
      Damage("it is empty") { try Data().write(to: URL(fileURLWithPath: $0)) },
      Damage("it is a text") {
        try Data(repeating: 0x61, count: 50_000).write(to: URL(fileURLWithPath: $0))
      },
      Damage("it is the database") {
        let database = String($0.dropLast("-graph".count))
        try FileManager.default.removeItem(atPath: $0)
        try FileManager.default.copyItem(atPath: database, toPath: $0)
      },
      Damage("it is a link to nothing") {
        try FileManager.default.removeItem(atPath: $0)
        try FileManager.default.createSymbolicLink(
          atPath: $0, withDestinationPath: $0 + "-nowhere")
      },
      Damage("it is a pipe") {
        try FileManager.default.removeItem(atPath: $0)
        #expect(mkfifo($0, 0o600) == 0)
      },
      Damage("a draft was left behind") {
        try FileManager.default.removeItem(atPath: $0)
        try Data("half".utf8).write(to: URL(fileURLWithPath: $0 + ".new"))
      },
    ]
  }

  @Test("does no harm, and it is made anew", arguments: Damage.all)
  func damaged(_ damage: Damage) throws {
    let saved = try SavedNetwork()
    let truth = try saved.contents()
    try damage.make(saved.snapshot)
    #expect(try saved.contents() == truth)
    let stamp = try saved.stamp()
    #expect(try saved.contents() == truth)
    #expect(try saved.stamp() == stamp)
  }

  @Test("a folder in its place is left alone")
  func folder() throws {
    let saved = try SavedNetwork()
    try FileManager.default.createDirectory(
      atPath: saved.snapshot + "/inside", withIntermediateDirectories: true)
    #expect(try saved.contents() == GraphContents(rebuiltFrom: saved.database))
    #expect(FileManager.default.fileExists(atPath: saved.snapshot + "/inside"))
  }

  @Test("no cut and no flipped bit is taken for the graph", arguments: 0..<8)
  func bits(seed: Int) throws {
    let saved = try SavedNetwork()
    let truth = try saved.contents()
    let file = URL(fileURLWithPath: saved.snapshot)
    let whole = try Data(contentsOf: file)
    var choices = SplitMix64(seed: seed)
    for round in 0..<25 {
      var spoilt = whole
      if round % 5 == 0 {
        spoilt = whole.prefix(Int.random(in: 0..<whole.count, using: &choices))
      } else {
        spoilt[Int.random(in: 0..<whole.count, using: &choices)] ^=
          1 << UInt8.random(in: 0..<8, using: &choices)
      }
      try spoilt.write(to: file)
      #expect(try saved.contents() == truth, "round \(round)")
    }
  }

  @Test("a folder that nobody may write in, and a disk that is full, still give the graph")
  func unwritable() async throws {
    let saved = try SavedNetwork()
    let truth = try GraphContents(rebuiltFrom: saved.database)
    #expect(truth == (try saved.contents()))
    try FileManager.default.removeItem(atPath: saved.snapshot)
    let database = saved.database
    await #expect(processExitsWith: .success) { [database = database as String] in
      // Root may write anywhere.
      let nobody: UInt32 = 65534
      let folder = (database as NSString).deletingLastPathComponent
      if geteuid() == 0 {
        #expect(chown(database, nobody, nobody) == 0)
        #expect(chown(folder, nobody, nobody) == 0)
      }
      #expect(chmod(folder, 0o500) == 0)
      if geteuid() == 0 { #expect(setgid(nobody) == 0 && setuid(nobody) == 0) }
      let truth = try GraphContents(Self.rebuilt(database))
      #expect(try GraphContents(openedBy: Network.open(at: database), at: today) == truth)
      #expect(!FileManager.default.fileExists(atPath: database + "-graph"))
      #expect(chmod(folder, 0o700) == 0)
    }
    await #expect(processExitsWith: .success) { [database = database as String] in
      // No file can hold more than the header of a snapshot.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1024, rlim_max: 1024)
      #if os(Linux)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #else
        #expect(setrlimit(RLIMIT_FSIZE, &limit) == 0)
      #endif
      let truth = try GraphContents(Self.rebuilt(database))
      #expect(try GraphContents(openedBy: Network.open(at: database), at: today) == truth)
      #expect(!FileManager.default.fileExists(atPath: database + "-graph"))
      #expect(!FileManager.default.fileExists(atPath: database + "-graph.new"))
    }
  }

  private static func rebuilt(_ database: String) throws -> ReferralNetwork {
    try Network.open(at: database).rebuiltReferralNetwork(
      table: Settings.standard().evidence, asOf: today)
  }

  @Test("several processes ask, write and delete it at once, and none is ever told wrong")
  func severalProcesses() async throws {
    let saved = try SavedNetwork()
    let database = saved.database
    await withTaskGroup { group in
      for process in 0..<3 {
        group.addTask {
          _ = await #expect(processExitsWith: .success) {
            [database = database as String, seed = process as Int] in
            let truth = try GraphContents(Self.rebuilt(database))
            let file = database + "-graph"
            var choices = SplitMix64(seed: seed)
            for _ in 0..<30 {
              #expect(
                try GraphContents(openedBy: Network.open(at: database), at: today) == truth)
              switch Int.random(in: 0..<4, using: &choices) {
              case 0: try? FileManager.default.removeItem(atPath: file)
              case 1:
                // In its place, as every program should: who has it mapped keeps the old one.
                try? Data("foreign".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
              default: break
              }
            }
          }
        }
      }
    }
    #expect(try saved.contents() == GraphContents(rebuiltFrom: saved.database))
  }

  @Test("who asks while others change the network gets one state or the other, whole")
  func whileChanging() async throws {
    let saved = try SavedNetwork()
    let database = saved.database
    // Two states that the network goes to and fro between.
    var states: [GraphContents] = []
    for strength in [0.3, 0.8] {
      try Self.tie(in: database, strength)
      states.append(try GraphContents(rebuiltFrom: database))
    }
    let both = states
    await withTaskGroup { group in
      group.addTask {
        _ = await #expect(processExitsWith: .success) { [database = database as String] in
          for round in 0..<40 { try Self.tie(in: database, round % 2 == 0 ? 0.3 : 0.8) }
        }
      }
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<40 {
            #expect(throws: Never.self) {
              let seen = try GraphContents(openedBy: Network.open(at: database), at: today)
              #expect(both.contains(seen))
            }
          }
        }
      }
    }
    #expect(try saved.contents() == both[1])
  }

  private static func tie(in database: String, _ strength: Double) throws {
    let network = try Network.open(at: database)
    try network.setTie(
      network.owner(), network.person("Ann Lee"), strength: strength, note: nil, on: today)
  }
}

import Foundation
import ReferralGraph
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  /// Everything that can be read of a graph.
  private struct Contents: Hashable {
    var counts: [Int]
    var ties: [[ReferralGraph.Neighbour]] = []
    var groups: [[GroupID]] = []
    var members: [[PersonID]] = []
    var costs: [Cost] = []

    init(of graph: ReferralGraph) throws {
      counts = [graph.personCount, graph.tieCount, graph.groupCount, graph.isDirected ? 1 : 0]
      for person in 0..<graph.personCount {
        ties.append(try graph.ties(of: id(person)))
        groups.append(try graph.groups(of: id(person)))
      }
      for group in 0..<UInt32(graph.groupCount) {
        members.append(try graph.members(of: GroupID(group)))
        costs.append(try graph.cost(of: GroupID(group)))
      }
    }
  }

  private func withFolder(_ body: (_ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whom-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "graph").path(percentEncoded: false))
  }

  private func sketch(_ seed: Int) -> Sketch {
    var generator = SplitMix64(seed: seed)
    return Sketch(using: &generator, long: seed % 2 == 0)
  }

  /// Some thousands of people, so that the file has many pages.
  private var large: ReferralGraph {
    var generator = SplitMix64(seed: 3)
    var builder = ReferralGraph.Builder(personCount: 3000)
    func person() -> PersonID { id(Int.random(in: 0..<3000, using: &generator)) }
    for _ in 0..<9000 {
      builder.addTie(
        person(), person(), Strength(clamping: Double.random(in: 0...1, using: &generator)))
    }
    for _ in 0..<40 {
      builder.addGroup((0..<30).map { _ in person() }, Strength(clamping: 0.1))
    }
    return builder.build()
  }

  @Test("what is opened is what was saved", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    try withFolder { path in
      let graph = sketch(seed).graph
      try GraphSnapshot.write(graph, key: [1, 2, 3], attachment: Array("names".utf8), to: path)
      let snapshot = try GraphSnapshot(at: path, key: [1, 2, 3])
      #expect(try Contents(of: snapshot.graph) == Contents(of: graph))
      #expect(try snapshot.attached(0..<5) == Array("names".utf8))
      #expect(try snapshot.attached(2..<6) == nil)
      for person in 0..<graph.personCount {
        let (there, here) = try (
          PathSearch.unbounded.shortest(5, from: id(0), to: id(person), in: snapshot.graph),
          PathSearch.unbounded.shortest(5, from: id(0), to: id(person), in: graph)
        )
        #expect(there == here)
      }
      // A graph from a snapshot can be saved, even in its own place.
      try GraphSnapshot.write(snapshot.graph, key: [], to: path)
      let again = try GraphSnapshot(at: path, key: [])
      #expect(try Contents(of: again.graph) == Contents(of: graph))
      #expect(try Contents(of: snapshot.graph) == Contents(of: graph))
    }
  }

  @Test("numbers that were attached are read one by one")
  func numbers() throws {
    try withFolder { path in
      let numbers: [Int64] = [5, -7, .max]
      let bytes = numbers.withUnsafeBytes { Array($0) }
      let graph = ReferralGraph.Builder(personCount: 0).build()
      try GraphSnapshot.write(graph, key: [], attachment: bytes, to: path)
      let snapshot = try GraphSnapshot(at: path, key: [])
      for (index, number) in numbers.enumerated() {
        #expect(try snapshot.attached(Int64.self, at: 8 * index) == number)
      }
      #expect(try snapshot.attached(Int64.self, at: 17) == nil)
      #expect(try snapshot.attached(Int64.self, at: -1) == nil)
      #expect(try snapshot.attached(Int64.self, at: .max) == nil)
    }
  }

  @Test("the file is its owner's alone, and 14 bytes a tie at most")
  func file() throws {
    try withFolder { path in
      var builder = ReferralGraph.Builder(personCount: 10_000)
      for tie in 0..<100_000 {
        builder.addTie(id(tie % 10_000), id((tie % 10_000 + 1 + tie / 10_000) % 10_000), .weakest)
      }
      let graph = builder.build()
      #expect(graph.tieCount == 100_000)
      try GraphSnapshot.write(graph, key: [], to: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try #require(attributes[.size] as? Int) <= 14 * graph.tieCount)
      #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }
  }

  @Test("one of another state is stale, and what is no snapshot is foreign")
  func useless() throws {
    try withFolder { path in
      func error(key: [UInt8] = [1]) -> SnapshotError? {
        do {
          _ = try GraphSnapshot(at: path, key: key)
          return nil
        } catch {
          return error
        }
      }
      #expect(error() == .unreadable(path: path, reason: "No such file or directory"))
      try Data().write(to: URL(filePath: path))
      #expect(error() == .foreign(path: path))
      try Data(repeating: 7, count: 10_000).write(to: URL(filePath: path))
      #expect(error() == .foreign(path: path))
      try GraphSnapshot.write(sketch(1).graph, key: [1], to: path)
      #expect(error() == nil)
      #expect(error(key: [1, 0]) == .stale(path: path))
      #expect(error(key: []) == .stale(path: path))
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      #expect(error() == .unreadable(path: path, reason: "that is not a file"))
    }
  }

  /// Opens a damaged file and reads all of it: it must fail, or be as if nothing had happened.
  private func mustNotLie(_ path: String, _ whole: Contents, _ what: String) {
    do {
      let graph = try GraphSnapshot(at: path, key: [1]).graph
      #expect(try Contents(of: graph) == whole, "\(what)")
    } catch is SnapshotError {
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  @Test("a file cut off anywhere is noticed when it is opened")
  func truncated() throws {
    try withFolder { path in
      try GraphSnapshot.write(large, key: [1], to: path)
      let data = try Data(contentsOf: URL(filePath: path))
      var lengths = Array(stride(from: 0, to: data.count, by: 1024))
      lengths += lengths.dropFirst().flatMap { [$0 - 1, $0 + 1] } + [data.count - 1]
      for length in lengths {
        try data.prefix(length).write(to: URL(filePath: path))
        #expect(throws: SnapshotError.self, "\(length)") {
          _ = try GraphSnapshot(at: path, key: [1])
        }
      }
      try (data + [0]).write(to: URL(filePath: path))
      #expect(throws: SnapshotError.damaged(path: path)) {
        _ = try GraphSnapshot(at: path, key: [1])
      }
    }
  }

  @Test("a change of any word of the header or the checksums is noticed when it is opened")
  func header() throws {
    try withFolder { path in
      try GraphSnapshot.write(sketch(4).graph, key: [1], to: path)
      let data = try Data(contentsOf: URL(filePath: path))
      for word in 0..<256 {
        for byte in [0, 3, 7] {
          var changed = data
          changed[word * 8 + byte] ^= 1 << UInt8(word % 8)
          try changed.write(to: URL(filePath: path))
          #expect(throws: SnapshotError.self, "word \(word)") {
            _ = try GraphSnapshot(at: path, key: [1])
          }
        }
      }
    }
  }

  @Test("a flipped bit is noticed by whoever reads it", arguments: 0..<20)
  func flipped(seed: Int) throws {
    try withFolder { path in
      let graph = large
      let whole = try Contents(of: graph)
      try GraphSnapshot.write(graph, key: [1], to: path)
      let data = try Data(contentsOf: URL(filePath: path))
      var generator = SplitMix64(seed: seed)
      for _ in 0..<15 {
        var changed = data
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let byte = Int.random(in: 0..<data.count, using: &generator)
          changed[byte] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
        try changed.write(to: URL(filePath: path))
        mustNotLie(path, whole, "seed \(seed)")
      }
    }
  }

  @Test("searches of a damaged snapshot fail or are right", arguments: 0..<10)
  func searches(seed: Int) throws {
    try withFolder { path in
      let graph = large
      try GraphSnapshot.write(graph, key: [1], to: path)
      var data = try Data(contentsOf: URL(filePath: path))
      var generator = SplitMix64(seed: seed)
      for _ in 0..<10 {
        data[Int.random(in: 4096..<data.count, using: &generator)] ^= 16
      }
      try data.write(to: URL(filePath: path))
      let damaged = try GraphSnapshot(at: path, key: [1]).graph
      for search in [PathSearch(maximumTies: 4), .unbounded] {
        for target in 1...60 {
          let truth = try search.frontier(from: id(0), to: id(target), in: graph)
          do {
            let paths = try search.frontier(from: id(0), to: id(target), in: damaged)
            #expect(paths == truth)
          } catch let error as SnapshotError {
            #expect(error == .damaged(path: path))
          }
        }
      }
    }
  }

  @Test("where nothing can be written, what was there before stays")
  func unwritable() async throws {
    await #expect(processExitsWith: .success) {
      let folder = FileManager.default.temporaryDirectory.appending(path: "whom-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appending(path: "graph").path(percentEncoded: false)
      var builder = ReferralGraph.Builder(personCount: 20_000)
      try GraphSnapshot.write(builder.build(), key: [1], to: path)
      for person in 1..<UInt32(20_000) {
        builder.addTie(PersonID(0), PersonID(person), .weakest)
      }
      // No file may grow beyond 100 kB, as on a disk that is full.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #if os(Linux)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #else
        setrlimit(RLIMIT_FSIZE, &limit)
      #endif
      do {
        try GraphSnapshot.write(builder.build(), key: [2], to: path)
        exit(1)
      } catch SnapshotError.unwritable {
      }
      guard !FileManager.default.fileExists(atPath: path + ".new"),
        try GraphSnapshot(at: path, key: [1]).graph.tieCount == 0
      else { exit(2) }
      do {
        try GraphSnapshot.write(builder.build(), key: [2], to: path + "/nowhere")
        exit(3)
      } catch SnapshotError.unwritable {
      }
    }
  }

  @Test("many write and read at the same time, and nobody sees half of one")
  func sameTime() throws {
    try withFolder { path in
      let graphs = (0..<4).map { sketch(10 + $0).graph }
      let contents = try graphs.map { try Contents(of: $0) }
      DispatchQueue.concurrentPerform(iterations: 64) { turn in
        let key = UInt8(turn % 4)
        do {
          try GraphSnapshot.write(graphs[Int(key)], key: [key], to: path)
          let graph = try GraphSnapshot(at: path, key: [key]).graph
          let seen = try Contents(of: graph)
          #expect(seen == contents[Int(key)])
        } catch SnapshotError.stale {
        } catch SnapshotError.unreadable {
          // Before the first is finished.
        } catch {
          Issue.record("\(error)")
        }
      }
      #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }
  }
}

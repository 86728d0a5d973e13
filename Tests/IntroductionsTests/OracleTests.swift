import ContactLists
import Foundation
import Introductions
import NetworkStore
import ReferralGraph
import Testing

/// NetworkX in a Python of its own, as `make test` sets it up.
enum Oracle {
  static let python = ProcessInfo.processInfo.environment["WHOM_PYTHON"]
  static let network =
    (ProcessInfo.processInfo.environment["WHOM_SHARED_DATA"] ?? "../shared/data")
    + "/networks/email-eu-core"
  static let isThere = python != nil && FileManager.default.fileExists(atPath: network)
  static let skipped = "needs NetworkX (make test sets WHOM_PYTHON) and the shared networks"
}

@Suite("Against NetworkX", .enabled(if: Oracle.isThere, "\(Oracle.skipped)"))
struct OracleTests {
  /// The e-mail network of a research institution, with seeded strengths, as a ties file; 400
  /// seeded pairs of people of different departments; their shortest paths by −log(strength).
  private static let script = """
    import csv, math, random, sys
    import networkx as nx
    folder, out = sys.argv[1], sys.argv[2]
    random.seed(2)
    department = {row["id"]: row["department"] for row in csv.DictReader(open(folder + "/nodes.csv"))}
    graph = nx.Graph()
    for row in csv.DictReader(open(folder + "/edges.csv")):
        if row["from"] != row["to"]:
            graph.add_edge(row["from"], row["to"])
    with open(out + "/ties.csv", "w") as ties:
        ties.write("person_a,person_b,strength\\n")
        for a, b in graph.edges:
            strength = round(random.uniform(0.02, 0.95), 4)
            graph.edges[a, b]["cost"] = -math.log(strength)
            ties.write(f"Member {a},Member {b},{strength}\\n")
    people = sorted(graph.nodes, key=int)
    with open(out + "/truth.csv", "w") as truth:
        truth.write("a,b,ties,warmth\\n")
        written = 0
        while written < 400:
            a, b = random.sample(people, 2)
            if department[a] == department[b]:
                continue
            path = ""
            ties = warmth = ""
            if nx.has_path(graph, a, b):
                path = nx.dijkstra_path(graph, a, b, "cost")
                ties = len(path) - 1
                warmth = math.exp(-nx.path_weight(graph, path, "cost"))
            truth.write(f"Member {a},Member {b},{ties},{warmth}\\n")
            written += 1
    """

  @Test("the warmest paths of 400 pairs in a network of 1,005 people are as warm")
  func warmestPaths() throws {
    let folder = NSTemporaryDirectory() + "whom-oracle-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Oracle.python))
    process.arguments = ["-c", Self.script, Oracle.network, folder]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)

    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Nobody There", emails: [], on: today)
    let result = try network.importList("\(folder)/ties.csv", on: today)
    #expect(result.account.rejected == 0)
    #expect(result.account.kept == result.account.rows)

    var introductions = try Introductions(network, settings: .standard(), asOf: today)
    introductions.search.maximumTies = 6
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/truth.csv"))
    let truth = try #require(CSVTable(Array(bytes)))
    var compared = 0
    for row in truth.rows {
      let a = try #require(truth.text("a", in: row))
      let b = try #require(truth.text("b", in: row))
      let answer = try introductions.path(from: a, to: b, choice: .shortest(1))
      let warmth = truth.text("warmth", in: row).flatMap(Double.init) ?? 0
      let ties = truth.text("ties", in: row).flatMap(Int.init) ?? 0
      guard warmth > 0.0101, ties <= 6 else {
        // Beyond the bounds that whom keeps to: what it finds within them cannot be warmer.
        #expect((answer.routes.first?.warmth ?? 0) <= max(warmth * 1.01, 0.0102), "\(a) – \(b)")
        continue
      }
      compared += 1
      let route = try #require(answer.routes.first, "\(a) – \(b)")
      // Costs are whole thousandths of a nat: half of one for each tie on either path.
      let tolerance = 0.0005 * Double(ties + route.ties.count) + 1e-9
      #expect(abs(log(route.warmth) - log(warmth)) <= tolerance, "\(a) – \(b)")
      #expect(route.people.first?.name == a)
      #expect(route.people.last?.name == b)
      #expect(Set(route.people.map(\.id)).count == route.people.count)
    }
    #expect(compared >= 200)
  }
}

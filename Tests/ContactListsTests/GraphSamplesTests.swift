import ContactLists
import Foundation
import Testing

/// Graphs of other people's making, which are not part of the project.
@Suite(
  "Shared graph files",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct GraphSamplesTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var path: String
    var format: String
    /// Edges, and those of them that are loops.
    var edges: Int
    var loops = 0
    var testDescription: String { path }

    init(_ path: String, _ format: String, edges: Int, loops: Int = 0) {
      (self.path, self.format, self.edges, self.loops) = (path, format, edges, loops)
    }
  }

  static let samples = [
    Sample("graphs/attributes.graphml", "graphml", edges: 7),
    Sample("graphs/basic.graphml", "graphml", edges: 12),
    Sample("graphs/igraph-bool.graphml", "graphml", edges: 9),
    Sample("graphs/igraph-test.graphml", "graphml", edges: 7),
    Sample("graphs/miserables.graphml", "graphml", edges: 254),
    Sample("graphs/missing_nodes.graphml", "graphml", edges: 37),
    Sample("graphs/multigraph.graphml", "graphml", edges: 9),
    Sample("graphs/basic.gexf", "gexf", edges: 2),
    Sample("graphs/celegans.gexf", "gexf", edges: 2_345),
    Sample("graphs/dynamic.gexf", "gexf", edges: 5),
    Sample("graphs/edge_data.gexf", "gexf", edges: 5),
    Sample("graphs/edge_viz.gexf", "gexf", edges: 1),
    Sample("graphs/les_miserables.gexf", "gexf", edges: 254),
    Sample("graphs/liststring.gexf", "gexf", edges: 5),
    Sample("graphs/minimal.gexf", "gexf", edges: 1),
    Sample("graphs/missing_nodes.gexf", "gexf", edges: 4),
    Sample("graphs/mixed.gexf", "gexf", edges: 3),
    Sample("graphs/rio.gexf.gz", "gexf", edges: 1_107, loops: 11),
    Sample("graphs/v1_3.gexf", "gexf", edges: 1),
    Sample("graphs/karate.gml", "gml", edges: 78),
    Sample("graphs/clust4.gv", "dot", edges: 13),
    Sample("graphs/compound.gv", "dot", edges: 9),
    Sample("graphs/crazy.gv", "dot", edges: 49),
    Sample("graphs/er.gv", "dot", edges: 12),
    Sample("graphs/fsm.gv", "dot", edges: 14, loops: 2),
    Sample("graphs/heawood.gv", "dot", edges: 21),
    Sample("graphs/html2.gv", "dot", edges: 3),
    Sample("graphs/in.gv", "dot", edges: 3),
    Sample("graphs/latin1.gv", "dot", edges: 0),
    Sample("graphs/multi.gv", "dot", edges: 2),
    Sample("graphs/petersen.gv", "dot", edges: 15),
    Sample("graphs/process.gv", "dot", edges: 13),
    Sample("graphs/structs.gv", "dot", edges: 2),
    Sample("graphs/unix.gv", "dot", edges: 49),
    Sample("graphs/world.gv", "dot", edges: 69),
    Sample("networks/arenas-email/edges.csv", "edges", edges: 5_451),
    Sample("networks/ca-grqc/edges.csv.gz", "edges", edges: 28_980, loops: 12),
    Sample(
      "networks/cross-parker-consulting/cross-parker-consulting.gml", "gml", edges: 552, loops: 2),
    Sample("networks/email-eu-core/edges.csv", "edges", edges: 25_571, loops: 642),
    Sample("networks/enron/mails.csv.gz", "edges", edges: 125_409, loops: 16_483),
    Sample("networks/freeman-eies/messages.csv", "edges", edges: 460, loops: 20),
    Sample("networks/geom-coauthors/coauthor.csv", "edges", edges: 11_898),
    Sample("networks/hep-th/hep-th.gml.gz", "gml", edges: 15_751),
    Sample("networks/kapferer-tailor-social/ties.csv", "edges", edges: 278),
    Sample("networks/kapferer-tailor-work/ties.csv", "edges", edges: 211),
    Sample("networks/karate/edges.csv", "edges", edges: 78),
    Sample("networks/kite/edges.csv", "edges", edges: 18),
    Sample("networks/krackhardt-hightech/advice.csv", "edges", edges: 190),
    Sample("networks/krackhardt-hightech/friends.csv", "edges", edges: 102),
    Sample("networks/krackhardt-hightech/reports.csv", "edges", edges: 20),
    Sample("networks/netscience/netscience.gml", "gml", edges: 2_742),
    Sample("networks/uk-faculty/friendship.csv", "edges", edges: 817),
  ]

  @Test("have as many edges as their description says", arguments: samples)
  func counts(_ sample: Sample) throws {
    let bytes = try Self.bytes(sample.path)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    #expect(format.name == sample.format)
    let found = findings(format, in: bytes, chunk: 1 << 16)
    #expect(found.ties.count + found.rejected.count == sample.edges)
    #expect(found.rejected.count == sample.loops)
  }

  @Test("are whole or broken wherever they are cut", arguments: samples)
  func cuts(_ sample: Sample) throws {
    let bytes = try Self.bytes(sample.path)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    let whole = findings(format, in: bytes)
    // Every 97th byte, but of large files a sample: all cuts of one of 300 KB take minutes.
    let step = max(97, bytes.count / 10)
    for end in stride(from: 0, to: bytes.count, by: step) {
      let cut = findings(format, in: Array(bytes[..<end]), chunk: 4096)
      guard format != EdgeList.self else { continue }
      #expect(cut.broken.count == 1 || cut == whole, "cut at \(end)")
    }
    #expect(findings(format, in: bytes, chunk: 997) == whole)
  }

  @Test("are refused where they are damaged, with the line")
  func damaged() throws {
    let found = findings(GraphML.self, in: try Self.bytes("graphs/igraph-invalid1.graphml"))
    #expect(found.count == 1)
    // The bad byte on line 9 is read as windows-1252, as in every list; the tags are wrong here.
    #expect(found.broken.map(\.line) == [15])
  }

  @Test(
    "of the made-up world say the same of the same people",
    arguments: [
      "acquaintance.csv", "acquaintance.d3v3.json.gz", "acquaintance.edges.json.gz",
      "acquaintance.gexf.gz", "acquaintance.gml.gz", "acquaintance.graphml.gz",
      "acquaintance.gv.gz", "acquaintance.links.json.gz",
    ])
  func world(file: String) throws {
    let people = try #require(CSVTable(try Self.bytes("world/graph/people.csv")))
    let names = Dictionary(
      uniqueKeysWithValues: people.rows.map {
        (people.text("id", in: $0) ?? "", people.text("label", in: $0) ?? "")
      })
    let list = try #require(CSVTable(try Self.bytes("world/graph/acquaintance.csv")))
    let expected = Set(
      list.rows.map { row in
        Set([list.text("source", in: row), list.text("target", in: row)].map { $0 ?? "" })
      })
    let bytes = try Self.bytes("world/graph/" + file)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    let found = findings(format, in: bytes)
    // GML's own ids are numbers, the label is the id of the others.
    func id(_ person: Record) -> String {
      format == GML.self ? person.name.full ?? "" : person.key
    }
    #expect(found.count == 6_503)
    #expect(Set(found.ties.map { Set([id($0.first), id($0.second)]) }) == expected)
    let met = found.ties.flatMap { [$0.first, $0.second] }
    #expect(Set(met.map(id)).count == 817)
    if format != GML.self, format != EdgeList.self {
      #expect(met.allSatisfy { $0.name.full == names[$0.key] })
    }
  }

  /// The bytes of a sample, unpacked if it is packed, as UTF-8.
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = SharedData.folder + "/" + path
    guard path.hasSuffix(".gz") else {
      return UTF8Converter.convert([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return UTF8Converter.convert([UInt8](data))
  }
}

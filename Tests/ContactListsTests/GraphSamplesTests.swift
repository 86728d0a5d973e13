import ContactLists
import Foundation
import Testing

/// Graphs of other people's making, which are not part of the project.
@Suite(
  "Shared graph files",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct GraphSamplesTests {
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

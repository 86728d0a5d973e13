import ContactLists
import Testing

extension [Finding] {
  var broken: [RowProblem] {
    compactMap { if case .broken(let problem) = $0 { problem } else { nil } }
  }
}

/// What holds for every graph that means nothing as a part.
@Suite("The laws of graphs")
struct GraphLawTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var format: any ContactListFormat.Type
    var text: String
    var testDescription: String { format.name }
  }

  static let samples = [
    Sample(format: GraphML.self, text: GraphMLTests.sample),
    Sample(format: GEXF.self, text: GEXFTests.sample),
    Sample(format: GML.self, text: GMLTests.sample),
    Sample(format: DOT.self, text: DOTTests.first),
    Sample(format: NodeLinkJSON.self, text: NodeLinkJSONTests.sample),
  ]

  @Test("a graph cut short anywhere is broken, and says so last and once", arguments: samples)
  func cutShort(_ sample: Sample) throws {
    let bytes = Array(sample.text.utf8)
    let last = try #require(bytes.lastIndex { $0 > 0x20 })
    for end in 0..<last {
      let found = findings(sample.format, in: Array(bytes[..<end]), chunk: 64)
      #expect(found.broken.count == 1, "cut at \(end)")
      #expect(found.last.map { [$0].broken.count } == 1)
    }
  }

  @Test("a graph after a damaged one is read as ever", arguments: samples)
  func recovery(_ sample: Sample) {
    let whole = findings(sample.format, in: sample.text)
    for piece in ["\"", "/*", "<", "[", "{", "<!--", "\\", "graph {", "&x;"] {
      let bytes = Array((String(sample.text.dropLast(12)) + piece).utf8)
      #expect(findings(sample.format, in: bytes).broken.count == 1)
      #expect(findings(sample.format, in: sample.text) == whole)
    }
  }

  @Test("several graphs are read at once", arguments: samples)
  func together(_ sample: Sample) async {
    let whole = findings(sample.format, in: sample.text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { findings(sample.format, in: sample.text) == whole }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("lists within lists are bounded", arguments: samples)
  func depth(_ sample: Sample) {
    let openings: [String: (String, String)] = [
      "graphml": ("<graphml>", "<a>"), "gexf": ("<gexf>", "<a>"), "gml": ("graph [", " a ["),
      "dot": ("graph {", " {"), "json": ("{\"nodes\":", "["),
    ]
    guard let (start, level) = openings[sample.format.name] else { return }
    let text = start + String(repeating: level, count: 200_000)
    #expect(findings(sample.format, in: text).broken.first?.reason.contains("deep") == true)
  }
}

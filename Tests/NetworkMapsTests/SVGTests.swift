import FoundationXML
import NetworkMaps
import Testing

@testable import enum NetworkMaps.Decimals
@testable import struct NetworkMaps.DrawnSVG
@testable import struct NetworkMaps.SVGReader

@Suite("The SVG of a map")
struct SVGTests {
  @Test("is well-formed, named and described, and has unique ids", arguments: Samples.all)
  func document(_ sample: Sample) throws {
    let bytes = try PathMap(sample.answer).render(as: .svg)
    let document = try SVGDocument(bytes)
    let root = document.elements[0]
    #expect(root.name == "svg")
    #expect(root["width"] == nil)
    #expect(root["viewBox"]?.hasPrefix("0 0 ") == true)
    #expect(root["aria-labelledby"] == "path-map-title path-map-desc")
    let ids = document.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("path-map") })
    let title = document.elements.first { $0["id"] == "path-map-title" }?.stringValue
    #expect(title?.hasPrefix("How do I reach ") == true)
    #expect(String(decoding: bytes.prefix(5), as: UTF8.self) == "<svg ")
  }

  @Test("tells its routes in sentences")
  func description() throws {
    let document = try SVGDocument(PathMap(Samples.three).render(as: .svg))
    let description = document.elements(named: "desc")[0].stringValue ?? ""
    #expect(
      description.contains(
        "Route 1: you – by a strong (72 %) tie, wrote e-mails, 14 times, last 2026 – to Hillary Fox "
          + "(Sales lead, Acme GmbH) – by a strong (52 %) tie, connected on LinkedIn since 2021 "
          + "– to Ruth Vega (Head of Purchasing, Acme); warmth 37 %, chance 19 %."))
  }

  @Test("shares no id with a map of another prefix")
  func prefixes() throws {
    var first = PathMap(Samples.three)
    var second = PathMap(Samples.three)
    first.idPrefix = "a"
    second.idPrefix = "b"
    let ids = try [first, second].map { map in
      try Set(SVGDocument(map.render(as: .svg)).elements.compactMap { $0["id"] })
    }
    #expect(ids[0].isDisjoint(with: ids[1]))
  }

  @Test("makes a sound id of any prefix", arguments: ["", "7", "\"><script>", "é", "a b"])
  func oddPrefix(_ prefix: String) throws {
    var map = PathMap(Samples.direct)
    map.idPrefix = prefix
    let id = try SVGDocument(map.render(as: .svg)).elements[0]["id"] ?? ""
    #expect(id.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil)
  }

  @Test("reads an SVG cut short anywhere as an error, never as a trap")
  func truncated() throws {
    let whole = Array("<svg a=\"b&#45;\"><!-- c --><g><title>d&amp;e</title></g></svg>".utf8)
    let read = try SVGReader.drawing(in: whole)
    #expect(read.value("a", of: 0).flatMap(read.words) == "b-")
    #expect(read.children(of: 0).map { read.isNamed("g", $0) } == [true])
    for end in whole.indices {
      #expect(throws: MapError.self) { try SVGReader.drawing(in: Array(whole[..<end])) }
    }
  }

  @Test("resolves references, and those that are none are an error")
  func references() throws {
    let read = try SVGReader.drawing(
      in: Array(
        "<svg a=\"a&#45;b&lt;&#x41;&quot;&amp;\" b=\"&nbsp;\" c=\"&#xD800;\" d=\"&\"/>".utf8))
    #expect(read.value("a", of: 0).flatMap(read.words) == "a-b<A\"&")
    for name in ["b", "c", "d"] as [StaticString] {
      let value = try #require(read.value(name, of: 0))
      #expect(read.words(value) == nil)
    }
  }

  @Test("has numbers of at most four decimals")
  func decimals() {
    let numbers = [0, -0.00001, 7, 100, 12.5, 0.0208, -3.25, 1.00005, 999_999_999.9999, 1e9, .nan]
    let texts = [
      "0", "0", "7", "100", "12.5", "0.0208", "-3.25", "1.0001", "999999999.9999", "0", "0",
    ]
    #expect(numbers.map(Decimals.text) == texts)
  }
}

import FoundationXML
import Introductions
import Testing

@testable import NetworkMaps

@Suite("Names of any kind")
struct HostileNameTests {
  static let names = [
    "\"><script>alert(1)</script>", "\\N \\G \\E \\T \\L \\l\\r", "<b>x</b>", "&amp; &#60; &lt;",
    "]]>", "<!-- -->",
    String(repeating: "x", count: 10_000), String(repeating: "<&\\\"", count: 2_500),
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "دانیال", "می‌خواهم", "דנה כהן", "\u{202E}evil\u{202C} \u{2066}x",
    "nul\0nul", "two\nlines\r\n\tmore", "'single' \"double\"", "\u{1}\u{8}\u{1B}[31m",
    "\u{FFFE}\u{FFFF}\u{FEFF}",
    "a" + String(repeating: "\u{301}", count: 5_000), String(repeating: "👩\u{200D}", count: 3_000),
    "", "   ", "\\", "&", "<", "é\u{85}\u{2028}x", "%s%n", "{a|b}", "<<table><tr><td>",
    "\u{A0}x\u{A0}",
  ]

  private func answer(_ name: String) -> PathAnswer {
    func person(_ id: String) -> PersonSummary {
      PersonSummary(id: id + name, name: name, company: name, title: name)
    }
    var answer = Samples.answer(
      [
        Samples.route(
          [person("1"), person("2"), person("3")],
          [
            RouteTie(
              strength: 0.5, inferred: true,
              evidence: [EvidenceSummary(kind: name, words: name, group: name)]),
            Samples.tie(0.4, name, count: 3, group: name),
          ])
      ],
      from: person("1"),
      target: PathTarget(company: name, department: name, people: [person("3")]))
    answer.askForName = [person("4")]
    return answer
  }

  @Test("are text in an SVG and nothing else", arguments: names)
  func svg(_ name: String) throws {
    for advice in [Advice.askIntroducer, .askForName, .writeCold] {
      var answer = answer(name)
      answer.advice = advice
      if advice != .askIntroducer { answer.routes = [] }
      let document = try SVGDocument(PathMap(answer).render(as: .svg))
      let known: Set = [
        "svg", "title", "desc", "style", "g", "path", "ellipse", "polygon", "text", "tspan",
      ]
      #expect(document.elements.allSatisfy { known.contains($0.name ?? "") })
      for attribute in document.elements.flatMap({ $0.attributes ?? [] }) {
        #expect(attribute.name?.hasPrefix("on") == false)
        #expect(attribute.name?.contains("href") == false)
      }
    }
  }

  @Test("are shown as they are, only cut", arguments: names)
  func shown(_ name: String) throws {
    let document = try SVGDocument(PathMap(answer(name)).render(as: .svg))
    let person = try #require(
      document.elements(ofClass: "person").first { $0["data-person"]?.first == "2" })
    let clean = LabelText.clean(name)
    let shown = clean.isEmpty ? "(no name)" : clean
    #expect(person["aria-label"]?.hasPrefix(shown) == true)
    // Thousands of faces joined into one, which no box can show: an ellipsis says so.
    if name.count == 1, name.unicodeScalars.count > 5_500 { return }
    let drawn = person.words.joined().filter { $0 != " " }
    let start = drawn.prefix { $0 != "…" }
    #expect(!start.isEmpty)
    // Name, title and company.
    let expected = ([shown] + (clean.isEmpty ? [] : [clean, clean])).joined()
    #expect(expected.filter { $0 != " " }.hasPrefix(start))
  }

  @Test("never make Graphviz complain, in any format", arguments: names)
  func formats(_ name: String) throws {
    let map = PathMap(answer(name))
    for format in MapFormat.allCases {
      let output = try Graphviz.session { graphviz throws(MapError) in
        let output = try map.drawing(with: graphviz).render(as: format, with: graphviz)
        return (output.bytes.count, output.warnings)
      }
      #expect(output.0 > 0)
      #expect(output.1 == "")
    }
  }

  @Test("are text in an SVG of any other map and nothing else", arguments: names)
  func otherMaps(_ name: String) throws {
    let known: Set = [
      "svg", "title", "desc", "style", "g", "path", "ellipse", "polygon", "text", "tspan",
    ]
    for map in HostileMaps.all(name) {
      let document = try SVGDocument(map.render(as: .svg))
      #expect(document.elements.allSatisfy { known.contains($0.name ?? "") })
      for attribute in document.elements.flatMap({ $0.attributes ?? [] }) {
        #expect(attribute.name?.hasPrefix("on") == false)
        #expect(attribute.name?.contains("href") == false)
      }
      let clean = LabelText.clean(name)
      let shown = clean.isEmpty ? "(no name)" : clean
      let people = document.elements.filter { $0["data-person"] != nil }
      #expect(people.count > 1)
      #expect(people.allSatisfy { $0["aria-label"]?.hasPrefix(shown) == true })
      #expect(try map.render(as: .dot).count > 0)
    }
  }

  @Test("lose what has no shape, and keep what scripts need")
  func cleaning() {
    #expect(LabelText.clean("a\0b\u{202E}c\u{2069}") == "abc")
    #expect(LabelText.clean("  a \n\t b\u{2028}") == "a b")
    #expect(LabelText.clean("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(LabelText.clean("👩\u{200D}👧") == "👩\u{200D}👧")
    #expect(
      LabelText.clean("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}").unicodeScalars.count == 5)
    #expect(LabelText.cut("👩‍👩‍👧‍👦bc", to: 2) == "👩‍👩‍👧‍👦b…")
    #expect(LabelText.cut("abc", to: 3) == "abc")
  }
}

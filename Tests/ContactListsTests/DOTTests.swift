import ContactLists
import Testing

@Suite("DOT")
struct DOTTests {
  static let sample = first + second

  static let first = #"""
    // People at work
    # made by hand
    Strict graph "the office" {
      node [shape=box, company="Acme"]; edge [weight=1]
      pat [label="Pat\nDoe", email="pat@acme.example"];
      "ruth vega" [URL="https://ruth.example", company="Initech"]
      tom [shape=record, label="{<port> Tom &amp; Ray|Trader}"];
      zoe [label=<<b>Zo&#235;</b> M&uuml;ller>];
      pat -- "ruth vega" -- tom:port:n [weight=5, kind=friend]
      pat -- {
        zoe
        subgraph cluster_x { "Do" + "ra" }
      } /* a set
      */
      tom -- tom;
      zoe -- pat [strength=0.5,
        last_contact="2021-03-12"];
      alone;
    }

    """#

  private static let second = #"""
    digraph { pat -> "line \
    end"; 1 -> -.5 }
    """#

  @Test("gives a tie for each edge, also of chains, sets and further graphs")
  func ties() throws {
    let ties = findings(DOT.self, in: Self.sample).ties
    #expect(
      ties.map { "\($0.line) \($0.first.key)-\($0.second.key)" } == [
        "9 pat-ruth vega", "9 ruth vega-tom", "10 pat-zoe", "10 pat-Dora", "20 pat-line end",
        "21 1--.5",
      ])
    #expect(ties[0].first.name.full == "Pat Doe")
    #expect((ties[0].first.emails, ties[0].first.company) == (["pat@acme.example"], "Acme"))
    #expect((ties[0].second.name.full, ties[0].second.company) == ("ruth vega", "Initech"))
    #expect(ties[0].second.profiles == ["https://ruth.example"])
    #expect((ties[1].second.name.full, ties[1].kind, ties[1].count) == ("Tom & Ray", "friend", 5))
    #expect(ties[2].second.name.full == "Zoë Müller")
    // What a strict graph says twice is one edge with the last word.
    #expect((ties[2].strength, ties[2].lastContact) == (0.5, CalendarDate(iso: "2021-03-12")))
  }

  @Test("rejects loops, and notes who has no tie")
  func problems() {
    let found = findings(DOT.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [15])
    #expect(found.noted.map(\.line) == [18])
  }

  @Test(
    "is damaged as from the line that is",
    arguments: [
      ("graph {\na -> b }", 2), ("graph {\na -- b\n", 2), ("graph { }\ngraph { a b ]", 2),
      ("graph { }\n\n\"", 3), ("graph { /*\n", 1), ("graph {\n<a", 2), ("// a\n", 1),
      ("graph { a\n@ }", 2), ("graph { }\njunk", 2), ("graph { a -- \"\0\" }\n", 1),
    ])
  func damage(text: String, line: Int) {
    let found = findings(DOT.self, in: text)
    #expect(found.broken.map(\.line) == [line])
    #expect(found.count == 1)
    #expect(findings(DOT.self, in: "graph { a -- b }").ties.count == 1)
  }

  @Test("says that a number with letters behind it is two words")
  func numbers() {
    let found = findings(DOT.self, in: "graph {\n a -- b;\n c -- 5d;\n}")
    #expect(found.noted.first?.line == 3)
    #expect(found.ties.count == 2)
  }

  @Test("reads long chains, but none that its parser has no room for")
  func chains() {
    func chain(_ count: Int) -> String {
      "graph { " + (0...count).map { "n\($0)" }.joined(separator: " -- ") + " }"
    }
    #expect(findings(DOT.self, in: chain(2_000)).ties.count == 2_000)
    #expect(findings(DOT.self, in: chain(2_001)).broken.count == 1)
    let statements = (0..<3_000).map { "n\($0) -- m\($0)\n" }.joined()
    #expect(findings(DOT.self, in: "graph {\n\(statements)}").ties.count == 3_000)
  }

  @Test("keeps names that cgraph takes for its own")
  func percents() {
    let text = "graph { a -- \"%1\" -- \"%a b\" [key=\"%2\"] a -- \"%1\" }"
    let ties = findings(DOT.self, in: text).ties
    #expect(ties.map(\.second.key) == ["%1", "%a b", "%1"])
    #expect(findings(DOT.self, in: text).ties == ties)
  }

  @Test("gives sets their lines and their bounds")
  func sets() {
    let nodes = (0..<100).map { "n\($0)" }.joined(separator: " ")
    let others = (0..<100).map { "m\($0)" }.joined(separator: " ")
    let found = findings(DOT.self, in: "graph {\n\n {\(nodes)} -- {\(others)}\n}")
    #expect(found.ties.count == 10_000)
    #expect(found.ties.allSatisfy { $0.line == 3 })
  }

  @Test("is the head of a graph, whatever comes before it")
  func recognition() {
    for text in [
      "graph{", "/* a */ strict digraph \"a b\" {", "#x\n// y\nDIGRAPH G\n{", "graph 5 {",
    ] {
      #expect(DOT.recognizes(Array(text.utf8)[...]))
    }
    for text in [
      "graph [", "{", "graph", "strict {", "graph a b {", "digraph: {", "a {", "\"graph\" {",
    ] {
      #expect(!DOT.recognizes(Array(text.utf8)[...]))
    }
  }
}

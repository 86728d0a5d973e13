import ContactLists
import Testing

@Suite("GML")
struct GMLTests {
  static let sample = """
    Creator "somebody's program"
    # a comment with "
    Version 1
    graph
    [
      directed 0
      label "Friends"
      node [ id 1 label "n1" name "Zo&#235; &quot;Z&#x22; M&uuml;ller &co" graphics [ x 1.5 label "no" ] ]
      node [ id 2 label "Ruth
    Vega" email "ruth@acme.example" ]
      edge [ source 1 target 2 weight 4 label "met" ]
      edge [ target 2 source 3 kind "friend" value -1e3 ]
      edge [ source 2 target 2 ]
      edge [ source 2 ]
      node [ id 3 label "Tom" ]
      node [ id 4 ]
      node [ label "Nobody" ]
    ]
    """

  @Test("gives a tie for each edge")
  func ties() {
    let ties = findings(GML.self, in: Self.sample).ties
    #expect(ties.map { "\($0.first.key)-\($0.second.key)" } == ["1-2", "3-2"])
    #expect(ties.map(\.line) == [11, 12])
    #expect(ties[0].first.name.full == "Zoë \"Z\" Müller &co")
    #expect((ties[0].second.name.full, ties[0].count) == ("Ruth\nVega", 4))
    #expect(ties[0].second.emails == ["ruth@acme.example"])
    #expect((ties[1].first.name.full, ties[1].kind, ties[1].count) == ("Tom", "friend", 1))
  }

  @Test("rejects what is no tie, and notes what it leaves out")
  func problems() {
    let found = findings(GML.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [13, 14])
    #expect(found.noted.map(\.line) == [17, 16])
  }

  @Test(
    "is damaged as from the line that is",
    arguments: [
      ("graph [\nnode [ id 1 ]\n", 1), ("graph [\n]\n]", 3), ("graph [\nid\n]", 2),
      ("graph [\n\"a\" ]", 2), ("graph [ [ ] ]", 1), ("graph [\n] {", 2), ("graph [ ]\n\"a", 2),
      ("Creator \"a\"\n", 1), ("graph [ ]\r\n\r\nlabel", 3), ("graph [ ]\r\rlabel", 3),
    ])
  func damage(text: String, line: Int) {
    #expect(findings(GML.self, in: text).broken.map(\.line) == [line])
  }

  @Test("is a list called graph, with keys and values before it at the most")
  func recognition() {
    for text in ["graph [", "Creator \"a\" graph\n[\n", "#a\nVersion 1\ngraph [ directed 1"] {
      #expect(GML.recognizes(Array(text.utf8)[...]))
    }
    for text in ["graph {", "graph", "digraph [", "Creator graph [", "node [ ]", "a,b\ngraph ["] {
      #expect(!GML.recognizes(Array(text.utf8)[...]))
    }
  }
}

import ContactLists
import Foundation
import Testing

@Suite("Node-link JSON")
struct NodeLinkJSONTests {
  static let sample = #"""
    {"directed": false, "multigraph": false, "graph": {"name": "x", "nodes": null},
     "nodes": [
      {"id": 1, "name": "Zo\u00eb \"Z\" \ud83d\ude00", "emails": ["z@acme.example", "z@home.example"]},
      {"id": "2", "label": "Ruth", "company": "Acme", "position": {"x": 1}, "tags": [[1]]},
      {"id": 3.0, "w": NaN}, {"id": 4}],
     "edges": [
      {"source": "1", "target": 2, "weight": 3, "key": 0, "date": 1616976000},
      {"source": 3, "target": "1", "strength": 0.1, "data": {"kind": "friend"}},
      {"source": 1, "target": 1}, {"source": 1}, 7,
      {"source": {"id": 2}, "target": "new"}],
     "extra": [true, false, null, -1.5e3, {}]}
    """#

  @Test("takes 1, \"1\" and 1.0 for one id")
  func ties() {
    let ties = findings(NodeLinkJSON.self, in: Self.sample).ties
    #expect(ties.map { "\($0.first.key)-\($0.second.key)" } == ["1-2", "3-1", "2-new"])
    #expect(ties.map(\.line) == [7, 8, 10])
    #expect(ties[0].first.name.full == "Zoë \"Z\" 😀")
    #expect(ties[0].first.emails == ["z@acme.example", "z@home.example"])
    #expect((ties[0].second.name.full, ties[0].second.title) == ("Ruth", nil))
    #expect((ties[0].count, ties[0].lastContact) == (3, CalendarDate(iso: "2021-03-29")))
    #expect((ties[1].strength, ties[1].kind) == (0.1, "friend"))
  }

  @Test("rejects what is no tie, and notes who has none")
  func problems() {
    let found = findings(NodeLinkJSON.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [9, 9, 9])
    #expect(found.noted.map(\.line) == [5])
  }

  @Test(
    "reads the shapes of many programs",
    arguments: [
      // D3 before version 4: places in the list.
      #"{"nodes":[{"name":"A"},{"name":"B"},{"name":"C"}],"links":[{"source":2,"target":0}]}"#,
      #"{"links":[{"source":2,"target":0}],"nodes":[{"id":"x","name":"A"},{"id":"y"},{"id":"z","name":"C"}]}"#,
      // D3 with names for ids.
      #"{"nodes":[{"name":"A"},{"name":"C"}],"links":[{"source":"C","target":"A"}]}"#,
      // graphology.
      #"{"nodes":[{"key":"c","attributes":{"label":"C"}},{"key":"a","attributes":{"label":"A"}}],"edges":[{"key":"e","source":"c","target":"a","undirected":true}]}"#,
      // Cytoscape, both kinds.
      #"{"elements":{"nodes":[{"data":{"id":"c","name":"C"},"position":{"x":1}},{"data":{"id":"a","name":"A"}}],"edges":[{"data":{"id":"e","source":"c","target":"a"}}]}}"#,
      #"[{"data":{"id":"c","label":"C"}},{"data":{"id":"a","label":"A"}},{"data":{"source":"c","target":"a"}}]"#,
      // vis.js.
      #"{"nodes":[{"id":1,"label":"A"},{"id":2,"label":"C"}],"edges":[{"from":2,"to":1}]}"#,
      // JSON Graph Format.
      #"{"graph":{"nodes":{"c":{"label":"C"},"a":{"metadata":{"name":"A"}}},"edges":[{"source":"c","target":"a"}]}}"#,
      #"{"graphs":[{"nodes":{"c":{"label":"C"},"a":{"label":"A"}},"edges":[{"source":"c","target":"a"}]}]}"#,
      // Nodes and links by themselves.
      #"{"nodes":["C","A"],"links":[["C","A"]]}"#,
    ])
  func shapes(text: String) {
    let ties = findings(NodeLinkJSON.self, in: text).ties
    #expect(ties.map { [$0.first.name.full, $0.second.name.full] } == [["C", "A"]])
  }

  @Test("prefers ids to places where every end is one")
  func idsFirst() {
    let text = #"{"nodes":[{"id":1},{"id":0},{"id":2}],"links":[{"source":0,"target":2}]}"#
    #expect(findings(NodeLinkJSON.self, in: text).ties.map(\.first.key) == ["0"])
  }

  @Test(
    "is damaged as from the line that is",
    arguments: [
      ("{\"nodes\":[\n{]}", 2), ("{\"nodes\":[]}\n}", 2), ("{\"nodes\":[],\n}", 2), ("{}", 1),
      ("{\"nodes\":[\"a\nb\"]}", 1), ("{\"nodes\":[01x]}", 1), ("{\"nodes\":[\"\\x\"]}", 1),
      ("{\"nodes\":[\"\\u12g4\"]}", 1), ("{\"nodes\":[tru]}", 1), ("{\"nodes\":[\r\n\r\n-]}", 3),
    ])
  func damage(text: String, line: Int) {
    let found = findings(NodeLinkJSON.self, in: text)
    #expect(found.broken.map(\.line) == [line])
    #expect(found.count == 1)
  }

  @Test("takes for JSON what Foundation does", arguments: 0..<300)
  func agreement(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    // NaN is a word that only we take.
    var bytes = Array(Self.sample.replacing("NaN", with: "1").utf8)
    let special = Array("\"\\{}[],:0-.eutnl ".utf8)
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = special.randomElement(using: &generator) ?? 0
    }
    let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
    // What is JSON is read; what is not may only be a number written in an unusual way.
    if isJSON { #expect(findings(NodeLinkJSON.self, in: bytes).broken.isEmpty) }
  }

  @Test("is no other JSON")
  func others() {
    for text in [
      "{}", "[]", "[1]", #"{"nodes": 3}"#, #"{"nodes": {"a": {}}}"#,
      #"{"name": "x", "links": ["a"]}"#,
      #"[{"from": "a", "to": "b", "text": "c"}]"#, #"{"edges": [{"node": 1}]}"#, "{\"nodes\":",
      #"{"links": [{"rel": "self", "href": "x"}]}"#, "{{\"nodes\"",
    ] {
      #expect(!NodeLinkJSON.recognizes(Array(text.utf8)[...]), "\(text)")
    }
    let cut = #"{"nodes": [{"id": 1}, {"id": 2"#
    #expect(NodeLinkJSON.recognizes(Array(cut.utf8)[...]))
  }
}

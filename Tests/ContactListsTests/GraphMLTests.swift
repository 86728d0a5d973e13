import ContactLists
import Testing

@Suite("GraphML")
struct GraphMLTests {
  static let sample = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE graphml SYSTEM "graphml.dtd">
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="n" for="node" attr.name="Full Name" attr.type="string"/>
      <key id="m" for="node" attr.name="E-mail" attr.type="string"/>
      <key id="c" for="node" attr.name="company" attr.type="string">
        <default>Acme &amp; Sons</default>
      </key>
      <key id="g" for="node" yfiles.type="nodegraphics"/>
      <key id="w" for="edge" attr.name="weight" attr.type="double"><default>3.0</default></key>
      <key id="s" for="edge" attr.name="strength" attr.type="double"/>
      <key id="l" for="edge" attr.name="last_contact" attr.type="string"/>
      <key id="title" for="node"/>
      <graph id="G" edgedefault="directed">
        <desc>People</desc>
        <node id="a"><data key="n"> Änne <!-- née Doe --> Doe </data><data key="m">anne@acme.example</data>
          <port name="north"><data key="n">not a person</data></port></node>
        <node id="b"><data key="c">Initech</data><data key="title">Trader</data>
          <data key="g"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel>Tom
            Ray<y:LabelModel>no</y:LabelModel></y:NodeLabel><y:NodeLabel>2</y:NodeLabel></y:ShapeNode></data>
          <graph id="inner"><node id="c"/><edge source="c" target="a"/></graph></node>
        <edge source="a" target="b"><data key="s">0.5</data><data key="l">2021-03-12</data></edge>
        <edge source="b" target="a" directed="false"><data key="w">0.7</data></edge>
        <edge source="a" target="d"/>
        <edge source="a" target="a"/>
        <edge source="a"/>
        <hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge>
        <edge source="b" target="d"><data key="l">long ago</data><data key="s">7</data></edge>
        <node id="d"><data key="n">Dora Fay</data></node>
        <node id="e"/>
        <node><data key="n">Nobody</data></node>
      </graph>
    </graphml>
    """

  @Test("gives a tie for each edge, of people as the nodes describe them")
  func ties() throws {
    let ties = findings(GraphML.self, in: Self.sample).ties
    #expect(ties.map { "\($0.first.key)-\($0.second.key)" } == ["c-a", "a-b", "b-a", "a-d", "b-d"])
    #expect(ties.map(\.line) == [21, 22, 23, 24, 28])
    let tie = ties[1]
    #expect((tie.first.name.full, tie.first.line) == ("Änne  Doe", 16))
    #expect((tie.first.emails, tie.first.company) == (["anne@acme.example"], "Acme & Sons"))
    #expect(tie.second.name.full == "Tom\n        Ray")
    #expect((tie.second.company, tie.second.title) == ("Initech", "Trader"))
    #expect((tie.strength, tie.count, tie.lastContact) == (0.5, 3, CalendarDate(iso: "2021-03-12")))
    #expect((ties[2].strength, ties[2].count) == (nil, 1))
    #expect(ties[3].second.name.full == "Dora Fay")
    #expect(ties[0].first.name.full == "c")
  }

  @Test("rejects what is no tie, and notes what it leaves out")
  func problems() {
    let found = findings(GraphML.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [25, 26, 27])
    #expect(found.noted.map(\.line) == [31, 28, 28, 30])
    #expect(found.noted.last?.reason.hasPrefix("1 person without a tie") == true)
    #expect(found.broken.isEmpty)
  }

  @Test(
    "is damaged as from the line that is",
    arguments: [
      ("<graphml>\n<graph>\n<node id='a'>\n</graph></graphml>", 4),
      ("<graphml>\n\u{1}</graphml>", 2),
      ("<graphml/>\n<graphml/>", 2),
      ("<!DOCTYPE graphml [\n<!ENTITY a 'b'>]>\n<graphml>&a;</graphml>", 2),
      ("<!DOCTYPE graphml [<!ENTITY % a 'b'> %a;]>\n<graphml/>", 1),
      ("<graphml>\n<node id='&b;'/>\n</graphml>", 2),
    ])
  func damage(text: String, line: Int) {
    let found = findings(GraphML.self, in: text)
    #expect(found.broken.map(\.line) == [line])
    #expect(found.count == 1)
  }

  @Test("goes by the names of elements, whatever their prefix")
  func prefixes() {
    let text = """
      <g:graphml xmlns:g="urn:g"><g:graph><g:edge source="1" target="2"/><edge source="3" target="4"/>
      </g:graph></g:graphml>
      """
    #expect(GraphML.recognizes(Array(text.utf8)[...]))
    #expect(findings(GraphML.self, in: text).ties.map(\.first.key) == ["1"])
  }

  @Test("is not what other XML is")
  func others() {
    for text in ["<svg/>", "<html>", "<!-- graphml --><gexf/>", "graphml", "<?xml ?>", "<!DOCTYPE"]
    {
      #expect(!GraphML.recognizes(Array(text.utf8)[...]))
    }
  }

  @Test("refuses a tag without an end before it takes all memory")
  func longTag() {
    let text = "<graphml><graph x='" + String(repeating: "x", count: 6 << 20)
    #expect(findings(GraphML.self, in: text).broken.first?.reason.contains("too long") == true)
  }
}

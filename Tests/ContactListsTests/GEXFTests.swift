import ContactLists
import Testing

@Suite("GEXF")
struct GEXFTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
        <attributes class="node">
          <attribute id="0" title="Employer" type="string"><default>Acme</default></attribute>
          <attribute id="1" title="mail" type="liststring"/>
        </attributes>
        <attributes class="edge"><attribute id="0" title="strength" type="float"/></attributes>
        <nodes>
          <node id="1" label="Pat Doe"><attvalues><attvalue for="1"
              value="['pat@acme.example', 'pd@home.example']"/></attvalues>
            <viz:color r="1"/><viz:node id="9" label="none"/></node>
          <node id="2" label="Ruth Vega"><attvalues><attvalue for="0" value="Initech"/></attvalues>
            <nodes><node id="3" label="Tom"/></nodes></node>
        </nodes>
        <edges>
          <edge id="0" source="1" target="2" type="directed" weight="4.0" start="2019-01-01" end="2020-05-06">
            <attvalues><attvalue for="0" value="0.9"/></attvalues></edge>
          <edge id="1" source="2" target="3" kind="friend"><spells><spell end="2018-01-01"/>
            <spell start="2019-02-03" endopen="2021-01-02T10:00:00"/></spells></edge>
          <edge id="2" source="1" target="7" end="12.5"/>
          <edge id="3" source="7" target="7"/>
        </edges>
      </graph>
    </gexf>
    """

  @Test("gives a tie for each edge, with the last time of it")
  func ties() throws {
    let ties = findings(GEXF.self, in: Self.sample).ties
    #expect(ties.map { "\($0.first.key)-\($0.second.key)" } == ["1-2", "2-3", "1-7"])
    let tie = ties[0]
    #expect(tie.first.name.full == "Pat Doe")
    #expect(tie.first.emails == ["pat@acme.example", "pd@home.example"])
    #expect((tie.first.company, tie.second.company) == ("Acme", "Initech"))
    #expect((tie.strength, tie.count, tie.kind) == (0.9, 4, nil))
    #expect(tie.lastContact == CalendarDate(iso: "2020-05-06"))
    #expect((ties[1].kind, ties[1].lastContact) == ("friend", CalendarDate(iso: "2021-01-02")))
    #expect((ties[2].second.name.full, ties[2].lastContact) == ("7", nil))
  }

  @Test("rejects loops, and leaves out what only says how things look")
  func problems() {
    let found = findings(GEXF.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [22])
    #expect(found.noted.isEmpty)
  }

  @Test(
    "is recognised in every version",
    arguments: [
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\">", "<gexf/>", " <!-- a --><gexf>",
      "<?xml version='1.0'?>\n<gexf xmlns=\"http://www.gephi.org/gexf\">",
    ])
  func recognition(text: String) {
    #expect(ContactListFormats.recognized(Array(text.utf8)[...])?.name == "gexf")
  }
}

import ContactLists
import Testing

@Suite("Edge lists")
struct EdgeListTests {
  static let sample = """
    Source,Target,Type,Id,Label,Weight,Source Name,Target Email,Date
    1,2,Undirected,0,met,4,Pat Doe,ruth@acme.example,2021-03-12
    "Vega, Ruth",Tom,Directed,1,,0.5,,,
    1,1,Undirected,2,,,,,
    1,,Undirected,3,,,,,
    Source,Target,Type,Id,Label,Weight,Source Name,Target Email,Date
    ,,,,,,,,
    pat@acme.example,Tom <tom@home.example>,Undirected,4,,,,,soon
    """

  static let plain = """
    # Directed graph: a-b.txt
    % Nodes: 3
    1\t2
    2 \t 3

    # more
      3   1\t
    4  4
    """

  @Test("reads ends, names, addresses, counts and dates")
  func ties() {
    let found = findings(EdgeList.self, in: Self.sample)
    let ties = found.ties
    #expect(ties.map(\.line) == [2, 3, 8])
    #expect((ties[0].first.key, ties[0].first.name.full) == ("1", "Pat Doe"))
    #expect((ties[0].second.key, ties[0].second.emails) == ("2", ["ruth@acme.example"]))
    #expect(ties[0].second.name.full == nil)
    #expect((ties[0].count, ties[0].kind) == (4, nil))
    #expect(ties[0].lastContact == CalendarDate(iso: "2021-03-12"))
    #expect((ties[1].first.name.full, ties[1].count) == ("Vega, Ruth", 1))
    #expect(ties[2].first.emails == ["pat@acme.example"])
    #expect(ties[2].second.emails == ["tom@home.example"])
    #expect(found.rejected.map(\.line) == [4, 5, 6, 7])
    #expect(found.noted.isEmpty)
  }

  @Test("reads lines of ids without a header, between comments")
  func lines() {
    let found = findings(EdgeList.self, in: Self.plain)
    #expect(found.ties.map { "\($0.first.key)-\($0.second.key)" } == ["1-2", "2-3", "3-1"])
    #expect(found.ties.map(\.line) == [3, 4, 7])
    #expect(found.rejected.map(\.line) == [8])
  }

  @Test(
    "tells what separates cells, and the header",
    arguments: [
      "from;to\na;b\n", "FROM\tTO\na\tb\n", "src,dst\na,b", "node1 node2 weight\na b 1\n",
      "sep=;\nfrom;to\na;b\n", "# x\nfrom_id, to_id\na, b\n", "%a\n% b\nTarget,Source\r\nb,a\r\n",
      "Person 1,Person 2\na,b\n", "\"from\",\"to\"\n\"a\",\"b\"\n",
    ])
  func headers(text: String) {
    let bytes = Array(text.utf8)
    #expect(ContactListFormats.recognized(bytes[...])?.name == "edges")
    let found = findings(EdgeList.self, in: bytes)
    #expect(found.ties.map { [$0.first.key, $0.second.key] } == [["a", "b"]])
    #expect(found.count == 1)
  }

  @Test("reads KONECT's weights and times")
  func times() {
    let ties = findings(EdgeList.self, in: "% sym\n1 2 3 1616976000\n2 3 1616976000\n").ties
    #expect(ties.map(\.count) == [3, 1])
    #expect(ties.map(\.lastContact) == [CalendarDate(iso: "2021-03-29")].map { [$0, $0] }[0])
  }

  @Test(
    "is recognised without a header only where that is evident",
    arguments: [
      ("1 2\n2 3\n", true), ("1,2\n2,3", true), ("p1\tp2\t0.5\np2\tp3\t1\n", true),
      ("a@x.example;b@y.example\nc@x.example;d@y.example\n", true), ("1 2\n", false),
      ("1 2\n2 3 4\n", false), ("a b\nb c\n", false), ("0.5,0.7\n0.1,0.2\n", false),
      ("2021-03-12,100\n2021-03-13,101\n", false), ("1,2\nx,y\n", false), ("1\n2\n", false),
      ("Hello 1 world\nto 2 you\n", false), ("Name,Phone\nPat,12\n", false), ("", false),
      ("From,To,Subject\na,b,c\n", false), ("id,label\n1,Pat\n2,Tom\n", false),
      ("-33.8,151.2\n-37.8,144.9\n", false), ("192.168.0.1 10.0.0.1\n10.0.0.2 10.0.0.3\n", false),
    ])
  func evidence(text: String, isEvident: Bool) {
    #expect(EdgeList.recognizes(Array(text.utf8)[...]) == isEvident)
  }

  @Test("takes anything with two cells if it is said to be one")
  func asked() throws {
    let reader = ContactListReader(format: "edges")
    for text in ["Pat Doe,Ruth Vega\n", "a b\n", "\"Pat Doe\" \"Ruth Vega\" {}\n"] {
      let reading = try withFile(Array(text.utf8)) { try reader.read($0) { _ in } }
      #expect(reading.ties == 1)
    }
    #expect(throws: ContactListError.self) {
      try withFile(Array("word\nword\n".utf8)) { try reader.read($0) { _ in } }
    }
  }

  @Test("reads on behind a stray quote")
  func strayQuotes() {
    #expect(findings(EdgeList.self, in: "1 2\n\"3 4\n5 6\n").ties.count == 2)
    #expect(findings(EdgeList.self, in: "from,to\n1,2\n\"3,4\n5,6\n").ties.count == 2)
  }
}

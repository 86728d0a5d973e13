import ContactLists
import Testing

@Suite("Ties table")
struct TiesTableTests {
  static let sample = #"""
    person_a,person_b,strength,kind,last_contact,count,remark
    Pat Doe,Ruth Vega,0.5,worked_together,2021-03-12,4,x
    Pat Doe <pat@home.example>,"""Vega, Ruth"" <ruth@acme.example>",,,,,
    pat@home.example,Tom,0,,,,
    pat@home.example,Tom,1,,,,
    pat@home.example,Tom,-0.1,,,,
    pat@home.example,Tom,strong,,,,
    pat@home.example,Tom,nan,,,,
    pat@home.example,Tom,,,12/3/2021,none,
    Pat Doe,PAT DOE,,,,,
    A <p@home.example>,B <P@home.example>,,,,,
    Pat Doe,,,,,,
    """#

  @Test("reads ends, strength, kind, date and count")
  func reads() throws {
    let ties = findings(TiesTable.self, in: Self.sample).ties
    let first = try #require(ties.first)
    #expect(first.first == Record(key: "Pat Doe", line: 2, name: PersonName(full: "Pat Doe")))
    #expect((first.strength, first.kind, first.count) == (0.5, "worked_together", 4))
    #expect(first.lastContact == CalendarDate(iso: "2021-03-12"))
    #expect(ties[1].first.emails == ["pat@home.example"])
    #expect(ties[1].first.key == "Pat Doe <pat@home.example>")
    #expect(ties[1].second.name.full == "Vega, Ruth")
    #expect(ties[1].second.emails == ["ruth@acme.example"])
    #expect((ties[1].strength, ties[1].kind, ties[1].count) == (nil, nil, 1))
    #expect(ties[2].first.name.full == nil)
    #expect(ties.map(\.strength) == [0.5, nil, 0, 0.95, 0.02, nil])
  }

  @Test("rejects rows that name no tie, and notes what it leaves out")
  func problems() {
    let found = findings(TiesTable.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [7, 8, 10, 11, 12])
    #expect(found.noted.map(\.line) == [5, 6, 9, 9])
    #expect(found.ties.last?.lastContact == nil)
    #expect(found.ties.last?.count == 1)
  }

  @Test(
    "takes semicolons, decimal commas and tabs",
    arguments: [
      "person_a;person_b;strength\nA;B;0,5\n", "Person_A\tperson_b\tstrength\nA\tB\t0.5\n",
      "strength,person_b,person_a\n5e-1,B,A\n", "sep=;\nperson_a;person_b;strength\nA;B;0.5\n",
    ])
  func delimiters(text: String) throws {
    let tie = try #require(findings(TiesTable.self, in: text).ties.first)
    #expect((tie.first.key, tie.second.key, tie.strength) == ("A", "B", 0.5))
  }
}

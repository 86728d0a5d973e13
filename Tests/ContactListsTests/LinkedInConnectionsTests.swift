import ContactLists
import Testing

@Suite("LinkedIn connections")
struct LinkedInConnectionsTests {
  static let sample = """
    Notes:
    "When exporting your connections, some addresses
    are missing, as ""planned""."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Ruth,Vega,https://www.linkedin.com/in/ruth-vega,Ruth@acme.example,"Acme, Inc.",Head of Purchasing,05 Jun 2023
     Tom ,"Okoro, MBA",,,,,12 Dec 2019
    ,,,,,,01 Jan 2020
    undefined,undefined,https://www.linkedin.com/in/nobody,,,,1 Feb 2021
    Ann,Lee,,,Café Lumière,Owner,yesterday
    Bo,Ek
    Cy,Dee,,,,,05 Jun 2023,more

    """

  @Test("reads names, addresses, work and dates, and counts data rows")
  func reads() throws {
    let found = findings(LinkedInConnections.self, in: Self.sample)
    #expect(
      found.records.map(\.key) == ["row:1", "row:2", "row:4", "row:5", "row:6", "row:7"])
    #expect(found.records.map(\.line) == [6, 7, 9, 10, 11, 12])
    let ruth = try #require(found.records.first)
    #expect(
      ruth
        == Record(
          key: "row:1", line: 6,
          name: PersonName(full: "Ruth Vega", given: "Ruth", family: "Vega"),
          emails: ["Ruth@acme.example"], profiles: ["https://www.linkedin.com/in/ruth-vega"],
          company: "Acme, Inc.", title: "Head of Purchasing",
          connected: CalendarDate(year: 2023, month: 6, day: 5)))
    #expect(found.records[1].name.full == "Tom Okoro, MBA")
    #expect(found.records[2].name == PersonName())
    #expect(found.records[4].name.full == "Bo Ek")
  }

  @Test("rejects hidden accounts, and notes bad dates and surplus cells")
  func problems() {
    let found = findings(LinkedInConnections.self, in: Self.sample)
    #expect(
      found.rejected == [
        RowProblem(
          line: 8, reason: "no name, address or profile: a closed or hidden account")
      ])
    #expect(found.noted.map(\.line) == [10, 12])
  }

  @Test(
    "finds the header behind any notes, in any order, with any delimiter",
    arguments: [
      "First Name,Last Name,Email Address,Company,Position,Connected On\nRuth,Vega,r@a.example,Acme,CPO,\"02/23/17, 06:09 AM\"\n",
      "Notes:,,,,,\n,,,,,\nFirst Name,Last Name,Company,Position,Connected On,URL,Email Address\nRuth,Vega,Acme,CPO,23 Feb 2017,,r@a.example\n",
      "Notes:\r\nWhen, exporting; some\r\n\r\nfirst name \tLast Name\tEmail Address\tCompany\tPosition\tConnected On\r\nRuth\tVega\tr@a.example\tAcme\tCPO\t23-Feb-17\r\n",
      "Notes:\nOne line\nanother line\nFirst Name;Last Name;Email Address;Company;Position;Connected On;Extra\nRuth;Vega;r@a.example;Acme;CPO;2017-02-23;x\n",
    ])
  func generations(text: String) throws {
    #expect(LinkedInConnections.recognizes(Array(text.utf8)[...]))
    let found = findings(LinkedInConnections.self, in: text)
    let record = try #require(found.records.first)
    #expect(found.count == 1)
    #expect(record.name.full == "Ruth Vega")
    #expect(record.emails == ["r@a.example"])
    #expect((record.company, record.title) == ("Acme", "CPO"))
    #expect(record.connected == CalendarDate(year: 2017, month: 2, day: 23))
    #expect(record.key == "row:1")
  }

  @Test(
    "does not take other tables for it",
    arguments: [
      "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n",
      "First Name,Last Name,Display Name,Nickname,Primary Email\n",
      "Notes:\n\nName,Age\n", "",
    ])
  func others(text: String) {
    #expect(!LinkedInConnections.recognizes(Array(text.utf8)[...]))
  }

  @Test("says once that there is no header")
  func noHeader() {
    let found = findings(LinkedInConnections.self, in: String(repeating: "a,b\n", count: 50))
    #expect(found.count == 1)
    #expect(found.rejected.first?.line == 1)
  }

  @Test("rejects a header that comes again, when two exports were put into one file")
  func secondHeader() {
    let text = "First Name,Last Name,Connected On\nA,B,\nFirst Name,Last Name,Connected On\nC,D,\n"
    let found = findings(LinkedInConnections.self, in: text)
    #expect(found.records.map(\.key) == ["row:1", "row:3"])
    #expect(found.rejected.map(\.line) == [3])
  }

  @Test(
    "reads the dates of LinkedIn and of spreadsheets",
    arguments: [
      ("05 Jun 2023", "2023-06-05"), ("5 June 2023", "2023-06-05"),
      ("05 OCT 2023 10:15", "2023-10-05"), ("06/05/23, 06:09 AM", "2023-06-05"),
      ("6/5/2023", "2023-06-05"), ("2023-06-05T10:15:00Z", "2023-06-05"),
      ("2023-06-05 10:15:00 UTC", "2023-06-05"), ("05-Jun-23", "2023-06-05"),
      ("29 Feb 2023", nil), ("25/12/2020", nil), ("05 Xyz 2023", nil), ("0a Jun 2023", nil),
      ("//", nil), ("-", nil), ("99999999999999999999/1/1", nil),
    ] as [(String, String?)])
  func dates(text: String, iso: String?) {
    let table = "First Name,Last Name,Connected On\nA,B,\"\(text)\"\n"
    let record = findings(LinkedInConnections.self, in: table).records.first
    #expect(record?.connected?.description == iso)
  }

  @Test("rejects a row that a stray quote has made of several")
  func strayQuote() {
    let text = "First Name,Last Name,Company\nA,B,\nC,\"D,\nE,F,\"Acme, Inc.\"\nG,H,\n"
    let found = findings(LinkedInConnections.self, in: text)
    #expect(found.records.map(\.name.full) == ["A B", "G H"])
    #expect(found.rejected.map(\.line) == [3])
  }
}

import ContactLists
import Testing

@Suite("vCard")
struct VCardTests {
  static let sample = [
    "BEGIN:VCARD", "VERSION:3.0", "UID:urn:uuid:1", "N:Vega;Ruth;Maria,Luz;Dr.;PhD,MBA",
    "FN:Dr. Ruth Vega\\, PhD", "NICKNAME:Ruthie", "ORG:Acme\\; Sons;Purchasing;Steel",
    "TITLE:Chief Purch", " asing Officer", "item1.EMAIL;type=INTERNET:ruth@acme.ex", " ample",
    "item1.X-ABLabel:_$!<Work>!$_", "EMAIL:mailto:rv@home.example",
    "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-555-0100;ext=1", "URL:http\\://acme.example/",
    "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ruth-vega",
    "PHOTO;ENCODING=b;TYPE=JPEG:QUJD", " RUFNXJM=", "AGENT:", "BEGIN:VCARD", "FN:An Agent",
    "END:VCARD", "NOTE:x", "END:VCARD", "",
    "BEGIN:VCARD", "VERSION:2.1", "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=",
    "=F6rg, Hans", "EMAIL;INTERNET:joerg@acme.example", "KEY;X509;ENCODING=BASE64:", "QUJD",
    "REVG", "", "TEL;CELL:123", "ROLE:Buyer", "END:VCARD",
    "BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:1", "FN:bo@home.example", "EMAIL:bo@home.example",
    "END:VCARD",
    "BEGIN:VCARD", "VERSION:4.0", "KIND:group", "FN:The Team", "MEMBER:urn:uuid:1", "END:VCARD",
    "BEGIN:VCARD", "VERSION:3.0", "FN:Acme", "ORG:Acme", "X-ABShowAs:COMPANY", "END:VCARD",
    "BEGIN:VCARD", "VERSION:3.0", "FN:Cut Short", "EMAIL:c@home.example",
  ].joined(separator: "\r\n")

  @Test("reads the properties of all versions")
  func reads() throws {
    let records = findings(VCard.self, in: Self.sample).records
    #expect(records.map(\.key) == ["urn:uuid:1", "card:2", "card:3"])
    #expect(
      records.first
        == Record(
          key: "urn:uuid:1", line: 1,
          name: PersonName(
            full: "Dr. Ruth Vega, PhD", given: "Ruth", additional: "Maria Luz", family: "Vega",
            prefix: "Dr.", suffix: "PhD, MBA", nickname: "Ruthie"),
          emails: ["ruth@acme.example", "rv@home.example"], phones: ["+1-555-0100;ext=1"],
          profiles: ["http://acme.example/", "https://www.linkedin.com/in/ruth-vega"],
          company: "Acme; Sons", department: "Purchasing, Steel",
          title: "Chief Purchasing Officer"))
    let second = try #require(records.dropFirst().first)
    #expect(second.name.full == "Jörg, Hans Müller")
    #expect(second.phones == ["123"])
    #expect(second.title == "Buyer")
    #expect(records.last?.name.full == nil)
    #expect(records.last?.emails == ["bo@home.example"])
  }

  @Test("rejects what is no person, and a card that is cut short, with its line")
  func problems() {
    let found = findings(VCard.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [44, 50, 56])
    #expect(found.noted.isEmpty)
  }

  @Test(
    "decodes quoted-printable by its charset",
    arguments: [
      (";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB", "Zoë"),
      (";ENCODING=QUOTED-PRINTABLE:Zo=C3=AB", "Zoë"), (";QUOTED-PRINTABLE:Zo=EB", "Zoë"),
      (";CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:=80 Zo=eb", "€ Zoë"),
      (";CHARSET=UTF-8:Zoë", "Zoë"), (";ENCODING=QUOTED-PRINTABLE:100=25 =ZZ=", "100% =ZZ"),
      (":100=25", "100=25"),
    ])
  func quotedPrintable(value: String, name: String) {
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN\(value)\nEND:VCARD\n"
    #expect(findings(VCard.self, in: text).records.first?.name.full == name)
  }

  @Test("reads any line ends", arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func lineEnds(end: String) {
    let lines = [
      "BEGIN:VCARD", "FN:Ruth", "  Vega", "END:VCARD", "BEGIN:VCARD", "FN:Bo", "END:VCARD",
    ]
    let found = findings(VCard.self, in: lines.joined(separator: end) + end)
    #expect(found.records.map(\.name.full) == ["Ruth Vega", "Bo"])
    #expect(found.records.map(\.line) == [1, 5])
  }

  @Test("rejects a card whose end is missing, and reads the next one")
  func missingEnd() {
    let found = findings(
      VCard.self,
      in: "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nbegin:vcard\nFN:C\nend:vcard")
    #expect(found.records.map(\.name.full) == ["B", "C"])
    #expect(found.records.map(\.key) == ["card:2", "card:3"])
    #expect(found.rejected.map(\.line) == [1])
  }

  @Test("notes text outside of cards once")
  func outside() {
    let found = findings(VCard.self, in: "x\n\nBEGIN:VCARD\nFN:A\nEND:VCARD\ny\nz\n")
    #expect(found.noted.map(\.line) == [1])
    #expect(found.records.count == 1)
  }

  @Test("keeps nothing of a line without end but its beginning")
  func longLine() {
    let long = String(repeating: "A", count: 300_000)
    let found = findings(
      VCard.self,
      in:
        "BEGIN:VCARD\nPHOTO;ENCODING=b:\(long)\nFN:A\nTITLE:\(long)\nEMAIL:a@x.example\nEND:VCARD\n"
    )
    #expect(found.records.first?.title == nil)
    #expect(found.records.first?.emails == ["a@x.example"])
    #expect(found.noted.map(\.line) == [4])
  }

  @Test("a soft break before the end of a card does not swallow it")
  func softBreakAtEnd() {
    let found = findings(
      VCard.self, in: "BEGIN:VCARD\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:x=\nEND:VCARD\n")
    #expect(found.records.count == 1)
  }

  @Test("recognises cards behind blank lines, and nothing else")
  func recognizes() {
    #expect(VCard.recognizes(Array("\r\n begin:vcard \r\nFN:A".utf8)[...]))
    #expect(!VCard.recognizes(Array("BEGIN:VCALENDAR\nEND:VCALENDAR\n".utf8)[...]))
    #expect(!VCard.recognizes([][...]))
  }
}

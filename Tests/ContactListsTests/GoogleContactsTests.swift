import ContactLists
import Testing

@Suite("Google contacts")
struct GoogleContactsTests {
  static let sample = """
    First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,Organization Name,Organization Title,Organization Department,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value
    Ruth,M.,Vega,Dr.,PhD,Ruthie,Acme,CPO,Purchasing,"two
    lines",* myContacts,* Work,ruth@acme.example ::: vega@home.example,Home,rv@post.example,Mobile,+1 555 0100,Profile,https://www.linkedin.com/in/ruth-vega
    ,,,,,,,,,,* myContacts,,bo@home.example,,,,,,
    ,,,,,,,,,,* myContacts,,info@acme.example,,,,,,
    ,,,,,,Acme,,,,,,,,,Work,+1 555 0101,,
    ,,,,,,Acme,Buyer,,,,,,,,Work,+1 555 0102,,
    ,,,,,,,,,,,,,,,Mobile,+1 555 0103,,
    Pizza Place,,,,,,,,,,,,,,,,+1 555 0104,,
    Mum,,,,,,,,,,,,,,,Mobile,+1 555 0105,,
    Sales Team,,,,,,,,,,,,team@acme.example,,,,,,
    Acme,,,,,,ACME,,,,,,,,,,,,
    ,,,,,,,,,only a note,,,,,,,,,
    """

  static let old = """
    Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,Nickname,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,E-mail 10 - Value,E-mail 2 - Value
    Dr. Ruth Vega,Ruth,,Vega,Dr.,,,,* My Contacts ::: Friends,* Work,a@x.example,Mobile,1 ::: 2,Acme,CPO,Purchasing,c@x.example,b@x.example

    """

  @Test("reads all columns of the new header")
  func new() throws {
    let ruth = try #require(findings(GoogleContacts.self, in: Self.sample).records.first)
    #expect(
      ruth
        == Record(
          key: "row:1", line: 2,
          name: PersonName(
            full: "Ruth M. Vega", given: "Ruth", additional: "M.", family: "Vega", prefix: "Dr.",
            suffix: "PhD", nickname: "Ruthie"),
          emails: ["ruth@acme.example", "vega@home.example", "rv@post.example"],
          phones: ["+1 555 0100"], profiles: ["https://www.linkedin.com/in/ruth-vega"],
          company: "Acme", department: "Purchasing", title: "CPO",
          evidence: OwnerEvidence(kind: "private_number")))
  }

  @Test("reads the old header, with numbered columns in the order of their numbers")
  func oldHeader() throws {
    let found = findings(GoogleContacts.self, in: Self.old)
    let ruth = try #require(found.records.first)
    #expect(found.count == 1)
    #expect(ruth.name.full == "Dr. Ruth Vega")
    #expect(ruth.emails == ["a@x.example", "b@x.example", "c@x.example"])
    #expect(ruth.phones == ["1", "2"])
    #expect((ruth.company, ruth.title, ruth.department) == ("Acme", "CPO", "Purchasing"))
  }

  @Test("tells people from companies, shared mailboxes and services")
  func people() {
    let found = findings(GoogleContacts.self, in: Self.sample)
    #expect(found.records.map(\.key) == ["row:1", "row:2", "row:5", "row:8"])
    #expect(
      found.rejected.map(\.reason) == [
        "a shared address without a name", "an organisation without a person",
        "a telephone number without a name", "a service rather than a person",
        "a shared mailbox or group", "an organisation without a person",
        "neither a name nor an address",
      ])
  }

  @Test("recognises both headers and nothing else")
  func recognizes() {
    #expect(GoogleContacts.recognizes(Array(Self.sample.utf8)[...]))
    #expect(GoogleContacts.recognizes(Array(Self.old.utf8)[...]))
    #expect(!GoogleContacts.recognizes(Array("Name,E-mail Address\n".utf8)[...]))
    #expect(!LinkedInConnections.recognizes(Array(Self.sample.utf8)[...]))
  }
}

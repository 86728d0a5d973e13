import ContactLists
import Testing

@Suite("Thunderbird contacts and labelled relations")
struct ThunderbirdContactsTests {
  static let sample = """
    First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Fax Number,Mobile Number,Job Title,Department,Organization,Web Page 1,Notes,
    Ruth,Vega,Dr. Ruth Vega,Ruthie,ruth@acme.example,rv@home.example,+1 555 0100,+1 555 0109,+1 555 0101,CPO,Purchasing,Acme,https://ruth.example,"two
    lines",
    ,,,,bo@home.example,,,,,,,,,,
    ,,,,info@acme.example,,,,,,,,,,
    ,,,,,,,,,,,,,,
    """

  @Test("reads a person from its columns")
  func person() throws {
    let found = findings(ThunderbirdContacts.self, in: Self.sample)
    #expect(found.records.map(\.key) == ["row:1", "row:2"])
    #expect(
      found.records.first
        == Record(
          key: "row:1", line: 2,
          name: PersonName(
            full: "Dr. Ruth Vega", given: "Ruth", family: "Vega", nickname: "Ruthie"),
          emails: ["ruth@acme.example", "rv@home.example"],
          phones: ["+1 555 0100", "+1 555 0101"], profiles: ["https://ruth.example"],
          company: "Acme", department: "Purchasing", title: "CPO",
          evidence: OwnerEvidence(kind: "private_number")))
    #expect(
      found.rejected.map(\.reason) == ["a shared address without a name", "an empty row"])
  }

  @Test("takes a single column of addresses, semicolons and other languages")
  func shapes() {
    let texts = [
      "Primary Email\nruth@a.example\n",
      "Display Name;First Name;Last Name;Primary Email\nRuth Vega;Ruth;Vega;ruth@a.example\n",
      "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse\nRuth,Vega,,ruth@a.example\n",
    ]
    for text in texts {
      #expect(ContactListFormats.recognized(Array(text.utf8)[...])?.name == "thunderbird")
      let records = findings(ThunderbirdContacts.self, in: text).records
      #expect(records.map(\.emails) == [["ruth@a.example"]])
    }
    let crm = Array("Full Name,Account,Primary Email\n".utf8)
    #expect(ContactListFormats.recognized(crm[...]) == nil)
  }

  @Test("Google's relations are kept with the kind that their label says")
  func relations() {
    let labels = [
      ("Spouse", "family"), ("* Mother", "family"), ("Domestic Partner", "family"),
      ("Business partner", "worked_together"), ("Manager", "worked_together"),
      ("Co-worker", "worked_together"), ("Friend", "friend"), ("Referred by", "referred_by"),
      ("Neighbour", "knows"), ("", "knows"),
    ]
    for (label, kind) in labels {
      let text = """
        First Name,Last Name,Labels,E-mail 1 - Value,Relation 1 - Label,Relation 1 - Value
        Ruth,Vega,,r@a.example,\(label),Tom Okoro ::: Ana Lind
        """
      let relations = findings(GoogleContacts.self, in: text).records.flatMap(\.relations)
      #expect(relations.map(\.kind) == [kind, kind], "\(label)")
      #expect(relations.map(\.person.name.full) == ["Tom Okoro", "Ana Lind"])
    }
  }
}

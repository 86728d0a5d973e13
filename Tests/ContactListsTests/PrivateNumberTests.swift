import ContactLists
import Testing

@Suite("Private telephone numbers")
struct PrivateNumberTests {
  /// The kind of evidence of the only entry; `nil` if it is what all entries of the list are.
  private func kind(_ format: (some ContactListFormat).Type, _ text: String) throws -> String? {
    let records = findings(format, in: text).records
    #expect(records.count == 1)
    return try #require(records.first).evidence?.kind
  }

  @Test(
    "a card with a mobile or a number at home is evidence of its own",
    arguments: [
      ("TEL;TYPE=CELL:+49 170 5550100", true), ("TEL;TYPE=home,voice:0170 5550100", true),
      ("TEL;CELL;VOICE:0170 5550100", true), ("item1.TEL;type=IPHONE;type=CELL:01705550100", true),
      ("TEL;TYPE=\"voice,cell\";VALUE=uri:tel:+491705550100", true),
      ("TEL;TYPE=WORK:01\nTEL;TYPE=CELL:0170 5550100", true),
      ("TEL;TYPE=WORK:030 5550100", false), ("TEL;TYPE=WORK,CELL:0170 5550100", false),
      ("TEL;TYPE=CELL;TYPE=WORK:0170 5550100", false), ("TEL;HOME;FAX:0170 5550100", false),
      ("TEL:0170 5550100", false), ("TEL;TYPE=CELL:ask her", false), ("TEL;TYPE=CELL:", false),
      ("EMAIL;TYPE=HOME:ann@home.example", false), ("TEL;X-CELL=1:0170 5550100", false),
    ])
  func cards(lines: String, isPrivate: Bool) throws {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\n\(lines)\nEND:VCARD\n"
    #expect(try kind(VCard.self, card) == (isPrivate ? "private_number" : nil))
  }

  @Test(
    "Google's labels tell, in the language of the user",
    arguments: [
      ("Mobile", "+49 170 5550100", true), ("* Mobile", "0170 5550100", true),
      ("Privat", "0170 5550100", true), ("Móvil", "0170 5550100", true),
      ("Work", "030 5550100", false), ("Mobile", "", false), ("", "0170 5550100", false),
      ("Home Fax", "030 5550100", false),
    ])
  func google(label: String, number: String, isPrivate: Bool) throws {
    for column in ["Type", "Label"] {
      let text = """
        Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - \(column),Phone 1 - Value,\
        Phone 2 - \(column),Phone 2 - Value
        Ann Lee,Ann,Lee,ann@x.example,Work,030 5550111,\(label),\(number)

        """
      #expect(try kind(GoogleContacts.self, text) == (isPrivate ? "private_number" : nil))
    }
  }

  @Test(
    "Outlook's and Thunderbird's columns tell",
    arguments: [
      ("Mobile Phone", true), ("Home Phone 2", true), ("Business Phone", false),
      ("Other Phone", false), ("Home Fax", false),
    ])
  func outlook(column: String, isPrivate: Bool) throws {
    let outlook = "First Name,Last Name,E-mail Address,E-mail 2 Address,\(column)\n"
    let row = "Ann,Lee,ann@x.example,,0170 5550100\n"
    #expect(try kind(OutlookContacts.self, outlook + row) == (isPrivate ? "private_number" : nil))
    let bird = "First Name,Last Name,Primary Email,Secondary Email,"
    #expect(try kind(ThunderbirdContacts.self, bird + "Mobile Number\n" + row) == "private_number")
    #expect(try kind(ThunderbirdContacts.self, bird + "Work Phone\n" + row) == nil)
  }

  @Test("columns of other languages are among those that are read, and German ones tell")
  func german() throws {
    let text = """
      Vorname,Nachname,E-Mail-Adresse,E-Mail 2: Adresse,Mobiltelefon
      Ann,Lee,ann@x.example,,0170 5550100

      """
    #expect(try kind(OutlookContacts.self, text) == "private_number")
  }
}

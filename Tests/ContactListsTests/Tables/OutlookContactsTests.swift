import ContactLists
import Testing

@Suite("Outlook contacts")
struct OutlookContactsTests {
  static let sample = """
    "Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Fax","Business Phone","Mobile Phone","Assistant's Name","Birthday","Children","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","E-mail 2 Type","E-mail 2 Display Name","Manager's Name","Notes","Referred By","Spouse","Web Page"\r
    "Dr.","Ruth","M.","Vega","PhD","Acme","Purchasing","CPO","+1 555 0109","+1 555 0100","+1 555 0101","Bo Berg","0/0/00","Mia Vega; Lou Vega","ruth@acme.example","SMTP","Ruth Vega (ruth@acme.example)","rv@home.example","SMTP","","Ana Lind","two\r
    lines","Tom Okoro","Kim Vega","https://ruth.example"\r
    "","Tom","","Okoro","","","","","","","","","0/0/00","","/O=ACME/OU=X/CN=RECIPIENTS/CN=TOM","EX","Okoro, Tom","tom@home.example","SMTP","","","","","",""\r
    "","","","","","","","","","","","","0/0/00","","/o=Acme/cn=ana","EX","Lind, Ana (ana@acme.example)","","","","","","","",""\r
    "","","","","","","","","","","","","0/0/00","","info@acme.example","SMTP","","","","","","","","",""\r
    "","","","","","","","","","","","","","","","","","","","","","","","",""\r

    """

  @Test("reads a person, and whom the row names beside")
  func person() throws {
    let ruth = try #require(findings(OutlookContacts.self, in: Self.sample).records.first)
    func named(_ name: String, _ kind: String) -> Relation {
      Relation(
        kind: kind, person: Record(key: name, line: 2, name: PersonName(full: name)))
    }
    #expect(
      ruth
        == Record(
          key: "row:1", line: 2,
          name: PersonName(
            full: "Ruth M. Vega", given: "Ruth", additional: "M.", family: "Vega", prefix: "Dr.",
            suffix: "PhD"),
          emails: ["ruth@acme.example", "rv@home.example"],
          phones: ["+1 555 0100", "+1 555 0101"], profiles: ["https://ruth.example"],
          company: "Acme", department: "Purchasing", title: "CPO",
          evidence: OwnerEvidence(kind: "private_number"),
          relations: [
            named("Ana Lind", "worked_together"), named("Bo Berg", "worked_together"),
            named("Tom Okoro", "referred_by"), named("Kim Vega", "family"),
            named("Mia Vega", "family"), named("Lou Vega", "family"),
          ]))
  }

  @Test("takes no Exchange name for an address, but the display name's")
  func exchange() {
    let records = findings(OutlookContacts.self, in: Self.sample).records
    #expect(records.map(\.key) == ["row:1", "row:2", "row:3"])
    #expect(records.last?.emails == ["ana@acme.example"])
    #expect(
      records.last?.name == PersonName(full: "Ana Lind", given: "Ana", family: "Lind"))
    #expect(records[1].emails == ["tom@home.example"])
  }

  @Test("passes over shared mailboxes and empty rows")
  func rejected() {
    #expect(
      findings(OutlookContacts.self, in: Self.sample).rejected.map(\.reason)
        == ["a shared address without a name", "an empty row"])
  }

  @Test(
    "reads the columns of other languages",
    arguments: [
      """
      Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;Empfohlen von;Name des/r Vorgesetzten
      Dr.;Ruth;M.;Vega;Acme;Einkauf;CPO;+1;r@a.example;SMTP;;s@a.example;Tom;Ana
      """,
      """
      Titre,Prénom,Deuxième prénom,Nom,Société,Service,Titre,Tél. mobile,Adresse de messagerie,Adresse de messagerie 2,Recommandé par,Responsable
      Dr.,Ruth,M.,Vega,Acme,Einkauf,CPO,+1,r@a.example,s@a.example,Tom,Ana
      """,
      """
      Title,Nombre,Segundo nombre,Apellidos,Organización,Department,Puesto,Mobile Phone,E-mail Address,Dirección de correo electrónico 2,Referred By,Nombre del director
      Dr.,Ruth,M.,Vega,Acme,Einkauf,CPO,+1,r@a.example,s@a.example,Tom,Ana
      """,
      """
      Titolo;Nome;Secondo nome;Cognome;Società;Reparto;Posizione;Cellulare;Indirizzo posta elettronica;Indirizzo posta elettronica 2;Presentato da;Nome manager
      Dr.;Ruth;M.;Vega;Acme;Einkauf;CPO;+1;r@a.example;s@a.example;Tom;Ana
      """,
      """
      Titel;Voornaam;Middelste naam;Achternaam;Bedrijf;Afdeling;Functie;Mobiele telefoon;E-mailadres;E-mailadres 2;Referred By;Naam manager
      Dr.;Ruth;M.;Vega;Acme;Einkauf;CPO;+1;r@a.example;s@a.example;Tom;Ana
      """,
      """
      Tratamento,Primeiro nome,Segundo nome,Sobrenome,Empresa,Departamento,Cargo,Telefone celular,E-mail Address,Endereço de email 2,Referred By,Nome do gerenciador
      Dr.,Ruth,M.,Vega,Acme,Einkauf,CPO,+1,r@a.example,s@a.example,Tom,Ana
      """,
    ])
  func languages(text: String) throws {
    #expect(ContactListFormats.recognized(Array(text.utf8)[...])?.name == "outlook")
    let ruth = try #require(findings(OutlookContacts.self, in: text).records.first)
    #expect(
      ruth.name
        == PersonName(
          full: "Ruth M. Vega", given: "Ruth", additional: "M.", family: "Vega", prefix: "Dr."))
    #expect((ruth.company, ruth.department, ruth.title) == ("Acme", "Einkauf", "CPO"))
    #expect((ruth.emails, ruth.phones) == (["r@a.example", "s@a.example"], ["+1"]))
    #expect(ruth.relations.map(\.kind) == ["worked_together", "referred_by"])
    #expect(ruth.relations.map(\.person.name.full) == ["Ana", "Tom"])
  }

  @Test(
    "reads the name that is shown for an address where there is no other",
    arguments: [
      ("Vega, Ruth", "Ruth Vega", "Vega"), ("'Ruth Vega'", "Ruth Vega", nil),
      ("Ruth Vega (r@a.example)", "Ruth Vega", nil), ("Ruth Vega <r@a.example>", "Ruth Vega", nil),
      ("Vega, Ruth, PhD", "Vega, Ruth, PhD", nil), ("r@a.example", nil, nil), ("(", "(", nil),
    ])
  func shown(text: String, name: String?, family: String?) {
    let table = "E-mail Address,E-mail Display Name\nr@a.example,\"\(text)\"\n"
    let record = findings(OutlookContacts.self, in: table).records.first
    #expect(record?.name.full == name)
    #expect(record?.name.family == family)
  }

  @Test("leaves tables of other programs alone")
  func others() {
    for header in ["Name,Employer,E-mail Address", "First Name,E-mail Address", "Nom,E-mailadres"] {
      #expect(ContactListFormats.recognized(Array(header.utf8)[...]) == nil)
    }
    let short = Array("First Name,Last Name,E-mail Address,Company\n".utf8)
    #expect(ContactListFormats.recognized(short[...])?.name == "outlook")
  }
}

import ContactLists
import Foundation
import Testing

@Suite("Mapping columns")
struct ColumnMappingTests {
  private func header(_ line: String) throws -> CSVHeader {
    try #require(CSVTable(line + "\n")).header
  }

  @Test(
    "guesses columns by their names in several languages",
    arguments: [
      (
        "First Name,Last Name,Email,Company,Job Title,Mobile Phone,Notes",
        "First Name=given;Last Name=family;Email=email;Company=company;Job Title=title;"
          + "Mobile Phone=phone"
      ),
      (
        "Full Name,Work E-mail,Home E-mail,LinkedIn URL,Title",
        "Full Name=name;Work E-mail=email;Home E-mail=email;LinkedIn URL=profile;Title=title"
      ),
      (
        "Vorname,Name,Firma,Funktion,E-Mail geschäftlich,Telefon",
        "Vorname=given;Name=family;Firma=company;Funktion=title;E-Mail geschäftlich=email;"
          + "Telefon=phone"
      ),
      (
        "prénom,nom,entreprise,poste,courriel,téléphone",
        "prénom=given;nom=family;entreprise=company;poste=title;courriel=email;téléphone=phone"
      ),
      (
        "Nombre,Apellidos,Empresa,Cargo,Correo electrónico",
        "Nombre=given;Apellidos=family;Empresa=company;Cargo=title;Correo electrónico=email"
      ),
      ("Nome,Azienda,Ruolo", "Nome=name;Azienda=company;Ruolo=title"),
      ("person_name,employer,dept", "person_name=name;employer=company;dept=department"),
      ("email,email", "email=email"),
    ])
  func guesses(line: String, columns: String) throws {
    let guess = try #require(ColumnMapping.guess(header(line)))
    #expect(guess.columns.map(\.description).joined(separator: ";") == columns)
    #expect(try ColumnMapping(parsing: guess.columns.map(\.description)) == guess)
  }

  @Test(
    "guesses nothing without a name or an address",
    arguments: [
      "Company,Title,Phone", "id,value", "Product Name,Price", "Home Address,Company Phone",
    ])
  func noGuess(line: String) throws {
    #expect(try ColumnMapping.guess(header(line)) == nil)
  }

  @Test(
    "says what is wrong with a mapping",
    arguments: [
      (
        ["Full Name"],
        "'Full Name' is no mapping; write it as 'Column=field', like 'Full Name=name'"
      ),
      (["=name"], "'=name' is no mapping; write it as 'Column=field', like 'Full Name=name'"),
      (["Mail=mail"], "no field 'mail'; a column can be \(ColumnMapping.fieldNames)"),
      (["A=name", "a=email"], "the column 'a' is mapped twice; say once what it is"),
      (
        ["A=name", "B=name"],
        "two columns are mapped to 'name'; only email, phone and profile can be several"
      ),
      (
        ["A=company", "B=title"],
        "no column is mapped to a name, an email, a phone or a profile, so nobody would be found"
      ),
    ])
  func errors(texts: [String], words: String) {
    let error = #expect(throws: ColumnMappingError.self) { try ColumnMapping(parsing: texts) }
    #expect(error?.errorDescription == words)
  }

  private static let table = """
    Contacts of spring
    Wer;Mail=1;Mail 2;Firma;Seit
    Ruth Vega;"Ruth <ruth@a.example>, rv@b.example";;Acme;Sep 2008
    Tom Okoro;tom at home;tom@b.example;Acme;
    ;;;Acme;
    Ana Lind;none;;;soon
    ;;;;
    """
  private static let mapping = [
    "wer=name", "Mail=1=email", "Mail 2=Email", "Firma=company", "Seit=connected",
  ]

  @Test("reads any table by its mapping")
  func reads() throws {
    let mapping = try ColumnMapping(parsing: Self.mapping)
    try withFile(Array(Self.table.utf8)) { path in
      var found: [Finding] = []
      let reading = try ContactListReader(mapping: mapping).read(path) { found.append($0) }
      #expect((reading.format, reading.evidenceKind, reading.rows) == ("csv", "address_book", 5))
      #expect(
        found.records == [
          Record(
            key: "row:1", line: 3, name: PersonName(full: "Ruth Vega"),
            emails: ["ruth@a.example", "rv@b.example"], company: "Acme",
            connected: CalendarDate(year: 2008, month: 9, day: 1)),
          Record(
            key: "row:2", line: 4, name: PersonName(full: "Tom Okoro"), emails: ["tom@b.example"],
            company: "Acme"),
          Record(key: "row:4", line: 6, name: PersonName(full: "Ana Lind")),
        ])
      #expect(
        found.rejected.map(\.reason) == ["an organisation without a person", "an empty row"])
      #expect(found.noted.map(\.line) == [6, 6])
    }
  }

  @Test("an unknown table's error has the guess, and the options to copy")
  func offers() throws {
    let text = "Who's who,Full Name,Mail\nx,Ruth Vega,ruth@a.example\n"
    try withFile(Array(text.utf8)) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader().read(path) { _ in }
      }
      let mapping = try ColumnMapping(parsing: ["Full Name=name", "Mail=email"])
      #expect(
        error?.problem
          == .unknownColumns(found: ["Who's who", "Full Name", "Mail"], guess: mapping))
      #expect(
        error?.reason == "a table without columns that whom knows (Who's who, Full Name, Mail); "
          + "to read it by the names of its columns, add --map 'Full Name=name' --map 'Mail=email'")
      let records = try ContactListReader(format: "csv").read(path) { _ in }.records
      #expect(records == 1)
    }
    #expect(
      try ColumnMapping(parsing: ["Who's who=name"]).options == [#"--map 'Who'\''s who=name'"#])
  }

  @Test(
    "says what a mapping does not fit",
    arguments: [
      (
        ["Full Name=name", "E-mail=email"], nil,
        "no column 'E-mail' as --map says; the columns are Full Name, Mail"
      ),
      (["Who=name"], nil, "no column 'Who' as --map says; the columns are Full Name, Mail"),
      (
        ["Full Name=name"], "google",
        "--map says how to read any table, but a Google Contacts CSV has its own columns; "
          + "leave out --map or --as"
      ),
    ])
  func misfits(texts: [String], format: String?, words: String) throws {
    let mapping = try ColumnMapping(parsing: texts)
    try withFile(Array("Full Name,Mail\nRuth Vega,ruth@a.example\n".utf8)) { path in
      let error = #expect(throws: ContactListError.self) {
        try ContactListReader(format: format, mapping: mapping).read(path) { _ in }
      }
      #expect(error?.reason == words)
    }
  }

  @Test("a mapped table is read the same whatever its chunks and damage")
  func laws() throws {
    let mapping = try ColumnMapping(parsing: Self.mapping)
    func read(_ bytes: [UInt8], chunk: Int) -> [Finding] {
      var format = MappedTable(mapping)
      var found: [Finding] = []
      for part in chunks(of: bytes, chunk) {
        format.take(part) { found.append($0) }
      }
      format.end { found.append($0) }
      return found
    }
    let bytes = Array(Self.table.utf8)
    for end in bytes.indices {
      let cut = Array(bytes[..<end])
      #expect(read(cut, chunk: 3) == read(cut, chunk: .max))
    }
  }
}

extension ContactListFormat {
  fileprivate mutating func take(_ chunk: ArraySlice<UInt8>, _ found: (Finding) -> Void) {
    read(chunk, found: found)
  }

  fileprivate mutating func end(_ found: (Finding) -> Void) {
    finish(found: found)
  }
}

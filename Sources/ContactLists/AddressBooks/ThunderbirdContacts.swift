/// The CSV that Thunderbird exports from an address book, with any part of its columns.
public struct ThunderbirdContacts: TableFormat {
  public static let name = "thunderbird"
  public static let title = "Thunderbird address book CSV"
  public static let evidenceKind = "address_book"

  var table = TableReading<ThunderbirdRows>()

  public init() {}
}

/// The rows of a ``ThunderbirdContacts``.
enum ThunderbirdRows: TableRows {
  static let requiredColumns = ["Primary Email"]
  static let headerLimit = 3

  struct Columns {
    var full: Int?
    var given: Int?
    var family: Int?
    var nickname: Int?
    var company: Int?
    var department: Int?
    var title: Int?
    var emails: [Int] = []
    var phones: [Int] = []
    var privatePhones: [Int] = []
    var pages: [Int] = []
  }

  /// Its columns in English, German, French, Spanish, Italian and Portuguese.
  private enum Names {
    static let full = [
      "Display Name", "Anzeigename", "Nom à afficher", "Nombre en pantalla", "Nome visualizzato",
      "Mostrar nome",
    ]
    static let given = ["First Name", "Vorname", "Prénom", "Nombre", "Nome", "Primeiro nome"]
    static let family = [
      "Last Name", "Nachname", "Nom", "Nom de famille", "Apellidos", "Cognome", "Último nome",
    ]
    static let nickname = ["Nickname", "Spitzname", "Surnom", "Apodo", "Soprannome", "Apelido"]
    static let company = [
      "Organization", "Organisation", "Société", "Organización", "Organizzazione", "Organização",
    ]
    static let department = [
      "Department", "Abteilung", "Service", "Departamento", "Reparto",
    ]
    static let title = ["Job Title", "Titel", "Profession", "Puesto", "Qualifica", "Cargo"]
    static let primary = [
      "Primary Email", "Primäre E-Mail-Adresse", "Adresse électronique principale",
      "Dirección de correo electrónico principal", "Email principale", "Email primaria",
      "E-mail primário",
    ]
    static let secondary = [
      "Secondary Email", "Sekundäre E-Mail-Adresse", "Adresse électronique secondaire",
      "Dirección de correo electrónico secundaria", "Email secondaria", "E-mail secundário",
    ]
    static let phones = [
      "Work Phone", "Home Phone", "Mobile Number", "Tel. dienstlich", "Tel. privat",
      "Mobil-Tel.-Nr.", "Tél. professionnel", "Tél. personnel", "Portable",
      "Teléfono (Trabajo)", "Teléfono móvil", "Telefono lavoro", "Telefono casa",
      "Numero cellulare", "Fone de trabalho", "Fone de casa", "Celular",
    ]
    /// Those of them that are no work's.
    static let privatePhones = [
      "Home Phone", "Mobile Number", "Tel. privat", "Mobil-Tel.-Nr.", "Tél. personnel", "Portable",
      "Teléfono móvil", "Telefono casa", "Numero cellulare", "Fone de casa", "Celular",
    ]
    static let pages = [
      "Web Page 1", "Web Page 2", "Webseite 1", "Webseite 2", "Site Web 1", "Site Web 2",
      "Página web 1", "Página web 2", "Pagina web 1", "Pagina web 2",
    ]
  }

  static func isHeader(_ header: CSVHeader) -> Bool {
    header.first(of: Names.primary) != nil
  }

  /// A `Primary Email` is also what other programs call one: then the names, too, must be called
  /// as Thunderbird does, or there is nothing but addresses.
  static func recognizes(_ header: CSVHeader) -> Bool {
    isHeader(header)
      && (header.first(of: Names.full) != nil
        || header.first(of: Names.given) != nil && header.first(of: Names.family) != nil
        || header.names.count { !$0.isEmpty }
          == header.all(of: Names.primary + Names.secondary).count)
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      full: header.first(of: Names.full), given: header.first(of: Names.given),
      family: header.first(of: Names.family), nickname: header.first(of: Names.nickname),
      company: header.first(of: Names.company), department: header.first(of: Names.department),
      title: header.first(of: Names.title), emails: header.all(of: Names.primary + Names.secondary),
      phones: header.all(of: Names.phones), privatePhones: header.all(of: Names.privatePhones),
      pages: header.all(of: Names.pages))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    var name = PersonName(
      full: row.text(columns.full), given: row.text(columns.given),
      family: row.text(columns.family), nickname: row.text(columns.nickname))
    name.settleWhole()
    var record = Record(
      key: "row:\(number)", line: row.line, name: name,
      emails: columns.emails.compactMap { row.text($0) },
      phones: columns.phones.compactMap { row.text($0) },
      profiles: columns.pages.compactMap { row.text($0) })
    record.company = row.text(columns.company)
    record.department = row.text(columns.department)
    record.title = row.text(columns.title)
    if columns.privatePhones.contains(where: { row.text($0).map(PrivateNumber.isNumber) ?? false })
    {
      record.evidence = PrivateNumber.evidence
    }
    let stray = StrayQuote.reason(in: name.full, record.emails.first)
    if let reason = stray ?? (row.isBlank ? EmptyRow.reason : PersonCheck.reasonAgainst(record)) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    } else {
      found(.record(record))
    }
  }
}

extension ColumnMapping {
  /// What the columns of `header` probably are, by their names in several languages; `nil` unless
  /// one is a name or an e-mail address. It never looks at rows.
  public static func guess(_ header: CSVHeader) -> ColumnMapping? {
    var fields: [Int: Field] = [:]
    let names = header.names.map { squashed($0) }
    for (field, words) in ColumnWords.single {
      let place = words.lazy.compactMap { word in
        names.indices.first { names[$0] == word && fields[$0] == nil }
      }.first
      if let place { fields[place] = field }
    }
    settleNames(&fields, names)
    for (place, name) in header.names.enumerated() where fields[place] == nil {
      let core = ColumnWords.core(of: name)
      fields[place] = ColumnWords.repeatable.first { $0.words.contains(core) }?.field
    }
    guard fields.values.contains(where: { [.name, .given, .family, .email].contains($0) }) else {
      return nil
    }
    // Of two columns with one name, only the first can be asked for.
    let columns = fields.sorted { $0.key < $1.key }
      .filter { header.index(of: header.names[$0.key]) == $0.key }
      .map { Column(name: header.names[$0.key], field: $0.value) }
    return try? ColumnMapping(columns)
  }

  /// Words that are a whole name when alone are half of one beside the other half.
  private static func settleNames(_ fields: inout [Int: Field], _ names: [String]) {
    guard let place = fields.first(where: { $0.value == .name })?.key else { return }
    let has = Set(fields.values)
    if !has.contains(.given), has.contains(.family), ["nome", "nombre"].contains(names[place]) {
      fields[place] = .given
    }
    guard !has.contains(.family), let given = fields.first(where: { $0.value == .given })?.key
    else { return }
    let pairs = [
      ("vorname", "name"), ("prénom", "nom"), ("prenom", "nom"), ("voornaam", "naam"),
      ("fornavn", "navn"), ("förnamn", "namn"),
    ]
    if pairs.contains(where: { $0 == (names[given], names[place]) }) { fields[place] = .family }
  }

  /// Only letters, lower case: `E-Mail_1` is `email`.
  private static func squashed(_ name: String) -> String {
    name.lowercased().filter(\.isLetter)
  }
}

/// What columns are called.
enum ColumnWords {
  /// Fields of one column, with the words for it, the surest first.
  static let single: [(field: ColumnMapping.Field, words: [String])] = [
    (
      .given,
      [
        "firstname", "givenname", "forename", "given", "first", "vorname", "rufname", "prénom",
        "prenom", "primernombre", "nombredepila", "primeironome", "nomepróprio", "voornaam",
        "fornavn", "förnamn", "etunimi", "imię", "jméno", "имя",
      ]
    ),
    (
      .family,
      [
        "lastname", "familyname", "surname", "family", "last", "nachname", "familienname",
        "zuname", "nomdefamille", "apellidos", "apellido", "cognome", "sobrenome", "apelido",
        "achternaam", "etternavn", "efternavn", "efternamn", "sukunimi", "nazwisko", "příjmení",
        "фамилия",
      ]
    ),
    (
      .additional,
      [
        "middlename", "additionalname", "middle", "secondname", "zweitervorname",
        "weiterevornamen", "deuxièmeprénom", "segundonombre", "secondonome", "nomedomeio",
      ]
    ),
    (
      .name,
      [
        "fullname", "name", "displayname", "contactname", "personname", "person", "contact",
        "vollständigername", "anzeigename", "nomcomplet", "nombrecompleto", "nomecompleto",
        "volledigenaam", "nom", "nombre", "nome", "naam", "navn", "namn", "nimi", "姓名", "氏名",
        "名前", "이름", "фио",
      ]
    ),
    (.nickname, ["nickname", "nick", "spitzname", "surnom", "apodo", "soprannome", "bijnaam"]),
    (
      .company,
      [
        "company", "companyname", "employer", "organization", "organisation",
        "organizationname", "organisationname", "firm", "accountname", "firma", "firmenname",
        "unternehmen", "arbeitgeber", "société", "societe", "entreprise", "employeur", "empresa",
        "compañía", "organización", "azienda", "società", "ditta", "datoredilavoro",
        "organizzazione", "organização", "bedrijf", "werkgever", "organisatie", "företag",
        "yritys", "公司", "会社", "会社名", "회사", "компания",
      ]
    ),
    (
      .department,
      [
        "department", "dept", "abteilung", "service", "département", "departamento", "reparto",
        "afdeling", "avdeling", "avdelning",
      ]
    ),
    (
      .title,
      [
        "jobtitle", "position", "role", "title", "job", "occupation", "funktion", "titel",
        "stelle", "beruf", "poste", "fonction", "titre", "profession", "puesto", "cargo",
        "posizione", "qualifica", "ruolo", "funzione", "functie", "stilling", "stanowisko",
        "职位", "役職", "должность",
      ]
    ),
    (.connected, ["connectedon", "connected", "connectedsince", "knownsince", "since"]),
  ]

  /// Fields of which there may be many columns, with the words for them.
  static let repeatable: [(field: ColumnMapping.Field, words: Set<String>)] = [
    (
      .email,
      [
        "email", "emails", "mail", "emailaddress", "mailaddress", "emailadresse", "mailadresse",
        "courriel", "adresseemail", "adressemail", "adressedemessagerie", "correo",
        "correoelectrónico", "correoelectronico", "indirizzoemail", "postaelettronica",
        "endereçodeemail", "emailadres", "epost", "epostadresse", "邮箱", "メール", "이메일",
      ]
    ),
    (
      .phone,
      [
        "phone", "phonenumber", "telephone", "tel", "mobile", "mobilephone", "mobilenumber",
        "cell", "cellphone", "telefon", "telefonnummer", "handy", "handynummer", "mobil",
        "mobiltelefon", "téléphone", "tél", "portable", "teléfono", "móvil", "celular",
        "telefono", "cellulare", "telefone", "telemóvel", "telefoon", "mobiel", "gsm", "电话",
        "電話", "전화", "телефон",
      ]
    ),
    (
      .profile,
      [
        "linkedin", "linkedinurl", "linkedinprofile", "linkedinprofileurl", "profile",
        "profileurl", "url", "website", "webpage", "homepage", "webseite", "xing", "github",
        "siteweb", "páginaweb", "sitoweb",
      ]
    ),
  ]

  /// Words that say whose or which one it is, not what.
  private static let modifiers: Set<String> = [
    "business", "home", "main", "office", "other", "personal", "primary", "private", "secondary",
    "work", "geschäftlich", "privat", "dienstlich", "professionnel", "personnel", "personal",
    "trabajo", "lavoro", "ufficio", "casa", "werk", "thuis", "value", "the",
  ]

  /// The name of a column without numbers and without the words that say which of several it is.
  static func core(of name: String) -> String {
    name.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { !modifiers.contains($0) }.joined()
  }
}

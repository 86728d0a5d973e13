/// What Outlook calls its columns: the headers of a CSV follow the language of the Outlook that
/// wrote it, and some languages leave a few in English.
///
/// English, German, French, Spanish, Italian, Dutch, Portuguese (Brazil, Portugal), Norwegian.
enum OutlookNames {
  static let given = [
    "First Name", "Given Name", "Vorname", "Prénom", "Nombre", "Nome", "Voornaam", "Primeiro nome",
    "Fornavn",
  ]
  static let additional = [
    "Middle Name", "Weitere Vornamen", "Deuxième prénom", "Segundo nombre", "Secondo nome",
    "Middelste naam", "Segundo nome", "Mellomnavn",
  ]
  static let family = [
    "Last Name", "Surname", "Nachname", "Nom", "Apellidos", "Cognome", "Achternaam", "Sobrenome",
    "Apelido", "Etternavn",
  ]
  /// Forms of address. The French one is also that of the job, which comes later.
  static let prefix = [
    "Title", "Anrede", "Titre", "Titolo", "Titel", "Tratamento", "Tittel",
  ]
  static let suffix = [
    "Suffix", "Suffixe", "Titolo straniero", "Achtervoegsel", "Sufixo", "Suffiks",
  ]
  static let nickname = ["Nickname", "Spitzname", "Surnom", "Apodo", "Soprannome", "Bijnaam"]
  static let company = [
    "Company", "Firma", "Société", "Organización", "Società", "Bedrijf", "Empresa",
  ]
  static let department = [
    "Department", "Abteilung", "Service", "Departamento", "Reparto", "Afdeling", "Avdeling",
  ]
  static let title = [
    "Job Title", "Position", "Puesto", "Posizione", "Functie", "Cargo", "Stilling", "Fonction",
  ]
  static let frenchTitle = ["Titre"]
  static let webPage = [
    "Web Page", "Webseite", "Page Web", "Página web", "Pagina Web", "Webpagina",
    "Página da Web", "Página na Web", "Webside",
  ]
  static let manager = [
    "Manager's Name", "Name des/r Vorgesetzten", "Responsable", "Nombre del director",
    "Nome manager", "Naam manager", "Nome do gerenciador", "Nome do gestor", "Overordnedes navn",
  ]
  static let assistant = [
    "Assistant's Name", "Name Assistent", "Assistent(in)", "Nom de l'assistant(e)",
    "Nome assistente", "Naam assistent", "Nome do assistente", "Assistentens navn",
  ]
  static let referrer = ["Referred By", "Empfohlen von", "Recommandé par", "Presentato da"]
  static let spouse = [
    "Spouse", "Spouse/Partner", "Partner", "Partner/in", "Conjoint(e)", "Nome coniuge",
    "Nome coniuge/partner", "Cônjuge", "Ektefelle",
  ]
  static let children = ["Children", "Kinder", "Enfants", "Hijos", "Figli", "Kinderen", "Filhos"]

  /// Telephones that are a person's own: not the fax, the switchboard or the assistant's.
  static let phones = [
    "Business Phone", "Business Phone 2", "Home Phone", "Home Phone 2", "Mobile Phone",
    "Mobile Phone 2", "Other Phone", "Primary Phone", "Car Phone",
    "Telefon geschäftlich", "Telefon geschäftlich 2", "Telefon privat", "Telefon privat 2",
    "Telefon (privat)", "Telefon (privat 2)", "Mobiltelefon", "Mobiltelefon 2",
    "Weiteres Telefon", "Haupttelefon", "Autotelefon",
    "Téléphone (bureau)", "Téléphone 2 (bureau)", "Téléphone (domicile)",
    "Téléphone 2 (domicile)", "Tél. mobile", "Téléphone (autre)", "Téléphone principal",
    "Téléphone (voiture)",
    "Teléfono del trabajo", "Particular", "Otro teléfono", "Teléfono principal",
    "Ufficio", "Ufficio 2", "Abitazione", "Abitazione 2", "Cellulare", "Altro telefono",
    "Telefono principale", "Telefono auto",
    "Telefoon op werk", "Telefoon op werk 2", "Telefoon thuis", "Telefoon thuis 2",
    "Mobiele telefoon", "Andere telefoon", "Hoofdtelefoon", "Autotelefoon",
    "Telefone comercial", "Telefone comercial 2", "Telefone residencial",
    "Telefone residencial 2", "Telefone celular", "Outro telefone", "Telefone principal",
    "Telefone do carro",
    "Telefone da empresa", "2º telefone da empresa", "Telefone da residência",
    "2º telefone da residência", "Telemóvel",
    "Telefon, arb.", "Telefon 2, arb.", "Telefon, priv.", "Telefon 2, priv.", "Annen telefon",
    "Hovedtelefon",
  ]

  /// Those of ``phones`` that are mobile or at home.
  static let privatePhones = [
    "Home Phone", "Home Phone 2", "Mobile Phone", "Mobile Phone 2",
    "Telefon privat", "Telefon privat 2", "Telefon (privat)", "Telefon (privat 2)",
    "Mobiltelefon", "Mobiltelefon 2",
    "Téléphone (domicile)", "Téléphone 2 (domicile)", "Tél. mobile", "Particular",
    "Abitazione", "Abitazione 2", "Cellulare", "Telefoon thuis", "Telefoon thuis 2",
    "Mobiele telefoon", "Telefone residencial", "Telefone residencial 2", "Telefone celular",
    "Telefone da residência", "2º telefone da residência", "Telemóvel",
    "Telefon, priv.", "Telefon 2, priv.",
  ]

  /// The names of an address and of what stands beside it.
  struct Email {
    var address: [String]
    var type: [String]
    var display: [String]
  }

  static let emails = [
    Email(
      address: [
        "E-mail Address", "E-Mail-Adresse", "Adresse de messagerie",
        "Dirección de correo electrónico", "Indirizzo posta elettronica", "E-mailadres",
        "Endereço de email", "Endereço de correio electrónico", "E-postadresse",
      ],
      type: [
        "E-mail Type", "E-Mail-Typ", "Type de messagerie", "Tipo de correo electrónico",
        "Tipo posta elettronica", "E-mailtype", "Tipo de email", "Tipo de correio electrónico",
        "E-posttype",
      ],
      display: [
        "E-mail Display Name", "E-Mail: Angezeigter Name",
        "Nom complet de l'adresse de messagerie", "Nombre de pantalla de correo electrónico",
        "Nome visualizzato posta elettronica", "Weergavenaam voor e-mail",
        "Nome para exibição do email", "Nome a apresentar para o correio electrónico",
        "Visningsnavn for e-post",
      ]),
    email(2), email(3),
  ]

  private static func email(_ number: Int) -> Email {
    Email(
      address: [
        "E-mail \(number) Address", "E-Mail \(number): Adresse",
        "Adresse de messagerie \(number)", "Dirección de correo electrónico \(number)",
        "Dirección del correo electrónico \(number)", "Indirizzo posta elettronica \(number)",
        "E-mailadres \(number)", "Endereço de email \(number)",
        "Endereço do correio electrónico \(number)", "E-postadresse \(number)",
      ],
      type: [
        "E-mail \(number) Type", "E-Mail \(number): Typ", "Type de messagerie \(number)",
        "Tipo de correo electrónico \(number)", "Tipo posta elettronica \(number)",
        "E-mailtype \(number)", "Tipo de email \(number)",
        "Tipo de correio electrónico \(number)", "E-posttype \(number)",
      ],
      display: [
        "E-mail \(number) Display Name", "E-Mail \(number): Angezeigter Name",
        "Nom complet de l'adresse de messagerie \(number)",
        "Nombre de pantalla de correo electrónico \(number)",
        "Nome visualizzato posta elettronica \(number)", "E-mail, weergegeven naam \(number)",
        "Nome para exibição do email \(number)",
        "Nome a apresentar para o correio electrónico \(number)",
        "Visningsnavn for e-post \(number)",
      ])
  }

  /// All names of columns that are read.
  static let read = Set(
    ([
      given, additional, family, prefix, suffix, nickname, company, department, title, webPage,
      manager, assistant, referrer, spouse, children, phones,
    ] + emails.flatMap { [$0.address, $0.type, $0.display] }).joined().map { $0.lowercased() })
}

/// Somebody whom the story tells by name.
struct CastMember {
  let profileGiven: String
  let profileFamily: String
  let plainGiven: String
  let plainFamily: String
  let company: String
  let title: String
  let isMailShown: Bool
  let mail: String?
  let country: Country
  /// Company and title when the oldest list was exported, if others than now.
  let past: [String]?
  /// Lists that hold this person, and when the tie began.
  let lists: [(name: String, years: ClosedRange<Int>)]

  /// Reads `given | family | company | title | facts`, the names as in the profile. Facts are
  /// separated by commas: `LIST YEARS`, `mail` (connections see the work address), `mail=ADDRESS`
  /// (they see this one), `at=ADDRESS` (they do not), `as=GIVEN/FAMILY` (the plain name), `once=COMPANY/TITLE`
  /// (as the oldest list has it), `in=uk`.
  init(_ row: String) {
    let cells = fields(row, at: "|")
    precondition(cells.count == 5, "five cells make a person: \(row)")
    var lists: [(name: String, years: ClosedRange<Int>)] = []
    var plain = [cells[0], cells[1]]
    var isMailShown = false
    var mail: String?
    var country = Country.germany
    var past: [String]?
    for fact in fields(cells[4], at: ",") {
      let value = fact.firstIndex(of: "=").map { String(fact[fact.index(after: $0)...]) } ?? ""
      if fact == "mail" {
        isMailShown = true
      } else if fact.hasPrefix("mail=") {
        (mail, isMailShown) = (value, true)
      } else if fact.hasPrefix("at=") {
        mail = value
      } else if fact.hasPrefix("as=") {
        plain = fields(value, at: "/")
      } else if fact.hasPrefix("once=") {
        past = fields(value, at: "/")
      } else if fact.hasPrefix("in=") {
        country = Country(rawValue: value) ?? .abroad
      } else {
        let parts = words(fact)
        precondition(parts.count == 2, "no fact: '\(fact)' in \(row)")
        lists.append((parts[0], years(parts[1])))
      }
    }
    (profileGiven, profileFamily, company, title) = (cells[0], cells[1], cells[2], cells[3])
    (plainGiven, plainFamily) = (plain[0], plain[1])
    self.isMailShown = isMailShown
    self.mail = mail
    self.country = country
    self.past = past
    self.lists = lists
  }

  static let all = rows(leads + targets + colleagues + ownWays + scripts + clients)
    .map(CastMember.init)
}

extension CastMember {
  /// Mara herself and the six friends who share their lists.
  private static let leads = """
    Mara | Lindholm | Veddeler Werkzeugmaschinen AG | Senior Strategic Buyer | \
    hillary 2020, tomasz 2019, solene 2019, rasmus 2016, yifan 2020, beate 2014, \
    mail=mara.lindholm@mail.example, once=Brookmann Drehmaschinen/Strategische Einkäuferin
    Hillary | Okonjo | Kestrel Marine Systems | Head of Customer Service | \
    mara 2020, solene 2022, mail, in=uk
    Tomasz | Grabiński | Grabina Odlewnia Sp. z o.o. | Export Sales Manager | \
    mara 2019, beate 2016, yifan 2021, mail=t.grabinski@grabina.example
    Solène | Aubrac | Salon Mécaforum | Responsable exposants internationaux | \
    mara 2019, hillary 2022, rasmus 2018, mail, in=fr
    Rasmus | Thorhauge | Fisk & Søn A/S | Quality Manager | \
    mara 2016, solene 2018, beate 2016, mail=rasmus.thorhauge@post.example, \
    once=Brookmann Drehmaschinen/Leiter Qualitätssicherung
    Yifan | Liu | Haffkant SE | Senior Supplier Quality Engineer | \
    mara 2020, tomasz 2021, mail=yifan.liu@post.example
    Beate | Quistorf | Brookmann Drehmaschinen GmbH & Co. KG | Kaufmännische Leiterin | \
    mara 2014, rasmus 2016, tomasz 2016, mail=beate.quistorf@elbmail.example

    """

  /// Those who manage the departments that Mara wants to work in, and those next to them.
  private static let targets = """
    Gesche | Brunckhorst | Wilstedter Antriebstechnik GmbH | Leiterin Einkauf | \
    mara 2017, mail
    Joris | van Tellingen | Terhaven Hydrauliek B.V. | Head of Purchasing | tomasz 2017
    Frauke | Ketelsen | Prielwind Service AG | Director Supply Chain | \
    hillary 2019, rasmus 2017, beate 2016
    Volker | Isenbarth | Grevenfleth Logistik SE | Leiter Finanzen | mara 2018
    Thomas | Petersen | Colbrück Schleiftechnik GmbH | Einkaufsleiter | \
    mara 2016, mail=t.petersen@colbrueck.example
    Thomas | Petersen | Spedition Harmsmoor GmbH | Key Account Manager | \
    mara 2013, at=thomas.petersen@harmsmoor.example
    Nadja | Stoffregen | Colbrück Schleiftechnik GmbH | Strategische Einkäuferin | solene 2021
    Birgitte | Lyngholt | Fisk & Søn A/S | Director Supply Chain | rasmus 2020, solene 2023
    Jeppe | Damsgård | Ålkjær Pumper A/S | Sales Director | rasmus 2014
    Hélène | Castérand | Ateliers Béraud-Thévenot SAS | Directrice des achats | \
    solene 2017, in=fr
    Rémi | Vauquelin | Ateliers Béraud-Thévenot SAS | Acheteur projets | mara 2022, in=fr
    晓雯 | 林 | 霜桥精密机械有限公司 | 采购经理 Procurement Manager | \
    yifan 2019, at=xiaowen.lin@shuangqiao.example
    Volkert | Asmussen | Haffkant SE | Head of Purchasing | yifan 2020, beate 2013, jonas 2018
    Imke | Sönnichsen | Haffkant SE | Strategische Einkäuferin Gussteile | mara 2018, yifan 2019
    Cem | Karadere | Haffkant Group | Senior Buyer Electronics | mara 2021, yifan 2021, mail
    Regina | Wolkenhauer | Haffkant | Assistentin der Einkaufsleitung | mara 2015
    Philipp | Steinkamp | Haffkant SE | Team Lead Purchasing Indirect Materials | hillary 2021
    Anna-Lena | Rickmers | HAFFKANT SE | Operative Einkäuferin | mara 2023, solene 2023
    Nuria | Sastre | Brandt, Vogel & Partner | Head of Operations | solene 2018
    Lennart | Pohlkamp | Brandt Vogel und Partner GmbH | Consultant Operations | mara 2019
    Wencke | Tjaden | Kliffkante Outdoor GmbH | Strategische Einkäuferin | mara 2021

    """
}

extension CastMember {
  /// People of Mara's earlier years who went on to places where she knows nobody else.
  static let colleagues = """
    Kerrin | Matzen | Deichgraf Landtechnik GmbH | Leiterin Materialwirtschaft | mara 2011, mail
    Jost | Wiegmann | Möwenhof Fördertechnik GmbH | Projekteinkäufer | mara 2012
    Anja | Lepthien | Stadtwerke Achterdiek | Referentin Vergabe | mara 2010
    Sascha | Borgwardt-Kühl | Tidenhub Offshore GmbH | Senior Buyer | mara 2013, hillary 2021
    Wiebke | Clasing | Klinikverbund Wattenmeer | Leitung Zentraleinkauf | mara 2015
    Marlies | Thodensiel | Thodensiel Verpackungen KG | Geschäftsführende Gesellschafterin | mara 2012
    Burak | Şentürk | Kranbau Ellerholz GmbH | Category Manager Steel | mara 2017
    Joachim | Freese | Schleiferei Freese am Fleth | Inhaber | mara 2011, beate 2011
    Katharina | Roggenbrod | Kornmuhme Naturkost AG | Supply Chain Managerin | mara 2018
    Michaël | Desprets | Roulements Harfleur SARL | Directeur commercial | mara 2018, in=fr
    Elżbieta | Wróblewska-Kunz | Odlewnia Czarny Potok | Kierownik Działu Eksportu | \
    mara 2019, tomasz 2012
    Sunniva | Tveitnes | Hvalfjell Aluminium AS | Sourcing Manager | mara 2021
    Jarkko | Ylihärsilä | Saarniväärä Oy | Area Sales Manager DACH | mara 2017
    Giovanna | De Santis-Riva | Officine Valtorese S.r.l. | Export Manager | mara 2016
    Bernadette | O'Hanrahan | Carrowbeg Tooling Ltd | Sales Director | mara 2019, in=uk
    Rüdiger | von der Heydebreck | Verband Norddeutscher Spindelbauer | Referent Technik | mara 2014
    Maria Luísa | de Almada e Brito | Metalúrgica Foz do Rio | Gestora de Compras | mara 2020
    Siegfried | Zwingmann | Industriekammer Unterelbe | Referent Weiterbildung | mara 2016
    Lale | Erdoğmuş | Bremsbelag Nordost GmbH | Einkäuferin | mara 2019
    Dorthe | Ravnsbjerg | Vadeby Maskinfabrik ApS | Indkøbschef | mara 2021, rasmus 2018
    Katrin | Hünefeld | Hünefeld & Töchter Hausverwaltung | Immobilienverwalterin | mara 2018
    Till | Overbeck | Elbphilister Verlag | Redakteur Fachmagazin "Spanwerk" | mara 2015
    Ragnhild | Stuhr | Fernhochschule Leuchtfeuer | Dozentin Verhandlungsführung | mara 2020
    Niklas | Wörmann | Rotorblatt Service Dithmar GmbH | Operations Manager | mara 2022
    Fenja | Harmsen-Okafor | Moorwerder Pharma GmbH | Strategic Sourcing Manager | mara 2021
    Patrick | Schlösser | Rheinkiesel Hydraulik GmbH | Head of Strategic Purchasing | mara 2018
    Ludger | Tenbrink | Münsterkamp Landmaschinen KG | Einkaufsleiter | mara 2016, beate 2015
    Swaantje | Ocken | Teekontor Ocken | Einkauf & Verkostung | mara 2014
    Henriette | Warnsiek | Kanzlei Warnsiek & Rohloff | Rechtsanwältin Vertragsrecht | mara 2019
    Ole | Bruhnsen | Werkfeuer Startup Hub | Community Manager | mara 2023
    Saskia | Kowalczyk | Ebbstrom Mobility GmbH | Director Procurement | mara 2023, hillary 2023
    Vitus | Angerhölzl | Angerhölzl Feinguss GmbH | Vertriebsleiter | mara 2017, mail
    Marit | Halland-Böge | Nordlicht Ladestationen GmbH | Einkaufsleiterin | mara 2024
    Clemens | Wittrock | Einkäuferkreis Unterelbe | Regionalleiter Nord | mara 2017
    Henrik | Stålhammar | Ålgårda Verktyg AB | Key Account Manager Germany | mara 2018, rasmus 2017

    """

  /// Names, titles and companies as people really type them.
  static let ownWays = """
    Dr. Margarethe | Sülzenbrück, MBA, PMP | Pelikanplatz Consulting GmbH | Partner, Procurement | \
    mara 2019, as=Margarethe/Sülzenbrück
    Jürgen "Jogi" | Wellbrock | Veddeler Werkzeugmaschinen AG | Betriebsratsvorsitzender | \
    mara 2019, tomasz 2020, as=Jürgen/Wellbrock, at=jogi.wellbrock@elbmail.example
    Katharina (Kati) | Lütjohann | Veddeler Werkzeugmaschinen AG | Teamleiterin Einkauf | \
    mara 2019, as=Katharina/Lütjohann, mail=kati.luetjohann@post.example
    sandra | meinhold | Selbstständig | Texte für Technik | mara 2016, as=Sandra/Meinhold
    HOLGER | PRIESS | PRIESS INDUSTRIEVERTRETUNGEN | HANDELSVERTRETER | mara 2012, as=Holger/Prieß
    Björn 🚲 | Tödtmann | Freelance | Interim Manager Einkauf | mara 2018, as=Björn/Tödtmann
    Ines | Falckenthal (sie/ihr) | Talentkontor Nordkai | Active Sourcing Managerin | \
    mara 2022, as=Ines/Falckenthal
    Robin | Achterberg (they/them) | Lotsenhaus Software GmbH | UX Researcher | \
    mara 2023, as=Robin/Achterberg
    ✨ Svenja ✨ | Matthiesen | Self-employed | Coach für Berufswechsel ✨ | \
    mara 2010, as=Svenja/Matthiesen, mail=svenja.matthiesen@post.example
    Dipl.-Wirt.-Ing. Karl-Heinz | Struckmeier | im Ruhestand | Ehem. Einkaufsleiter | \
    mara 2011, beate 2010, as=Karl-Heinz/Struckmeier
    Nils | Carstensen | Stealth Startup | Co-Founder | mara 2015, yifan 2016
    Priyanka | Raghunathan, CPSM® | Stealth Startup | Founding Team, Operations | \
    mara 2022, as=Priyanka/Raghunathan
    Gunda | Heßling | Confidential | Head of Global Procurement | mara 2018, as=Gunda/Heßling
    Achim | Kolbenschlag | Confidential | Open to work – Produktionsleiter | mara 2014
    Malte | R. | Self-employed | Fotograf | mara 2013, as=Malte/Ramcke
    Meike | Detlefsen-Pries geb. Lau | Brookmann Drehmaschinen GmbH & Co. KG | Disponentin | \
    mara 2015, beate 2014, as=Meike/Detlefsen-Pries
    Florian Maximilian | Graf zu Ahrenstorp | Family Office | Beirat | \
    mara 2021, as=Florian/Graf zu Ahrenstorp
    Bo | Li | Lanhe Castings (Ningbo) Co., Ltd. | Sales Representative Europe | \
    mara 2020, yifan 2019, in=cn
    Alex | Müller 🇩🇪🇫🇷 | Freelance | Übersetzerin (FR–DE), Technik | \
    mara 2017, solene 2016, as=Alexandra/Müller
    Timotheus Nepomuk Maria | Freiherr von Schlottenstein-Wartenburg-Hagenau zu Altenbrück | \
    Menckhoff & Cie. Executive Search | Senior Partner, Industrial Goods | \
    mara 2021, as=Timotheus/von Schlottenstein
    Tatjana | Lohkamp 🌊 | Menckhoff & Cie. Executive Search | Principal | \
    mara 2024, as=Tatjana/Lohkamp
    Denise Bohnsack | | Freelance | Virtual Assistant | mara 2021, as=Denise/Bohnsack
    Uwe | Jansen | Freiberufler | Auditor ISO 9001 / VDA 6.3 | mara 2013, rasmus 2016
    Jan | Jansen | Siebenlinden Elektronik GmbH | Einkauf, Disposition, "Mädchen für alles" | mara 2016
    Ann-Kathrin | Pöhls, CSCP | Blaukai Freight Forwarding GmbH | Head of Key Accounts, D/A/CH | \
    mara 2020, hillary 2020, as=Ann-Kathrin/Pöhls

    """

  /// Names in scripts of their own.
  static let scripts = """
    Олександр | Верхогляд | Завод «Верстатоліс» | Начальник відділу постачання | \
    mara 2019, tomasz 2018, at=o.verkhohliad@verstatolis.example
    Наталья | Белоярцева | Self-employed | Переводчик-синхронист | \
    mara 2016, at=n.beloyartseva@inbox.example
    Γιώργος | Θαλασσινόπουλος | Ναυπηγεία Γλαρονήσι Α.Ε. | Διευθυντής Προμηθειών | \
    mara 2018, hillary 2017, at=g.thalassinopoulos@glaronisi.example
    سميرة | الحدّاوي | شركة نخلة الشمال للمعدات | مديرة المشتريات | \
    mara 2020, at=s.haddawi@nakhla.example
    شهرام | علی‌نژادیان | کارخانهٔ تراش‌سازان پارسه | مهندس فروش | \
    mara 2019, solene 2019, at=sh.alinejadian@tarashsazan.example
    建国 | 欧阳 | 霜桥精密机械有限公司 | 销售总监 | yifan 2017, at=jianguo.ouyang@shuangqiao.example
    美咲 | 水無瀬 | みなせ工具製作所 | 海外営業 | mara 2018, solene 2017, at=misaki@minase.example
    지우 | 남궁 | 한빛절삭 주식회사 | Sales Manager Europe | mara 2022, at=jiwoo@hanbit-cut.example
    Δέσποινα | Καραγιαννοπούλου | Ναυπηγεία Γλαρονήσι Α.Ε. | Project Manager | \
    hillary 2018, at=d.karagiannopoulou@glaronisi.example

    """
}

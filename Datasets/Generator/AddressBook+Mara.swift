/// What only Mara's own address books hold; the columns are those of `AddressBookCard`.
enum AddressBook {
  static let family = """
    Karin | Lindholm | | | Familie | karin.lindholm@post.example | hamburg; hamburg | \
    nick=Mama; birthday=1955-04-12; address=Deichweg 9, 25899 Fernhaff
    Hartmut | Lindholm | | | Familie | | hamburg | nick=Papa; birthday=--11-23
    Jens | Lindholm | Fahrradhof Lindholm | Inhaber | Familie ::: Friends | \
    jens@fahrradhof-lindholm.example | hamburg | birthday=1989-07-30; Spouse=Rieke Lindholm
    Rieke | Lindholm | | | Familie | rieke.lindholm@mail.example | hamburg | Spouse=Jens Lindholm
    Oma | Inge | | | Familie | | hamburg | note=mittwochs und sonntags anrufen
    Lotta | Lindholm | | | Familie | | | birthday=2016-02-05; note=Patenkind
    Adrian | Moosbrugger | Klangwerk Altona-Nord | Tontechniker | Familie | \
    adrian.moosbrugger@mail.example ::: adrian@klangwerk-an.example | hamburg | \
    birthday=1984-09-17; nick=Adi
    Rosemarie | Moosbrugger | | | Familie | r.moosbrugger@inbox.example | munich | \
    Child=Adrian Moosbrugger
    Tante | Gerlinde | | | Familie | | munich |
    Cousin | Bosse | | | | bosse77@elbmail.example | |

    """

  static let friends = """
    Svenja | Matthiesen | | Coach | Friends | svenja.matthiesen@post.example | hamburg | \
    birthday=--03-28; note=Abi 2005\\kennt Enno B. vom Segeln; Friend=Enno Behrmann
    Nils | Carstensen | | | Friends ::: Studium | nils.carstensen@inbox.example | hamburg |
    Jule & Marco | | | | Friends | juleundmarco@mail.example | hamburg ::: hamburg |
    Bente | Sörensen-Falk | Grundschule am Priel | Lehrerin | Friends | bentefalk@mail.example | \
    hamburg | birthday=1986-01-09
    Wibke | | | | Chor | wibke.chor@elbmail.example | |
    Matze | Kitzmann | | | Friends ::: Volleyball | matze.kitz@post.example | hamburg |
    Yasemin | Altunbay | Praxis Altunbay | Physiotherapeutin | Friends | \
    yasemin@praxis-altunbay.example | hamburg |
    Pauline | Guérinel | | | Friends | pauline.guerinel@inbox.example | french | \
    note=Erasmus Nantes 2008
    Theo | Guérinel | | | Friends | | french |
    Darragh | Mulcahy | | | Friends | darragh.mulcahy@mail.example | british | note=Erasmus 2008
    Frauke | Brüning-Ott | | | Chor | frauke.ott@elbmail.example | hamburg |
    Anneliese | Krumwiede | | | Chor | krumwiede.a@elbmail.example | |
    Leif | Sundermann | | | Volleyball | leif.s@inbox.example | hamburg |
    Kira | | | | Volleyball | | hamburg |
    Jannes | Popkens | Bäckerei Popkens | Bäckermeister | Friends | | hamburg |
    Mona | Feldkirchner | | | Friends | mona.f@mail.example; mona@feldkirchner-foto.example | \
    munich |
    Ruben | Achenbach | | | Studium | ruben.achenbach@post.example | | note=Skatrunde
    Telse | Achenbach | | | | telse.a@post.example | hamburg | Spouse=Ruben Achenbach
    Aleksandra | Wichura | | | Friends | ola.wichura@inbox.example | hamburg | nick=Ola
    Sunniva | Tveitnes | Hvalfjell Aluminium AS | Sourcing Manager | Friends ::: Messe | \
    sunniva.tveitnes@mail.example | |

    """

  static let work = """
    Karl-Heinz | Struckmeier | | | Norderhever | kh.struckmeier@elbmail.example | hamburg | \
    prefix=Dipl.-Wirt.-Ing.; note=mein erster Chef\\feiert am 3.5.
    Ewald | Brodersen | Norderhever Spindelbau GmbH | ehem. Betriebsleiter | Norderhever | | \
    hamburg | note=Rentner, nicht auf LinkedIn
    Hannelore | Pein | Norderhever Spindelbau GmbH | Buchhaltung | Norderhever | \
    h.pein@norderhever.example | hamburg |
    Giesela | Krogmeier | Brookmann Drehmaschinen GmbH & Co. KG | Empfang | Brookmann | | hamburg |
    Achmed | Benali | Brookmann Drehmaschinen GmbH & Co. KG | Lagermeister | Brookmann | | hamburg |
    Doro | Ipsen | Brookmann Drehmaschinen | Betriebsärztin | Brookmann | d.ipsen@post.example | |
    Waldemar | Pinnow | Veddeler Werkzeugmaschinen AG | Werkschutz | Veddeler | | hamburg |
    Edda | Rasch | Veddeler Werkzeugmaschinen AG | Assistenz Vorstand | Veddeler | \
    edda.rasch@veddeler-wzm.example | hamburg | department=Vorstand
    Jogi | Wellbrock | Veddeler Werkzeugmaschinen AG | Betriebsrat | Veddeler | \
    jogi.wellbrock@elbmail.example | hamburg |
    Kati | Lütjohann | Veddeler | Teamleiterin Einkauf | Veddeler ::: Friends | \
    kati.luetjohann@post.example ::: k.luetjohann@veddeler-wzm.example | hamburg |
    Prof. Ingolf | Trautwein | Hochschule Elbmarsch | Professor für Beschaffung | Studium | \
    trautwein@hs-elbmarsch.example | | department=FB Maschinenbau
    Cornelius | Abendroth | Kanzlei Abendroth Arbeitsrecht | Rechtsanwalt | | \
    abendroth@kanzlei-abendroth.example | hamburg | note=Aufhebungsvertrag
    Bettina | Sterzik | Arbeitsagentur Elbnord | Vermittlerin | | \
    b.sterzik@arbeitsagentur-elbnord.example | berlin |
    Volker | Isenbarth | Grevenfleth Logistik SE | Leiter Finanzen | Messe | | hamburg |
    Kerstin | Maibohm | Beschaffwerk AG | Trainerin | Messe | maibohm@beschaffwerk.example | |

    """

  /// Companies, doctors and mailboxes.
  static let places = """
    | | Zahnarztpraxis Dr. Sperling | | | praxis@zahnarzt-sperling.example | hamburg |
    | | Autohaus Knudt & Söhne | | | werkstatt@knudt.example ::: info@knudt.example | \
    hamburg ::: hamburg |
    | | Kita Wattwurm | | | leitung@kita-wattwurm.example | hamburg | \
    note=Abholen bis 16:30\\Notgruppe: Tür 2
    | | Hausverwaltung Hünefeld & Töchter | | | info@huenefeld-toechter.example | hamburg |
    | | Stadtbücherei Altenwisch | | | | hamburg |
    | | Norderhever Spindelbau GmbH | | Norderhever | info@norderhever.example | hamburg |
    | | Gießerei Osterkamp & Söhne GmbH | | Lieferanten | vertrieb@osterkamp-guss.example | |
    | | Spedition Harmsmoor GmbH | | Lieferanten | dispo@harmsmoor.example | hamburg |
    | | Volleyball TSV Altenwisch | | Volleyball | damen2@tsv-altenwisch.example | |
    | | | | Lieferanten | einkauf@brookmann-dreh.example | |
    | | | | | bewerbung@haffkant.example | |
    | | | | | noreply@jobboerse-unterelbe.example | |
    | | | | | karriere@reinshagener.example | |
    | | | | | chor-verteiler@kantorei-fernhaff.example | |
    | | | | | | british |
    Pizza Bella Vela | | | | | | hamburg |
    Taxi | | | | | | berlin |
    rechnung@stoertal.example | | | | | rechnung@stoertal.example | |

    """

  /// Cards that are only in Mara's telephone.
  static let phoneOnly = """
    Enno | Behrmann | Molkerei Süderwisch eG | Leiter Produktion | | \
    behrmann@molkerei-suederwisch.example | hamburg; hamburg | \
    note=Svenjas Segelkumpel, hat auf der Regatta 2025 angeboten zu helfen, falls ich mal in die \
    Lebensmittelbranche will; department=Werk Süderwisch
    | | Klempnerei Tietgens | | | | hamburg |
    Elektriker | Mahmut | | | | | hamburg |
    Babysitterin | Charlotte | | | | | hamburg | birthday=--06-14
    Frau | Dr. Lohmüller | Kinderarztpraxis Süderwall | Kinderärztin | | \
    anmeldung@kinderarzt-suederwall.example | hamburg |
    Nachbar | Herr Quint | | | | | hamburg | note=Schlüssel\\Blumen im Sommer
    | | Taxi Altenwisch | | | | hamburg |
    Ole 🏐 | | | | | | hamburg |
    Steffi | Kita-Mama von Jonte | | | | | hamburg |
    | | Bahnfundbüro | | | | berlin |
    Hotline | Bank | | | | | berlin |
    Rosi | Moosbrugger | | | | | munich | nick=Schwiegermama
    Hausmeister | Pawlitzki | Hünefeld & Töchter | Hausmeister | | | hamburg |
    Gül | Friseurin | | | | | hamburg |
    Mei | Zhang-Petersen | | | | mei.zp@inbox.example | hamburg | Spouse=Lars Zhang-Petersen
    Дядя Коля | | | | | | berlin | note=Nachbar der Eltern
    Aoife | Mulcahy | | | | aoife.mulcahy@mail.example | british | Spouse=Darragh Mulcahy
    | | Impfzentrum (alt) | | | | hamburg | note=nicht mehr erreichbar

    """
}

extension TitleTable {
  /// Makers of things: machines, castings, ships, food.
  static let industry = TitleTable(
    """
    en purchasing: Buyer; Senior Buyer; Strategic Buyer; Operational Buyer; Category Manager
    en purchasing: Commodity Manager Castings & Forgings; Indirect Buyer; *Head of Purchasing
    en purchasing: Supplier Development Engineer
    en supply-chain: Supply Chain Planner; Material Planner; Logistics Coordinator
    en supply-chain: Demand Planner; Inventory Analyst; *Supply Chain Manager
    en operations: Production Planner; Shift Supervisor; Production Engineer
    en operations: Lean Manager; Plant Engineer; *Plant Manager; Continuous Improvement Lead
    en quality: Quality Engineer; Supplier Quality Engineer; *Quality Manager
    en engineering: Design Engineer; Mechanical Engineer; Senior Mechanical Design Engineer
    en engineering: Electrical Engineer; Software Engineer (PLC); Application Engineer
    en engineering: *Head of Engineering; R&D Engineer; Test Engineer
    en sales: Sales Engineer; Key Account Manager; Area Sales Manager; Inside Sales
    en sales: *Head of Sales; Business Development Manager
    en service: Service Engineer; Field Service Technician; Customer Support Specialist
    en service: *Service Manager
    en finance: Financial Controller; Accountant; *CFO
    en human-resources: HR Business Partner; Talent Acquisition Specialist; *HR Manager
    en it: SAP Consultant MM/SD; IT Administrator; Data Analyst
    en marketing: Marketing Manager; Communications Specialist
    en project: Project Manager; Senior Project Manager
    en executive: *Managing Director
    de purchasing: Einkäufer{in}; Strategische{r/} Einkäufer{in}; Operative{r/} Einkäufer{in}
    de purchasing: Technische{r/} Einkäufer{in}; Projekteinkäufer{in}; Sachbearbeiter{in} Einkauf
    de purchasing: *Leiter{in} Einkauf
    de supply-chain: Disponent{in}; Materialdisponent{in}; Sachbearbeiter{in} Logistik
    de supply-chain: Teamleiter{in} Disposition; *Leiter{in} Logistik
    de operations: Fertigungsplaner{in}; Arbeitsvorbereiter{in}; Industriemeister{in} Metall
    de operations: Schichtleiter{in} Montage; *Produktionsleiter{in}; *Werkleiter{in}
    de operations: Zerspanungsmechaniker{in}
    de quality: Qualitätsingenieur{in}; Fachkraft Qualitätssicherung; *Leiter{in} Qualitätswesen
    de engineering: Konstrukteur{in}; Entwicklungsingenieur{in}; Projektingenieur{in}
    de engineering: Technische{r/} Zeichner{in}; Anwendungstechniker{in}; *Leiter{in} Konstruktion
    de engineering: Elektrokonstrukteur{in}; Versuchsingenieur{in}
    de sales: Vertriebsingenieur{in}; Vertriebsinnendienst; Gebietsverkaufsleiter{in}
    de sales: Technische{r/} Vertriebsmitarbeiter{in}; *Vertriebsleiter{in}
    de service: Servicetechniker{in}; Teamleiter{in} Kundendienst; Monteur{in}
    de finance: Controller{in}; Buchhalter{in}; *Kaufmännische{r/} Leiter{in}
    de human-resources: Personalreferent{in}; *Leiter{in} Personal
    de it: IT-Systemadministrator{in}; SAP-Key-User{in}
    de administrative: Assistenz der Geschäftsführung; Teamassistenz
    de project: Projektleiter{in}
    de executive: *Geschäftsführer{in}
    fr purchasing: Acheteu{r/se}; Acheteu{r/se} industriel{le}; Approvisionneu{r/se}
    fr supply-chain: Gestionnaire de stocks; Responsable logistique
    fr operations: Responsable de production; Technicien{ne} méthodes
    fr quality: Ingénieur{e} qualité; Responsable qualité
    fr engineering: Ingénieur{e} d'études; Dessinat{eur/rice} industriel{le}; Chef{fe} de projet
    fr sales: Technico-commercial{e}; Responsable export; Directe{ur/rice} commercial{e}
    fr finance: Contrôleu{r/se} de gestion; Comptable
    fr human-resources: Chargé{e} de recrutement
    pl purchasing: Specjalist{a/ka} ds. zakupów; Kupiec
    pl supply-chain: Specjalist{a/ka} ds. logistyki; Planist{a/ka}
    pl operations: Kierowni{k/czka} produkcji; Mistrz produkcji; Technolog
    pl quality: Inżynier jakości; Kontroler{ka} jakości
    pl engineering: Konstruktor{ka}; Automatyk
    pl sales: Specjalist{a/ka} ds. sprzedaży; Przedstawiciel{ka} handlow{y/a}
    pl finance: Główn{y/a} księgow{y/a}
    da purchasing: Indkøber; Strategisk indkøber
    da supply-chain: Logistikmedarbejder; Produktionsplanlægger
    da operations: Produktionsleder; Værkfører
    da engineering: Maskiningeniør; Konstruktør; Projektleder
    da sales: Salgschef; Eksportsælger; Intern sælger
    da service: Servicetekniker
    da finance: Controller; Økonomiassistent
    """)
}

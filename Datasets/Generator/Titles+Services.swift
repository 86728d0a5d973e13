extension TitleTable {
  static let logistics = TitleTable(
    """
    en supply-chain: Freight Forwarder Sea Import; Transport Planner; Customs Specialist
    en supply-chain: Warehouse Supervisor; Contract Logistics Manager; Air Freight Coordinator
    en operations: Operations Coordinator; *Operations Manager; *Branch Manager
    en sales: Key Account Manager; Business Development Manager; Sales Executive
    en it: Data Analyst; IT Support
    en finance: Accountant; Billing Specialist
    en human-resources: HR Business Partner
    de supply-chain: Speditionskaufm{ann/frau}; Disponent{in} Nahverkehr; Zollsachbearbeiter{in}
    de supply-chain: Teamleiter{in} Seefracht; Lagerleiter{in}
    de operations: *Niederlassungsleiter{in}
    de sales: Vertriebsmitarbeiter{in}; Kundenberater{in}
    de finance: Buchhalter{in}
    pl supply-chain: Spedytor{ka}; Dyspozytor{ka} transportu; Specjalist{a/ka} ds. celnych
    pl operations: Koordynator{ka} operacyjn{y/a}; Brygadzist{a/ka} magazynu
    pl sales: Specjalist{a/ka} ds. klienta
    pl finance: Księgow{y/a}
    pl human-resources: Specjalist{a/ka} ds. kadr
    """)

  static let recruiters = TitleTable(
    """
    en human-resources: Recruitment Consultant; Senior Recruiter Engineering & Manufacturing
    en human-resources: Talent Partner; Research Associate; Executive Search Consultant
    en human-resources: Headhunter Procurement & Supply Chain; Recruiter
    en executive: *Founding Partner
    de human-resources: Personalberater{in}; Recruiter{in} Technik & Einkauf; Personalvermittler{in}
    de human-resources: Teamleiter{in} Personalvermittlung
    """)

  static let university = TitleTable(
    """
    en education: Lecturer in Production Engineering; Alumni Officer; Study Coordinator
    en research: Research Associate; PhD Candidate
    de education: Professor{in} für Beschaffung und Logistik; Lehrkraft für besondere Aufgaben
    de education: Leiter{in} Career Center; Studiengangskoordinator{in}
    de research: Wissenschaftliche{r/} Mitarbeiter{in}; Laboringenieur{in}; Doktorand{in}
    """)

  static let tradeFairs = TitleTable(
    """
    en marketing: Exhibition Manager; Event Coordinator; Project Manager Trade Fairs
    en sales: Sales Manager Exhibitors; Visitor Marketing Manager
    de marketing: Projektreferent{in} Industriemessen; Veranstaltungskaufm{ann/frau}
    de sales: Ausstellerbetreu{er/erin}; Leiter{in} Besuchermarketing
    """)

  static let consulting = TitleTable(
    """
    en consulting: Consultant; Senior Consultant; Associate; Analyst; *Principal
    en consulting: Senior Consultant Procurement
    en operations: Manager Operations Excellence
    en project: Project Manager
    en executive: *Managing Partner
    de consulting: Berater{in}; Senior-Berater{in} Einkauf & Supply Chain; Unternehmensberater{in}
    de project: Projektleiter{in}
    de administrative: Teamassistenz
    """)

  static let retail = TitleTable(
    """
    en purchasing: Buyer; Assistant Buyer; Senior Buyer Furniture; *Head of Buying
    en supply-chain: Merchandise Planner; Replenishment Analyst; Demand Planner; Stock Controller
    en supply-chain: Transport Coordinator; *Head of Inventory; Supply Chain Analyst
    en operations: Store Manager; Assistant Store Manager; Regional Manager; DC Shift Manager
    en sales: Online Trading Manager; Sales Associate
    en marketing: Brand Manager; CRM Executive; Visual Merchandiser
    en finance: Finance Analyst; Payroll Officer; *Finance Director
    en it: Data Engineer; BI Developer; IT Service Desk Analyst
    en human-resources: People Partner; Recruitment Coordinator
    """)

  static let software = TitleTable(
    """
    en engineering: Software Engineer; Senior Software Developer; DevOps Engineer; QA Engineer
    en product: Product Owner; Product Manager; UX Designer
    en sales: Account Executive; Customer Success Manager; Solution Consultant; Presales Consultant
    en consulting: Implementation Consultant ERP
    en marketing: Content Marketing Manager
    en executive: *Co-Founder & CEO
    de engineering: Softwareentwickler{in}
    de sales: Vertriebsmitarbeiter{in} ERP; Kundenberater{in}
    de consulting: ERP-Berater{in}
    """)
}

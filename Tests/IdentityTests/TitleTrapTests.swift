import Identity
import Testing

/// Titles whose plain words mislead.
@Suite("Traps in titles")
struct TitleTrapTests {
  struct Trap: CustomTestStringConvertible {
    var text: String
    var departments: [String]
    var seniority: Seniority
    var manages: Title.Manages
    var testDescription: String { text }

    init(
      _ text: String, _ departments: [String], _ seniority: Seniority, _ manages: Title.Manages
    ) {
      (self.text, self.departments, self.seniority, self.manages) = (
        text, departments, seniority, manages
      )
    }
  }

  static let traps = [
    Trap("Executive Assistant to the VP of Sales", ["administrative"], .staff, .no),
    Trap("Sales & Marketing Director", ["sales", "marketing"], .director, .yes),
    Trap("Directora de Marketing y Ventas", ["marketing", "sales"], .director, .yes),
    Trap("CEO @ Tiny Robots", ["executive"], .cxo, .yes),
    Trap("Vertriebsleiter bei Einkauf AG", ["sales"], .manager, .yes),
    Trap("Ex-Google | Product Manager", ["product"], .staff, .no),
    Trap("Former CFO", [], .staff, .no),
    Trap("Previously COO, currently Data Analyst", ["data"], .staff, .no),
    Trap("Helping sales teams win | Lawyer", ["legal"], .staff, .no),
    Trap("Dad. Cyclist. Head of Procurement.", ["purchasing"], .director, .yes),
    Trap("(she/her) Head of HR", ["human-resources"], .director, .yes),
    Trap("Buyer (he/him)", ["purchasing"], .staff, .no),
    Trap("CEO Assistant", ["administrative"], .staff, .no),
    Trap("Purchasing Director's Assistant", ["administrative", "purchasing"], .staff, .no),
    Trap("Assistant Purchasing Director", ["purchasing"], .director, .yes),
    Trap("VP's Executive Assistant", ["administrative"], .staff, .no),
    Trap("Assistante DRH", ["administrative"], .staff, .no),
    Trap("Assistentin des CEO", ["administrative"], .staff, .no),
    Trap("CFO-Assistentin", ["administrative"], .staff, .no),
    Trap("Chief of Staff to the CMO", ["executive"], .director, .maybe),
    Trap("Mitglied des Vorstands", ["executive"], .cxo, .yes),
    Trap("Vorsitzende des Aufsichtsrats", ["executive"], .owner, .no),
    Trap("Member of the Executive Committee", ["executive"], .cxo, .yes),
    Trap("Head of Purchasing, Member of the Executive Committee", ["purchasing"], .cxo, .yes),
    Trap("Directrice des achats, membre du comité de direction", ["purchasing"], .director, .yes),
    Trap("Membro del consiglio di amministrazione", ["executive"], .owner, .no),
    Trap("S2P Manager", ["purchasing"], .manager, .yes),
    Trap("Order-to-Cash Lead", ["finance"], .lead, .maybe),
    Trap("SHE Manager", ["quality"], .manager, .yes),
    Trap("Inkoopmanager a.i.", ["purchasing"], .manager, .yes),
    Trap("Financieel directeur a.i.", ["finance"], .director, .yes),
    Trap("A.I. Engineer", ["data"], .staff, .no),
    Trap("Director, A.I.", ["data"], .director, .yes),
    Trap("CEO's Office", ["executive"], .staff, .no),
    Trap("Manager, Office of the CFO", ["finance"], .manager, .yes),
    Trap("Office of the Chief Executive", [], .staff, .no),
    Trap("Head of Owner Relations", [], .director, .yes),
    Trap("Associate Partner", ["consulting"], .director, .maybe),
    Trap("Ltg. Einkauf", ["purchasing"], .manager, .yes),
    Trap("Kfm. Leiter", ["finance"], .manager, .yes),
    Trap("Maestra de primaria", ["education"], .staff, .no),
    Trap("Primaria di chirurgia", ["healthcare"], .director, .yes),
    Trap("Engineer III", ["engineering"], .senior, .no),
    Trap("Interim CFO", ["finance"], .cxo, .yes),
    Trap("Leiter/-in Buchhaltung", ["finance"], .manager, .yes),
    Trap("Geschäftsführer*in (m/w/d)", ["executive"], .cxo, .yes),
    Trap("HEAD OF IT", ["it"], .director, .yes),
    Trap("C.E.O.", ["executive"], .cxo, .yes),
    Trap("Q.A. Manager", ["quality"], .manager, .yes),
    Trap("Sr Dir. Supply Chain", ["supply-chain"], .director, .yes),
    Trap("Werkstudent Einkauf", ["purchasing"], .intern, .no),
    Trap("Dean of Students", ["education"], .director, .yes),
    Trap("Head Hunter", ["human-resources"], .staff, .no),
    Trap("Head Gardener", ["facilities"], .lead, .yes),
    Trap("Police Officer", ["other"], .staff, .no),
    Trap("Chef de projet", ["project-management"], .staff, .no),
    Trap("Chef de cuisine", ["other"], .lead, .yes),
    Trap("𝗖𝗙𝗢 ★ 𝗦𝗽𝗲𝗮𝗸𝗲𝗿", ["finance"], .cxo, .yes),
  ]

  @Test("mislead nobody", arguments: traps)
  func trap(_ trap: Trap) {
    let title = Title(trap.text)
    #expect(title.departments.map(\.rawValue) == trap.departments)
    #expect(title.seniority == trap.seniority)
    #expect(title.manages == trap.manages)
  }

  @Test("any text is a title, and reading it twice says the same")
  func anyText() {
    var generator = SeededGenerator(7)
    for _ in 0..<5_000 {
      let text = generator.text()
      let title = Title(text)
      #expect(title == Title(text))
      #expect((0...1).contains(title.confidence))
      #expect(title.departments.count == Set(title.departments).count)
      #expect(title.department == title.departments.first)
      for reason in TitleExplanation(text).decidedBy { #expect(!reason.says.isEmpty) }
    }
  }

  @Test("of a title of a million letters only the beginning is read", .timeLimit(.minutes(1)))
  func longTitles() {
    for part in ["a", "chief ", "| ", "é", "ex ", "assistant to ", "leiter", "a."] {
      let long = "Buyer, " + String(repeating: part, count: 1_000_000 / part.utf8.count)
      #expect(Title(long) == Title(String(long.prefix(300))))
    }
    #expect(Title("Buyer, " + String(repeating: "a", count: 1_000_000)) == Title("Buyer"))
  }

  @Test("case, accents and blanks at the ends do not matter")
  func folding() {
    for text in ["Leiter Qualitätssicherung", "Chargée d’affaires", "Sócio-gerente", "VP, Sales"] {
      #expect(Title(text) == Title(text.uppercased()))
      #expect(Title(text) == Title("  \(text)\u{200B} "))
      #expect(Title(text) == Title(text.decomposedForTest))
    }
  }
}

extension String {
  /// With the accents as scalars of their own.
  fileprivate var decomposedForTest: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          let parts: [Unicode.Scalar: [Unicode.Scalar]] = [
            "ä": ["a", "\u{308}"], "é": ["e", "\u{301}"], "ó": ["o", "\u{301}"],
          ]
          return parts[scalar] ?? [scalar]
        }))
  }
}

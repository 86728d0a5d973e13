import Identity
import Testing

@Suite("Titles")
struct TitleTests {
  struct Example: CustomTestStringConvertible {
    var text: String
    var department: String?
    var seniority: Seniority
    var manages: Title.Manages
    var testDescription: String { text }

    init(_ text: String, _ department: String?, _ level: Seniority, _ manages: Title.Manages) {
      (self.text, self.department, self.seniority, self.manages) = (
        text, department, level, manages
      )
    }
  }

  static let examples = [
    Example("Procurement Lead", "purchasing", .lead, .maybe),
    Example("Sr. Mgr, Strategic Sourcing", "purchasing", .manager, .yes),
    Example("Global Category Manager", "purchasing", .staff, .maybe),
    Example("Stellvertretender Leiter Einkauf", "purchasing", .lead, .yes),
    Example("Einkäuferin (m/w/d)", "purchasing", .staff, .no),
    Example("Directeur général adjoint", "executive", .vp, .yes),
    Example("Chef d’équipe logistique", "supply-chain", .lead, .yes),
    Example("Jefa de Recursos Humanos", "human-resources", .manager, .yes),
    Example("Capo Ufficio Stampa", "communications", .manager, .yes),
    Example("Estagiária de RH", "human-resources", .intern, .no),
    Example("Teamleider Klantenservice", "customer-success", .lead, .yes),
    Example("Assistentin der Geschäftsführung", "administrative", .staff, .no),
    Example("Personal Assistant to the Finance Director", "administrative", .staff, .no),
    Example("Buyer at Legal & General", "purchasing", .staff, .no),
    Example("Former CEO, now Consultant", "consulting", .staff, .no),
    Example("Accountant | Founder of a bakery", "finance", .staff, .no),
    Example("Senior Manager | Procurement", "purchasing", .manager, .yes),
    Example("Partner at a law firm", "executive", .owner, .yes),
    Example("Talent Partner", "human-resources", .staff, .no),
    Example("Vice President", nil, .vp, .yes),
    Example("Chief Happiness Officer", "human-resources", .cxo, .yes),
    Example("Chief Fun Officer", nil, .cxo, .yes),
    Example("VP, Corporate Banking", "finance", .vp, .maybe),
    Example("Staff Machine Learning Engineer", "data", .senior, .no),
    Example("Engineer I", "engineering", .entry, .no),
    Example("IT Procurement Manager", "purchasing", .manager, .yes),
    Example("Making the world better", nil, .staff, .no),
    Example("", nil, .staff, .no),
  ]

  @Test("say department, seniority and who manages", arguments: examples)
  func reads(_ example: Example) {
    let title = Title(example.text)
    #expect(title.department?.rawValue == example.department)
    #expect(title.seniority == example.seniority)
    #expect(title.manages == example.manages)
  }

  @Test(
    "managers of things lead no department",
    arguments: [
      "Product Manager", "Account Manager", "Project Manager", "Customer Success Manager",
    ])
  func managersOfThings(text: String) {
    #expect(Title(text).manages == .no)
    #expect(Title(text).seniority == .staff)
  }

  @Test(
    "an assistant leads nothing, whomever he or she assists",
    arguments: [
      "Assistentin der Einkaufsleitung", "Assistenz der Produktionsleitung",
      "Assistant to the Head of Purchasing", "Asistente de la directora de compras",
      "Assistente do diretor de compras", "Assistente del direttore acquisti",
      "Secrétaire de la directrice des achats",
    ])
  func assistants(text: String) {
    #expect(Title(text).department?.rawValue == "administrative")
    #expect(Title(text).manages == .no)
  }

  @Test(
    "departments are asked for by code, name and usual word",
    arguments: [
      ("purchasing", "purchasing"), ("Supply chain", "supply-chain"), ("procurement", "purchasing"),
      ("Einkauf", "purchasing"), ("buying", "purchasing"), ("HR", "human-resources"),
      ("achats", "purchasing"), ("Personal", "human-resources"), ("support", "customer-success"),
      ("IT", "it"), ("Vertrieb", "sales"), ("compras", "purchasing"), ("R&D", "research"),
    ])
  func named(text: String, code: String) {
    #expect(Department(named: text)?.rawValue == code)
  }

  @Test("a word that names no department gives none")
  func unnamed() {
    for text in ["", "zebra", "Manager"] { #expect(Department(named: text) == nil) }
    #expect(Department(rawValue: "zebra") == nil)
  }

  @Test("levels are in order")
  func levels() {
    #expect(Seniority.allCases == Seniority.allCases.sorted())
  }
}

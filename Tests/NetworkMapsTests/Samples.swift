import ContactLists
import Introductions
import Testing

/// Answers to draw.
enum Samples {
  static let asOf = CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(dayNumber: 20_000)
  static let pat = PersonSummary(id: "p1", name: "Pat Doe", company: "Acme GmbH", title: "Engineer")
  static let ruth = PersonSummary(
    id: "p9", name: "Ruth Vega", company: "Acme", title: "Head of Purchasing")

  static func person(
    _ id: String, _ name: String, _ title: String? = nil, _ company: String? = nil
  ) -> PersonSummary {
    PersonSummary(id: id, name: name, company: company, title: title)
  }

  static func tie(
    _ strength: Double, _ kind: String = "linkedin_connection", _ date: String? = "2021-03-12",
    count: Int? = nil, group: String? = nil, inferred: Bool = false
  ) -> RouteTie {
    let year = date?.prefix(4) ?? ""
    let words =
      switch kind {
      case "linkedin_connection": "connected on LinkedIn" + (date == nil ? "" : " since \(year)")
      case "email": "wrote e-mails, \(count ?? 1) times, last \(year)"
      case "calendar": "met, \(count ?? 1) times, last \(year)"
      case "address_book": "in the address book"
      case "same_company": "same company: \(group ?? "") (inferred)"
      case "same_department": "same department: \(group ?? "") (inferred)"
      default: ""
      }
    return RouteTie(
      strength: strength, inferred: inferred,
      evidence: [
        EvidenceSummary(
          kind: kind, words: words, date: date.flatMap { CalendarDate(iso: $0) }, count: count,
          group: group)
      ])
  }

  static func route(_ people: [PersonSummary], _ ties: [RouteTie]) -> Route {
    let warmth = ties.reduce(1) { $0 * $1.strength }
    return Route(people: people, ties: ties, warmth: warmth, chance: warmth * 0.52)
  }

  static func answer(
    _ routes: [Route], advice: Advice = .askIntroducer, from: PersonSummary = pat,
    target: PathTarget = PathTarget(company: "Acme", department: "purchasing", people: [ruth]),
    askForName: [PersonSummary] = []
  ) -> PathAnswer {
    PathAnswer(
      from: from, target: target, routes: routes,
      jointChance: 1 - routes.reduce(1) { $0 * (1 - $1.chance) }, coldChance: 0.1, advice: advice,
      askForName: askForName, asOf: asOf)
  }

  // MARK: Plain ones

  static let direct = answer([route([pat, ruth], [tie(0.62)])], advice: .askDirectly)

  static let hillary = person("p17", "Hillary Fox", "Sales lead", "Acme GmbH")
  static let omar = person("p23", "Omar Diaz", "Logistics planner", "Fjord AS")
  static let wim = person("p31", "Wim Rossi", "Senior Buyer", "Acme")
  static let hana = person("p44", "Hana Moreau", "Quality", "Eisenwerk")
  static let zoe = person("p45", "Zoë Ueda", "Consultant", "Corvid & Co")

  static let three = answer([
    route(
      [pat, hillary, ruth],
      [tie(0.72, "email", "2026-06-01", count: 14), tie(0.52)]),
    route(
      [pat, omar, wim, ruth],
      [
        tie(0.55), tie(0.44, "calendar", "2025-02-03", count: 3),
        tie(0.8, "colleague", "2022-01-01"),
      ]),
    route(
      [pat, zoe, ruth],
      [
        tie(0.31, "address_book", nil),
        tie(0.12, "same_company", nil, group: "Acme", inferred: true),
      ]),
  ])

  static let six = answer([
    three.routes[0], three.routes[1], three.routes[2],
    route([pat, ruth], [tie(0.11, "linkedin_connection", "2012-09-30")]),
    route(
      [pat, hana, wim, ruth],
      [
        tie(0.22, "alumni_group", nil), tie(0.26, "email", "2019-05-05", count: 2),
        tie(0.15, "same_department", nil, group: "Purchasing at Acme", inferred: true),
      ]),
    route(
      [pat, hillary, wim, ruth], [tie(0.72, "email", "2026-06-01", count: 14), tie(0.05), tie(0.2)]),
  ])

  static let twelve = answer(
    (0..<12).map { number in
      let friend = person("p\(100 + number)", "Friend Number \(number + 1)", "Engineer", "Fjord AS")
      return route([pat, friend, ruth], [tie(0.8 - Double(number) / 20), tie(0.5)])
    })

  static let long = answer([
    route(
      [pat, hillary, omar, hana, zoe, wim, ruth],
      [tie(0.9), tie(0.8), tie(0.7), tie(0.6), tie(0.3), tie(0.7)])
  ])

  static let maya = person("p77", "Maya Lind", "Purchasing manager", "Acme")
  static let group = answer(
    [
      three.routes[0],
      route([pat, omar, ruth], [tie(0.5), tie(0.5)]),
      route([pat, omar, maya], [tie(0.55), tie(0.4)]),
      route([pat, zoe, ruth], [tie(0.3), tie(0.3)]),
    ],
    target: PathTarget(company: "Acme", department: "purchasing", people: [ruth, maya]))

  static let cold = answer([], advice: .writeCold)
  static let coldRoutes = answer(
    [
      route(
        [pat, zoe, ruth],
        [tie(0.31), tie(0.12, "same_company", nil, group: "Acme", inferred: true)])
    ],
    advice: .writeCold)
  static let unknown = answer(
    [], advice: .askForName,
    target: PathTarget(company: "Acme", department: "purchasing", people: []),
    askForName: [hillary, wim, omar])

  // MARK: Hard ones

  static let scripts = answer(
    [
      route(
        [
          pat,
          person(
            "p51", "María del Carmen Fernández-Villaverde y Sánchez-Ocaña de la Torre",
            "Deputy Vice President for Strategic Procurement and Supplier Relations (EMEA)",
            "Vereinigte Donaudampfschifffahrtsgesellschaft mbH & Co. KG"),
          person("p9", "דנה כהן־לוי", "מנהלת רכש", "אקמה בע״מ"),
        ],
        [
          tie(0.6),
          tie(
            0.5, "a_very_long_kind_of_evidence_that_somebody_put_into_a_settings_file",
            "2021-01-01", count: 12),
        ]),
      route(
        [
          pat, person("p52", "محمد بن عبد الله", "مدير المشتريات", "شركة أكمي"),
          person("p53", "王小明", "采购经理", "阿克米有限公司"),
          person("p9", "דנה כהן־לוי", "מנהלת רכש", "אקמה בע״מ"),
        ], [tie(0.3), tie(0.4), tie(0.2)]),
      route(
        [
          pat,
          person(
            "p54", "Дмитрий Анатольевич Преображенский", "Начальник отдела снабжения", "ОАО «Акме»"),
          person("p55", "नरेन्द्र कुमार 👩‍👩‍👧‍👦", "क्रय प्रबंधक", "एक्मे"),
          person("p9", "דנה כהן־לוי", "מנהלת רכש", "אקמה בע״מ"),
        ], [tie(0.3), tie(0.2), tie(0.25)]),
    ],
    target: PathTarget(
      company: "אקמה", department: "human_resources", people: [person("p9", "דנה כהן־לוי")]))

  static let all = [
    Sample(name: "direct", answer: direct), Sample(name: "three", answer: three),
    Sample(name: "six", answer: six), Sample(name: "twelve", answer: twelve),
    Sample(name: "long", answer: long), Sample(name: "group", answer: group),
    Sample(name: "cold", answer: cold), Sample(name: "cold routes", answer: coldRoutes),
    Sample(name: "unknown", answer: unknown), Sample(name: "scripts", answer: scripts),
    Sample(name: "nobody", answer: nobody),
  ]

  /// An answer in which everything that may be missing is.
  static let nobody = answer(
    [Route(people: [], ties: [], warmth: .nan, chance: .infinity)], advice: .askIntroducer,
    from: person("", ""), target: PathTarget(company: nil, department: nil, people: []))
}

struct Sample: CustomTestStringConvertible, Sendable {
  var name: String
  var answer: PathAnswer

  var testDescription: String { name }
}

import FoundationXML
import Introductions
import Testing

@testable import NetworkMaps

@Suite("A company map")
struct CompanyMapTests {
  private static let ruth = Samples.person("p9", "Ruth Vega", "Head of Purchasing", "Acme")
  private static let wim = Samples.person("p31", "Wim Rossi", "Purchasing Manager", "Acme")
  private static let noor = Samples.person("p50", "Noor Said", "Planner", "Acme")
  private static let omar = Samples.person("p23", "Omar Diaz", "Planner", "Fjord AS")

  /// Two managers, the first to contact being Ruth Vega.
  private func answer(
    ruth: Double?, wim: Double?, insider: Double? = nil, outside: [(to: String, strength: Double)]
  ) -> CompanyAnswer {
    let insiders = insider.map {
      [CompanyAnswer.Insider(person: Self.noor, strength: $0, warmth: $0)]
    }
    let colleagues = [
      CompanyAnswer.Colleague(person: Self.wim, isManager: true, strength: wim),
      CompanyAnswer.Colleague(
        person: Self.ruth, isManager: true, strength: ruth, insiders: insiders ?? []),
      CompanyAnswer.Colleague(person: Self.noor, strength: 0.9),
    ]
    return CompanyAnswer(
      from: Samples.pat, company: "Acme", department: "purchasing",
      managers: [Self.ruth, Self.wim], askForName: [], known: 1,
      departments: [
        CompanyAnswer.Department(department: "purchasing", people: 3, colleagues: colleagues)
      ], former: CompanyAnswer.Department(department: nil, people: 0),
      knowers: outside.isEmpty
        ? []
        : [
          CompanyAnswer.Knower(
            person: Self.omar, strength: 1,
            ties: outside.map { CompanyAnswer.Tie(to: $0.to, strength: $0.strength) })
        ], moreKnowers: 0, asOf: Samples.asOf)
  }

  /// What the map says is the way, and between whom the lines are that it shows as the way.
  private func way(_ answer: CompanyAnswer) throws -> (words: String, lines: [String]) {
    let map = CompanyMap(answer)
    let drawing = try Graphviz.session { graphviz throws(MapError) in
      try map.drawing(with: graphviz)
    }
    let best = drawing.lines.filter { $0.ink == .best }
    let labels = best.compactMap { line in drawing.groups.first { $0.id == line.group }?.label }
    // The description starts with what is said below the title.
    let words = drawing.description.firstRange(of: ". ").map {
      String(drawing.description[..<$0.lowerBound])
    }
    return (words ?? "", labels.map { $0.split(separator: ":").first.map(String.init) ?? "" })
  }

  @Test("calls that the warmest way in words which it shows as such")
  func oneWay() throws {
    var way = try way(answer(ruth: 0.3, wim: 0.4, outside: []))
    #expect(way.words == "You know Wim Rossi directly: a fair tie, 40 %")
    #expect(way.lines == ["Pat Doe – Wim Rossi"])

    way = try self.way(answer(ruth: 0.4, wim: 0.4, outside: []))
    #expect(way.words == "You know Ruth Vega directly: a fair tie, 40 %")
    #expect(way.lines == ["Pat Doe – Ruth Vega"])

    way = try self.way(answer(ruth: nil, wim: nil, outside: [("p9", 0.3), ("p31", 0.5)]))
    #expect(way.words == "Wim Rossi is one introduction away, through Omar Diaz: warmth 50 %")
    #expect(way.lines == ["Pat Doe – Omar Diaz", "Omar Diaz – Wim Rossi"])

    way = try self.way(answer(ruth: nil, wim: nil, insider: 0.6, outside: [("p9", 0.3)]))
    #expect(
      way.words == "Ruth Vega is one introduction away, through Noor Said or 1 other: warmth 60 %")
    #expect(way.lines == ["Pat Doe – Noor Said"])
  }

  @Test("says of a manager whom you know that another way is warmer")
  func warmerThanDirect() throws {
    let way = try way(answer(ruth: 0.22, wim: nil, outside: [("p9", 0.5)]))
    #expect(
      way.words == "You know Ruth Vega directly (22 %), but Omar Diaz is the warmer way: 50 %")
    #expect(way.lines == ["Pat Doe – Omar Diaz", "Omar Diaz – Ruth Vega"])
  }

  @Test("draws the warmest way wider than other ties, however weak it is")
  func plain() throws {
    let map = CompanyMap(answer(ruth: 0.2, wim: 0.1, outside: []))
    let lines = try Graphviz.session { graphviz throws(MapError) in
      try map.drawing(with: graphviz)
    }.lines
    let best = try #require(lines.first { $0.ink == .best })
    #expect(lines.contains { $0.ink != .best })
    for line in lines where line.ink != .best && line.to != "department-1-person-3-box" {
      #expect(line.width < best.width)
    }
    #expect(TieStrength.weak.bestLineWidth > TieStrength.fair.lineWidth)
  }

  @Test("breaks no line within a name of those who have no box")
  func wholeNames() throws {
    var answer = answer(ruth: 0.3, wim: nil, outside: [])
    let names = ["Ada Nissen", "Ivo Lorenz", "Ivo Rohwer", "Jule Quast", "Piet Oltmann"]
    answer.departments[0].people = 8
    answer.departments[0].others = names.enumerated().map {
      Samples.person("q\($0.offset)", $0.element)
    }
    let words = try SVGDocument(CompanyMap(answer).render(as: .svg)).elements(named: "text")
      .compactMap(\.stringValue).map { $0.split(separator: "\u{A0}").joined(separator: " ") }
    for name in names { #expect(words.contains { $0.contains(name) }, "\(name)") }
  }
}

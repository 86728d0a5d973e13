import ContactLists
import Foundation
import Identity
import Introductions
import NetworkStore
import Testing

@Suite("The questions")
struct AnswerTests {
  private let purchasing = Department(named: "purchasing")

  @Test("nobody knows the manager: Hillary is the one to ask")
  func askForName() throws {
    let sketch = try Sketch()
    try sketch.connections("Hillary,Okafor,Kestrel,Marketing Manager", "Bo,Ray,Otter,Buyer")
    let answer = try sketch.ask().shouldKnow(at: "Kestrel", department: purchasing)
    #expect(answer.manager == nil)
    #expect(answer.candidates.isEmpty)
    #expect(answer.askForName.map(\.name) == ["Hillary Okafor"])
    let path = try sketch.ask().path(to: "Kestrel", department: purchasing)
    #expect(path.routes.isEmpty)
    #expect(path.advice == .askForName)
    #expect(path.askForName.map(\.name) == ["Hillary Okafor"])
  }

  @Test("the name entered, the second tie is inferred")
  func inferred() throws {
    let sketch = try Sketch()
    try sketch.connections("Hillary,Okafor,Kestrel,Marketing Manager")
    try sketch.network.addTarget(
      company: "Kestrel", department: purchasing, manager: "Ruth Vega", on: today)
    let answer = try sketch.ask().path(to: "Kestrel", department: purchasing)
    let route = try #require(answer.routes.first)
    #expect(route.people.map(\.name) == ["Pat Doe", "Hillary Okafor", "Ruth Vega"])
    #expect(route.ties.map(\.inferred) == [false, true])
    #expect(route.ties[1].evidence.map(\.kind) == ["same_company"])
    #expect(route.ties[1].evidence.map(\.group) == ["Kestrel"])
    #expect(answer.coldChance == 0.1)
  }

  @Test("former colleagues and schoolmates are inferred ties that say when")
  func formerTimes() throws {
    let sketch = try Sketch()
    try sketch.positions("Acme Ltd,Buyer,,,Mar 2015,Dec 2018")
    try sketch.positions(of: .person("Ruth Vega"), "ACME,Clerk,,,Jan 2017,Jan 2021")
    try sketch.education("Hill School,2008,2012,,BSc,")
    try sketch.education(of: .person("Bo Ray"), "Hill School,2010,2013,,BA,")
    try sketch.education(of: .person("Cy Fox"), "Hill School,2001,2004,,BA,")
    func tie(to name: String) throws -> RouteTie {
      try #require(try sketch.ask().path(to: name).routes.first?.ties.first)
    }
    let colleague = try tie(to: "Ruth Vega")
    #expect(colleague.inferred)
    #expect(colleague.evidence.map(\.kind) == ["former_colleague"])
    #expect(colleague.evidence.map(\.words) == ["both were at Acme Ltd, 2017–2018 (inferred)"])
    #expect(colleague.evidence.map(\.date?.description) == ["2018-11-01"])
    let pupil = try tie(to: "Bo Ray")
    #expect(pupil.evidence.map(\.kind) == ["same_school_year"])
    #expect(
      pupil.evidence.map(\.words) == ["both studied at Hill School, 2010–2011 (inferred)"])
    let alumnus = try tie(to: "Cy Fox")
    #expect(alumnus.evidence.map(\.kind) == ["same_school"])
    #expect(alumnus.evidence.map(\.words) == ["both studied at Hill School (inferred)"])
    #expect(alumnus.evidence.map(\.group) == ["Hill School"])
    #expect(alumnus.strength < pupil.strength)
  }

  @Test("a person is shown with posts and schools, in words")
  func shown() throws {
    let sketch = try Sketch()
    try sketch.positions("Otter,Clerk,,,Mar 2010,Dec 2014", "Acme Ltd,Buyer,,,Jan 2020,")
    try sketch.education("Hill School,2008,2010,,BSc,", "Hill College,2004,,,,")
    let answer = try PeopleDirectory(sketch.network, settings: .standard(), asOf: today)
      .show("Pat Doe")
    #expect(
      answer.positions.map(\.words) == ["Buyer, Acme Ltd, since 2020", "Clerk, Otter, 2010–2014"])
    #expect(
      answer.schools.map(\.words) == ["BSc, Hill School, 2008–2010", "Hill College, from 2004"])
    #expect(answer.positions.map(\.current) == [true, false])
    #expect(answer.positions.map(\.source.line) == [3, 2])
  }

  @Test("warmth is the product of the ties, and chance counts the manager's answer too")
  func numbers() throws {
    let sketch = try Sketch()
    try sketch.ties(
      "Pat Doe,Ann Lee,0.8", "Ann Lee,Ruth Vega,0.5", "Pat Doe,Bo Ray,0.6",
      "Bo Ray,Ruth Vega,0.5")
    let answer = try sketch.ask().path(to: "Ruth Vega")
    #expect(answer.routes.map { $0.people[1].name } == ["Ann Lee", "Bo Ray"])
    #expect(answer.routes.map(\.warmth) == [0.8 * 0.5, 0.6 * 0.5])
    #expect(answer.routes.map(\.chance) == [0.2, 0.15])
    // One manager, one decision: 0.5 × (1 − 0.6 × 0.7).
    #expect(abs(answer.jointChance - 0.29) < 1e-12)
    #expect(answer.advice == .askIntroducer)
  }

  @Test("whoever knows the target asks directly; a cold chain is not recommended")
  func advice() throws {
    let sketch = try Sketch()
    try sketch.ties("Pat Doe,Ann Lee,0.5", "Ann Lee,Ruth Vega,0.3", "Pat Doe,Bo Ray,0.4")
    let introductions = try sketch.ask()
    #expect(try introductions.path(to: "Bo Ray").advice == .askDirectly)
    let cold = try introductions.path(to: "Ruth Vega")
    #expect(cold.advice == .writeCold)
    #expect(cold.routes.count == 1)
    #expect(cold.advised == "Write cold: about 10 % of managers agree.")
    #expect(throws: NetworkError.reachesOneself("Pat Doe")) {
      try introductions.path(to: "Pat Doe")
    }
  }

  @Test("the advice is about the best route, whether that is the direct one or not")
  func adviceOnBest() throws {
    let sketch = try Sketch()
    try sketch.ties("Pat Doe,Ruth Vega,0.45", "Pat Doe,Ann Lee,0.9", "Ann Lee,Ruth Vega,0.8")
    let answer = try sketch.ask().path(to: "Ruth Vega")
    #expect(answer.routes.map(\.ties.count) == [2, 1])
    #expect(answer.advice == .askIntroducer)
    #expect(answer.advised == "Ask Ann Lee for an introduction.")
    try sketch.ties("Pat Doe,Ruth Vega,0.8")
    let stronger = try sketch.ask().path(to: "Ruth Vega")
    #expect(stronger.routes.map(\.ties.count) == [1, 2])
    #expect(stronger.advised == "A direct contact: ask Ruth Vega.")
  }

  @Test("alternatives start with different people; the shortest may share them")
  func choices() throws {
    let sketch = try Sketch()
    try sketch.ties(
      "Pat Doe,Ann Lee,0.9", "Ann Lee,Ruth Vega,0.8", "Ann Lee,Bo Ray,0.8", "Bo Ray,Ruth Vega,0.8",
      "Pat Doe,Cy Fox,0.5", "Cy Fox,Ruth Vega,0.5")
    let introductions = try sketch.ask()
    let alternatives = try introductions.path(to: "Ruth Vega", choice: .alternatives(9))
    #expect(alternatives.routes.map { $0.people[1].name } == ["Ann Lee", "Cy Fox"])
    let shortest = try introductions.path(to: "Ruth Vega", choice: .shortest(9))
    #expect(shortest.routes.map { $0.people[1].name } == ["Ann Lee", "Ann Lee", "Cy Fox"])
    #expect(try introductions.path(to: "Ruth Vega", choice: .alternatives(0)).routes.isEmpty)
  }

  @Test("whom do I know there: now and formerly, the strongest first, others apart")
  func know() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Bo,Ray,Acme GmbH,Clerk", "Cy,Fox,Otter,Editor")
    try sketch.connections(of: .person("Cy Fox"), "Di,Sun,ACME,Engineer")
    _ = try sketch.network.setTie(
      sketch.network.owner(), sketch.network.person("Bo Ray"), strength: 0.9, note: nil, on: today)
    let answer = try sketch.ask().know(at: "acme gmbh")
    #expect(answer.contacts.map(\.person.name) == ["Bo Ray", "Ann Lee"])
    #expect(answer.contacts.map(\.strength)[0] == 0.9)
    #expect(answer.others.map(\.name) == ["Di Sun"])
    #expect(throws: NetworkError.unknownCompany("Nowhere")) { try sketch.ask().know(at: "Nowhere") }
  }

  @Test("who leads the department: by title, chief first, and never its buyers or assistants")
  func leaders() throws {
    let sketch = try Sketch()
    try sketch.connections(
      "Ann,Lee,Acme,Buyer", "Bo,Ray,Acme,Purchasing Manager",
      "Cy,Fox,Acme,Chief Procurement Officer",
      "Di,Sun,Acme,Assistant to the Head of Purchasing", "Ed,Gil,Acme,Product Manager",
      "Flo,Win,Acme,Head of Purchasing")
    let answer = try sketch.ask().shouldKnow(at: "Acme", department: purchasing)
    #expect(answer.candidates.map(\.person.name) == ["Cy Fox", "Flo Win", "Bo Ray"])
    #expect(answer.candidates.allSatisfy { $0.known })
    #expect(answer.askForName.isEmpty)
  }

  @Test("whom to ask first opens most, over all targets")
  func introducers() throws {
    let sketch = try Sketch()
    try sketch.ties(
      "Pat Doe,Ann Lee,0.9", "Pat Doe,Bo Ray,0.8", "Ann Lee,Ruth Vega,0.8", "Ann Lee,Sam Orr,0.8",
      "Bo Ray,Ruth Vega,0.95", "Bo Ray,Tia Lund,0.5")
    for (company, manager) in [
      ("Acme", "Ruth Vega"), ("Otter", "Sam Orr"), ("Kestrel", "Tia Lund"),
    ] {
      try sketch.network.addTarget(
        company: company, department: nil, manager: sketch.network.person(manager).printedID,
        on: today)
    }
    try sketch.network.addTarget(
      company: "Nowhere", department: purchasing, manager: nil, on: today)
    let answer = try sketch.ask().introducers(by: .gain)
    #expect(answer.introducers.map(\.person.name) == ["Ann Lee", "Bo Ray"])
    #expect(answer.introducers.map(\.opens) == [["Otter"], ["Acme", "Kestrel"]])
    // Ann: 0.5 × (0.72 + 0.72); then Bo, where Ann has asked already: 0.5 × 0.28 × 0.76 + 0.5 × 0.4.
    #expect(abs(answer.introducers[0].gain - 0.72) < 0.001)
    #expect(abs(answer.introducers[1].gain - 0.3064) < 0.001)
    #expect(answer.withoutManager == ["Nowhere, purchasing"])
    let opens = try sketch.ask().introducers(by: .opens, limit: 1)
    #expect(opens.introducers.map(\.person.name) == ["Bo Ray"])
    #expect(opens.more == 1)
  }

  @Test("the JSON of a route has every key that is promised")
  func json() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let answer = try sketch.ask().path(to: "Ann Lee")
    let text = String(decoding: try encoder.encode(answer), as: UTF8.self)
    #expect(
      text.contains(
        #"{"company":null,"department":null,"id":"p1","name":"Pat Doe","seniority":null,"title":null}"#
      ))
    for key in [
      "from", "target", "routes", "people", "ties", "strength", "inferred", "evidence", "kind",
      "date", "warmth", "chance", "joint_chance", "cold_chance", "advice",
    ] {
      #expect(text.contains("\"\(key)\":"), "\(key)")
    }
  }
}

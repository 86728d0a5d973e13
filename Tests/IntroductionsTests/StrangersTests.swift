import Introductions
import NetworkStore
import Testing

@Suite("Contacts whom the user may not really know")
struct StrangersTests {
  private static func sketch() throws -> Sketch {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Bo,Ray,Otter,Clerk", "Cy,Fox,Otter,Cook")
    try sketch.evidence("Pat Doe,Ann Lee,meeting,2026-08-01,6", "Pat Doe,Di Orr,friend,,1")
    return sketch
  }

  private static func names(_ answer: StrangersAnswer) -> [String] {
    answer.contacts.map(\.person.name)
  }

  @Test("a list means those whom it alone knows, unless all are wanted")
  func list() throws {
    let sketch = try Self.sketch()
    var filter = ContactFilter()
    filter.importID = 1
    let answer = try sketch.ask().strangers(filter)
    #expect(Self.names(answer) == ["Bo Ray", "Cy Fox"])
    #expect(answer.knownElsewhere == 1)
    filter.includesKnownElsewhere = true
    #expect(Self.names(try sketch.ask().strangers(filter)) == ["Ann Lee", "Bo Ray", "Cy Fox"])
    filter.importID = 9
    #expect(throws: NetworkError.unknownImport(9)) { try sketch.ask().strangers(filter) }
  }

  @Test("a text and a company narrow it down, and what was said of one alone stays")
  func filters() throws {
    let sketch = try Self.sketch()
    var filter = ContactFilter()
    filter.company = "Otter"
    #expect(Self.names(try sketch.ask().strangers(filter)) == ["Bo Ray", "Cy Fox"])
    filter.text = "cy"
    #expect(Self.names(try sketch.ask().strangers(filter)) == ["Cy Fox"])
    try sketch.network.setTie(
      sketch.network.owner(), sketch.network.person("Cy Fox"), strength: 0, note: nil, on: today)
    let answer = try sketch.ask().strangers(filter)
    #expect(answer.contacts.isEmpty)
    #expect(answer.stated == 1)
  }

  @Test("whom the routes to targets need most is asked about first, then the strongest tie")
  func order() throws {
    let sketch = try Self.sketch()
    #expect(Self.names(try sketch.ask().strangers()) == ["Di Orr", "Ann Lee", "Bo Ray", "Cy Fox"])
    try sketch.ties("Cy Fox,Ruth Vega,0.6")
    try sketch.network.addTarget(
      company: "Kestrel", department: nil, manager: "Ruth Vega", on: today)
    #expect(Self.names(try sketch.ask().strangers()).first == "Cy Fox")
  }
}

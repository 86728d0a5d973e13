import ContactLists
import Foundation
import Introductions
import NetworkStore
import Testing

@Suite("Why a tie has its strength")
struct ExplanationTests {
  @Test("a tie is told in one line: what it is, since when, how often and how long ago")
  func why() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer")
    try sketch.evidence(
      "Pat Doe,Ann Lee,meeting,2026-08-01,6", "Pat Doe,Ann Lee,friend,2026-10-31,1",
      "Pat Doe,Bo Ray,mail,2026-10-15,14")
    let ask = try sketch.ask()
    let ann = try ask.tie(between: "me", and: "Ann Lee")
    #expect(
      ann.why
        == "friends, last contact yesterday; 6 meetings, last 3 months ago; connected on LinkedIn since 2026"
    )
    #expect(!ann.inferred)
    #expect(ann.evidence.count == 3)
    let bo = try ask.tie(between: "Bo Ray", and: "me")
    #expect(bo.why == "14 mails both ways, last 2 weeks ago")
    let route = try #require(try ask.path(to: "Bo Ray").routes.first)
    #expect(route.ties.first?.why == bo.why)
    #expect(route.ties.first?.strength == bo.strength)
    #expect(try ask.know(at: "Acme").contacts.first?.why == ann.why)
  }

  @Test("your own number is named as that, and no tie is said to be your word")
  func stated() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Bo,Ray,Otter,Clerk")
    let (pat, ann) = (try sketch.network.owner(), try sketch.network.person("Ann Lee"))
    try sketch.network.setTie(pat, ann, strength: 0.9, note: nil, on: today)
    let answer = try sketch.ask().tie(between: "me", and: "Ann Lee")
    #expect(answer.why == "your own number; connected on LinkedIn since 2026")
    #expect(answer.stated)
    try sketch.network.setTie(
      pat, try sketch.network.person("Bo Ray"), strength: 0, note: nil, on: today)
    let none = try sketch.ask().tie(between: "me", and: "Bo Ray")
    #expect(none.strength == 0)
    #expect(none.why == "you said that there is no tie")
    #expect(throws: NetworkError.samePerson("Ann Lee")) {
      try sketch.ask().tie(between: "Ann Lee", and: "Ann Lee")
    }
  }

  @Test("two who only work at the same company have an inferred tie, which says so")
  func inferred() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Bo,Ray,Acme,Engineer")
    let answer = try sketch.ask().tie(between: "Ann Lee", and: "Bo Ray")
    #expect(answer.inferred)
    #expect(answer.why == "same company: Acme (inferred)")
    #expect(answer.group?.group == "Acme")
    #expect(answer.evidence.isEmpty)
  }

  @Test("answers within a day are told, and what is answered later is not one")
  func quickReplies() throws {
    let sketch = try Sketch()
    _ = try sketch.network.setOwner(name: "Pat Doe", emails: ["pat@mail.example"], on: today)
    try sketch.mail("pat,ann,1", "ann,pat,2", "pat,ann,8", "ann,pat,8", "pat,bo,1", "bo,pat,9")
    let ask = try sketch.ask()
    #expect(
      try ask.tie(between: "me", and: "ann@mail.example").why
        == "4 mails both ways, last 3 weeks ago; 2 answers within a day, last 3 weeks ago")
    let bo = try ask.tie(between: "me", and: "bo@mail.example").why
    #expect(bo == "2 mails both ways, last 3 weeks ago")
  }

  @Test("two who are asked to the same meetings have an inferred tie, which names the meetings")
  func meetings() throws {
    let sketch = try Sketch()
    let people =
      ["ORGANIZER;CN=Ann Lee:mailto:ann@x.example\nATTENDEE;CN=Bo Ray:mailto:bo@x.example"]
      + (1...18).map { "ATTENDEE:mailto:p\($0)@x.example" }
    try sketch.calendar(
      "BEGIN:VEVENT\nUID:u\nSUMMARY:Round of buyers\nDTSTART:20240108T090000\n"
        + "RRULE:FREQ=WEEKLY;UNTIL=20251208T090000\n" + people.joined(separator: "\n")
        + "\nEND:VEVENT\n")
    let answer = try sketch.ask().tie(between: "Ann Lee", and: "Bo Ray")
    #expect(answer.inferred && answer.evidence.isEmpty)
    #expect(
      answer.why
        == "asked to the same meetings again and again, “Round of buyers”, 2024–2025 (inferred)")
    #expect(answer.group?.group == "Round of buyers")
    let path = try sketch.ask().path(from: "Ann Lee", to: "Bo Ray")
    #expect(path.routes.first?.ties.map(\.inferred) == [true])
    #expect(path.routes.first?.ties.first?.evidence.map(\.kind) == ["meeting_series"])
    let known = try Introductions(
      sketch.network, settings: .standard(), asOf: today, knownOnly: true)
    #expect(try known.path(from: "Ann Lee", to: "Bo Ray").routes.isEmpty)
  }

  @Test("former colleagues of a department are told by it, and the time")
  func formerDepartment() throws {
    let sketch = try Sketch()
    try sketch.positions("Acme,Buyer,,,Mar 2015,Dec 2019")
    try sketch.positions(of: .person("Ann Lee"), "Acme,Purchasing Manager,,,Jan 2018,Feb 2021")
    #expect(
      try sketch.ask().tie(between: "me", and: "Ann Lee").why
        == "both were at Acme, purchasing, 2018–2019 (inferred)")
  }

  @Test("a route names its weakest tie")
  func weakest() throws {
    let sketch = try Sketch()
    try sketch.ties("Pat Doe,Ann Lee,0.9", "Ann Lee,Bo Ray,0.3", "Bo Ray,Ruth Vega,0.5")
    let route = try #require(try sketch.ask().path(to: "Ruth Vega").routes.first)
    #expect(route.weakestTie == 1)
    #expect(route.weakest == "weakest: Ann Lee to Bo Ray, 30 %")
    #expect(try sketch.ask().path(to: "Ann Lee").routes.first?.weakest == nil)
  }

  @Test("asks about the tie on which the order hangs, until the user has answered")
  func question() throws {
    let sketch = try Sketch()
    try sketch.connections("Ann,Lee,Acme,Buyer", "Bo,Ray,Otter,Clerk", "Cy,Fox,Kestrel,Clerk")
    try sketch.ties(
      "Ann Lee,Ruth Vega,0.50", "Bo Ray,Ruth Vega,0.45", "Cy Fox,Ruth Vega,0.05")
    let answer = try sketch.ask().path(to: "Ruth Vega")
    let question = try #require(answer.tieQuestion)
    #expect(question.person.name == "Ann Lee")
    #expect(question.firstIfLow.name == "Bo Ray")
    #expect(question.firstIfHigh.name == "Ann Lee")
    #expect(question.words.contains("rather than Ann Lee, ask Bo Ray if less well than it"))
    #expect(question.first.name == "Ann Lee")
    #expect(question.low < question.strength && question.strength < question.high)
    let pat = try sketch.network.owner()
    for name in ["Ann Lee", "Bo Ray", "Cy Fox"] {
      try sketch.network.setTie(
        pat, try sketch.network.person(name), strength: 0.5, note: nil, on: today)
    }
    #expect(try sketch.ask().path(to: "Ruth Vega").tieQuestion == nil)
    // Only the user knows how well the user knows somebody.
    #expect(try sketch.ask().path(from: "Ann Lee", to: "Ruth Vega").tieQuestion == nil)
  }
}

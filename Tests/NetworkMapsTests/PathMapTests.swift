import FoundationXML
import Introductions
import Testing

@testable import NetworkMaps

@Suite("A path map")
struct PathMapTests {
  private func svg(_ answer: PathAnswer, asSeeker: Bool = true) throws -> SVGDocument {
    var map = PathMap(answer)
    map.seekerIsReader = asSeeker
    return try SVGDocument(map.render(as: .svg))
  }

  @Test("repeats the question, says what to do, how many routes there are, and the day")
  func heading() throws {
    let words = try svg(Samples.twelve).elements(ofClass: "heading")[0].words
    #expect(
      words == [
        "How do I reach Ruth Vega, purchasing at Acme?",
        "Asking Friend Number 1 beats writing cold: 21 % against 10 %; "
          + "all 12 routes together 83 %",
        "The 6 best of 12 routes · as of 23 November 2026",
      ])
  }

  @Test("shows the same routes in another's name")
  func otherSeeker() throws {
    let map = try svg(Samples.three, asSeeker: false)
    #expect(map.elements(ofClass: "heading")[0].words[0].hasPrefix("How can Pat Doe reach Ruth"))
    #expect(map.elements(ofClass: "seeker")[0].words == ["Pat Doe"])
  }

  @Test("shows every person of every route, and each tie with its strength")
  func peopleAndTies() throws {
    let map = try svg(Samples.six)
    let routes = map.elements(ofClass: "route")
    #expect(routes.count == 6)
    for (drawn, route) in zip(routes, Samples.six.routes) {
      let parts = (drawn.children ?? []).compactMap { $0 as? XMLElement }
      #expect(
        parts.compactMap { $0["data-person"] } == route.people.dropFirst().dropLast().map(\.id))
      let ids = route.people.map(\.id)
      #expect(
        parts.compactMap { $0["data-tie"] } == zip(ids, ids.dropFirst()).map { "\($0)--\($1)" })
      #expect(parts.compactMap { $0["data-strength"] } == route.ties.map { "\($0.strength)" })
    }
    #expect(map.elements(ofClass: "seeker").map { $0["data-person"] } == ["p1"])
    #expect(map.elements(ofClass: "target").map { $0["data-person"] } == ["p9"])
  }

  @Test("says strength in words, the reason, and which tie is the weakest")
  func ties() throws {
    let ties = try svg(Samples.three).elements(ofClass: "tie").map(\.words)
    #expect(ties[0] == ["72 % · strong", "wrote e-mails, 14 times, last 2026"])
    #expect(ties[1] == ["52 % · strong (weakest)", "connected on LinkedIn since 2021"])
    #expect(ties[6] == ["12 % · weak (weakest)", "same company: Acme (inferred)"])
  }

  @Test("calls no tie the weakest where all are alike")
  func alike() throws {
    let words = try svg(Samples.group).elements(ofClass: "route")[1].words
    #expect(words.filter { $0 == "50 % · strong" }.count == 2)
  }

  @Test("dashes inferred ties and no others")
  func dashes() throws {
    for tie in try svg(Samples.six).elements(ofClass: "tie") {
      let paths = (tie.children ?? []).compactMap { $0 as? XMLElement }.filter { $0.name == "path" }
      #expect(!paths.isEmpty)
      for path in paths {
        #expect((path["stroke-dasharray"] != nil) == (tie["data-inferred"] == "true"))
      }
    }
  }

  private func widths(_ answer: PathAnswer) throws -> [String?] {
    try svg(answer).elements(ofClass: "tie").map { tie in
      (tie.children ?? []).compactMap { ($0 as? XMLElement)?["stroke-width"] }.first
    }
  }

  @Test("draws a stronger tie wider, and the best route wider than as strong a tie elsewhere")
  func widths() throws {
    #expect(
      try widths(Samples.three) == ["5.2", "5.2", "4.6", "2.8", "4.6", "2.8", "1.4"])
    let weak = Samples.answer([
      Samples.route([Samples.pat, Samples.ruth], [Samples.tie(0.2)]),
      Samples.route(
        [Samples.pat, Samples.omar, Samples.ruth], [Samples.tie(0.3), Samples.tie(0.3)]),
    ])
    #expect(try widths(weak) == ["3.4", "2.8", "2.8"])
  }

  @Test("gives reasons room enough that no name in them is cut")
  func wholeReasons() throws {
    var answer = Samples.answer([
      Samples.route(
        [Samples.pat, Samples.omar, Samples.ruth],
        [
          Samples.tie(0.6),
          Samples.tie(0.3, "same_department", group: "Brookmann Drehmaschinen", inferred: true),
        ])
    ])
    answer.routes[0].ties[0].why =
      "in the address book with a mobile or home number; connected on LinkedIn since 2020"
    let words = try svg(answer).elements(ofClass: "tie").map { $0.words.dropFirst() }
    #expect(
      words.map { $0.joined(separator: " ") } == [
        "in the address book with a mobile or home number, and 1 more",
        "same department: Brookmann Drehmaschinen (inferred)",
      ])
  }

  @Test("has the ground of the best route under all of it, and under nothing of another")
  func band() throws {
    for answer in [Samples.three, Samples.six, Samples.twelve] {
      let drawing = try Graphviz.session { graphviz throws(MapError) in
        try PathMap(answer).drawing(with: graphviz)
      }
      let band = try #require(drawing.shapes.first { $0.id == "route-1-band" }).frame
      for shape in drawing.shapes where shape.id.hasPrefix("route-") {
        if shape.id.hasPrefix("route-1-") {
          #expect(band.contains(shape.frame), "\(shape.id)")
        } else {
          #expect(!band.overlaps(shape.frame), "\(shape.id)")
        }
      }
    }
  }

  @Test("marks the best route, but none when writing cold is better")
  func best() throws {
    #expect(try svg(Samples.three).elements(ofClass: "best").map { $0["data-route"] } == ["1"])
    #expect(try svg(Samples.coldRoutes).elements(ofClass: "best").isEmpty)
  }

  @Test("tells warmth and chance at the end of each route")
  func results() throws {
    let words = try svg(Samples.direct).elements(ofClass: "route")[0].words
    #expect(words.contains("chance 32 %"))
    #expect(words.contains("warmth 62 %"))
  }

  @Test("gives neighbouring routes to the same person one box at their end")
  func targets() throws {
    let targets = try svg(Samples.group).elements(ofClass: "target")
    #expect(targets.map { $0["data-person"] } == ["p9", "p77", "p9"])
    #expect(Set(targets.map { $0["id"] }).count == 3)
  }

  @Test("without a name says whose name is missing and whom to ask")
  func unknownTarget() throws {
    let map = try svg(Samples.unknown)
    #expect(
      map.elements(ofClass: "heading")[0].words[1]
        == "Nobody in the lists is known to lead purchasing at Acme: "
        + "ask Hillary Fox or Wim Rossi for the name")
    #expect(
      map.elements(ofClass: "target")[0].words == ["Name not known yet", "purchasing at Acme"])
    #expect(
      map.elements(ofClass: "person").compactMap { $0["data-person"] } == [
        "p1", "p17", "p31", "p23",
      ])
  }

  @Test("without a route says to write cold")
  func cold() throws {
    let map = try svg(Samples.cold)
    #expect(
      map.elements(ofClass: "heading")[0].words[1]
        == "Nobody can introduce you: write cold, 10 % agree")
    #expect(map.elements(ofClass: "tie").isEmpty)
  }

  @Test("does not claim that a route beats writing cold when only all together do")
  func together() throws {
    var answer = Samples.three
    answer.routes[0].chance = 0.08
    let words = try svg(answer).elements(ofClass: "heading")[0].words[1]
    #expect(
      words == "All 3 routes together beat writing cold: 29 % against 10 %; ask Hillary Fox first")
  }

  @Test("explains itself in a legend", arguments: Samples.all)
  func legend(_ sample: Sample) throws {
    #expect(try svg(sample.answer).elements(ofClass: "legend")[0].words.contains("target"))
  }
}

import Introductions
import Testing

@testable import NetworkMaps

@Suite("The layout of a path map")
struct GeometryTests {
  private func check(_ answer: PathAnswer) throws {
    let (drawing, warnings) = try Graphviz.session { graphviz throws(MapError) in
      let drawing = try PathMap(answer).drawing(with: graphviz)
      // Graphviz warns of words that do not fit: its sizes are then not those of the layout.
      return (drawing, try drawing.render(as: .svg, with: graphviz).warnings)
    }
    #expect(warnings == "")
    let page = Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    let grounds = drawing.shapes.filter { $0.id == "page" || $0.id.hasSuffix("-band") }
    let things = drawing.shapes.filter { shape in !grounds.contains { $0.id == shape.id } }
    #expect(grounds.allSatisfy { page.contains($0.frame) })
    for (index, thing) in things.enumerated() {
      #expect(page.contains(thing.frame), "\(thing.id) leaves the page")
      if let text = thing.textFrame {
        #expect(thing.frame.contains(text), "the words of \(thing.id) leave it")
      }
      for other in things[(index + 1)...] {
        #expect(!thing.frame.overlaps(other.frame), "\(thing.id) lies on \(other.id)")
      }
    }
    for line in drawing.lines {
      for point in line.courses.flatMap(\.samples) {
        let ink = Rect(
          centre: point, Size(width: 0.1, height: line.width))
        #expect(page.contains(ink), "\(line.id) leaves the page")
        for thing in things {
          if let text = thing.textFrame, text.overlaps(ink) {
            Issue.record("\(line.id) runs through the words of \(thing.id)")
          }
        }
      }
    }
    #expect(
      Set(drawing.shapes.map(\.id) + drawing.lines.map(\.id)).count == drawing.shapes.count
        + drawing.lines.count)
  }

  @Test(
    "keeps words in their boxes and apart from each other and from lines", arguments: Samples.all)
  func samples(_ sample: Sample) throws {
    try check(sample.answer)
  }

  @Test("does so for any answer", arguments: 0..<50)
  func random(seed: Int) throws {
    var answers = RandomAnswers(seed: seed)
    try check(answers.answer())
  }

  @Test("breaks words into lines that are no wider than asked")
  func wrapping() throws {
    let lines = try Graphviz.session { graphviz throws(MapError) in
      var ruler = try TextRuler(with: graphviz)
      let texts = ["one two three four five six", String(repeating: "x", count: 90), "short"]
      var lines: [[TextLine]] = []
      for text in texts {
        lines.append(
          try ruler.lines(text, .detail, .ink, width: 80, limit: 2, with: graphviz))
      }
      return lines
    }
    #expect(lines.map(\.count) == [2, 2, 1])
    #expect(lines.joined().allSatisfy { $0.size.width <= 82 })
    #expect(lines[0].map { $0.runs[0].text } == ["one two three", "four five six"])
    #expect(lines[1][1].runs[0].text.last == "…")
  }
}

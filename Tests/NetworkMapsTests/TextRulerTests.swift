import Testing

@testable import NetworkMaps

@Suite("Measuring words")
struct TextRulerTests {
  private static let texts = [
    "Wilhelmine AVATAR", "<b>&amp;\\N</b>]]>", "fi ffi To", "דנה כהן־לוי", "王小明 采购经理",
    "नरेन्द्र कुमार 👩‍👩‍👧‍👦", "e\u{301}te\u{301}",
  ]

  /// What Graphviz says of a text that stands in so much room.
  private func warnings(
    about line: TextLine, spare: Double, with graphviz: borrowing Graphviz
  ) throws(MapError) -> String {
    var drawing = Drawing()
    drawing.size = Size(width: 900, height: 100)
    let size = [line].blockSize
    drawing.groups = [DrawingGroup(id: "g", parent: nil, classes: "", label: "")]
    drawing.shapes = [
      Shape(
        id: "s", group: "g",
        frame: Rect(x: 10, y: 10, width: size.width + spare, height: size.height + 2),
        text: [line])
    ]
    return try drawing.render(as: .svg, with: graphviz).warnings
  }

  @Test(
    "gives the room that they take when they are drawn", arguments: texts,
    [TextStyle.name, .label, .title, .detail, .note])
  func asDrawn(_ text: String, _ style: TextStyle) throws {
    let (enough, tooLittle) = try Graphviz.session { graphviz throws(MapError) in
      var ruler = try TextRuler(with: graphviz)
      let run = TextRun(text: text, style: style, ink: .ink)
      let line = try ruler.line([run], with: graphviz)
      return (
        try warnings(about: line, spare: 1, with: graphviz),
        try warnings(about: line, spare: -1.5, with: graphviz)
      )
    }
    #expect(enough == "")
    // So the words are no narrower than they were measured.
    #expect(tooLittle != "")
  }

  @Test("puts the ellipsis where the missing end would be")
  func ellipsis() {
    #expect(LabelText.cut("Norderhever Spindelbau", to: 14) == "Norderhever Sp…")
    // The mark keeps what is before it at the end of the Arabic words, which is their left.
    #expect(LabelText.cut("شركة النيل للتجارة", to: 9) == "شركة الني…\u{200F}")
    #expect(LabelText.cut("شركة النيل (Nile Ltd)", to: 16) == "شركة النيل (Nile…")
    #expect(LabelText.cut("שלום לך (x)", to: 9) == "שלום לך (…\u{200F}")
  }

  @Test("tells spellings apart that are equal as strings but not as bytes")
  func spellings() {
    let style = TextStyle.name
    let pieces = ["\u{E9}", "e\u{301}"].map { TextPiece(text: $0, style: style) }
    #expect("\u{E9}" == "e\u{301}")
    #expect(pieces[0] != pieces[1])
    #expect(Set(pieces).count == 2)
  }

  @Test("is the same, whatever was measured before and forgotten since")
  func afterForgetting() throws {
    let sizes = try Graphviz.session { graphviz throws(MapError) in
      var sizes: [Size] = []
      for round in 0..<2 {
        var ruler = try TextRuler(with: graphviz)
        let run = TextRun(text: "Wilhelmine", style: .name, ink: .ink)
        sizes.append(try ruler.line([run], with: graphviz).size)
        for number in 0..<6_000 {
          TextSizes[TextPiece(text: "filler \(round) \(number)", style: .name)] =
            Size(width: 1, height: 1)
        }
        // Within a map nothing is forgotten, between two maps everything once it is too much.
        #expect(TextSizes[TextPiece(text: "Wilhelmine", style: .name)] == sizes[0] - TextLine.air)
        TextSizes.makeRoom()
        #expect(TextSizes[TextPiece(text: "Wilhelmine", style: .name)] == nil)
      }
      return sizes
    }
    #expect(sizes[0] == sizes[1])
  }

  @Test("goes on after a drawing has failed")
  func afterFailure() throws {
    let map = PathMap(Samples.three)
    let before = try map.render(as: .svg)
    #expect(throws: MapError.noFonts) {
      try Graphviz.session { _ throws(MapError) -> Int in throw .noFonts }
    }
    #expect(try map.render(as: .svg) == before)
  }
}

extension Size {
  fileprivate static func - (size: Size, air: Double) -> Size {
    Size(width: size.width - air, height: size.height - air)
  }
}

extension TextLine {
  fileprivate static var air: Double { 2 * leading }
}

import Testing

@testable import NetworkMaps

@Suite("Every map")
struct MapLawTests {
  /// Each in turn another kind of map, so that there are fifty of each.
  @Test(
    "of a random network keeps words apart, in their boxes and on the page, and can be read",
    arguments: 0..<200)
  func laws(seed: Int) throws {
    var answers = RandomAnswers(seed: seed)
    switch seed % 4 {
    case 0:
      let map = PathMap(answers.answer())
      try check(map) { graphviz throws(MapError) in try map.drawing(with: graphviz) }
    case 1:
      let map = EgoMap(answers.ego())
      try check(map) { graphviz throws(MapError) in try map.drawing(with: graphviz) }
    case 2:
      let map = CompanyMap(answers.company())
      try check(map) { graphviz throws(MapError) in try map.drawing(with: graphviz) }
    default:
      let map = NetworkMap(answers.network())
      try check(map) { graphviz throws(MapError) in try map.drawing(with: graphviz) }
    }
  }

  private func check(
    _ map: some AnswerMap, _ draw: (borrowing Graphviz) throws(MapError) -> Drawing
  ) throws {
    let (drawing, warnings) = try Graphviz.session { graphviz throws(MapError) in
      let drawing = try draw(graphviz)
      // Graphviz warns of words that do not fit: its sizes are then not those of the layout.
      return (drawing, try drawing.render(as: .svg, with: graphviz).warnings)
    }
    #expect(warnings == "")
    MapLaws.check(drawing)
    let bytes = try map.render(as: .svg)
    try MapLaws.check(svg: bytes)
    #expect(try map.render(as: .svg) == bytes)
    try checkOrder(of: drawing, in: String(decoding: map.render(as: .dot), as: UTF8.self))
  }

  /// In DOT, as everywhere, what stands later is drawn over what stands before.
  private func checkOrder(of drawing: Drawing, in source: String) throws {
    var rest = source[...]
    for shape in drawing.shapes {
      let isWord = shape.id.allSatisfy { $0.isLetter || $0.isNumber }
      let name = isWord ? shape.id : "\"\(shape.id)\""
      let statement = try #require(rest.firstRange(of: "\n\t\(name)\t["), "\(shape.id)")
      rest = rest[statement.upperBound...]
    }
  }
}

import Introductions
import Testing

@testable import NetworkMaps

@Suite("An ego map")
struct EgoMapTests {
  private func contact(_ number: Int, opens further: [EgoAnswer.Further] = []) -> EgoAnswer.Contact
  {
    EgoAnswer.Contact(
      person: Samples.person("p\(number)", "Friend Number \(number)"), strength: 0.6,
      opens: further.count, further: further)
  }

  private func drawing(_ workplaces: [EgoAnswer.Workplace]) throws -> Drawing {
    let answer = EgoAnswer(
      from: Samples.pat, known: workplaces.reduce(0) { $0 + $1.known }, further: 0,
      workplaces: workplaces, asOf: Samples.asOf)
    return try Graphviz.session { graphviz throws(MapError) in
      try EgoMap(answer).drawing(with: graphviz)
    }
  }

  private func boxes(_ drawing: Drawing, _ isOne: (Shape) -> Bool) -> [Rect] {
    drawing.shapes.filter { $0.id.hasSuffix("-box") && isOne($0) }.map(\.frame)
  }

  @Test("has about as many people on the one side as on the other, where no company ties them")
  func bothSides() throws {
    for count in [8, 13, 20] {
      let people = (1...count).map { contact($0 + 1) }
      let drawing = try drawing([
        EgoAnswer.Workplace(company: nil, known: count, contacts: people, further: 0)
      ])
      let boxes = boxes(drawing) { $0.id.contains("-contact-") }
      let right = boxes.count { $0.centre.x > drawing.size.width / 2 }
      #expect(boxes.count == count)
      #expect(abs(right - (count - right)) <= 5, "\(right) of \(count)")
    }
  }

  @Test("sets those apart who are behind one person from those behind the next")
  func apart() throws {
    func further(_ number: Int) -> [EgoAnswer.Further] {
      (0..<4).map {
        EgoAnswer.Further(
          person: Samples.person("q\(number)-\($0)", "Further \($0)"), strength: 0.5, warmth: 0.3)
      }
    }
    let people = (1...6).map { contact($0 + 1, opens: further($0)) }
    let drawing = try drawing([
      EgoAnswer.Workplace(company: "Acme", known: 6, contacts: people, further: 0)
    ])
    let all = drawing.shapes.filter { $0.id.contains("-further-") && $0.id.hasSuffix("-box") }
    #expect(all.count == 24)
    func parent(_ shape: Shape) -> Substring {
      shape.id[..<(shape.id.firstRange(of: "-further")?.lowerBound ?? shape.id.endIndex)]
    }
    for (upper, lower) in zip(all, all.dropFirst()) where upper.frame.y < lower.frame.y {
      let gap = lower.frame.y - upper.frame.bottom
      #expect(parent(upper) == parent(lower) ? gap < 6 : gap > 10)
    }
  }

  @Test("is not much wider than a page is")
  func fitsAPage() throws {
    let people = (1...20).map { contact($0 + 1) }
    let size = try drawing([
      EgoAnswer.Workplace(company: "Acme", known: 10, contacts: Array(people[..<10]), further: 0),
      EgoAnswer.Workplace(
        company: "Fjord AS", known: 10, contacts: Array(people[10...]), further: 0),
    ]).size
    #expect(size.width / size.height < 1.6)
  }
}

import Testing

@testable import NetworkMaps

@Suite("Placing things")
struct PlacementTests {
  @Test("a stack keeps its order, overlaps nowhere, stays within bounds and near what is wanted")
  func stack() {
    let stack = Stack(heights: [10, 20, 10], wanted: [50, 50, 52])
    let middles = stack.middles(within: 0...100)
    #expect(middles[1] - middles[0] >= 15 && middles[2] - middles[1] >= 15)
    #expect(abs(middles[1] - 50) < 3)
    #expect(Stack(heights: [10, 10], wanted: [90, 99]).middles(within: 0...100) == [85, 95])
    #expect(Stack(heights: [10, 10], wanted: [10, 60]).middles(within: 0...100) == [10, 60])
    #expect(Stack(heights: [], wanted: []).middles(within: 0...1) == [])
  }

  @Test("a wall gives each thing a cell of its own and puts those linked side by side")
  func wall() {
    // A chain of nine, told in a scrambled order.
    let links = (0..<8).map {
      BrickLayout.Link(first: $0 * 2 % 9, second: ($0 + 1) * 2 % 9, weight: 1, passing: 2)
    }
    let shape = BrickWall.Shape(rowHeight: 0.6, thing: Size(width: 0.7, height: 0.4))
    let wall = BrickLayout(
      count: 9, links: links, wall: BrickWall(count: 9, columns: 3, shape: shape))
    let places = (0..<9).map { wall.place(of: $0) }
    #expect(Set(places.map { "\($0.column) \($0.row)" }).count == 9)
    for link in links {
      let (a, b) = (places[link.first], places[link.second])
      #expect(abs(a.row - b.row) <= 1 && abs(a.column - b.column) <= 1)
    }
    let none = BrickWall(count: 0, columns: 0, shape: shape)
    #expect(none.rows == 1)
    #expect(BrickLayout(count: 0, links: [], wall: none).cost == 0)
  }

  @Test("segments know what they cross and meet")
  func segments() {
    func segment(_ x: Double, _ y: Double, _ u: Double, _ v: Double) -> Segment {
      Segment(start: Point(x: x, y: y), end: Point(x: u, y: v))
    }
    #expect(segment(0, 0, 10, 10).crosses(segment(0, 10, 10, 0)))
    #expect(!segment(0, 0, 10, 10).crosses(segment(0, 0, 10, 0)))
    #expect(!segment(0, 0, 1, 1).crosses(segment(5, 0, 5, 9)))
    let box = Rect(x: 2, y: 2, width: 2, height: 2)
    #expect(segment(0, 3, 9, 3).meets(box) && segment(3, 3, 3, 3).meets(box))
    #expect(!segment(0, 0, 9, 1).meets(box) && !segment(0, 9, 9, 9).meets(box))
  }
}

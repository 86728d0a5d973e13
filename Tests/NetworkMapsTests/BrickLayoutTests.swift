import Testing

@testable import NetworkMaps

@Suite("A wall of boxes")
struct BrickLayoutTests {
  private struct Network {
    var count: Int
    var columns: Int
    var links: [BrickLayout.Link] = []

    static let shape = BrickWall.Shape(rowHeight: 0.6, thing: Size(width: 0.7, height: 0.4))

    init(seed: Int) {
      var generator = SeededGenerator(seed: seed)
      count = Int.random(in: 2...24, using: &generator)
      columns = Int.random(in: 1...6, using: &generator)
      for _ in 0..<Int.random(in: 1...(count * 3 / 2), using: &generator) {
        let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &generator) }
        links.append(
          BrickLayout.Link(
            first: ends[0], second: ends[1], weight: .random(in: 0.4...1, using: &generator),
            passing: [1, 6].randomElement(using: &generator) ?? 1))
      }
    }

    /// What a wall costs, added up from scratch.
    func cost(_ points: [Point]) -> Double {
      let links = links.filter { $0.first != $0.second }
      let lines = links.map { Segment(start: points[$0.first], end: points[$0.second]) }
      var cost = 0.0
      for (index, link) in links.enumerated() {
        cost += link.weight * lines[index].length
        for thing in 0..<count
        where thing != link.first && thing != link.second
          && lines[index].meets(Rect(centre: points[thing], Self.shape.thing))
        {
          cost += link.passing
        }
        for other in lines[(index + 1)...] where lines[index].crosses(other) {
          cost += BrickLayout.crossing
        }
      }
      return cost
    }
  }

  private func point(_ column: Double, _ row: Int) -> Point {
    Point(x: column, y: Double(row) * Network.shape.rowHeight)
  }

  @Test("gets no better by any swap", arguments: 0..<60)
  func localOptimum(seed: Int) {
    let network = Network(seed: seed)
    let wall = BrickLayout(
      count: network.count, links: network.links,
      wall: BrickWall(count: network.count, columns: network.columns, shape: Network.shape))
    let places = (0..<network.count).map { wall.place(of: $0) }
    let points = places.map { point($0.column, $0.row) }
    let cost = network.cost(points)
    #expect(abs(cost - wall.cost) < 1e-6)
    var free: [Point] = []
    for row in 0..<wall.wall.rows {
      for column in 0..<wall.wall.columns {
        let cell = point(Double(column) + (row % 2 == 1 ? 0.5 : 0), row)
        if !points.contains(cell) { free.append(cell) }
      }
    }
    for first in 0..<network.count {
      for second in (first + 1)..<max(first + 1, network.count) {
        var swapped = points
        swapped.swapAt(first, second)
        #expect(network.cost(swapped) > cost - 1e-6, "\(first) and \(second)")
      }
      for cell in free {
        var moved = points
        moved[first] = cell
        #expect(network.cost(moved) > cost - 1e-6, "\(first) to \(cell)")
      }
    }
  }
}

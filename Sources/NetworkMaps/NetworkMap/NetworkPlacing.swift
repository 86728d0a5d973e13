/// Where the boxes of a network map stand, and the courses of the lines between them.
struct NetworkPlacing {
  /// From the upper left corner of the wall.
  let frames: [Rect]
  /// Of each link, if it has one.
  let courses: [Course?]

  /// The best of a few walls: which one lets lines pass well shows only once they are drawn.
  init(_ cards: [NetworkCard], _ links: NetworkLinks) {
    var best: (badness: Double, frames: [Rect], courses: [Course?])?
    for start in 0..<Self.walls {
      let frames = Self.frames(of: cards, links, start: start)
      let wall = Rect(
        x: 0, y: 0, width: frames.map(\.right).max() ?? 0, height: frames.map(\.bottom).max() ?? 0)
      let route = LinkRoute(
        frames: frames, bounds: wall.grown(by: NetworkMetrics.margin - NetworkMetrics.widest))
      let lines = LinkCourses(links, route: route)
      let badness = lines.badness
      if best.map({ badness < $0.badness }) ?? true { best = (badness, frames, lines.courses) }
      if badness <= Self.goodEnough { break }
    }
    (frames, courses) = (best?.frames ?? [], best?.courses ?? [])
  }

  private static let walls = 3
  /// In crossings; a map that has no more is not worth another wall.
  private static let goodEnough = 2.0

  /// On a wall about half as wide again as high.
  private static func frames(of cards: [NetworkCard], _ links: NetworkLinks, start: Int) -> [Rect] {
    let cell = Size(
      width: (cards.map(\.size.width).max() ?? 0) + NetworkMetrics.gap.width,
      height: (cards.map(\.size.height).max() ?? 0) + NetworkMetrics.gap.height)
    let rows = (Double(cards.count) * cell.width / (1.5 * cell.height)).squareRoot().rounded()
    let columns = Int((Double(cards.count) / max(1, rows)).rounded(.up))
    let wall = BrickLayout(
      count: cards.count, columns: columns,
      links: links.links.filter { $0.role != .spare }.map { link in
        BrickLayout.Link(
          first: link.first, second: link.second, weight: 0.4 + 0.6 * links.weight(of: link),
          passing: link.role == .hold ? 6 : 1)
      }, shape: shape(of: cards, cell: cell), start: start)
    // A row is as high as its highest box.
    var heights = Array(repeating: 0.0, count: wall.rows)
    for index in cards.indices {
      let row = wall.place(of: index).row
      heights[row] = max(heights[row], cards[index].size.height)
    }
    var middles: [Double] = []
    var y = 0.0
    for height in heights {
      middles.append(y + height / 2)
      y += height + (height > 0 ? NetworkMetrics.gap.height : 0)
    }
    let left = cards.indices.map { wall.place(of: $0).column }.min() ?? 0
    return cards.indices.map { index in
      let place = wall.place(of: index)
      return Rect(
        centre: Point(
          x: (place.column - left) * cell.width + (cell.width - NetworkMetrics.gap.width) / 2,
          y: middles[place.row]), cards[index].size)
    }
  }

  /// Boxes are taken for a tenth larger than they are on average.
  private static func shape(of cards: [NetworkCard], cell: Size) -> BrickWall.Shape {
    let count = Double(max(1, cards.count))
    let box = Size(
      width: 1.1 * cards.reduce(0) { $0 + $1.size.width } / count,
      height: 1.1 * cards.reduce(0) { $0 + $1.size.height } / count)
    let room = 2 * NetworkMetrics.clearance
    return BrickWall.Shape(
      rowHeight: (box.height + NetworkMetrics.gap.height) / cell.width,
      thing: Size(
        width: (box.width + room) / cell.width, height: (box.height + room) / cell.width))
  }
}

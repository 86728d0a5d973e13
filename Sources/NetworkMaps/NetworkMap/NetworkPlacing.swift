/// Where the boxes of a network map stand, and the courses of the lines between them.
struct NetworkPlacing {
  /// From the upper left corner of the wall.
  let frames: [Rect]
  /// Of each link, if it has one.
  let courses: [Course?]

  /// The best of a few layouts: which one lets lines pass well shows only once they are drawn.
  init(_ cards: [NetworkCard], _ links: NetworkLinks) {
    let cell = Size(
      width: (cards.map(\.size.width).max() ?? 0) + NetworkMetrics.gap.width,
      height: (cards.map(\.size.height).max() ?? 0) + NetworkMetrics.gap.height)
    let wall = Self.wall(of: cards, cell: cell)
    let brickLinks = links.links.filter { $0.role != .spare }.map { link in
      BrickLayout.Link(
        first: link.first, second: link.second, weight: 0.4 + 0.6 * links.weight(of: link),
        passing: link.role == .hold ? 6 : 1)
    }
    var best: (badness: Double, cutsOff: Bool, frames: [Rect], courses: [Course?])?
    for start in 0..<Self.mostLayouts {
      if start >= Self.layouts, best?.cutsOff == false { break }
      let layout = BrickLayout(count: cards.count, links: brickLinks, wall: wall, start: start)
      let frames = Self.frames(of: cards, in: layout, cellWidth: cell.width)
      let page = Rect(
        x: 0, y: 0, width: frames.map(\.right).max() ?? 0, height: frames.map(\.bottom).max() ?? 0)
      let route = LinkRoute(
        frames: frames, bounds: page.grown(by: NetworkMetrics.margin - NetworkMetrics.widest))
      let lines = LinkCourses(links, route: route)
      let (badness, cutsOff) = (lines.badness, lines.cutsOff)
      let isBest = best.map { (cutsOff ? 1 : 0, badness) < ($0.cutsOff ? 1 : 0, $0.badness) }
      if isBest ?? true { best = (badness, cutsOff, frames, lines.courses) }
      if badness <= Self.goodEnough, !cutsOff { break }
    }
    (frames, courses) = (best?.frames ?? [], best?.courses ?? [])
  }

  private static let layouts = 4
  /// As long as the best one cuts somebody off.
  private static let mostLayouts = 12
  /// In crossings; a map that has no more is not worth another layout.
  private static let goodEnough = 2.0

  private static func frames(
    of cards: [NetworkCard], in layout: BrickLayout, cellWidth: Double
  ) -> [Rect] {
    // A row is as high as its highest box.
    var heights = Array(repeating: 0.0, count: layout.wall.rows)
    for index in cards.indices {
      let row = layout.place(of: index).row
      heights[row] = max(heights[row], cards[index].size.height)
    }
    var middles: [Double] = []
    var y = 0.0
    for height in heights {
      middles.append(y + height / 2)
      y += height + (height > 0 ? NetworkMetrics.gap.height : 0)
    }
    let left = cards.indices.map { layout.place(of: $0).column }.min() ?? 0
    return cards.indices.map { index in
      let place = layout.place(of: index)
      return Rect(
        centre: Point(
          x: (place.column - left) * cellWidth + (cellWidth - NetworkMetrics.gap.width) / 2,
          y: middles[place.row]), cards[index].size)
    }
  }

  /// About half as wide again as high.
  private static func wall(of cards: [NetworkCard], cell: Size) -> BrickWall {
    let rows = (Double(cards.count) * cell.width / (1.5 * cell.height)).squareRoot().rounded()
    let columns = Int((Double(cards.count) / max(1, rows)).rounded(.up))
    return BrickWall(
      count: cards.count, columns: columns, shape: shape(of: cards, cell: cell))
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

/// Half of both rings: boxes one under another.
struct EgoHalf {
  /// Which way boxes stand out: 1 to the right, -1 to the left.
  let side: Double
  var blocks: [EgoBlock] = []

  private var slots: [EgoSlot] { blocks.flatMap(\.slots) }

  /// What the boxes of the inner ring take one under another.
  var innerHeight: Double {
    slots.reduce(0) { $0 + $1.height + EgoMetrics.gap }
      + blocks.indices.dropLast().reduce(0) { $0 + gap(below: $1) }
  }

  /// The same of the outer ring.
  var outerHeight: Double { slots.reduce(0) { $0 + $1.childrenHeight } }

  /// None between parts of one company, but for those who open others.
  private func gap(below index: Int) -> Double {
    guard blocks.indices.contains(index + 1) else { return 0 }
    let (upper, lower) = (blocks[index], blocks[index + 1])
    return upper.id == lower.id && !upper.opens && !lower.opens ? 0 : EgoMetrics.blockGap
  }

  /// The middle of each box of the inner ring, from the middle of the ring downwards; what room is
  /// left in `room` is shared out.
  func middles(room: Double) -> [Double] {
    let used = innerHeight
    let spare = min(EgoMetrics.blockGap, max(0, room - used) / Double(max(1, slots.count)))
    var y = -(used + spare * Double(slots.count)) / 2
    var middles: [Double] = []
    for (index, block) in blocks.enumerated() {
      for slot in block.slots {
        let height = slot.height + EgoMetrics.gap + spare
        middles.append(y + height / 2)
        y += height
      }
      y += gap(below: index)
    }
    return middles
  }

  /// The middle of what hangs behind each slot, as near as can be to the slot's own height and in
  /// the same order: so lines do not cross.
  func outerMiddles(_ middles: [Double], room: Double) -> [Double] {
    Stack(heights: slots.map(\.childrenHeight), wanted: middles)
      .middles(within: -room / 2...room / 2)
  }

  /// Both halves, about equally high. What has something behind it is in the middle, where lines
  /// outwards are short; all else keeps its order above and below.
  static func halves(of blocks: [EgoBlock]) -> (right: EgoHalf, left: EgoHalf) {
    func height(_ block: EgoBlock) -> Double {
      let half = EgoHalf(side: 1, blocks: [block])
      return half.innerHeight + EgoMetrics.blockGap + half.outerHeight / 2
    }
    var (right, left) = ([Int](), [Int]())
    var (rightHeight, leftHeight) = (0.0, 0.0)
    let order = blocks.indices.sorted { (height(blocks[$1]), $0) < (height(blocks[$0]), $1) }
    for index in order {
      if rightHeight <= leftHeight {
        right.append(index)
        rightHeight += height(blocks[index])
      } else {
        left.append(index)
        leftHeight += height(blocks[index])
      }
    }
    func half(_ side: Double, _ indices: [Int]) -> EgoHalf {
      let chosen = indices.sorted().map { blocks[$0] }
      let opening = chosen.filter(\.opens)
      let plain = chosen.filter { !$0.opens }
      let above = plain.count / 2
      return EgoHalf(side: side, blocks: plain[..<above] + opening + plain[above...])
    }
    return (half(1, right), half(-1, left))
  }
}

/// How wide the rings are: both are ellipses, the inner one higher than wide, the outer one wider than
/// high, because boxes are wider than high and need room at the sides only.
struct EgoRadii {
  private(set) var innerHeight: Double
  let boxWidth: Double
  /// Room for lines between the boxes of the inner ring and the outer ring.
  private(set) var fan = EgoMetrics.fan

  /// Where all boxes of the inner ring end.
  var channel: Double { inner.width + boxWidth }
  /// Half the width and half the height of the inner ring.
  var inner: Size { Size(width: EgoMetrics.narrowness * innerHeight, height: innerHeight) }
  /// Half the width and half the height of the outer ring.
  var outer: Size { Size(width: channel + fan, height: innerHeight + EgoMetrics.rise) }

  /// From the highest box to the lowest.
  var innerRoom: Double { 2 * EgoMetrics.reach * innerHeight }

  /// The same of the outer ring, as far as its boxes begin behind all of the inner ring with room
  /// for a line to turn.
  var outerRoom: Double {
    let nearest = (channel + EgoMetrics.turn) / outer.width
    return 2 * outer.height * (1 - nearest * nearest).squareRoot()
  }

  /// The smallest on which both halves have room.
  init(_ halves: [EgoHalf], boxWidth: Double) {
    self.boxWidth = boxWidth
    innerHeight = halves.map { $0.innerHeight / (2 * EgoMetrics.reach) }
      .reduce(EgoMetrics.smallestRadius, max).rounded(.up)
    let needed = halves.map(\.outerHeight).max() ?? 0
    innerHeight = max(innerHeight, needed / 1.3 - EgoMetrics.rise).rounded(.up)
    // Ends: the wider the ring, the nearer its room comes to twice its height, which is enough.
    while outerRoom < needed { fan += 4 }
  }

  /// How far to the side the outer ring is at a height, counted from its middle.
  func outerWidth(at y: Double) -> Double {
    let share = y / outer.height
    return outer.width * max(0, 1 - share * share).squareRoot()
  }

  /// The same of the inner ring.
  func innerWidth(at y: Double) -> Double {
    EgoMetrics.narrowness * max(0, innerHeight * innerHeight - y * y).squareRoot()
  }
}

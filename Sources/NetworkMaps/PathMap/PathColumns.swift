/// Where things are from left to right: seeker, badge, tie, person, tie …, result, target.
///
/// The columns are those of the longest way; a shorter one passes by the rest on its last line.
struct PathColumns {
  let seeker: Size
  /// Lines part between the seeker and here; `nil` where ways have no numbers.
  private(set) var badge: Double?
  /// Where the words of the first, second … ties go.
  private(set) var ties: [Range<Double>] = []
  private(set) var people: [Range<Double>] = []
  private(set) var result: Range<Double>
  private(set) var target: Range<Double>
  private(set) var width: Double
  /// Neighbouring ways that end at the same person.
  let runs: [Range<Int>]

  init(_ lanes: [PathLane], seeker box: PathLane.Box) {
    typealias Metrics = PathMetrics
    seeker = box.lines.blockSize.padded(by: Metrics.seekerPadding)
    runs = Self.runs(of: lanes)

    let longest = lanes.map(\.ties.count).max() ?? 0
    var gaps = (0..<longest).map { column in
      let words = lanes.map { column < $0.ties.count ? $0.ties[column].textWidth : 0 }
      return max(Metrics.minimumGap, (words.max() ?? 0) + 2 * Metrics.tiePadding)
    }
    let boxes = (0..<max(0, longest - 1)).map { column in
      lanes.map { column < $0.people.count ? $0.people[column].size.width : 0 }.max() ?? 0
    }
    let resultWidth = lanes.map(\.resultSize.width).max() ?? 0
    let targetWidth = lanes.map(\.target.size.width).max() ?? 0
    let hasBadges = lanes.contains { $0.badge != nil }
    let fans = (
      out: Metrics.fan(lanes.count), in: Metrics.fan(runs.map(\.count).max() ?? 1)
    )
    let used =
      2 * Metrics.margin + seeker.width + fans.out + (hasBadges ? 2 * Metrics.badgeRadius : 0)
      + gaps.reduce(0, +) + boxes.reduce(0, +) + resultWidth + fans.in + targetWidth
    // A small map would leave no room for its title and its legend: its lines grow.
    let spare = max(0, Metrics.minimumWidth - used) / Double(max(1, gaps.count))
    gaps = gaps.map { $0 + spare }

    var x = Metrics.margin + seeker.width + fans.out
    if hasBadges {
      badge = x + Metrics.badgeRadius
      x += 2 * Metrics.badgeRadius
    }
    func take(_ width: Double) -> Range<Double> {
      defer { x += width }
      return x..<(x + max(0, width))
    }
    for (column, gap) in gaps.enumerated() {
      ties.append(take(gap))
      if column < boxes.count { people.append(take(boxes[column])) }
    }
    result = take(resultWidth)
    _ = take(fans.in)
    target = take(targetWidth)
    width = (x + Metrics.margin).rounded(.up)
  }

  private static func runs(of lanes: [PathLane]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in lanes.indices {
      if let last = runs.last, lanes[last.lowerBound].target.key == lanes[index].target.key {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}

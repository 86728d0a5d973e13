/// The order of those who stand between the seeker and a company, so that few lines cross: people
/// who know somebody there, and the seeker's own lines, which pass between them.
struct CompanyLanes {
  enum Lane: Hashable {
    /// By their places among the knowers, and among the colleagues.
    case knower(Int)
    case direct(Int)
  }

  struct Tie {
    /// The place of the colleague at whom it ends.
    var to: Int
    var strength: Double
    /// The way to whom to reach is to be plain: it counts as several lines.
    var isMain: Bool
  }

  private struct End {
    var y: Double
    var weight: Double
  }

  /// From the top.
  private(set) var order: [Lane] = []
  private let ends: [Lane: [End]]

  /// `ties` are those of each knower, `direct` the colleagues whom the seeker knows, and `middles`
  /// how far down each colleague is.
  init(ties: [[Tie]], direct: [Int], middles: [Double]) {
    var ends: [Lane: [End]] = [:]
    for (index, ties) in ties.enumerated() {
      ends[.knower(index)] = ties.map { End(y: middles[$0.to], weight: $0.isMain ? 6 : 1) }
    }
    for index in direct { ends[.direct(index)] = [End(y: middles[index], weight: 1)] }
    self.ends = ends
    let lanes = ties.indices.map(Lane.knower) + direct.map(Lane.direct)
    order = lanes.enumerated().sorted {
      (wanted($0.element), $0.offset) < (wanted($1.element), $1.offset)
    }.map(\.element)
    exchange()
  }

  /// How far down a lane would best be: in the middle of where its lines end.
  func wanted(_ lane: Lane) -> Double {
    guard let ends = ends[lane], !ends.isEmpty else { return 0 }
    return ends.reduce(0) { $0 + $1.y * $1.weight } / ends.reduce(0) { $0 + $1.weight }
  }

  /// Neighbours change places as long as that saves crossings.
  private mutating func exchange() {
    for _ in order {
      var isBetter = false
      for index in order.indices.dropLast() {
        let (first, second) = (order[index], order[index + 1])
        if crossings(second, above: first) < crossings(first, above: second) {
          order.swapAt(index, index + 1)
          isBetter = true
        }
      }
      if !isBetter { return }
    }
  }

  private func crossings(_ upper: Lane, above lower: Lane) -> Double {
    (ends[upper] ?? []).reduce(0) { sum, end in
      (ends[lower] ?? []).reduce(sum) { $1.y < end.y ? $0 + $1.weight * end.weight : $0 }
    }
  }
}

/// Says which chains of a ``LayeredSearch`` can still become part of an answer.
protocol SearchGuide: ~Copyable {
  /// No chain that costs more can be of use, in millinats.
  var limit: UInt32 { get }
  /// Whether a chain that leads to a person at a cost and in so many ties is of use.
  mutating func admits(_ person: UInt32, cost: UInt32, ties: UInt32) -> Bool
}

/// Admits everybody.
struct NoGuide: SearchGuide {
  var limit: UInt32 { .max }

  @inline(__always)
  func admits(_ person: UInt32, cost: UInt32, ties: UInt32) -> Bool { true }
}

/// Admits the chains of a search backward that meet the surroundings of the seeker in time.
///
/// Most people within three ties of the target are nowhere near the seeker, and looking one up in
/// the surroundings is far cheaper than keeping a label of them and reading their ties.
struct MeetingGuide: SearchGuide, ~Copyable {
  /// Everybody within some ties of the seeker.
  let surroundings: LayeredSearch
  /// What a path of up to so many ties may cost, by that number; it never rises.
  private(set) var caps: [UInt32]
  private let wanted: Wanted
  private var hasMet = false

  /// Which paths a search is for.
  enum Wanted {
    /// The cheapest through everybody whom the seeker can ask.
    case everything
    /// The cheapest of each number of ties.
    case cheapestOfEachLength
    /// The cheapest, and of these those with the fewest ties.
    case cheapest
  }

  /// What the cheapest path of those met so far costs; `nil` if there is none.
  var cheapest: Cost? {
    hasMet ? caps.last.map { Cost(millinats: $0) } : nil
  }

  var limit: UInt32 {
    // What is of use for few ties may cost more than what is of use for many.
    wanted == .cheapest ? caps[caps.count &- 1] : .max
  }

  init(
    surroundings: consuming LayeredSearch, maximumTies: Int, maximumCost: Cost, wanted: Wanted
  ) {
    self.surroundings = surroundings
    caps = Array(repeating: maximumCost.millinats, count: maximumTies + 1)
    self.wanted = wanted
  }

  @inline(__always)
  mutating func admits(_ person: UInt32, cost: UInt32, ties: UInt32) -> Bool {
    var index = surroundings.latest(of: person)
    var isOfUse = false
    while index != LayeredSearch.none {
      let near = surroundings.labels[Int(index)]
      let (total, overflow) = near.cost.addingReportingOverflow(cost)
      let all = Int(near.ties &+ ties)
      if all < caps.count, !overflow, total <= caps[all] {
        isOfUse = true
        hasMet = true
        if wanted != .everything { lower(to: total, from: wanted == .cheapest ? 0 : all) }
      }
      index = near.shorter
    }
    return isOfUse
  }

  private mutating func lower(to cost: UInt32, from ties: Int) {
    for count in ties..<caps.count {
      if caps[count] <= cost { break }
      caps[count] = cost
    }
  }
}

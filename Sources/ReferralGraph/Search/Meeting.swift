/// A search backward from the targets, as far as its guide lets it go.
///
/// It has labels of the people whom the seeker can ask first, and of everybody on the way from
/// them to the targets.
struct Meeting<Guide: SearchGuide & ~Copyable>: ~Copyable {
  var search: LayeredSearch
  var guide: Guide
  /// So many rounds a search goes before it is guided.
  let freeRounds: UInt32

  /// Goes on to the last of so many rounds.
  mutating func run(to lastRound: Int) throws {
    try Self.run(&search, &guide, freeRounds: freeRounds, to: lastRound)
  }

  /// Takes another search backward to the last of so many rounds, by the same guide.
  mutating func run(_ other: inout LayeredSearch, to lastRound: Int) throws {
    try Self.run(&other, &guide, freeRounds: freeRounds, to: lastRound)
  }

  /// The search alone, when nothing is to be guided any more.
  consuming func takeSearch() -> LayeredSearch { search }

  private static func run(
    _ search: inout LayeredSearch, _ guide: inout Guide, freeRounds: UInt32, to lastRound: Int
  ) throws {
    while search.ties < lastRound, !search.round.isEmpty {
      if search.ties < freeRounds {
        try search.advance()
      } else {
        // Those of the first guided round were reached freely, and may be met later.
        try search.advance(&guide, rechecking: search.ties > freeRounds)
      }
    }
  }
}

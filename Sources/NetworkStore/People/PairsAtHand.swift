/// The pairs of records that may be one person, held in memory.
struct PairsAtHand {
  /// Ascending.
  private(set) var pairs: [MatchPairTable.Pair]
  /// The places of the pairs in the order of their second records.
  private var bySecond: [Int32] = []

  init(_ pairs: [MatchPairTable.Pair]) {
    self.pairs = pairs
    order()
  }

  /// The pairs that a record is in.
  func pairs(of record: Int64) -> [MatchPairTable.Pair] {
    let first = pairs.firstPlace { $0.first >= record }
    let second = bySecond.firstPlace { pairs[Int($0)].second >= record }
    return pairs[first...].prefix { $0.first == record }
      + bySecond[second...].lazy.map { pairs[Int($0)] }.prefix { $0.second == record }
  }

  /// Puts the pairs that some records are in now into the place of those that they were in, and gives
  /// these, ascending.
  mutating func replace(
    of records: Set<Int64>, with new: [MatchPairTable.Pair]
  ) -> [MatchPairTable.Pair] {
    var former: [MatchPairTable.Pair] = []
    pairs.removeAll {
      let isReplaced = records.contains($0.first) || records.contains($0.second)
      if isReplaced { former.append($0) }
      return isReplaced
    }
    pairs += new
    pairs.sort()
    order()
    return former
  }

  private mutating func order() {
    bySecond = pairs.indices.map(Int32.init).sorted {
      (pairs[Int($0)].second, $0) < (pairs[Int($1)].second, $1)
    }
  }
}

/// People who were at a place at the same time, until one of them left.
struct Contemporaries: Hashable {
  /// Ascending, at least two.
  var people: [Int64]
  /// The month in which one left; the month before it they had in common.
  var until: Int

  /// For each month in which somebody left, all who were there right before it; the last month
  /// first.
  ///
  /// Two people are in one of these groups only if they had a month in common, and if one of them has
  /// left, there is one that ends when they parted, which is the first that has both.
  ///
  /// - Complexity: O(*m* · *n*) for *n* stays, which end in *m* months.
  static func groups(of stays: [Int64: [Stay]]) -> [Contemporaries] {
    let ends = Set(stays.values.joined().compactMap(\.until)).sorted(by: >)
    return ends.compactMap { end in
      let people = stays.filter { _, stays in
        stays.contains { $0.from < end && $0.until ?? .max >= end }
      }.keys.sorted()
      return people.count > 1 ? Contemporaries(people: people, until: end) : nil
    }
  }
}

internal import Foundation

extension PathSearch {
  /// Paths that have nobody in common but their ends.
  public struct DisjointPaths: Hashable, Sendable {
    /// In order; each of them can fail without any other.
    public let paths: [WarmPath]
    /// Whether it is certain that no other such set is more likely to get through; it seldom is
    /// not, where paths are many and nearly all share somebody.
    public let isProven: Bool
  }

  /// How many of the best paths sets are made of.
  public static let mostDisjointCandidates = 256

  /// The up to `count` paths that share no intermediary of which most likely at least one gets
  /// through, which as they share no tie is `1 − Π(1 − warmth)`.
  ///
  /// Finding it is NP-hard for paths of bounded length (Itai, Perl, Shiloach 1982,
  /// doi:10.1002/net.3230120306), and easy where paths are few: of the paths in order, branches
  /// that cannot become the best are cut off by the warmth of what can still be added.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Complexity: as ``shortest(_:from:toAny:in:)`` for the paths that it takes to prove the answer, of
  ///   which it tries at most a million sets.
  public func disjoint(
    _ count: Int, from seeker: PersonID, toAny targets: Set<PersonID>, in graph: ReferralGraph
  ) throws -> DisjointPaths {
    var candidates = 4 * min(max(count, 4), Self.mostDisjointCandidates)
    while true {
      candidates = min(candidates, Self.mostDisjointCandidates)
      let paths = try shortest(candidates, from: seeker, toAny: targets, in: graph)
      var choice = DisjointChoice(of: paths, count: max(count, 0))
      try choice.run()
      let isProven =
        choice.isComplete && (paths.count < candidates || choice.nothingColderHelps)
      if isProven || !choice.isComplete || candidates == Self.mostDisjointCandidates {
        return DisjointPaths(paths: choice.best.map { paths[$0] }, isProven: isProven)
      }
      candidates *= 4
    }
  }
}

/// Chooses among paths in order those that share nobody and get through most likely.
private struct DisjointChoice {
  private static let mostSets = 1_000_000

  private let intermediaries: [Set<PersonID>]
  /// For each path `−ln(1 − warmth)`, which adds up over a set; descending.
  private let values: [Double]
  private let count: Int
  private(set) var best: [Int] = []
  private var bestValue = 0.0
  /// The best value of sets of up to so many paths, by that number.
  private var bestValues: [Double]
  private var sets = 0

  init(of paths: [WarmPath], count: Int) {
    intermediaries = paths.map { Set($0.people.dropFirst().dropLast()) }
    values = paths.map { -log1p(-$0.cost.warmth) }
    self.count = min(count, paths.count)
    bestValues = Array(repeating: 0, count: self.count + 1)
  }

  /// Whether all sets were tried or cut off.
  var isComplete: Bool { sets <= Self.mostSets }

  /// Whether no set with a path as cold as the last or colder can be better.
  var nothingColderHelps: Bool {
    guard let last = values.last else { return true }
    return (0..<count).allSatisfy { kept in
      bestValues[kept] + Double(count - kept) * last <= bestValue
    }
  }

  mutating func run() throws {
    try extend([], value: 0, used: [], from: 0)
    best.sort()
  }

  private mutating func extend(
    _ chosen: [Int], value: Double, used: Set<PersonID>, from first: Int
  ) throws {
    sets += 1
    if sets % 1024 == 0 { try Task.checkCancellation() }
    for size in chosen.count...count where value > bestValues[size] { bestValues[size] = value }
    if value > bestValue {
      bestValue = value
      best = chosen
    }
    guard chosen.count < count else { return }
    for next in first..<values.count {
      // Whatever is added later is no warmer; smaller sets may still be of use to the proof.
      let promise = value + Double(count - chosen.count) * values[next]
      guard promise > bestValue, isComplete else { return }
      guard intermediaries[next].isDisjoint(with: used) else { continue }
      try extend(
        chosen + [next], value: value + values[next], used: used.union(intermediaries[next]),
        from: next + 1)
    }
  }
}

/// How the rows of a table that is no contact list are linked: by what stands in its columns.
///
/// The method is that of the people matcher without what it knows of people: rows that share a key
/// are compared column by column, a model after Fellegi and Sunter is fitted to what is found by
/// expectation–maximisation, without labels, and each row gets one partner at most.
public struct LinkageProfile: Sendable, Hashable {
  /// What a column holds, by its name.
  public enum Column: Sendable, Hashable {
    case givenName(String)
    case familyName(String)
    /// Names of places and streets, in words.
    case text(String)
    /// Numbers in which each digit counts: postcodes, house numbers.
    case digits(String)
    /// One of a few values, equal or not.
    case category(String)

    /// The name of the column.
    public var name: String {
      switch self {
      case .givenName(let name), .familyName(let name), .text(let name), .digits(let name),
        .category(let name):
        name
      }
    }
  }

  /// A row, as the values of its columns by their names; blank ones say nothing.
  public typealias Row = [String: String]

  public let columns: [Column]

  public init(columns: [Column]) { self.columns = columns }

  /// Pairs of a row of `left` and one of `right`, as places, each in one pair at most, the best
  /// first; `bits` is the evidence with the estimated prior: at 0 it is as likely as not that the
  /// two are one, and what is below is not given.
  ///
  /// - Complexity: O(*n* log *n* + *p*) for *n* rows and *p* pairs that share a key; a key of more
  ///   than 100 rows is left out.
  public func link(_ left: [Row], _ right: [Row]) -> [ScoredPair] {
    let a = left.map { ColumnValues($0, columns) }
    let b = right.map { ColumnValues($0, columns) }
    let candidates = RowBlocks(a, b, columns).pairs
    var patterns: [FellegiSunter.Pattern] = []
    patterns.reserveCapacity(candidates.count)
    var counts: [FellegiSunter.Pattern: Int] = [:]
    for pair in candidates {
      let pattern = ColumnValues.pattern(a[Int(pair.left)], b[Int(pair.right)], columns)
      patterns.append(pattern)
      counts[pattern, default: 0] += 1
    }
    let random = strangers(a, b)
    let model = start(strangers: random, found: min(left.count, right.count), of: candidates.count)
      .fitted(to: counts, remembering: 5, keepsU: true)
    let odds = model.oddsBits
    let shares = ValueShares(a + b, columns)
    var scored = zip(candidates, patterns).compactMap { pair, pattern -> ScoredLink? in
      let rarity = shares.bits(a[Int(pair.left)], b[Int(pair.right)], pattern)
      let bits = model.bits(pattern) + odds + rarity
      return bits > 0 ? ScoredLink(left: pair.left, right: pair.right, bits: bits) : nil
    }
    scored.sort { ($1.bits, $0.left, $0.right) < ($0.bits, $1.left, $1.right) }
    return oneToOne(scored, left.count, right.count)
  }

  /// Each row in one pair at most, the best first.
  private func oneToOne(_ scored: [ScoredLink], _ left: Int, _ right: Int) -> [ScoredPair] {
    var isTaken = (
      left: [Bool](repeating: false, count: left), right: [Bool](repeating: false, count: right)
    )
    var pairs: [ScoredPair] = []
    for link in scored {
      let (x, y) = (Int(link.left), Int(link.right))
      if isTaken.left[x] || isTaken.right[y] { continue }
      isTaken.left[x] = true
      isTaken.right[y] = true
      pairs.append(ScoredPair(left: x, right: y, bits: link.bits))
    }
    return pairs
  }

  /// What strangers have in common: how often each level is found between rows taken at random.
  private func strangers(_ a: [ColumnValues], _ b: [ColumnValues]) -> [[Double]] {
    var counts = columns.map { [Double](repeating: 0.5, count: ColumnValues.levels(of: $0)) }
    guard !a.isEmpty, !b.isEmpty else { return counts }
    for round in 0..<30_000 {
      let hash = StableHash.mixed(UInt64(round) &+ 1)
      let x = a[Int(hash % UInt64(a.count))]
      let y = b[Int((hash >> 20) % UInt64(b.count))]
      for (column, level) in ColumnValues.pattern(x, y, columns).enumerated() where level > 0 {
        counts[column][Int(level) - 1] += 1
      }
    }
    return counts.map { counts in counts.map { $0 / max(1, counts.reduce(0, +)) } }
  }

  private func start(strangers: [[Double]], found: Int, of candidates: Int) -> FellegiSunter {
    FellegiSunter(
      comparisons: strangers.map { shares in
        shares.enumerated().map { level, share in
          // The first level is equality, the last is difference.
          let m =
            level == 0
            ? 0.8 : level == shares.count - 1 ? 0.08 : 0.12 / Double(max(1, shares.count - 2))
          return FellegiSunter.Level(m: m, u: max(1e-6, share))
        }
      },
      prior: min(0.5, max(1e-4, Double(found) / 2 / Double(max(1, candidates)))))
  }

  private struct ScoredLink {
    var left: UInt32
    var right: UInt32
    var bits: Double
  }
}

extension ScoredPair {
  /// A pair of two tables, whose places are not of one array: not brought into order.
  fileprivate init(left: Int, right: Int, bits: Double) {
    self.init(0, 0, bits: bits)
    first = left
    second = right
  }
}

extension FellegiSunter {
  /// The prior in bits.
  fileprivate var oddsBits: Double { Level(m: prior, u: 1 - prior).bits }
}

/// The values of one row, folded, by the place of their column.
struct ColumnValues: Sendable {
  /// Without blanks; empty if the row does not say.
  let texts: [[UInt8]]
  let hashes: [UInt64]

  init(_ row: LinkageProfile.Row, _ columns: [LinkageProfile.Column]) {
    let folded = columns.map { column in
      FoldedText.fold(row[column.name] ?? "").filter { $0 != " " }
    }
    texts = folded.map { Array($0.utf8) }
    hashes = folded.map { $0.isEmpty ? 0 : StableHash.of($0) }
  }

  /// How many levels a comparison of the column has: equal, nearly so, alike, different.
  static func levels(of column: LinkageProfile.Column) -> Int {
    switch column {
    case .category: 2
    case .digits: 3
    default: 5
    }
  }

  /// How two rows agree, column by column; given and family name are also looked for in each
  /// other's place.
  static func pattern(
    _ a: ColumnValues, _ b: ColumnValues, _ columns: [LinkageProfile.Column]
  ) -> FellegiSunter.Pattern {
    var pattern = FellegiSunter.Pattern(repeating: 0, count: columns.count)
    for (place, column) in columns.enumerated() {
      pattern[place] = level(a, place, b, place, column)
    }
    exchange(a, b, columns, &pattern)
    return pattern
  }

  private static func exchange(
    _ a: ColumnValues, _ b: ColumnValues, _ columns: [LinkageProfile.Column],
    _ pattern: inout FellegiSunter.Pattern
  ) {
    guard
      let given = columns.firstIndex(where: { if case .givenName = $0 { true } else { false } }),
      let family = columns.firstIndex(where: { if case .familyName = $0 { true } else { false } }),
      pattern[given] > 2 || pattern[family] > 2
    else { return }
    let crossed = (
      level(a, given, b, family, columns[given]), level(a, family, b, given, columns[family])
    )
    if crossed.0 > 0, crossed.1 > 0, crossed.0 <= 2, crossed.1 <= 2 {
      // One level less than in its place.
      (pattern[given], pattern[family]) = (2, 2)
    }
  }

  private static func level(
    _ a: ColumnValues, _ x: Int, _ b: ColumnValues, _ y: Int, _ column: LinkageProfile.Column
  ) -> UInt8 {
    let (p, q) = (a.texts[x], b.texts[y])
    if p.isEmpty || q.isEmpty { return 0 }
    if a.hashes[x] == b.hashes[y] { return 1 }
    switch column {
    case .category: return 2
    case .digits: return Spelling.isOneSlip(p, q) ? 2 : 3
    default:
      if Spelling.isOneSlip(p, q) { return 2 }
      let likeness = Spelling.jaroWinkler(p, q)
      return likeness >= 0.9 ? 3 : likeness >= 0.8 ? 4 : 5
    }
  }
}

/// How common values are: that two rows agree on a rare one tells more.
struct ValueShares: Sendable {
  private let bits: [[UInt64: Double]]

  init(_ rows: [ColumnValues], _ columns: [LinkageProfile.Column]) {
    bits = columns.indices.map { column in
      var counts: [UInt64: Int] = [:]
      var total = 0
      for row in rows where row.hashes[column] != 0 {
        counts[row.hashes[column], default: 0] += 1
        total += 1
      }
      guard total > 0 else { return [:] }
      // The mean share of a value that two strangers agree on.
      let mean = counts.values.reduce(0.0) { $0 + Double($1 * $1) } / Double(total * total)
      return counts.mapValues { count in
        // Half of what theory says, as slips make some values rare.
        let share = Double(max(count, 2)) / Double(total)
        return max(-2, min(2, 0.5 * FellegiSunter.Level(m: mean, u: share).bits))
      }
    }
  }

  /// What the agreements of a pair weigh more, or less, than those of its columns do on average.
  func bits(_ a: ColumnValues, _ b: ColumnValues, _ pattern: FellegiSunter.Pattern) -> Double {
    pattern.indices.reduce(0) { sum, column in
      pattern[column] == 1 ? sum + (bits[column][a.hashes[column]] ?? 0) : sum
    }
  }
}

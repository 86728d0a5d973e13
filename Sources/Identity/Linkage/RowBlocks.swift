/// The pairs of rows of two tables that are worth comparing, as they share a key.
struct RowBlocks {
  /// Left and right places, ascending, none twice.
  private(set) var pairs: [(left: UInt32, right: UInt32)] = []
  /// A key of more rows says too little.
  private static let limit = 100

  init(_ a: [ColumnValues], _ b: [ColumnValues], _ columns: [LinkageProfile.Column]) {
    var left: [(key: UInt64, place: UInt32)] = []
    var right: [(key: UInt64, place: UInt32)] = []
    for (place, row) in a.enumerated() {
      for key in Self.keys(row, columns) { left.append((key, UInt32(place))) }
    }
    for (place, row) in b.enumerated() {
      for key in Self.keys(row, columns) { right.append((key, UInt32(place))) }
    }
    left.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    right.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var found: [UInt64] = []
    var (x, y) = (0, 0)
    while x < left.count, y < right.count {
      if left[x].key != right[y].key {
        if left[x].key < right[y].key { x += 1 } else { y += 1 }
        continue
      }
      let key = left[x].key
      let start = (x, y)
      while x < left.count, left[x].key == key { x += 1 }
      while y < right.count, right[y].key == key { y += 1 }
      guard x - start.0 <= Self.limit, y - start.1 <= Self.limit else { continue }
      for p in left[start.0..<x] {
        for q in right[start.1..<y] { found.append(UInt64(p.place) << 32 | UInt64(q.place)) }
      }
    }
    found.sort()
    var last: UInt64?
    for pair in found where pair != last {
      last = pair
      pairs.append((UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)))
    }
  }

  /// Each value with each other of the row, and the beginnings of names with one value: a row with
  /// two columns unharmed is found.
  private static func keys(_ row: ColumnValues, _ columns: [LinkageProfile.Column]) -> [UInt64] {
    var keys: [UInt64] = []
    var parts: [UInt64] = []
    for (place, column) in columns.enumerated() where row.hashes[place] != 0 {
      switch column {
      case .category: continue
      case .givenName, .familyName: parts.append(row.hashes[place])
      case .text, .digits: parts.append(StableHash.of(row.hashes[place], UInt64(place) + 1))
      }
      if case .text = column, row.texts[place].count > 7 {
        keys.append(StableHash.of(row.hashes[place], 99 + UInt64(place)))
      }
    }
    for (place, part) in parts.enumerated() {
      for other in parts[..<place] {
        keys.append(StableHash.of(min(part, other), max(part, other)))
      }
    }
    return keys
  }
}

internal import GRDB
internal import Identity

/// What the user decided about who is who, by the records that are in force.
struct Decisions {
  private var pairs: [(first: Int64, second: Int64, isSame: Bool)] = []
  private var neighbours: [Int64: [Int64]] = [:]

  init(db: Database, anchors: Anchors) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT firstRecord, secondRecord, isSame FROM decision ORDER BY id")
    for row in rows {
      let (first, second) = (anchors.root(of: row[0]), anchors.root(of: row[1]))
      guard first != second else { continue }
      pairs.append((first, second, row[2]))
      neighbours[first, default: []].append(second)
      neighbours[second, default: []].append(first)
    }
  }

  /// The records that a decision names beside `record`.
  func others(of record: Int64) -> [Int64] { neighbours[record] ?? [] }

  /// The decisions on records that have a place, by their places; of two that contradict each other,
  /// the later.
  func among(_ place: [Int64: Int]) -> [MatchDecision] {
    var last: [[Int]: MatchDecision] = [:]
    for pair in pairs {
      guard let a = place[pair.first], let b = place[pair.second] else { continue }
      let (first, second) = (min(a, b), max(a, b))
      last[[first, second]] = pair.isSame ? .same(first, second) : .different(first, second)
    }
    return last.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}

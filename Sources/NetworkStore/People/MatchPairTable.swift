internal import GRDB
internal import Identity

/// Pairs of records in force that may be one person, as they were weighed when one of the two was last
/// compared; and which of them are asked about.
struct MatchPairTable {
  let db: Database

  struct Pair: Hashable {
    var first: Int64
    var second: Int64
    var bits: Double

    init(_ a: Int64, _ b: Int64, bits: Double) {
      (first, second, self.bits) = (min(a, b), max(a, b), bits)
    }
  }

  func removeAll() throws {
    try db.execute(sql: "DELETE FROM matchPair; DELETE FROM question")
  }

  func remove(of records: some Sequence<Int64>) throws {
    for column in ["first", "second"] {
      let statement = try db.cachedStatement(sql: "DELETE FROM matchPair WHERE \(column) = ?")
      for record in records { try statement.execute(arguments: [record]) }
    }
  }

  func insert(_ pairs: [Pair]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO matchPair (first, second, bits) VALUES (?, ?, ?)")
    for pair in pairs { try statement.execute(arguments: [pair.first, pair.second, pair.bits]) }
  }

  /// The pairs that a record is in.
  func pairs(of record: Int64) throws -> [Pair] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT first, second, bits FROM matchPair WHERE first = :record
          UNION ALL SELECT first, second, bits FROM matchPair WHERE second = :record
          """), arguments: ["record": record]
    ).map { Pair($0[0], $0[1], bits: $0[2]) }
  }

  // MARK: - Questions

  func replaceQuestions(of records: some Sequence<Int64>, with questions: [Question]) throws {
    for column in ["first", "second"] {
      let statement = try db.cachedStatement(sql: "DELETE FROM question WHERE \(column) = ?")
      for record in records { try statement.execute(arguments: [record]) }
    }
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO question (first, second, bits, reason) VALUES (?, ?, ?, ?)")
    for question in questions {
      let pair = question.pair
      try statement.execute(
        arguments: [pair.first, pair.second, pair.bits, question.reason.rawValue])
    }
  }

  struct Question {
    var pair: Pair
    var reason: ReviewReason
  }
}

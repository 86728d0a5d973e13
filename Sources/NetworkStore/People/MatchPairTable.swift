internal import GRDB
internal import Identity

/// Pairs of records in force that may be one person, as they were weighed when one of the two was last
/// compared; and which of them are asked about.
struct MatchPairTable {
  let db: Database

  struct Pair: Hashable, Comparable {
    var first: Int64
    var second: Int64
    var bits: Double

    init(_ a: Int64, _ b: Int64, bits: Double) {
      (first, second, self.bits) = (min(a, b), max(a, b), bits)
    }

    fileprivate func addEnds(to parameters: inout Parameters) {
      parameters.add(first)
      parameters.add(second)
    }

    static func < (a: Self, b: Self) -> Bool { (a.first, a.second) < (b.first, b.second) }

    /// From a row of both ends and the weight.
    fileprivate init(_ row: Columns) {
      self.init(row.integer(0), row.integer(1), bits: row.number(2))
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
    for pair in pairs {
      try statement.run {
        pair.addEnds(to: &$0)
        $0.add(pair.bits)
      }
    }
  }

  /// Puts pairs into the place of others, and leaves alone those that are as they were.
  func replace(_ former: [Pair], with new: [Pair]) throws {
    let kept = Set(former).intersection(new)
    let deletion = try db.cachedStatement(
      sql: "DELETE FROM matchPair WHERE first = ? AND second = ?")
    for pair in former where !kept.contains(pair) { try deletion.run(pair.addEnds(to:)) }
    try insert(new.filter { !kept.contains($0) })
  }

  /// The pairs that a record is in.
  func pairs(of record: Int64) throws -> [Pair] {
    var pairs: [Pair] = []
    try db.cachedStatement(
      sql: """
        SELECT first, second, bits FROM matchPair WHERE first = ?1
        UNION ALL SELECT first, second, bits FROM matchPair WHERE second = ?1
        """
    ).forEachRow([record]) { pairs.append(Pair($0)) }
    return pairs
  }

  /// All pairs there are, ascending.
  func all() throws -> [Pair] {
    var pairs: [Pair] = []
    try db.cachedStatement(sql: "SELECT first, second, bits FROM matchPair ORDER BY first, second")
      .forEachRow { pairs.append(Pair($0)) }
    return pairs
  }

  // MARK: - Questions

  func replaceQuestions(of records: some Sequence<Int64>, with questions: [Question]) throws {
    for column in ["first", "second"] {
      let statement = try db.cachedStatement(sql: "DELETE FROM question WHERE \(column) = ?")
      for record in records { try statement.execute(arguments: [record]) }
    }
    try insert(questions)
  }

  /// As ``replaceQuestions(of:with:)``, for so many records that all questions had better be read.
  func replaceQuestions(ofMany records: [Int64], with questions: [Question]) throws {
    let records = Set(records)
    var kept: Set<Question> = []
    var gone: [Pair] = []
    let new = Set(questions)
    try db.cachedStatement(sql: "SELECT first, second, bits, reason FROM question").forEachRow {
      let pair = Pair($0)
      guard records.contains(pair.first) || records.contains(pair.second) else { return }
      let question = $0.text(3).flatMap { ReviewReason(rawValue: $0) }
        .map { Question(pair: pair, reason: $0) }
      if let question, new.contains(question) {
        kept.insert(question)
      } else {
        gone.append(pair)
      }
    }
    let deletion = try db.cachedStatement(
      sql: "DELETE FROM question WHERE first = ? AND second = ?")
    for pair in gone { try deletion.run(pair.addEnds(to:)) }
    try insert(questions.filter { !kept.contains($0) })
  }

  private func insert(_ questions: [Question]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO question (first, second, bits, reason) VALUES (?, ?, ?, ?)")
    for question in questions {
      try statement.run {
        question.pair.addEnds(to: &$0)
        $0.add(question.pair.bits)
        $0.add(question.reason.rawValue)
      }
    }
  }

  struct Question: Hashable {
    var pair: Pair
    var reason: ReviewReason
  }
}

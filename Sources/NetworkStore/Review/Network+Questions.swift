internal import ContactLists
internal import Foundation
internal import GRDB
public import Identity

/// Two records of which the user can tell whether they are one person.
public struct MatchQuestion: Hashable, Sendable {
  public let first: ReviewedRecord
  public let second: ReviewedRecord
  /// The evidence that they are one, in bits.
  public let bits: Double
  public let reason: ReviewReason
  public let explanation: MatchExplanation
}

/// Questions about who is who, the most valuable first.
public struct MatchQuestions: Hashable, Sendable {
  /// As many of them as were asked for.
  public let first: [MatchQuestion]
  /// How many there are in all.
  public let count: Int
  /// How many more are open, which `all` asks about.
  public let more: Int
}

/// A record and the person that it is counted as now.
public struct ReviewedRecord: Hashable, Sendable {
  public let reference: RecordReference
  public let source: RecordSource
  public let person: PersonRow
}

extension Network {
  /// How many people there are for each question that is worth asking.
  private static let peopleForQuestion = 8
  private static let fewQuestions = 5

  /// What to ask the user about who is who, the most valuable first: where a yes is likely, joins much,
  /// and concerns a target.
  ///
  /// One for each eight people is worth the user's time, counting those that have been answered, and none
  /// where something speaks against evidence that is enough, which is nearly always right; the others
  /// come with `all`. Which records are concerned and why is read for the first `limit` only.
  public func questions(all: Bool = false, first limit: Int = .max) throws -> MatchQuestions {
    try read { db in
      let reader = try MatchReader(network: self, db: db)
      var open = try Row.fetchAll(db, sql: "SELECT first, second, bits, reason FROM question")
        .compactMap { try reader.openQuestion($0) }
      open.sort { ($1.value, $0.first, $0.second) < ($0.value, $1.first, $1.second) }
      let found = open.count
      if !all {
        open.removeAll { $0.reason == .contradiction }
        let people = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM person") ?? 0
        let answered = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM decision") ?? 0
        let worth = max(Self.fewQuestions, people / Self.peopleForQuestion)
        open = Array(open.prefix(max(0, worth - answered)))
      }
      return MatchQuestions(
        first: try open.prefix(max(0, limit)).map { try reader.question($0) }, count: open.count,
        more: found - open.count)
    }
  }

  /// Why two records are, or are not, one person: each a record, like `3:row:12`, or a person of whom
  /// there is one record.
  ///
  /// Throws ``NetworkError/unknownRecord(_:)``, ``NetworkError/unknownPerson(_:)``,
  /// ``NetworkError/ambiguousPerson(_:candidates:)``, or ``NetworkError/sameRecord(_:)`` where both
  /// are one record.
  public func match(_ text: String, _ other: String) throws -> MatchReport {
    try read { db in
      let reader = try MatchReader(network: self, db: db)
      return try reader.report(reader.record(text), reader.record(other))
    }
  }
}

/// Two records with what speaks for and against their being one person.
public struct MatchReport: Hashable, Sendable {
  public let first: ReviewedRecord
  public let second: ReviewedRecord
  /// What the user decided, if anything.
  public let decided: Bool?
  public let explanation: MatchExplanation

  /// Whether they are one person now: all that is known has a say in that, not these two alone.
  public var isSame: Bool { first.person.id == second.person.id }
}

/// Reads records with what the matching thinks of them.
private struct MatchReader {
  let network: Network
  let db: Database
  let neighbours: RecordNeighbours
  let linker: PeopleLinker

  init(network: Network, db: Database) throws {
    self.network = network
    self.db = db
    neighbours = try RecordNeighbours(db: db)
    linker = PeopleLinker(model: try MatchingState(db: db).model)
  }

  func record(_ text: String) throws -> Int64 {
    let selection = try PersonSelection(
      text, in: network, db: db, anchors: neighbours.anchors)
    guard let record = selection.records.first else { throw NetworkError.unknownPerson(text) }
    return record
  }

  struct OpenQuestion {
    var first: Int64
    var second: Int64
    var bits: Double
    var reason: ReviewReason
    /// What it is worth, and more where a target is concerned.
    var value: Double
  }

  /// `nil` where both are one person by now.
  func openQuestion(_ row: Row) throws -> OpenQuestion? {
    let reason = ReviewReason(rawValue: row[3]) ?? .uncertain
    guard let a = try side(row[0]), let b = try side(row[1]), a.person != b.person else {
      return nil
    }
    let bits: Double = row[2]
    let worth = reason.worth(bits: bits, pairs: a.records * b.records)
    return OpenQuestion(
      first: row[0], second: row[1], bits: bits,
      reason: reason,
      value: worth * (a.isTarget || b.isTarget ? 4 : 1))
  }

  private func side(_ record: Int64) throws -> (person: Int64, records: Int, isTarget: Bool)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT person.id, (SELECT COUNT(*) FROM record WHERE personID = person.id),
          companyID IN (SELECT companyID FROM target)
          FROM person WHERE id = (SELECT personID FROM record WHERE id = ?)
          """), arguments: [record])
    return row.map { ($0[0], $0[1], $0[2] ?? false) }
  }

  func question(_ open: OpenQuestion) throws -> MatchQuestion {
    let report = try report(open.first, open.second)
    return MatchQuestion(
      first: report.first, second: report.second, bits: open.bits, reason: open.reason,
      explanation: report.explanation)
  }

  func report(_ first: Int64, _ second: Int64) throws -> MatchReport {
    let (a, b) = (try row(first), try row(second))
    guard first != second else {
      throw NetworkError.sameRecord(
        RecordReference(importID: a.importID, key: a.record.key).description)
    }
    let (x, y) = (neighbours.anchors.matchRecord(a), neighbours.anchors.matchRecord(b))
    let shared = Set(x.keys).intersection(y.keys).filter(\.isContact)
    let holders = try neighbours.holders(of: shared).subtracting([first, second]).sorted()
      .compactMap { try neighbours.row($0) }.map(neighbours.anchors.matchRecord)
    let place = [first: 0, second: 1]
    let decided = try Decisions(db: db, anchors: neighbours.anchors).among(place).first
    return MatchReport(
      first: try reviewed(a), second: try reviewed(b),
      decided: decided.map { if case .same = $0 { true } else { false } },
      explanation: linker.explain(x, y, among: holders))
  }

  private func row(_ id: Int64) throws -> RecordRow {
    guard let row = try neighbours.row(id) else {
      throw NetworkError.failed(reason: "a record has gone")
    }
    return row
  }

  private func reviewed(_ row: RecordRow) throws -> ReviewedRecord {
    let file = try String.fetchOne(
      db, sql: "SELECT file FROM import WHERE id = ?", arguments: [row.importID])
    return ReviewedRecord(
      reference: RecordReference(importID: row.importID, key: row.record.key),
      source: RecordSource(
        importID: file == nil ? nil : row.importID, file: file, line: row.record.line,
        record: row.record, isMention: row.isMention),
      person: try network.person(ofRecord: row.id, in: db))
  }
}

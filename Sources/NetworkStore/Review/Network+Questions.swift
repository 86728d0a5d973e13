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
  /// What the answer may change: from 0, where nobody can be reached better by it.
  public let stake: Double
  public let explanation: MatchExplanation
}

/// A record and the person that it is counted as now.
public struct ReviewedRecord: Hashable, Sendable {
  public let reference: RecordReference
  public let source: RecordSource
  public let person: PersonRow
}

extension Network {
  /// What to ask the user about who is who, the most valuable first: where much speaks for one person,
  /// and where that would join what is known of two people or concerns a target.
  public func questions() throws -> [MatchQuestion] {
    try read { db in
      let reader = try MatchReader(network: self, db: db)
      let rows = try Row.fetchAll(db, sql: "SELECT first, second, bits, reason FROM question")
      let questions = try rows.compactMap { row in
        try reader.question(row[0], row[1], bits: row[2], reason: row[3])
      }
      return questions.sorted { a, b in
        (b.value, a.first.person.id, a.second.person.id)
          < (a.value, b.first.person.id, b.second.person.id)
      }
    }
  }

  /// Why two records are, or are not, one person.
  ///
  /// - Parameters:
  ///   - text: a record, like `3:row:12`, or a person of whom there is one record.
  ///   - other: the other one.
  /// - Throws: ``NetworkError/unknownRecord(_:)``, ``NetworkError/unknownPerson(_:)``,
  ///   ``NetworkError/ambiguousPerson(_:candidates:)``.
  public func match(_ text: String, _ other: String) throws -> MatchReport {
    try read { db in
      let reader = try MatchReader(network: self, db: db)
      return try reader.report(reader.record(text), reader.record(other))
    }
  }
}

extension MatchQuestion {
  fileprivate var value: Double { bits * (1 + stake) }
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

  func question(
    _ first: Int64, _ second: Int64, bits: Double, reason: String
  ) throws -> MatchQuestion? {
    let report = try report(first, second)
    guard !report.isSame else { return nil }
    return MatchQuestion(
      first: report.first, second: report.second, bits: bits,
      reason: ReviewReason(rawValue: reason) ?? .uncertain,
      stake: try stake(report.first.person, report.second.person),
      explanation: report.explanation)
  }

  func report(_ first: Int64, _ second: Int64) throws -> MatchReport {
    let (a, b) = (try row(first), try row(second))
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

  /// What joining two people would join: the ties of the one who has fewer, and more if one of them
  /// is at a company that is a target.
  private func stake(_ a: PersonRow, _ b: PersonRow) throws -> Double {
    func ties(_ person: PersonRow) throws -> Double {
      try Double.fetchOne(
        db,
        sql: """
          SELECT (SELECT COUNT(*) FROM evidence
            WHERE firstRecord IN (SELECT id FROM record WHERE personID = :person))
          + (SELECT COUNT(*) FROM evidence
            WHERE secondRecord IN (SELECT id FROM record WHERE personID = :person))
          """, arguments: ["person": person.id]) ?? 0
    }
    let isTarget = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM target WHERE companyID IN (?, ?))",
      arguments: [a.companyID, b.companyID])
    return log2(1 + min(try ties(a), try ties(b))) + (isTarget == true ? 4 : 0)
  }
}

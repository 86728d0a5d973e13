internal import ContactLists
internal import GRDB

/// Writes what is found in one list.
struct ListWriter {
  private let context: ImportContext
  private let importID: Int64
  private var mentions: [String: Int64] = [:]
  /// The file within the list that is being read, where it has several.
  var file: String?
  private(set) var records = 0
  private(set) var ties = 0
  private(set) var interactions = 0
  private(set) var ownerStatements = 0

  private var db: Database { context.db }

  /// What its rows are about, which is how two exports of one list are compared.
  var content: ListSuccession.Content {
    if ties > 0 { return .ties }
    if interactions > 0 { return .interactions }
    return ownerStatements > 0 ? .owner : .records
  }

  init(_ context: ImportContext, importID: Int64) {
    self.context = context
    self.importID = importID
  }

  /// Writes a finding; entries and ties that do not say what they are evidence of are of this kind.
  mutating func take(_ finding: Finding, kind: String) throws {
    switch finding {
    case .record(let record):
      try take(record, kind: kind)
    case .tie(let tie):
      ties += 1
      try addEvidence(
        Evidence(
          first: try mention(tie.first), second: try mention(tie.second), line: tie.line,
          kind: tie.kind ?? kind, date: tie.lastContact, count: tie.count, stated: tie.strength))
    case .interaction(let interaction):
      interactions += 1
      try context.tally.add(
        interaction, importID: importID, sender: try interaction.sender.map { try participant($0) },
        recipients: try interaction.recipients.map { try participant($0) })
    case .owner(let statement):
      ownerStatements += 1
      context.ownerStatements.append((importID, statement))
    case .rejected(let problem):
      try add(problem, isRejection: true)
    case .noted(let problem):
      try add(problem, isRejection: false)
    case .broken:
      // The reader throws it.
      break
    }
  }

  private mutating func take(_ record: Record, kind: String) throws {
    records += 1
    let owner = try context.owner.recordID()
    let id = try context.add(record, importID: importID, isMention: false)
    let evidence = record.evidence
    let isToOwner = evidence?.direction == .toOwner
    try addEvidence(
      Evidence(
        first: isToOwner ? id : owner, second: isToOwner ? owner : id, line: record.line,
        kind: evidence?.kind ?? kind, date: evidence?.date ?? record.connected,
        isDirected: evidence?.direction != nil))
    for relation in record.relations {
      try addEvidence(
        Evidence(
          first: id, second: try mention(relation.person), line: record.line, kind: relation.kind))
    }
  }

  /// The record of somebody whom a text names: one for each text, however often it stands.
  private mutating func mention(_ record: Record) throws -> Int64 {
    try known(record, isMention: true)
  }

  /// The record of somebody who wrote, got a message, or was at a meeting.
  private mutating func participant(_ record: Record) throws -> Int64 {
    // Who is known by an address or a profile is as well known as an entry of a list.
    try known(record, isMention: record.emails.isEmpty && record.profiles.isEmpty)
  }

  private mutating func known(_ record: Record, isMention: Bool) throws -> Int64 {
    if let id = mentions[record.key] { return id }
    let id = try context.add(record, importID: importID, isMention: isMention)
    mentions[record.key] = id
    return id
  }

  private struct Evidence {
    var first: Int64
    var second: Int64
    var line: Int
    var kind: String
    var date: CalendarDate?
    var count = 1
    var stated: Double?
    var isDirected = false
  }

  private func addEvidence(_ values: Evidence) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO evidence
        (importID, firstRecord, secondRecord, line, kind, date, count, stated, isDirected)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).run {
      $0.add(importID)
      $0.add(values.first)
      $0.add(values.second)
      $0.add(Int64(values.line))
      $0.add(values.kind)
      $0.add(values.date?.description)
      $0.add(Int64(values.count))
      $0.add(values.stated)
      $0.add(values.isDirected)
    }
  }

  func add(_ problem: RowProblem, isRejection: Bool) throws {
    try db.cachedStatement(
      sql: "INSERT INTO problem (importID, file, line, reason, isRejection) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [importID, file, problem.line, problem.reason, isRejection])
  }
}

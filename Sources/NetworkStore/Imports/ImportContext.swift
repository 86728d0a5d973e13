internal import ContactLists
internal import GRDB

/// What the lists of one import share while they are read.
final class ImportContext {
  let db: Database
  let statements: OwnStatements
  private let matching = RecordMatching()
  /// Records that the matching need not read.
  let known: KnownRecords
  /// Records with higher ids are new in this import.
  private let lastRecord: Int64
  private var hasWrittenKeys = false
  private var titles = TitleReader()
  var companies = CompanyTable()
  var owner: ImportOwner
  var tally: InteractionTally
  /// What the lists say of their owner, kept until all have been read.
  var ownerStatements: [(importID: Int64, statement: OwnerStatement)] = []

  init(network: Network, db: Database, owner: ListOwner, today: CalendarDate) throws {
    self.db = db
    statements = OwnStatements(db: db, today: today)
    known = try KnownRecords(db: db)
    lastRecord = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM record") ?? 0
    self.owner = ImportOwner(owner, network: network, statements: statements)
    tally = try InteractionTally(db: db)
  }

  /// Takes back what an import has added that is not in its rows of the database.
  func forget(importID: Int64) throws {
    matching.forget(list: importID)
    if hasWrittenKeys { try MatchKeyTable(db: db).remove(ofImport: importID) }
    ownerStatements.removeAll { $0.importID == importID }
    try tally.forget(importID: importID)
  }

  /// Decides who is who among all that was added since the last time.
  func derivePeople(of records: SQL) throws {
    try matching.takeIndex().insert(in: db)
    var derivation = PeopleDerivation(db: db)
    known.append(matching.takeRecords())
    derivation.fresh = FreshRecords(after: lastRecord, known: known)
    try derivation.run(seed: records)
  }

  /// Writes a record, as somebody who is nobody else until people are derived: most records of a large
  /// list stay that, and are then written once.
  func add(
    _ record: Record, importID: Int64, isMention: Bool, anchor: Int64? = nil
  ) throws -> Int64 {
    var row = RecordRow(
      importID: importID, record: record, isMention: isMention, anchor: anchor,
      companyID: try companies.id(of: record.company, in: db))
    if anchor == nil {
      row.personID = try PersonPortrait([row], formatOfImport: [:], titles: &titles).insert(in: db)
    }
    let id = try row.insert(in: db)
    matching.add(record, id: id, list: importID, isMention: isMention)
    if matching.isFull {
      try matching.takeIndex().insert(in: db)
      hasWrittenKeys = true
    }
    return id
  }
}

internal import ContactLists
internal import GRDB

/// What the lists of one import share while they are read.
final class ImportContext {
  let db: Database
  let statements: OwnStatements
  private let derivation: PeopleDerivation
  private let keys = MatchKeyCollector()
  var companies = CompanyTable()
  var owner: ImportOwner
  var tally: InteractionTally
  /// What the lists say of their owner, kept until all have been read.
  var ownerStatements: [(importID: Int64, statement: OwnerStatement)] = []

  init(network: Network, db: Database, owner: ListOwner, today: CalendarDate) throws {
    self.db = db
    statements = OwnStatements(db: db, today: today)
    derivation = PeopleDerivation(db: db)
    self.owner = ImportOwner(owner, network: network, statements: statements)
    tally = try InteractionTally(db: db)
  }

  /// Takes back what an import has added that is not in its rows of the database.
  func forget(importID: Int64) throws {
    keys.forget(list: importID)
    ownerStatements.removeAll { $0.importID == importID }
    try tally.forget(importID: importID)
  }

  /// Decides who is who among all that was added since the last time.
  func derivePeople(of records: SQL) throws {
    try MatchKeyTable(db: db).insert(keys.finish())
    try derivation.run(seed: records)
  }

  func add(
    _ record: Record, importID: Int64, isMention: Bool, anchor: Int64? = nil
  ) throws -> Int64 {
    let id = try RecordRow.insert(
      record, importID: importID, isMention: isMention, anchor: anchor,
      companyID: companies.id(of: record.company, in: db), in: db)
    keys.add(record, id: id, list: importID, isMention: isMention)
    return id
  }
}

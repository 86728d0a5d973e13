internal import ContactLists
internal import GRDB

/// What the lists of one import share while they are read.
final class ImportContext {
  let db: Database
  let statements: OwnStatements
  let derivation: PeopleDerivation
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
    ownerStatements.removeAll { $0.importID == importID }
    try tally.forget(importID: importID)
  }

  func add(
    _ record: Record, importID: Int64, isMention: Bool, anchor: Int64? = nil
  ) throws -> Int64 {
    let id = try RecordRow.insert(
      record, importID: importID, isMention: isMention, anchor: anchor,
      companyID: companies.id(of: record.company, in: db), in: db)
    try derivation.addKeys(of: record, id: id, isMention: isMention)
    return id
  }
}

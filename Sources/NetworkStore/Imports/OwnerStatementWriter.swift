internal import ContactLists
internal import GRDB

/// Writes what a list says of its own owner: names and addresses as a record that follows the
/// owner's, posts and schools as affiliations.
struct OwnerStatementWriter {
  let context: ImportContext
  let importID: Int64
  /// The owner's record.
  let anchor: Int64

  func add(_ statement: OwnerStatement) throws {
    var record = statement.record
    let affiliation = statement.affiliation
    if let affiliation, affiliation.kind == .position, affiliation.ended == nil {
      record.company = affiliation.organization
      record.title = affiliation.title
    }
    let id = try context.add(record, importID: importID, isMention: false, anchor: anchor)
    guard let affiliation else { return }
    try context.db.cachedStatement(
      sql: """
        INSERT INTO affiliation
        (importID, recordID, line, kind, organization, companyID, title, started, ended)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      importID, id, statement.line, affiliation.kind.rawValue, affiliation.organization,
      context.companies.id(of: affiliation.organization, in: context.db), affiliation.title,
      affiliation.started?.description, affiliation.ended?.description,
    ])
  }
}

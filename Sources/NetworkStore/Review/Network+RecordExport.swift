internal import GRDB

/// A record that a list brought, and whose it is.
public struct ExportedRecord: Hashable, Sendable {
  public let reference: RecordReference
  public let file: String
  /// The person's id, as printed.
  public let person: String
  /// As the record has them, rather than as the person is called.
  public let name: String?
  public let company: String?
  public let title: String?
}

extension Network {
  /// Gives every record that is kept, in the order of imports and of their rows, to `body`; of people
  /// whom a row names in passing too.
  ///
  /// - Throws: what `body` throws.
  public func forEachRecord(_ body: (ExportedRecord) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT importID, key, file, personID, COALESCE(fullName, emails, profiles, phones),
          company, title
          FROM record JOIN import ON import.id = importID
          WHERE file IS NOT NULL AND replacedBy IS NULL AND personID IS NOT NULL
          ORDER BY importID, record.id
          """)
      while let row = try rows.next() {
        let person: Int64 = row[3]
        // Of several addresses in the place of a name, the first.
        let name: String? = row[4]
        try body(
          ExportedRecord(
            reference: RecordReference(importID: row[0], key: row[1]), file: row[2],
            person: "p\(person)",
            name: name?.split(separator: "\n").first.map(String.init), company: row[5],
            title: row[6]))
      }
    }
  }
}

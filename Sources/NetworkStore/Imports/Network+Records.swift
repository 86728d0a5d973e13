public import ContactLists
internal import GRDB

/// One place that a person stands in.
public struct RecordSource: Hashable, Sendable {
  /// `nil` for what the user said.
  public let importID: Int64?
  public let file: String?
  public let line: Int
  public let record: ContactLists.Record
  /// Whether it names the person in passing, as an assistant or a spouse, rather than being about
  /// him or her.
  public let isMention: Bool
}

extension Network {
  /// Every record of a person, oldest import first.
  public func records(of person: PersonRow) throws -> [RecordSource] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT record.*, import.file AS file FROM record JOIN import ON import.id = importID
          WHERE personID = ? ORDER BY importID, record.id
          """, arguments: [person.id]
      ).map { row in
        let file: String? = row["file"]
        let found = RecordRow(row)
        return RecordSource(
          importID: file == nil ? nil : found.importID, file: file, line: found.record.line,
          record: found.record, isMention: found.isMention)
      }
    }
  }

  /// The people with these ids, by id; those who are not there are left out.
  public func people(ids: some Sequence<Int64>) throws -> [Int64: PersonRow] {
    let wanted = Array(Set(ids)).sorted()
    return try read { db in
      var found: [Int64: PersonRow] = [:]
      let statement = try db.cachedStatement(sql: "SELECT * FROM person WHERE id = ?")
      for id in wanted {
        found[id] = try PersonRow.fetchOne(statement, arguments: [id])
      }
      return found
    }
  }

  /// The companies with these ids, by id.
  public func companies(ids: some Sequence<Int64>) throws -> [Int64: CompanyRow] {
    let wanted = Array(Set(ids)).sorted()
    return try read { db in
      var found: [Int64: CompanyRow] = [:]
      let statement = try db.cachedStatement(sql: "SELECT * FROM company WHERE id = ?")
      for id in wanted {
        found[id] = try CompanyRow.fetchOne(statement, arguments: [id])
      }
      return found
    }
  }

  /// How many people there are, and how many of their ties do not involve `person`.
  public func size(withoutTiesOf person: PersonRow) throws -> (people: Int, otherTies: Int) {
    try read { db in
      let people = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM person")
      let ties = try Int.fetchOne(
        db,
        sql: """
          SELECT COUNT(*) FROM evidence JOIN record x ON x.id = firstRecord
          JOIN record y ON y.id = secondRecord WHERE x.personID <> ? AND y.personID <> ?
          """, arguments: [person.id, person.id])
      return (people ?? 0, ties ?? 0)
    }
  }
}

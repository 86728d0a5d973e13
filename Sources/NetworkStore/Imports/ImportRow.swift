public import ContactLists
internal import GRDB

/// One contact list as it was imported, with the account of its rows.
public struct ImportRow: Hashable, Sendable {
  public let id: Int64
  public let file: String
  public let format: String
  public let importedOn: CalendarDate
  /// Whose list it is; `nil` for a file of ties, which is nobody's.
  public let owner: String?
  public let account: ImportAccount
  /// The newer export of the same list that stands in its place.
  public let replacedBy: Int64?
  /// How many lists a folder or an archive had; 0 for a single one.
  public let partCount: Int

  /// The format of what the user said him- or herself.
  static let ownFormat = "own"
  /// The format of a folder or an archive.
  static let collectionFormat = "collection"

  /// The formats of messages and meetings, where the owner is one of the people, as a JSON array.
  static let interactionFormats: String = {
    let names = ContactListFormats.all
      .filter { Interaction.Medium(rawValue: $0.evidenceKind) != nil }.map { "\"\($0.name)\"" }
    return "[\(names.joined(separator: ","))]"
  }()

  /// Adds an import of which nothing is known yet but where it comes from.
  static func insert(
    file: String, on today: CalendarDate, parent: Int64?, in db: Database
  ) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO import (file, format, importedOn, parentID) VALUES (?, '', ?, ?)",
      arguments: [file, today.description, parent])
    return db.lastInsertedRowID
  }
}

extension ImportRow: RowReadable {
  init(row: Row) {
    let importedOn: String = row["importedOn"]
    id = row["id"]
    file = row["file"]
    format = row["format"]
    self.importedOn = CalendarDate(iso: importedOn) ?? CalendarDate(dayNumber: 0)
    owner = row["owner"]
    account = ImportAccount(kept: row["kept"], merged: row["merged"], rejected: row["rejected"])
    replacedBy = row["replacedBy"]
    partCount = row["partCount"]
  }
}

/// Where every row of a file went: rows = kept + merged + rejected.
public struct ImportAccount: Hashable, Sendable, Codable {
  public var rows: Int
  /// Rows that brought somebody, or a tie, that was not there.
  public var kept: Int
  /// Rows about somebody, or a tie, that was there already.
  public var merged: Int
  /// Rows that are not kept; each is among the import's problems.
  public var rejected: Int

  public init(kept: Int = 0, merged: Int = 0, rejected: Int = 0) {
    rows = kept + merged + rejected
    self.kept = kept
    self.merged = merged
    self.rejected = rejected
  }

  static func += (sum: inout ImportAccount, more: ImportAccount) {
    sum = ImportAccount(
      kept: sum.kept + more.kept, merged: sum.merged + more.merged,
      rejected: sum.rejected + more.rejected)
  }
}

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

  /// The format of what the user said him- or herself.
  static let ownFormat = "own"
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
}

/// What an import did.
public struct ImportResult: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    case added
    /// The same bytes had been imported before; nothing changed.
    case alreadyThere
    /// A newer export of the same list: it stands in the place of the older one.
    case replaced(Int64)
  }

  public var id: Int64
  public var effect: Effect
  public var format: String
  public var account: ImportAccount
  public var problems: [ImportProblem]
  /// An older list of the same format and owner that shares few people with this one, which is
  /// how another person's list looks that was imported without its owner.
  public var looksForeignTo: Int64?
}

/// A row of a file that was not kept, or about which there is something to say.
public struct ImportProblem: Hashable, Sendable {
  public var line: Int
  public var reason: String
  public var isRejection: Bool
}

extension ImportProblem: RowReadable {
  init(row: Row) {
    line = row["line"]
    reason = row["reason"]
    isRejection = row["isRejection"]
  }
}

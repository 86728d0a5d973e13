internal import ContactLists
internal import GRDB

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
  public var account = ImportAccount()
  /// What there is to say about single rows, in the order of the parts and lines; of very many, the
  /// first.
  public var problems: [ImportProblem] = []
  public var problemCount = 0
  /// An older list of the same format and owner that shares few people with this one, which is
  /// how another person's list looks that was imported without its owner.
  public var looksForeignTo: Int64?
  /// Of a folder or an archive, the lists in it.
  public var parts: [Part] = []
  /// Of a folder or an archive, the other files in it.
  public var passedOver: [PassedOver] = []
  /// Who the user is, if the list has told that.
  public var recognizedOwner: PersonRow?

  /// One list of a folder or an archive.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var format: String
    public var account: ImportAccount
    public var effect: Effect
  }

  /// A file that was not read.
  public struct PassedOver: Hashable, Sendable {
    public var name: String
    /// Why it is no contact list; `nil` for one that had been imported before.
    public var reason: String?
  }

  /// How many problems are held in ``problems``.
  static let problemsHeld = 1000

  init(id: Int64, effect: Effect, format: String) {
    self.id = id
    self.effect = effect
    self.format = format
  }
}

/// A row of a file that was not kept, or about which there is something to say.
public struct ImportProblem: Hashable, Sendable {
  /// The file in the folder or archive; `nil` if the import is of one file.
  public var part: String?
  public var line: Int
  public var reason: String
  public var isRejection: Bool
}

extension ImportProblem: RowReadable {
  init(row: Row) {
    part = row["part"]
    line = row["line"]
    reason = row["reason"]
    isRejection = row["isRejection"]
  }

  /// Gives what an import, with its parts, had to say about single rows, in the order of the parts
  /// and lines.
  static func forEach(
    ofImport id: Int64, in db: Database, _ body: (ImportProblem) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT COALESCE(problem.file, CASE WHEN parentID IS NULL THEN NULL ELSE import.file END)
        AS part, line, reason, isRejection FROM import JOIN problem ON importID = import.id
        WHERE import.id = :id OR parentID = :id ORDER BY importID, problem.file, line, problem.id
        """, arguments: ["id": id])
    while let row = try rows.next() { try body(ImportProblem(row: row)) }
  }
}

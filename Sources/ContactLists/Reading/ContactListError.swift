public import Foundation

/// Why a file could not be read as a contact list.
public struct ContactListError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case notFound
    case isDirectory
    case noPermission
    /// The system's own words for what it could not do.
    case unreadable(String)
    case empty
    /// There is no format of the name that was asked for.
    case unknownFormatName(String)
    /// The content is of no kind that is known.
    case unknownFormat
    /// Another known kind of file, like `a ZIP archive`, and what to do about it.
    case otherKind(String, advice: String)
    /// A table, but with none of the headers that are known; what its columns probably are, if
    /// that can be guessed from their names.
    case unknownColumns(found: [String], guess: ColumnMapping?)
    /// A mapping of columns names one that the file lacks.
    case noMappedColumn(String, found: [String])
    /// A mapping of columns was given beside a format that knows its own, by its title.
    case mappingOfFormat(String)
    /// The file was said to be of a format and lacks a column of it.
    case missingColumn(String, found: [String])
    /// The file was said to be of a format, by its title, and is not.
    case notOfFormat(String)
    /// A folder or an archive without a contact list in it, but other files.
    case noLists(files: Int)
    /// The file is damaged; in the words of a ``RowProblem``.
    case broken(String)
    /// An archive, or the part of one that it is about, is protected by a password.
    case encrypted
    /// A part of an archive is compressed by a method that is not read.
    case unsupportedCompression
    /// An archive, or a compressed file, is damaged or ends too soon, behind the part of this name.
    case damagedArchive(isCompressedFile: Bool, after: String?)
    /// A message of a Maildir that its owner has thrown away.
    case trashed
    /// A message of a Maildir that was never sent.
    case draft
    /// There are rows, but not one of them was kept.
    case nothingKept(rejected: Int, first: RowProblem)
  }

  public var file: String
  /// The line, from 1, if the problem has one.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

extension ContactListError: LocalizedError {
  public var errorDescription: String? {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason)"
  }

  /// What is wrong and what to do, without the place.
  public var reason: String {
    switch problem {
    case .notFound: "no such file"
    case .isDirectory: "a folder rather than a file"
    case .noPermission: "no permission to read it"
    case .unreadable(let words): "cannot be read: \(words)"
    case .empty: "the file is empty; export it again"
    case .unknownFormatName(let name):
      "no format '\(name)'; --as takes \(Self.formatNames)"
    case .unknownFormat:
      "not a contact list that whom knows; --as names one (\(Self.formatNames))"
    case .otherKind(let kind, let advice): "\(kind); \(advice)"
    case .unknownColumns(let found, let guess):
      "a table without columns that whom knows (\(Self.list(found))); "
        + (guess.map(Self.advice)
          ?? "say what they are with --map 'Column=field' (\(ColumnMapping.fieldNames)), "
          + "or name a format with --as (\(Self.formatNames))")
    case .noMappedColumn(let column, let found) where found.isEmpty:
      "no column '\(column)' as --map says; no line of the file names such columns"
    case .noMappedColumn(let column, let found):
      "no column '\(column)' as --map says; the columns are \(Self.list(found))"
    case .mappingOfFormat(let title):
      "--map says how to read any table, but a \(title) has its own columns; "
        + "leave out --map or --as"
    case .missingColumn(let column, let found) where found.isEmpty:
      "no column '\(column)'; the first line names the columns, or --as names another format"
    case .missingColumn(let column, let found):
      "no column '\(column)' among \(Self.list(found)); add it or name another format with --as"
    case .notOfFormat(let title):
      "not a \(title); leave out --as to have the format recognised"
    case .noLists(0): "there is nothing in it"
    case .noLists(let files):
      "not one of its \(files) files is a contact list that whom knows"
    case .broken(let reason): reason
    case .encrypted: "protected by a password; unpack the archive and import the folder"
    case .unsupportedCompression:
      "compressed in a way that whom cannot read; unpack the archive and import the folder"
    case .damagedArchive(true, _):
      "the compressed file is damaged or cut short; fetch it again"
    case .damagedArchive(false, let last):
      "the archive is damaged or cut short\(last.map { " behind \($0)" } ?? ""); fetch it again"
    case .trashed: "a message that was thrown away"
    case .draft: "a draft, which was never sent"
    case .nothingKept(let rejected, let first):
      rejected == 1
        ? "its only row was not kept: \(first.reason)"
        : "none of its \(rejected) rows was kept; the first, on line \(first.line): \(first.reason)"
    }
  }

  /// Whether it says no more than that the file is none of the contact lists that are known, as
  /// most files of an export are not, or a message that does not count.
  public var isNoContactList: Bool {
    switch problem {
    case .empty, .unknownFormat, .otherKind, .unknownColumns, .trashed, .draft: true
    default: false
    }
  }

  /// Whether the file is not of the format that it was said to be of.
  public var isOfOtherFormat: Bool {
    if case .notOfFormat = problem { true } else { false }
  }

  private static func advice(_ guess: ColumnMapping) -> String {
    "to read it by the names of its columns, add " + guess.options.joined(separator: " ")
  }

  private static var formatNames: String {
    ContactListFormats.names
  }

  /// Column names, not too many and not too long: the first line of a file may be anything.
  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(12).map { $0.count > 40 ? "\($0.prefix(39))…" : $0 }
    return shown.joined(separator: ", ") + (columns.count > shown.count ? ", …" : "")
  }
}

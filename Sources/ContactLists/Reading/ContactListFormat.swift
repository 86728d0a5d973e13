/// What a format finds while it reads.
public enum Finding: Hashable, Sendable {
  /// Somebody whom the list's owner knows.
  case record(Record)
  /// Two people who know each other.
  case tie(TieRecord)
  /// A message or a meeting.
  case interaction(Interaction)
  /// What the list says of its own owner.
  case owner(OwnerStatement)
  /// A row of the file that is not kept, with the reason.
  case rejected(RowProblem)
  /// Something about a row that is kept all the same.
  case noted(RowProblem)
  /// The file is damaged, as from a line on; nothing of it is kept, and nothing follows. Only for
  /// formats that mean nothing as a part, like XML.
  case broken(RowProblem)
}

/// What is wrong with one row, card or line of a file.
public struct RowProblem: Hashable, Sendable, Codable {
  /// The line on which the row begins, from 1.
  public var line: Int
  /// What is wrong and what to do, lower case, without a full stop and without anybody's data.
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// A kind of contact list: bytes in, findings out.
///
/// A format never opens a file, never gives up on a bad row, and gives every row of the file
/// exactly one ``Finding`` other than ``Finding/noted(_:)``. It reads UTF-8; other encodings are
/// converted before it sees them, unless it ``readsRawBytes``.
public protocol ContactListFormat: Sendable {
  /// The name for `--as` and for messages, like `linkedin`.
  static var name: String { get }
  /// What a sentence calls it, like `LinkedIn Connections.csv`.
  static var title: String { get }
  /// The kind of evidence that an entry of such a list is, by its name in the evidence table.
  static var evidenceKind: String { get }
  /// Whether it takes the bytes as the file has them, because they say themselves what encoding
  /// they are in, part by part.
  static var readsRawBytes: Bool { get }
  /// Whether a file that begins with these bytes (UTF-8, at most 64 KiB) is of this format.
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool

  init()
  /// Says what the file, or the part of an archive, is called, before anything of it is read: for
  /// formats whose content leaves open what its name tells.
  mutating func take(fileName: String)
  /// Takes the next bytes; rows may begin and end anywhere in them.
  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void)
  /// Says that there are no more bytes.
  mutating func finish(found: (Finding) -> Void)
}

extension ContactListFormat {
  public static var readsRawBytes: Bool { false }

  public mutating func take(fileName: String) {}
}

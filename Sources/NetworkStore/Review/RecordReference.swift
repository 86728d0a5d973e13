internal import GRDB

/// A record of a list as it is printed and typed: `3:row:12` is the record `row:12` of import 3.
public struct RecordReference: Hashable, Sendable, CustomStringConvertible {
  public let importID: Int64
  public let key: String

  public init(importID: Int64, key: String) {
    self.importID = importID
    self.key = key
  }

  /// `nil` if `text` does not begin with a number and a colon.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let number = Int64(text[..<colon]), number >= 0,
      text[..<colon].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(importID: number, key: String(text[text.index(after: colon)...]))
  }

  public var description: String { "\(importID):\(key)" }
}

/// What the user names as one person: a record of a list, or a person with all records.
struct PersonSelection {
  /// In force; those that others follow, in place of these.
  let records: [Int64]
  let isPerson: Bool

  /// - Throws: ``NetworkError/unknownRecord(_:)``, and what a name can be that is nobody's or more
  ///   than one person's.
  init(_ text: String, in network: Network, db: Database, anchors: Anchors) throws {
    if let reference = RecordReference(text) {
      records = [try Self.record(reference, in: db)].map(anchors.root)
      isPerson = false
      return
    }
    let person = try network.person(text, in: db)
    let all = try Int64.fetchAll(
      db, sql: "SELECT id FROM record WHERE personID = ? ORDER BY id", arguments: [person.id])
    let roots = all.filter { !anchors.follows($0) }
    records = roots.isEmpty ? all : roots
    isPerson = true
  }

  static func record(_ reference: RecordReference, in db: Database) throws -> Int64 {
    // An entry before those whom it names in passing.
    let found = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM record WHERE importID = ? AND key = ? AND \(RecordPages.isInForce)
        ORDER BY isMention, id
        """, arguments: [reference.importID, reference.key])
    guard let found else { throw NetworkError.unknownRecord(reference.description) }
    return found
  }
}

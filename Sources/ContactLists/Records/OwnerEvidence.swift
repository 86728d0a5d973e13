/// Why the owner of a list and the person of an entry know each other, where that is not what all
/// entries of such a list are evidence of.
public struct OwnerEvidence: Hashable, Sendable, Codable {
  public enum Direction: String, Hashable, Sendable, Codable {
    case fromOwner = "from_owner"
    case toOwner = "to_owner"
  }

  /// The kind of evidence, by its name in the evidence table.
  public var kind: String
  /// Who did it for whom, if it has a direction.
  public var direction: Direction?
  public var date: CalendarDate?

  public init(kind: String, direction: Direction? = nil, date: CalendarDate? = nil) {
    self.kind = kind
    self.direction = direction
    self.date = date
  }
}

/// Somebody whom an entry names beside its person, like an assistant or a spouse.
public struct Relation: Hashable, Sendable, Codable {
  /// The kind of evidence, by its name in the evidence table.
  public var kind: String
  /// Who it is, as ``Record/init(mention:line:)`` reads the text.
  public var person: Record

  public init(kind: String, person: Record) {
    self.kind = kind
    self.person = person
  }
}

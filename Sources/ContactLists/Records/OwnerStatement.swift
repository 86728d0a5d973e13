/// What a list says of the person whose list it is: a name, an address, a post, a school.
public struct OwnerStatement: Hashable, Sendable, Codable {
  /// The line on which it begins, from 1.
  public var line: Int
  /// The owner, as far as the row tells: names, addresses and profiles, or nothing.
  public var record: Record
  /// The post or the school that the row is about.
  public var affiliation: Affiliation?

  public init(line: Int, record: Record, affiliation: Affiliation? = nil) {
    self.line = line
    self.record = record
    self.affiliation = affiliation
  }
}

/// Time that somebody spent at an organisation.
public struct Affiliation: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case position
    case education
  }

  public var kind: Kind
  /// The company or school, as written.
  public var organization: String
  /// The title of the position, or the degree.
  public var title: String?
  /// The first day; of a month or year that is given without a day, its first.
  public var started: CalendarDate?
  /// The last day; of a month or year without a day, its first. `nil` if it is not over.
  public var ended: CalendarDate?

  public init(
    kind: Kind, organization: String, title: String? = nil, started: CalendarDate? = nil,
    ended: CalendarDate? = nil
  ) {
    self.kind = kind
    self.organization = organization
    self.title = title
    self.started = started
    self.ended = ended
  }
}

/// A kind of reason why two people know each other, by the name it has in the table that users
/// see, like `linkedin_connection`.
///
/// Coded as that name alone, also as the key of a dictionary.
public struct EvidenceKind:
  RawRepresentable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
  ExpressibleByStringLiteral
{
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(stringLiteral name: String) {
    rawValue = name
  }

  public static func < (a: EvidenceKind, b: EvidenceKind) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// A value that two records of one person are likely to share: records that share none are never
/// compared with each other.
///
/// A key is a number that is the same in every run and on every machine, so a store can keep it.
/// Its top bits say what it is of, the others are a hash of the value.
public struct MatchKey: Hashable, Comparable, Sendable, Codable {
  /// What a key is of.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case profile = 1
    case email
    case phone
    /// The address of a role or a machine, which tells nobody apart.
    case role
    /// The whole name, whatever the order of its words.
    case name
    /// A family name and the initial of a given name, or of what it is short for.
    case family
    /// How the name sounds, roughly and in Latin letters.
    case sound
    /// A given name and a company.
    case company
    /// The name and the day on which the list's owner was connected with the person.
    case connection
  }

  public let value: Int64

  public init(value: Int64) { self.value = value }

  init(_ kind: Kind, _ hash: UInt64) {
    value = Int64(bitPattern: (UInt64(kind.rawValue) << 59) | (hash >> 5))
  }

  /// `nil` for a value that is no key of this version.
  public var kind: Kind? { Kind(rawValue: UInt8(truncatingIfNeeded: value >> 59)) }

  /// Whether it is of an address, a number or a profile. What such a value tells depends on all
  /// who have it, so whoever judges one holder must have all of them at hand.
  public var isContact: Bool {
    switch kind {
    case .profile, .email, .phone: true
    default: false
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

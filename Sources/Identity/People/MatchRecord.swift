public import ContactLists

/// A record as far as the question who it is needs it.
///
/// Small next to the record, and cheap to make again from it: a store need not keep it.
public struct MatchRecord: Hashable, Sendable, Codable {
  /// What it can share with another record of the same person, ascending, none twice.
  public let keys: [MatchKey]
  let texts: MatchKeys
  /// Whether it is a bare text, from a ties file or typed by the user, and no entry of a list.
  public let isMention: Bool
  let name: NameReading
  /// LinkedIn profiles; a person has one.
  let linkedIn: [String]
  /// Numbers as the record gives them, with their country if it is known.
  let phones: [String]
  /// Domains of the record's own addresses at an employer.
  let workDomains: [String]

  public init(_ record: Record, list: Int64, isMention: Bool) {
    let emails = record.emails.compactMap { EmailAddress($0) }
    let phones = record.phones.compactMap { PhoneNumber($0) }
    let profiles = record.profiles.compactMap { ProfileURL($0) }
    name = NameReading(record.name)
    self.isMention = isMention
    self.phones = phones.map(\.key)
    linkedIn = Set(profiles.filter(\.isLinkedIn).map(\.key)).sorted()
    workDomains = Set(emails.filter { !$0.isRole && !$0.isFreeMail }.map(\.domain)).sorted()
    texts = MatchKeys(
      name: name, emails: emails, phones: phones, profiles: profiles,
      company: record.company.flatMap { CompanyName($0) }, connected: record.connected)
    keys = texts.keys.map {
      MatchKey(Self.kinds[$0.utf8.first ?? 0] ?? .name, StableHash.of($0))
    }.sorted()
  }

  private static let kinds: [UInt8: MatchKey.Kind] = [
    UInt8(ascii: "u"): .profile, UInt8(ascii: "e"): .email, UInt8(ascii: "p"): .phone,
    UInt8(ascii: "r"): .role, UInt8(ascii: "c"): .company, UInt8(ascii: "d"): .connection,
  ]

  /// Whether only a name tells who is meant.
  var isNameOnly: Bool {
    isMention && !name.isEmpty && texts.keys.allSatisfy { $0.hasPrefix("n:") }
  }
}

public import ContactLists

/// A record as far as the question who it is needs it.
///
/// Small next to the record, and cheap to make again from it: a store need not keep it.
public struct MatchRecord: Hashable, Sendable, Codable {
  public let keys: MatchKeys
  /// Whether it is a bare text, from a ties file or typed by the user, and no entry of a list.
  public let isMention: Bool
  let name: NameReading
  /// LinkedIn profiles; a person has one.
  let linkedIn: [String]
  /// Numbers as the record gives them, with their country if it is known.
  let phones: [String]
  /// Domains of the record's own addresses at an employer.
  let workDomains: [String]

  public init(_ record: Record, isMention: Bool) {
    let emails = record.emails.compactMap { EmailAddress($0) }
    let phones = record.phones.compactMap { PhoneNumber($0) }
    let profiles = record.profiles.compactMap { ProfileURL($0) }
    name = NameReading(record.name)
    self.isMention = isMention
    self.phones = phones.map(\.key)
    linkedIn = Set(profiles.filter(\.isLinkedIn).map(\.key)).sorted()
    workDomains = Set(emails.filter { !$0.isRole && !$0.isFreeMail }.map(\.domain)).sorted()
    keys = MatchKeys(
      name: name, emails: emails, phones: phones, profiles: profiles,
      company: record.company.flatMap { CompanyName($0) }, connected: record.connected)
  }

  /// Whether only a name tells who is meant.
  var isNameOnly: Bool {
    isMention && !name.isEmpty && keys.keys.allSatisfy { $0.hasPrefix("n:") }
  }
}

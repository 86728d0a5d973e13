internal import ContactLists

/// What of a record can match another one: short texts, each with its kind in front.
///
/// | key | means |
/// | --- | --- |
/// | `u:linkedin.com/in/ada` | a profile |
/// | `e:ada@example.com` | an e-mail address, of a person |
/// | `r:info@example.com` | an e-mail address of a role or a machine |
/// | `p:155550132` | a phone number, its last nine digits |
/// | `c:ada lovelace\|acme` | a name of two words or more, with a company |
/// | `d:ada lovelace\|2021-03-12` | such a name, with the day of the connection |
/// | `n:ada lovelace` | a name |
///
/// Two records without a key in common are never compared; those with one may still be two people.
struct MatchKeys: Hashable, Sendable, Codable {
  /// The keys, ascending, none twice.
  let keys: [String]

  init(
    name: NameReading, emails: [EmailAddress], phones: [PhoneNumber], profiles: [ProfileURL],
    company: CompanyName?, connected: CalendarDate?
  ) {
    var keys: [String] = []
    for profile in profiles { keys.append("u:\(profile.key)") }
    for email in emails { keys.append("\(email.isRole ? "r" : "e"):\(email.key)") }
    for phone in phones { keys.append("p:\(phone.tail)") }
    if !name.isEmpty, !name.isPair {
      for words in [name.words] + name.variants {
        let line = words.joined(separator: " ")
        keys.append("n:\(line)")
        guard words.count > 1 else { continue }
        if let company { keys.append("c:\(line)|\(company.key)") }
        if let connected { keys.append("d:\(line)|\(connected)") }
      }
    }
    self.keys = keys.count > 1 ? Array(Set(keys)).sorted() : keys
  }
}

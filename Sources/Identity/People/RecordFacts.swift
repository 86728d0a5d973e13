internal import ContactLists

/// What a ``MatchRecord`` holds.
final class RecordFacts: Sendable {
  let keys: [MatchKey]
  let isMention: Bool
  let list: Int64
  let name: NameForm
  let romanized: [NameForm]
  let emails: [EmailFact]
  let phones: [PhoneFact]
  let profiles: [ProfileFact]
  let company: CompanyFact?
  let hasNoEmployer: Bool
  let title: UInt64
  let trade: UInt64
  let connected: Int32
  let content: UInt64

  init(_ record: Record, list: Int64, isMention: Bool) {
    self.list = list
    self.isMention = isMention
    var emails = record.emails.compactMap { EmailAddress($0) }.map { EmailFact($0) }
    phones = record.phones.compactMap { PhoneNumber($0) }.map { PhoneFact($0) }
    profiles = record.profiles.compactMap { ProfileURL($0) }.map { ProfileFact($0) }
    var reading = NameReading(record.name)
    reading.complete(with: emails)
    name = NameForm(reading)
    for index in emails.indices { emails[index].recognise(ownerCalled: name) }
    self.emails = emails
    romanized = Romanization.forms(of: reading, having: emails).map { NameForm($0) }
    company = record.company.flatMap { CompanyName($0) }.map { CompanyFact($0) }
    hasNoEmployer = company == nil && record.company?.contains { $0.isLetter } ?? false
    let title = record.title.map { FoldedText.fold($0) } ?? ""
    self.title = title.isEmpty ? 0 : StableHash.of(title)
    trade = TradeWords.bits(of: title)
    connected = record.connected.map { Int32(truncatingIfNeeded: $0.dayNumber) } ?? 0
    let builder = KeyBuilder(
      name: name, romanized: romanized, emails: emails, phones: phones, profiles: profiles,
      company: company, connected: connected, isNameOnly: isMention)
    keys = builder.keys
    content = builder.content(title: self.title, isMention: isMention)
  }
}

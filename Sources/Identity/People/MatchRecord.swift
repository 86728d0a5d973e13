public import ContactLists

/// A record as far as the question who it is needs it: hashes and a few short words.
///
/// Some 400 bytes, and cheap to make again from the record: a store need not keep it.
public struct MatchRecord: Hashable, Sendable {
  /// What it can share with another record of the same person, ascending, none twice.
  public let keys: [MatchKey]
  /// Whether it is a bare text, from a ties file or typed by the user, and no entry of a list.
  public let isMention: Bool
  /// The list it stands in. Not part of what it says: equal records of two lists can stand for
  /// each other.
  public let list: Int64
  let name: NameForm
  /// The name as it may be written in Latin letters, if it is written in others.
  let romanized: [NameForm]
  let emails: [EmailFact]
  let phones: [PhoneFact]
  let profiles: [ProfileFact]
  let company: CompanyFact?
  /// Whether the record names something for a company that is none: *freelance*, *retired*.
  let hasNoEmployer: Bool
  /// Of the folded title; 0 if there is none.
  let title: UInt64
  /// The words of the title that tell a trade, a bit for each by its hash.
  let trade: UInt64
  /// The day of the connection with the list's owner; 0 if there is none.
  let connected: Int32
  /// A hash of what the record says, wherever it stands.
  let content: UInt64

  /// Reads what matters of `record`, which stands in the list with the id `list`: two LinkedIn
  /// profiles in one list are two people.
  ///
  /// - Complexity: O(*n*) for *n* bytes; about 10 µs for an entry in Latin letters.
  public init(_ record: Record, list: Int64, isMention: Bool) {
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

  /// Whether only a name tells who is meant.
  var isNameOnly: Bool {
    isMention && !name.isEmpty && emails.isEmpty && phones.isEmpty && profiles.isEmpty
      && company == nil
  }

  /// Whether the record can be somebody's: a pair of people and a role are nobody.
  var isNobody: Bool {
    name.isPair
      || (name.isEmpty && emails.allSatisfy { $0.kind == .role } && phones.isEmpty
        && profiles.isEmpty)
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.content == b.content && a.keys == b.keys && a.isMention == b.isMention
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

extension NameReading {
  /// Takes from the record's own addresses what they tell of the name and the name does not.
  fileprivate mutating func complete(with emails: [EmailFact]) {
    guard !isPair, !isEmpty else { return }
    for email in emails where email.kind != .role {
      takeAside(toldBy: email.local)
      // `Professor Atkinson-Rao`, who writes as d.atkinson-rao@…
      let parts = email.local.split(separator: ".").map { $0.filter { $0 != "-" } }
      if given.isEmpty, parts.count == 2, parts[1] == family.joined() { given = [parts[0]] }
      guard let local = LocalPart(email.local), let first = given.first else { continue }
      let known = Nicknames.shared
      let (shown, told) = (NameWord.hash(first), NameWord.hash(local.given))
      let relation = known.relation(shown, told)
      let isCalled =
        relation == .nickname
        || family.joined() == local.family && GivenSlip.mayBeCalled(local.given, by: first)
      let fits =
        first == local.given || relation != nil || isCalled
        || (local.given.utf8.count == 1 && first.hasPrefix(local.given))
        || (local.given.utf8.count == 1
          && known.initials(shown).contains(local.given.utf8.first ?? 0))
        || (first.utf8.count == 1 && local.given.hasPrefix(first))
      guard fits else { continue }
      if local.family.utf8.count > 1, inner.isEmpty {
        if family.isEmpty
          || (family.count == 1 && family[0].utf8.count == 1
            && local.family.hasPrefix(family[0]))
        {
          // `Peggy T.`, from peggy.tillman@…
          family = [local.family]
        } else if !(family + asides).contains(local.family),
          !family.contains(where: { umlauts[$0] == local.family }),
          local.family != (particles + family).joined(), first != local.family,
          !family.contains(where: { Spelling.isOneSlip($0, local.family) })
        {
          // Emily Duarte, who writes as emily.prescott@…
          asides.append(local.family)
        }
      }
      // Alex, who writes as alexandra.morgan@…, is no Alexander.
      if isCalled, relation == nil || known.isShort(shown), !known.isShort(told),
        !asides.contains(first)
      {
        asides.append(first)
        given[0] = local.given
      } else if first.utf8.count == 1, local.given.utf8.count > 2 {
        given[0] = local.given
      }
    }
  }

  /// Takes the name in the brackets of `Ploy (Siriporn Chai)` for the name, and the one before it for what
  /// she is called, if her address is made of the one in brackets.
  private mutating func takeAside(toldBy local: String) {
    guard family.isEmpty, inner.isEmpty, given.count == 1, asides.count == 2 else { return }
    var other = self
    (other.given, other.family, other.asides) = ([asides[0]], [asides[1]], given)
    if local == asides[0] || LocalPart.spelling(local, of: NameForm(other)) != nil { self = other }
  }
}

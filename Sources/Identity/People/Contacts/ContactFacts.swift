/// An e-mail address as matching keeps it.
struct EmailFact: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// At a domain where anybody can have an address.
    case free
    /// At a domain of a firm or a family.
    case own
    /// Of a role or a machine, so of nobody.
    case role
  }

  var hash: UInt64
  var domain: UInt64
  var kind: Kind
  /// What stands before the `@`, without a tag.
  var local: String
  /// The domain without its public ending and what stands before it: `kestrelaero`.
  var site: String

  init(_ email: EmailAddress) {
    hash = StableHash.of(email.key)
    domain = StableHash.of(email.domain)
    let site = email.isFreeMail ? "" : Self.site(of: email.domain)
    let isFree = site.isEmpty || AddressWords.shared.freeSites.contains(site)
    kind = email.isRole ? .role : isFree ? .free : .own
    local = String(email.key.prefix { $0 != "@" })
    self.site = isFree ? "" : site
  }

  /// Takes the address of a role for a person's own at a domain of that person's name:
  /// `hello@ada-lovelace.example`.
  mutating func recognise(ownerCalled name: NameForm) {
    if kind == .role, LocalPart.spelling(site, of: name) == .whole { kind = .own }
  }

  /// The label of the domain that names whose it is, letters and digits only: `acme` of
  /// `mail.acme.co.uk`.
  private static func site(of domain: String) -> String {
    var labels = domain.split(separator: ".").dropLast()
    while let last = labels.last, AddressWords.shared.endings.contains(String(last)) {
      labels.removeLast()
    }
    return (labels.last ?? "").filter { $0 != "-" && $0 != "_" }
  }
}

/// A phone number as matching keeps it.
struct PhoneFact: Hashable, Sendable {
  /// Of the last nine digits.
  var tail: UInt64
  /// Of the whole number with its country; 0 if that is not known.
  var whole: UInt64

  init(_ phone: PhoneNumber) {
    tail = StableHash.of(phone.tail)
    whole = phone.isInternational ? StableHash.of(phone.key) : 0
  }

  func matches(_ other: PhoneFact) -> Bool {
    whole != 0 && other.whole != 0 ? whole == other.whole : tail == other.tail
  }
}

/// A profile as matching keeps it.
struct ProfileFact: Hashable, Sendable {
  var hash: UInt64
  var isLinkedIn: Bool

  init(_ profile: ProfileURL) {
    hash = StableHash.of(profile.key)
    isLinkedIn = profile.isLinkedIn
  }
}

/// A company as matching keeps it.
struct CompanyFact: Hashable, Sendable {
  var hash: UInt64
  /// The first word of the name, to see that one name begins with the other.
  var first: UInt64
  /// The words in one, without `and`: what domains are made of.
  var joined: String
  /// How many letters of `joined` are whole words, a bit for each length up to 31.
  var ends: UInt32
  /// First letters of the words, if there are three or more.
  var initials: String

  init(_ company: CompanyName) {
    hash = StableHash.of(company.key)
    var joined = ""
    var ends: UInt32 = 0
    var initials = ""
    let words = FoldedText.words(company.display)
      .filter { $0 != "and" && $0 != "und" && $0 != "the" }.prefix(8)
    for word in words {
      joined += word
      initials += word.prefix(1)
      if joined.utf8.count < 32 { ends |= 1 << UInt32(joined.utf8.count) }
    }
    first = StableHash.of(words.first ?? "")
    self.joined = joined
    self.ends = ends
    self.initials = initials.utf8.count >= 3 ? initials : ""
  }

  /// Whether one name begins as the other: `Tessera` and `Tessera Software`.
  func isRelated(to other: CompanyFact) -> Bool {
    first == other.first && joined.utf8.count > 3
      && (joined.hasPrefix(other.joined) || other.joined.hasPrefix(joined))
  }

  /// Whether a site's name is made from the company's: its first words, their beginning, their first
  /// letters, or words behind others: `meridiana` of Banco Meridiana.
  func isSpelled(by site: String) -> Bool {
    let length = site.utf8.count
    guard length >= 3 else { return false }
    if site == initials { return true }
    guard joined.hasPrefix(site) else {
      return length >= 6 && (site.hasPrefix(joined) || isRunOfWords(site))
    }
    return length >= 6 || (length < 32 && ends & (1 << UInt32(length)) != 0)
  }

  private func isRunOfWords(_ site: String) -> Bool {
    let letters = Array(joined.utf8.prefix(31))
    return letters.indices.contains { start in
      let end = start + site.utf8.count
      return ends & (1 << UInt32(start)) != 0 && end < 32 && ends & (1 << UInt32(end)) != 0
        && letters[start...].starts(with: site.utf8)
    }
  }
}

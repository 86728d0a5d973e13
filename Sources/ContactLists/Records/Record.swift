/// A person's name as a contact list gives it; any part may be missing.
public struct PersonName: Hashable, Sendable, Codable {
  /// The whole name as the list shows it, or as its parts make it; never blank, `nil` instead.
  public var full: String?
  public var given: String?
  public var additional: String?
  public var family: String?
  public var prefix: String?
  public var suffix: String?
  public var nickname: String?

  public init(
    full: String? = nil, given: String? = nil, additional: String? = nil, family: String? = nil,
    prefix: String? = nil, suffix: String? = nil, nickname: String? = nil
  ) {
    self.full = full
    self.given = given
    self.additional = additional
    self.family = family
    self.prefix = prefix
    self.suffix = suffix
    self.nickname = nickname
  }
}

/// One entry of a contact list as read, before anyone decided who it is.
///
/// Texts are as the file has them, with blanks at the ends gone and blank ones left out.
public struct Record: Hashable, Sendable, Codable {
  /// What identifies the record in its list: `row:12` (data rows from 1), a vCard's UID or
  /// `card:3`, or the person's text in a ties file.
  public var key: String
  /// The line of the file on which the record begins, from 1.
  public var line: Int
  public var name: PersonName
  public var emails: [String]
  public var phones: [String]
  /// Addresses of profiles and pages, as written.
  public var profiles: [String]
  public var company: String?
  public var department: String?
  public var title: String?
  /// When the list's owner and the person were connected, if the list says so.
  public var connected: CalendarDate?
  /// How the owner and the person know each other, if not as the list's entries do.
  public var evidence: OwnerEvidence?
  /// Whom else the entry names, and how the person knows them.
  public var relations: [Relation]

  public init(
    key: String, line: Int, name: PersonName = PersonName(), emails: [String] = [],
    phones: [String] = [], profiles: [String] = [], company: String? = nil,
    department: String? = nil, title: String? = nil, connected: CalendarDate? = nil,
    evidence: OwnerEvidence? = nil, relations: [Relation] = []
  ) {
    self.key = key
    self.line = line
    self.name = name
    self.emails = emails
    self.phones = phones
    self.profiles = profiles
    self.company = company
    self.department = department
    self.title = title
    self.connected = connected
    self.evidence = evidence
    self.relations = relations
  }
}

/// A row that says that two people know each other, whoever's list it stands in.
public struct TieRecord: Hashable, Sendable, Codable {
  public var line: Int
  public var first: Record
  public var second: Record
  /// The number that the row gives, taken as the user's own word: in [0.02, 0.95], or 0 for no tie.
  public var strength: Double?
  /// The kind of evidence, by its name in the evidence table; `nil` if the row names none.
  public var kind: String?
  public var lastContact: CalendarDate?
  /// How often they had to do with each other; 1 unless the row says otherwise.
  public var count: Int

  public init(
    line: Int, first: Record, second: Record, strength: Double? = nil, kind: String? = nil,
    lastContact: CalendarDate? = nil, count: Int = 1
  ) {
    self.line = line
    self.first = first
    self.second = second
    self.strength = strength
    self.kind = kind
    self.lastContact = lastContact
    self.count = count
  }
}

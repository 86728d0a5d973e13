/// The names that graph files give to what they say of nodes and edges.
///
/// Nobody has agreed on any: programs write what their users called it. So names are compared by
/// their letters alone, `E-mail 1` being `email`, and several mean the same.
enum GraphAttribute {
  /// What an attribute of a node says of a person.
  enum OfPerson: Hashable, Sendable {
    /// The whole name; the lower the rank, the more likely it is one.
    case name(rank: Int)
    case given
    case family
    case email
    case phone
    case profile
    case company
    case title
    case department
    /// What sort of node it is, where people are not the only one.
    case kind
  }

  /// What an attribute of an edge says of a tie.
  enum OfTie: Hashable, Sendable {
    case strength
    case count
    case weight
    case kind
    case lastContact
    /// A time of any kind, which is a date or else nothing that matters here.
    case time
  }

  static func ofPerson(_ name: String) -> OfPerson? {
    personNames[key(name)]
  }

  static func ofTie(_ name: String) -> OfTie? {
    tieNames[key(name)]
  }

  /// The rank of a name that is put together from its parts.
  static let rankOfParts = 2

  private static let personNames: [String: OfPerson] = names([
    (.name(rank: 0), "fullname displayname"),
    (.name(rank: 1), "name personname"),
    (.name(rank: 3), "label"),
    (.name(rank: 4), "nodelabel"),
    (.given, "firstname givenname given"),
    (.family, "lastname familyname family surname"),
    (.email, "email emails mail emailaddress mailaddress"),
    (.phone, "phone telephone tel mobile cell phonenumber"),
    (.profile, "linkedin linkedinurl linkedinprofile profile profileurl url website homepage href"),
    (.company, "company organization organisation org employer companyname affiliation"),
    (.title, "title position job jobtitle role occupation"),
    (.department, "department dept unit division"),
    (.kind, "kind"),
  ])

  private static let tieNames: [String: OfTie] = names([
    (.strength, "strength tiestrength"),
    (.count, "count messages mails"),
    (.weight, "weight value"),
    (.kind, "kind type relation relationship"),
    (.lastContact, "lastcontact lastseen"),
    (.time, "date end enddate endopen time timestamp"),
  ])

  private static func names<Meaning>(_ table: [(Meaning, String)]) -> [String: Meaning] {
    Dictionary(
      table.flatMap { meaning, words in words.split(separator: " ").map { (String($0), meaning) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The letters of a name in lower case.
  private static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return name }
    return String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter(isLetter)))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }
}

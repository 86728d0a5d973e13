/// What a node of a graph says of a person, attribute by attribute.
struct GraphPerson: Sendable {
  private var name: (rank: Int, text: String)?
  private var given: String?
  private var family: String?
  private var emails: [String] = []
  private var phones: [String] = []
  private var profiles: [String] = []
  private var company: String?
  private var title: String?
  private var department: String?
  /// Whether the node is a group that people belong to, like a company, and nobody.
  private(set) var isGroup = false

  init() {}

  /// Takes an attribute called `name`; of several that say the same thing the first counts, and of
  /// names the best.
  mutating func take(_ name: String, _ value: String) {
    guard let meaning = GraphAttribute.ofPerson(name) else { return }
    take(meaning, value)
  }

  mutating func take(_ meaning: GraphAttribute.OfPerson, _ value: String) {
    guard let text = value.trimmedOrNil else { return }
    switch meaning {
    case .name(let rank):
      if rank < name?.rank ?? .max { name = (rank, text) }
    case .given: given = given ?? text
    case .family: family = family ?? text
    case .email:
      for address in Self.addresses(text) where !emails.contains(address) {
        emails.append(address)
      }
    case .phone: if text.contains(where: \.isNumber) { phones.append(text) }
    case .profile: profiles.append(text)
    // A number here is a place in some other table, or on a drawing.
    case .company: company = company ?? Self.words(text)
    case .title: title = title ?? Self.words(text)
    case .department: department = department ?? Self.words(text)
    case .kind: isGroup = text.lowercased() == "group"
    }
  }

  /// The person of the node `id`; by its id, if that is all there is.
  func record(id: String, line: Int) -> Record {
    var record = Record(key: id, line: line)
    if let shown = shownName(id: id), let person = TieRows.person(shown, line: line) {
      record.name.full = person.name.full
      record.emails = person.emails
    }
    (record.name.given, record.name.family) = (given, family)
    record.emails += emails.filter { !record.emails.contains($0) }
    record.phones = phones
    record.profiles = profiles
    (record.company, record.title, record.department) = (company, title, department)
    return record
  }

  private func shownName(id: String) -> String? {
    let parts = [given, family].compactMap(\.self)
    if parts.count == 2, GraphAttribute.rankOfParts < name?.rank ?? .max {
      return parts.joined(separator: " ")
    }
    if let name { return name.text }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    // Beside an address, an id like n12 would only be a wrong name.
    return !emails.isEmpty && id.contains(where: \.isNumber) ? nil : id
  }

  private static func words(_ text: String) -> String? {
    text.contains(where: \.isLetter) ? text : nil
  }

  /// The addresses of one or a list of them, in whatever brackets and quotes.
  private static func addresses(_ text: String) -> [String] {
    text.split { ",;| \t\n\r[](){}<>'\"".contains($0) }
      .map { $0.lowercased().hasPrefix("mailto:") ? $0.dropFirst(7) : $0 }
      .filter { $0.contains("@") }.map(String.init)
  }
}

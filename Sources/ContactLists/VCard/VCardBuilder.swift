/// What has been read of one card.
struct VCardBuilder: Sendable {
  /// How many values of a card are kept: nobody has more addresses than this, a broken file may.
  static let valueLimit = 1000

  /// The line of its `BEGIN:VCARD`.
  let line: Int
  private(set) var uid: String?
  private(set) var notes: [RowProblem] = []
  private var record: Record
  private var values = 0
  private var role: String?
  private var reasonAgainst: String?
  private var isVersion2 = false
  private var relations = VCardRelations()

  init(line: Int) {
    self.line = line
    record = Record(key: "", line: line)
  }

  mutating func add(_ property: VCardProperty, isCut: Bool, line: Int) {
    guard Self.known.contains(property.name) else { return }
    if isCut {
      notes.append(
        RowProblem(line: line, reason: "a \(property.name) over 64 KiB, which is left out"))
      return
    }
    switch property.name {
    case "VERSION": isVersion2 = property.text?.hasPrefix("2") ?? false
    case "FN": record.name.full = record.name.full ?? property.text
    case "N": addName(property)
    case "NICKNAME": record.name.nickname = record.name.nickname ?? property.text
    case "ORG": addOrganization(property)
    case "TITLE": record.title = record.title ?? property.text
    case "ROLE": role = role ?? property.text
    case "UID": uid = uid ?? property.text
    case "EMAIL": add(property.text, without: "MAILTO:", to: \.emails)
    case "TEL": addPhone(property)
    case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE": add(property.text, to: \.profiles)
    case "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS": addKind(property)
    default: if !VCardRelations.isMention(property) || hasRoom() { relations.add(property) }
    }
  }

  /// The record of the card under `key`, or why it is no person.
  func finding(key: String) -> Finding {
    var record = record
    record.key = key
    record.relations = relations.relations(line: line)
    record.title = record.title ?? role
    record.name.settleWhole()
    if let reason = reasonAgainst ?? PersonCheck.reasonAgainst(record) {
      return .rejected(RowProblem(line: line, reason: reason))
    }
    return .record(record)
  }

  private static let known = VCardRelations.names.union([
    "VERSION", "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "UID", "EMAIL", "TEL", "URL",
    "X-SOCIALPROFILE", "SOCIALPROFILE", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS",
  ])

  private mutating func addName(_ property: VCardProperty) {
    // In vCard 2.1 a comma is a comma.
    let lists =
      isVersion2
      ? property.components.map { $0.map { [$0] } ?? [] } : property.componentLists
    func part(_ place: Int, _ separator: String = " ") -> String? {
      lists.indices.contains(place)
        ? lists[place].joined(separator: separator).trimmedOrNil : nil
    }
    guard record.name.family == nil, record.name.given == nil else { return }
    record.name.family = part(0)
    record.name.given = part(1)
    record.name.additional = part(2)
    record.name.prefix = part(3)
    record.name.suffix = part(4, ", ")
  }

  private mutating func addOrganization(_ property: VCardProperty) {
    guard record.company == nil else { return }
    let parts = property.components
    record.company = parts.first.flatMap(\.self)
    if record.company != nil, record.department == nil {
      record.department =
        parts.dropFirst().compactMap(\.self).joined(separator: ", ").trimmedOrNil
    }
  }

  private mutating func addPhone(_ property: VCardProperty) {
    let text = property.text
    add(text, without: "TEL:", to: \.phones)
    if record.evidence == nil, property.isPrivateNumber, text.map(PrivateNumber.isNumber) ?? false {
      record.evidence = PrivateNumber.evidence
    }
  }

  private mutating func add(
    _ text: String?, without scheme: StaticString? = nil,
    to field: WritableKeyPath<Record, [String]>
  ) {
    guard var text, hasRoom() else { return }
    if let scheme, ASCIICase.hasPrefix(text, scheme) {
      text = String(text.dropFirst(scheme.utf8CodeUnitCount))
    }
    if let text = text.trimmedOrNil { record[keyPath: field].append(text) }
  }

  /// Whether one more value can be kept.
  private mutating func hasRoom() -> Bool {
    values += 1
    if values == Self.valueLimit + 1 {
      let reason = "a card with over \(Self.valueLimit) addresses; the others are left out"
      notes.append(RowProblem(line: line, reason: reason))
    }
    return values <= Self.valueLimit
  }

  private mutating func addKind(_ property: VCardProperty) {
    switch property.text?.lowercased() {
    case "group": reasonAgainst = "a group rather than a person"
    case "org", "company": reasonAgainst = "an organisation rather than a person"
    case "location", "application", "device", "thing":
      reasonAgainst = "a thing rather than a person"
    default: break
    }
  }
}

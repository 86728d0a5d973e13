/// One entry of an address book, whichever file it goes to.
struct AddressBookCard {
  var given = ""
  var family = ""
  var prefix = ""
  var nickname = ""
  var organization = ""
  var title = ""
  var department = ""
  var birthday = ""
  var note = ""
  var labels = "* myContacts"
  var mails: [String] = []
  var phones: [String] = []
  var address = ""
  var relation: (label: String, name: String)?

  var isOrganization: Bool { given.isEmpty && family.isEmpty && !organization.isEmpty }
  var name: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }

  /// What an address book keeps of somebody whom its owner also has on LinkedIn.
  init(of index: Int, in world: inout World, withMail: Bool, withPhone: Bool, work: Bool = true) {
    if withPhone { phones = [world.phone(of: index)] }
    let person = world.people[index]
    (given, family) = (person.given, person.family)
    if work { (organization, title) = (person.company, person.title) }
    if withMail { mails = [person.shownMail ?? person.workMail] }
  }

  /// Reads `given | family | organization | title | labels | mails | phones | more`; values are
  /// separated by `;`, a phone is the name of a range, and more is `key=value`.
  init(_ row: String, in world: inout World) {
    let cells = fields(row, at: "|")
    precondition(cells.count == 8, "eight cells make a card: \(row)")
    (given, family, organization, title) = (cells[0], cells[1], cells[2], cells[3])
    if !cells[4].isEmpty { labels = "\(cells[4]) ::: * myContacts" }
    mails = fields(cells[5], at: ";").filter { !$0.isEmpty }
    for phone in fields(cells[6], at: ";") where !phone.isEmpty {
      phones.append(words(phone).map { Self.number($0, in: &world) }.joined(separator: " "))
    }
    for fact in fields(cells[7], at: ";") where !fact.isEmpty { take(fact) }
  }

  private static func number(_ word: String, in world: inout World) -> String {
    switch word {
    case "hamburg": world.newPhone(.hamburg)
    case "berlin": world.newPhone(.berlin)
    case "munich": world.newPhone(.munich)
    case "british": world.newPhone(.british)
    case "french": world.newPhone(.french)
    case "american": world.newPhone(.american)
    default: word
    }
  }

  private mutating func take(_ fact: String) {
    let parts = fact.split(separator: "=", maxSplits: 1).map(String.init)
    precondition(parts.count == 2, "no key=value: '\(fact)'")
    let value = parts[1].split(separator: "\\").joined(separator: "\n")
    switch parts[0] {
    case "prefix": prefix = value
    case "nick": nickname = value
    case "department": department = value
    case "birthday": birthday = value
    case "note": note = value
    case "address": address = value
    default: relation = (parts[0], value)
    }
  }
}

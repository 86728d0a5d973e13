/// Somebody of the story.
struct Person {
  /// The plain name, as an address book has it.
  var given: String
  var family: String
  /// The name as the person typed it into the profile, with whatever decorates it.
  var profileGiven: String
  var profileFamily: String
  /// The part of the profile's address after `/in/`.
  var slug: String
  /// The employer in the person's own spelling.
  var company: String
  var title: String
  /// Company and title as the oldest list has them, if others.
  var past: [String]?
  var workMail: String
  var privateMail: String
  /// The address that connections can see, if any.
  var shownMail: String?
  var phone: String?
  var country: Country

  var name: String { given + " " + family }
}

/// A person on somebody's list.
struct Entry {
  var person: Int
  var since: Day
}

/// Makes the profile form of some names look like the ones people really type.
enum Decoration {
  /// Beginnings of titles that rarely go with a degree.
  private static let workshop = words(
    "Monteur Zerspanung Industriemeister Schicht Shift Field Service Fach Mistrz Brygadzist Disponent"
  )

  static func apply(
    to person: inout Person, isWoman: Bool, using choices: inout SplitMix64
  ) {
    let isInWorkshop = workshop.contains { person.title.hasPrefix($0) }
    switch choices.number(below: 200) {
    case 0...11 where isInWorkshop: break
    case 0...3: person.profileFamily += choices.pick([", MBA", ", PMP", ", CSCP", ", M.Sc."])
    case 4...6:
      person.profileFamily += choices.pick([" MBA", " CPIM", isWoman ? " (she/her)" : " (he/him)"])
    case 7...9: person.profileGiven = "Dr. " + person.profileGiven
    case 10, 11: person.profileGiven = "Dipl.-Ing. " + person.profileGiven
    case 12...14: person.profileFamily += choices.pick([" 🚀", " ⚓", " 🌱", " ✔", " 🎻", " 🛠️"])
    case 15...17:
      person.profileGiven = person.profileGiven.lowercased()
      person.profileFamily = person.profileFamily.lowercased()
    case 18...20:
      person.profileGiven = person.profileGiven.uppercased()
      person.profileFamily = person.profileFamily.uppercased()
    case 21: person.profileFamily += " "
    case 22, 23: person.profileFamily = String(person.profileFamily.prefix(1)) + "."
    case 24: person.profileGiven += choices.pick([" A.", " B.", " E.", " H.", " J.", " K.", " M."])
    default: break
    }
  }
}

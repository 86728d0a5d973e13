import ContactLists

/// People who stand in several address books, each time as somebody else writes them down.
struct Society {
  struct Entry {
    var person: Int
    var list: Int64
    var record: Record
  }

  private struct Person {
    var given: String
    var family: String
    var company: String
    var site: String
    var title: String
    var email: String
    var work: String
    var phone: String
  }

  private static let nicknames = [
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Michael": "Mike", "James": "Jim",
    "Richard": "Rick", "Thomas": "Tom", "Katherine": "Kate", "Margaret": "Peggy", "Daniel": "Dan",
    "Christopher": "Chris", "Jennifer": "Jen", "Joseph": "Joe", "Matthew": "Matt",
    "Anthony": "Tony", "Andrew": "Andy", "Rebecca": "Becky", "Alexander": "Alex",
    "Benjamin": "Ben", "Samuel": "Sam", "Nicholas": "Nick", "Timothy": "Tim", "Steven": "Steve",
    "Edward": "Ted", "Deborah": "Deb", "Victoria": "Vicky", "Theresa": "Terry",
  ]
  private static let titles = [
    "Purchasing Manager", "Software Engineer", "Sales Director", "Accountant", "Nurse",
    "Head of Marketing", "Consultant", "Logistics Coordinator", "Chief Financial Officer", "Buyer",
  ]
  private static let words = [
    "Amber", "Birch", "Cedar", "Delta", "Elm", "Falcon", "Granite", "Harbor", "Iris", "Juniper",
    "Kite", "Lantern", "Maple", "North", "Oak", "Pine", "Quartz", "River", "Stone", "Tide",
  ]

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Entries in lists of a thousand; a quarter of them are of somebody who is in another one too.
  mutating func entries(_ count: Int) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var number = 0
    while entries.count < count {
      let person = person(number, of: count)
      let times = random.chance(0.25) ? 2 + random.below(2) : 1
      for time in 0..<times where entries.count < count {
        // Copies stand anywhere, not beside each other.
        let list = Int64(
          time == 0 ? number / 1000 : random.below(count / 1000 + 4) + time * 100_000)
        entries.append(
          Entry(
            person: number, list: list,
            record: time == 0 ? full(person, entries.count) : copy(person, entries.count)))
      }
      number += 1
    }
    return entries
  }

  private mutating func person(_ number: Int, of count: Int) -> Person {
    let given = NamePool.given.draw(&random)
    let family = NamePool.family.draw(&random)
    let firm = min(random.below(count / 20 + 10), random.below(count / 20 + 10))
    let name =
      "\(Self.words[firm % 20]) \(Self.words[firm / 20 % 20])\(firm / 400 == 0 ? "" : " \(firm / 400)")"
    let site = name.filter { $0 != " " }.lowercased()
    let local = "\(given).\(family)".lowercased()
    return Person(
      given: given, family: family, company: name, site: site,
      title: Self.titles[random.below(Self.titles.count)],
      email: "\(local)\(random.below(1000))@mail.example.net",
      work: "\(local)@\(site).example.com",
      phone: "+1 \(200 + number / 10_000_000) \(100_0000 + number % 10_000_000)")
  }

  private mutating func full(_ person: Person, _ row: Int) -> Record {
    Record(
      key: "row:\(row)", line: row,
      name: PersonName(
        full: "\(person.given) \(person.family)", given: person.given, family: person.family),
      emails: random.chance(0.3) ? [person.email] : random.chance(0.3) ? [person.work] : [],
      phones: random.chance(0.4) ? [person.phone] : [],
      company: random.chance(0.85) ? person.company : nil,
      title: random.chance(0.7) ? person.title : nil)
  }

  /// The person as somebody else has them: with a short name, a slip, another job, half of it.
  private mutating func copy(_ person: Person, _ row: Int) -> Record {
    var person = person
    if random.chance(0.2), let short = Self.nicknames[person.given] { person.given = short }
    if random.chance(0.04) { person.family = slip(person.family) }
    if random.chance(0.03) { person.given = String(person.given.prefix(1)) + "." }
    if random.chance(0.03) { swap(&person.given, &person.family) }
    if random.chance(0.15) { person.company = Self.words[random.below(20)] + " Group Ltd" }
    if random.chance(0.05) { person.family = person.family.uppercased() }
    return full(person, row)
  }

  private mutating func slip(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count > 4 else { return name }
    let place = 1 + random.below(letters.count - 2)
    switch random.below(3) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}

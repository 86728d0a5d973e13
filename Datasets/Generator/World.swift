/// Everybody of the story, and who is on whose list.
struct World {
  private(set) var people: [Person] = []
  private(set) var lists: [String: [Entry]] = [:]
  private(set) var phones = PhoneNumbers()

  private var names: Set<String> = []
  private var slugs: Set<String> = []
  private var mails: Set<String> = []
  private let domains: [String: String]

  init() {
    let companies = Company.aroundMara + Company.aroundClients
    var domains: [String: String] = [:]
    for company in companies {
      for spelling in [company.name] + company.variants { domains[spelling] = company.domain }
    }
    self.domains = domains
    for member in CastMember.all { add(member) }
    for (index, company) in companies.enumerated() { hire(for: company, round: index) }
    lists = lists.mapValues { $0.sorted(by: latestFirst) }
  }

  /// The list of `owner`, latest ties first.
  func list(_ owner: String) -> [Entry] { lists[owner] ?? [] }

  private func latestFirst(_ a: Entry, _ b: Entry) -> Bool {
    (b.since, people[a.person].slug) < (a.since, people[b.person].slug)
  }
}

extension World {
  private mutating func add(_ member: CastMember) {
    let name = "\(member.plainGiven) \(member.plainFamily)"
    var choices = SplitMix64(for: "\(name), \(member.company)")
    names.insert(name)
    let domain = domains[member.company] ?? "\(asciiName(member.company, separator: "-")).example"
    let mail = member.mail ?? unusedMail(member.plainGiven, member.plainFamily, at: domain)
    mails.insert(mail)
    people.append(
      Person(
        given: member.plainGiven, family: member.plainFamily, profileGiven: member.profileGiven,
        profileFamily: member.profileFamily,
        slug: slug("\(member.plainGiven)-\(member.plainFamily)", using: &choices),
        company: member.company, title: member.title, past: member.past, workMail: mail,
        privateMail: mail,
        shownMail: member.isMailShown ? mail : nil, phone: phones.next(member.country.phones),
        country: member.country))
    let owner = ListOwner.all.first { $0.name == name }
    for (list, years) in member.lists {
      // Two owners have each other since the same day.
      var shared = SplitMix64(for: [list, owner?.list ?? ""].sorted().joined())
      let since: Day =
        owner == nil ? .random(in: years, using: &choices) : .random(in: years, using: &shared)
      lists[list, default: []].append(Entry(person: people.count - 1, since: since))
    }
  }

  /// Makes up the staff of a company and puts them on the lists of those who know some.
  private mutating func hire(for company: Company, round: Int) {
    var choices = SplitMix64(for: "\(company.name) \(company.domain) \(round)")
    let titles = TitleTable.table(for: company.sector)
    var taken: Set<String> = []
    let first = people.count
    for _ in 0..<company.staff {
      people.append(hired(by: company, titles: titles, taken: &taken, using: &choices))
    }
    for acquaintance in company.known {
      let known = choices.sample(acquaintance.count, of: Array(first..<people.count))
      lists[acquaintance.list, default: []] += known.map {
        Entry(person: $0, since: .random(in: acquaintance.years, using: &choices))
      }
    }
  }

  private mutating func hired(
    by company: Company, titles: TitleTable, taken: inout Set<String>,
    using choices: inout SplitMix64
  ) -> Person {
    let (given, family, isWoman) = newName(in: company.country, using: &choices)
    let title = newTitle(
      at: company, from: titles, forWoman: isWoman, taken: &taken, using: &choices)
    let work = unusedMail(given, family, at: company.domain)
    let host = choices.pick(["mail", "post", "inbox", "elbmail"])
    let home = unusedMail(given, family, at: "\(host).example")
    let isMailShown = choices.chance(9)
    var person = Person(
      given: given, family: family, profileGiven: given, profileFamily: family,
      slug: slug("\(given)-\(family)", using: &choices), company: company.name, title: title,
      workMail: work, privateMail: home,
      shownMail: isMailShown ? (choices.chance(60) ? work : home) : nil,
      phone: nil, country: company.country)
    if !company.variants.isEmpty, choices.chance(38) {
      person.company = choices.pick(company.variants)
    }
    Decoration.apply(to: &person, isWoman: isWoman, using: &choices)
    return person
  }
}

/// Names, titles and addresses that nobody else has.
extension World {
  private mutating func newName(
    in country: Country, using choices: inout SplitMix64
  ) -> (given: String, family: String, isWoman: Bool) {
    while true {
      var percent = choices.number(below: 100)
      let list =
        country.names.first { share in
          percent -= share.percent
          return percent < 0
        }?.list ?? .german
      let isWoman = choices.chance(42)
      let given = choices.pick(isWoman ? list.women : list.men)
      let forms = fields(choices.pick(list.families), at: "/")
      var family = isWoman ? forms[forms.count - 1] : forms[0]
      if choices.chance(3) {
        let second = fields(choices.pick(list.families), at: "/")[0]
        if second != forms[0], forms.count == 1 { family += "-\(second)" }
      }
      if names.insert("\(given) \(family)").inserted { return (given, family, isWoman) }
    }
  }

  private func newTitle(
    at company: Company, from table: TitleTable, forWoman isWoman: Bool,
    taken: inout Set<String>, using choices: inout SplitMix64
  ) -> String {
    let own = company.country.ownTitles
    let language = choices.chance(own?.percent ?? 0) ? (own?.language ?? "en") : "en"
    let free = table.titles(in: language).filter {
      !company.toldDepartments.contains($0.department) && !taken.contains($0.text)
    }
    let title = choices.pick(free)
    if title.isUnique { taken.insert(title.text) }
    return title.text(forWoman: isWoman)
  }

  private mutating func slug(_ name: String, using choices: inout SplitMix64) -> String {
    let ascii = asciiName(name, separator: "-")
    // A name in another script stands in the address as it is, in lower case and encoded.
    let start =
      ascii.count < name.count / 2
      ? percentEncoded(name.lowercased().split(separator: " ").joined(separator: "-")) : ascii
    while true {
      let number = choices.number(below: 0x1000000)
      let digits = String(number, radix: 16)
      let slug = start + "-" + String(repeating: "0", count: 6 - digits.count) + digits
      if slugs.insert(slug).inserted { return slug }
    }
  }

  private mutating func unusedMail(_ given: String, _ family: String, at host: String) -> String {
    let local = [asciiName(given), asciiName(family)].filter { !$0.isEmpty }.joined(separator: ".")
    var mail = "\(local)@\(host)"
    var number = 2
    while !mails.insert(mail).inserted {
      mail = "\(local)\(number)@\(host)"
      number += 1
    }
    return mail
  }
}

/// Telephone numbers are handed out when somebody's address book needs them.
extension World {
  mutating func phone(of person: Int) -> String {
    if let phone = people[person].phone { return phone }
    let phone = phones.next(people[person].country.phones)
    people[person].phone = phone
    return phone
  }

  mutating func newPhone(_ range: PhoneNumbers.Range) -> String {
    phones.next(range)
  }
}

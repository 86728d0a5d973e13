/// What Mara Lindholm exported from her own accounts.
func seekerFiles(_ world: inout World) -> [DatasetFile] {
  var writer = LinkedInWriter()
  writer.flaws.blankRows = 1
  writer.flaws.blankDates = [
    Day(year: 2019, month: 3, day: 12), Day(year: 2014, month: 9, day: 2),
  ]
  writer.flaws.repeatedRow = 41
  let connections = writer.text(of: world.list("mara"), in: world)

  let own = (AddressBook.family + AddressBook.friends + AddressBook.work + AddressBook.places)
  let ownCards = rows(own).map { AddressBookCard($0, in: &world) }
  var choices = SplitMix64(for: "Mara's address books")
  let colleagues = maraColleagues(world, using: &choices)
  let google = ownCards + googleCards(of: colleagues, in: &world)
  let shared = ownCards.filter { !$0.phones.isEmpty && !$0.isOrganization && !$0.family.isEmpty }
  let fromPhone = rows(AddressBook.phoneOnly).map { AddressBookCard($0, in: &world) }
  let phone =
    fromPhone + shared.prefix(17) + phoneCards(of: colleagues, in: &world)
  return [
    DatasetFile(path: "seeker/Connections.csv", text: connections),
    DatasetFile(path: "seeker/google-contacts.csv", text: GoogleWriter().text(of: google)),
    DatasetFile(path: "seeker/phone.vcf", text: VCardWriter().text(of: phone)),
    DatasetFile(path: "seeker/ties.csv", text: tiesFile),
  ]
}

/// People on Mara's LinkedIn list whom she also keeps elsewhere: her friends first, then those who
/// show an address, then others.
private func maraColleagues(_ world: World, using choices: inout SplitMix64) -> [Int] {
  let list = world.list("mara").map(\.person)
  let friends = Set(ListOwner.friends.map(\.name))
  let owners = list.filter { friends.contains(world.people[$0].name) }
  // Told people are left out: the story says where each of them is known.
  let others = list.filter { world.people[$0].phone == nil }
  let shown = others.filter { world.people[$0].shownMail != nil }
  let hidden = others.filter { world.people[$0].shownMail == nil }
  return owners + choices.sample(26, of: shown) + choices.sample(40, of: hidden)
}

private func googleCards(of colleagues: [Int], in world: inout World) -> [AddressBookCard] {
  // Friends and some of those with an address by that, the rest by name and company.
  let byMail = colleagues.prefix(24).map {
    AddressBookCard(of: $0, in: &world, withMail: true, withPhone: $0 % 2 == 0, work: $0 % 3 == 0)
  }
  let byCompany = colleagues.dropFirst(32).prefix(30).map {
    AddressBookCard(of: $0, in: &world, withMail: $0 % 4 == 0, withPhone: true)
  }
  return byMail + byCompany
}

private func phoneCards(of colleagues: [Int], in world: inout World) -> [AddressBookCard] {
  // Some of Google's again by the telephone, some only LinkedIn's by the address.
  let again = colleagues.dropFirst(34).prefix(13).map {
    AddressBookCard(of: $0, in: &world, withMail: false, withPhone: true, work: $0 % 2 == 0)
  }
  let byMail = colleagues.dropFirst(20).prefix(12).map {
    AddressBookCard(of: $0, in: &world, withMail: true, withPhone: true, work: false)
  }
  return again + byMail
}

/// What Mara knows about who knows whom, beyond the lists.
private let tiesFile = """
  person_a,person_b,strength,kind,last_contact,count
  Mara Lindholm <mara.lindholm@mail.example>,Hillary Okonjo,0.9,friend,2026-10-18,
  Mara Lindholm <mara.lindholm@mail.example>,Rasmus Thorhauge <rasmus.thorhauge@post.example>,,\
  worked_together,2019-12-20,
  mara.lindholm@mail.example,yifan.liu@post.example,,mail,2026-10-21,27
  mara.lindholm@mail.example,svenja.matthiesen@post.example,0.95,friend,2026-10-31,
  Svenja Matthiesen <svenja.matthiesen@post.example>,\
  Enno Behrmann <behrmann@molkerei-suederwisch.example>,0.7,friend,2025-08-24,
  Hillary Okonjo,Frauke Ketelsen,0.75,friend,2026-07-05,
  Rasmus Thorhauge <rasmus.thorhauge@post.example>,Jeppe Damsgård,,worked_together,2019-06-28,
  Jeppe Damsgård,Mette Kragelund,0.6,friend,2026-08-30,
  Tomasz Grabiński <t.grabinski@grabina.example>,Joris van Tellingen,,mail,2026-10-06,41
  Beate Quistorf <beate.quistorf@elbmail.example>,Volkert Asmussen,,meeting,2026-09-17,6
  Solène Aubrac,Hélène Castérand,,meeting,2026-06-11,3
  Gesche Brunckhorst,Thomas Petersen <t.petersen@colbrueck.example>,,knows,2024-03-02,

  """

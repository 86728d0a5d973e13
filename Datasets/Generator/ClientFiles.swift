/// The contact lists of three clients of a career counsellor.
func clientFiles(_ world: inout World) -> [DatasetFile] {
  let jonas = "clients/Jonas Weber"
  let aisha = "clients/Aisha Rahman"
  let piotr = "clients/Piotr Zieliński"
  var oldWriter = LinkedInWriter(form: .sixColumns)
  oldWriter.flaws.blankDates = [Day(year: 2017, month: 5, day: 8)]
  var files = [
    DatasetFile(
      path: "\(jonas)/Connections.csv",
      text: LinkedInWriter().text(of: world.list("jonas"), in: world)),
    DatasetFile(
      path: "\(aisha)/Connections.csv",
      text: LinkedInWriter().text(of: world.list("aisha"), in: world)),
    DatasetFile(
      path: "\(piotr)/Connections.csv", text: oldWriter.text(of: world.list("piotr"), in: world)),
    ListOwner(name: "Gemma Tattershaw", list: "gemma").file(in: "\(aisha)/friends", of: world),
  ]
  let aishaCards = cards(of: "aisha", count: 46, own: AddressBook.aisha, in: &world)
  let piotrCards = cards(of: "piotr", count: 58, own: AddressBook.piotr, in: &world)
  let piotrPhone =
    Array(piotrCards.suffix(44))
    + rows(AddressBook.piotrPhone).map {
      AddressBookCard($0, in: &world)
    }
  files.append(
    DatasetFile(path: "\(aisha)/phone.vcf", text: VCardWriter(newEvery: 2).text(of: aishaCards)))
  files.append(
    DatasetFile(
      path: "\(piotr)/google-contacts.csv", text: GoogleWriter(isOld: true).text(of: piotrCards)))
  files.append(DatasetFile(path: "\(piotr)/phone.vcf", text: VCardWriter().text(of: piotrPhone)))
  return files
}

/// An address book: its own cards, then some people of the owner's LinkedIn list.
private func cards(
  of list: String, count: Int, own: String, in world: inout World
) -> [AddressBookCard] {
  var choices = SplitMix64(for: "address book of \(list)")
  let known = world.list(list).map(\.person).filter { world.people[$0].phone == nil }
  let ownCards = rows(own).map { AddressBookCard($0, in: &world) }
  return ownCards
    + choices.sample(count, of: known).map { person in
      let withMail = choices.chance(60)
      return AddressBookCard(
        of: person, in: &world, withMail: withMail, withPhone: !withMail || choices.chance(40),
        work: choices.chance(70))
    }
}

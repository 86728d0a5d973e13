import Identity
import Testing

@Suite("Names that an address, initials or a look-alike tell")
struct ToldNameTests {
  @Test(
    "one person’s names, at one firm or with one address",
    arguments: [
      ("Lachlan Kirkbryde", "Lachie Kirkbryde", "lachlan.kirkbryde@acme.example.com"),
      ("Siriporn Chaiwattana", "Ploy (Siriporn Chaiwattana)", "siriporn@acme.example.com"),
      ("Rosalind Zellweger", "Roxy (Rosalind Zellweger)", "r.zellweger@acme.example.com"),
      ("J. Fergus Dalquharn", "Fergus Dalquharn", "jf.dalquharn@acme.example.com"),
      ("Venkata Ramana Bhamidipati", "Bhamidipati V Ramana", "bvramana@acme.example.com"),
      ("Bhamidipati V. Ramana", "Ramana, Bhamidipati V.", "bvramana@acme.example.com"),
      ("Marisol De La Cruzado", "Mari Sol Delacruzado", "mdelacruzado@acme.example.com"),
    ])
  func onePerson(name: String, other: String, email: String) {
    let post = record(1, name, company: "Acme")
    #expect(people([post, record(2, other, company: "Acme", email: email, list: 2)]) == [[0, 1]])
  }

  @Test("initials are of who shares the address and has those names")
  func initials() {
    let address = "jf.dalquharn@acme.example.com"
    let card = record(1, "Fergus Dalquharn", company: "Acme", email: address)
    #expect(people([card, record(2, "J.F. Dalquharn", email: address, list: 2)]) == [[0, 1]])
    let other = record(2, "J.F. Dalquharn", company: "Acme", list: 2)
    #expect(people([record(1, "Fergus Dalquharn", company: "Acme"), other]) == [[0, 1]])
    #expect(people([record(1, "Rupert Dalquharn", company: "Acme"), other]) == [[0], [1]])
  }

  @Test("an r and an n that are read as an m are no other name")
  func lookAlike() {
    let address = "bthornhough@acme.example.com"
    let card = record(1, "Bamaby Thomhough", company: "Acme", email: address)
    #expect(people([card, record(2, "Barnaby Thornhough", email: address, list: 2)]) == [[0, 1]])
    let entry = record(3, "Barnaby Thornhough", company: "Acme", list: 3)
    #expect(PeopleLinker().explain(card, entry, among: []).verdict != .apart)
  }

  @Test("an address tells whose short form it is that two names have")
  func shortForm() {
    let told = record(
      3, "Frankie Lovibond", email: "francesca.lovibond@acme.example.com", list: 2)
    let francis = record(1, "Francis Lovibond", company: "Acme", profile: "linkedin.com/in/fl-1")
    let francesca = record(
      2, "Francesca Lovibond", company: "Acme", profile: "linkedin.com/in/fl-2")
    #expect(people([francis, francesca, told]) == [[0], [1, 2]])
  }

  @Test("words and initials in any order are too little if one is another or all are common")
  func others() {
    func areOne(_ a: String, _ b: String) -> Bool {
      people([record(1, a, company: "Acme"), record(2, b, company: "Acme", list: 2)]) == [[0, 1]]
    }
    #expect(!areOne("Venkata Ramana Bhamidipati", "Bhamidipati S Ramana"))
    #expect(!areOne("Anna Maria Kovacs", "Maria Anna K."))
  }
}

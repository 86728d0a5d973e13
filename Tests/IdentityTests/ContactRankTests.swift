import Identity
import Testing

@Suite("The contact in a department")
struct ContactRankTests {
  @Test("the chief officer of a department is its first contact, then down the ranks")
  func ranks() throws {
    let purchasing = try #require(Department(named: "purchasing"))
    let titles = [
      "Buying Intern", "Junior Buyer", "Buyer", "Senior Buyer", "Procurement Lead",
      "Purchasing Manager", "Director of Purchasing", "VP Procurement", "Chief Procurement Officer",
    ]
    let ranks = titles.compactMap { ContactRank(title: Title($0), department: purchasing) }
    #expect(ranks.count == titles.count)
    #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
    #expect(ContactRank(title: Title("Sales Director"), department: purchasing) == nil)
  }

  @Test("a deputy comes right behind those who have the post")
  func deputies() throws {
    let finance = try #require(Department(named: "finance"))
    let manager = try #require(ContactRank(title: Title("Finance Manager"), department: finance))
    let deputy = try #require(
      ContactRank(title: Title("Deputy Finance Director"), department: finance))
    let director = try #require(ContactRank(title: Title("Finance Director"), department: finance))
    #expect(deputy < manager && manager < director)
    #expect(deputy.reason.contains("deputy"))
  }

  @Test("who leads a department among others comes behind who leads nothing else")
  func several() throws {
    let marketing = try #require(Department(named: "marketing"))
    let both = try #require(
      ContactRank(title: Title("Sales & Marketing Director"), department: marketing))
    let one = try #require(ContactRank(title: Title("Marketing Director"), department: marketing))
    #expect(both < one)
    #expect(one.reason == "leads the department as director")
  }

  @Test("the owner is asked only in a small company")
  func owners() throws {
    let purchasing = try #require(Department(named: "purchasing"))
    for text in ["Owner", "CEO", "Geschäftsführer", "Gérante"] {
      let title = Title(text)
      #expect(ContactRank(title: title, department: purchasing) == nil)
      #expect(ContactRank(title: title, department: purchasing, peopleAtCompany: 900) == nil)
      let rank = ContactRank(title: title, department: purchasing, peopleAtCompany: 8)
      let buyer = ContactRank(title: Title("Senior Buyer"), department: purchasing)
      #expect(try #require(rank) > #require(buyer))
    }
    #expect(
      ContactRank(title: Title("Board Member"), department: purchasing, peopleAtCompany: 8) == nil)
  }
}

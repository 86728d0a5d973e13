import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Former posts and schools")
final class AffiliationTests {
  private let folder: Folder
  private let network: Network

  init() throws {
    folder = try Folder()
    network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
  }

  @Test(
    "who worked for a company at the same time are former colleagues, others are not",
    arguments: [
      ("Mar 2015,Dec 2019", "Jan 2018,Feb 2021", true),
      ("Mar 2015,Dec 2019", "Jan 2012,Mar 2016", true),
      ("Mar 2015,Dec 2019", "Jan 2016,Mar 2016", true),
      ("Mar 2015,Dec 2019", "Jan 2018,", true),
      // Who comes in the month in which the other leaves is the successor.
      ("Mar 2015,Dec 2019", "Dec 2019,Feb 2021", false),
      ("Mar 2015,Dec 2019", "Jan 2020,", false),
      ("Mar 2015,Dec 2019", "Jan 2010,Mar 2015", false),
      ("2015,2019", "2019,2021", false),
      // Only the end is known, so only the last month is.
      (",Dec 2019", "Mar 2015,Feb 2021", true),
      (",Dec 2019", "Mar 2015,Nov 2019", false),
      // What begins after today has not begun.
      ("Mar 2015,Dec 2019", "Jan 2027,", false),
    ])
  func overlap(_ mine: String, _ hers: String, _ areColleagues: Bool) throws {
    try positions(of: .me, "Acme Ltd,Buyer,,,\(mine)")
    try positions(of: .person("Ann Lee"), "ACME,Clerk,,,\(hers)")
    let expected: [EvidenceKind] = areColleagues ? [.formerColleague] : []
    #expect(try groups("Pat Doe", "Ann Lee").map(\.kind) == expected)
    #expect(try groups("Ann Lee", "Pat Doe") == groups("Pat Doe", "Ann Lee"))
  }

  @Test("former colleagues of one department are tied more, for the time they shared there")
  func departments() throws {
    try positions(
      of: .me, "Acme,Buyer,,,Mar 2010,Dec 2014", "Acme,Sales Manager,,,Jan 2015,Dec 2019")
    try positions(of: .person("Ann Lee"), "ACME,Purchasing Manager,,,Jan 2012,Feb 2021")
    try positions(of: .person("Bo Ray"), "Acme,Sales Representative,,,Jan 2010,Dec 2014")
    try positions(of: .person("Cy Fox"), "Acme,,,,Jan 2010,Dec 2019")
    let found = try groups("Pat Doe", "Ann Lee")
    #expect(found.map(\.kind).contains(.formerColleague))
    let department = try #require(found.first { $0.kind == .formerDepartmentColleague })
    #expect(department.department == "purchasing")
    // They worked together to the end of 2014, and were at the company together to that of 2019.
    let time = try network.timeTogether(
      id("Pat Doe"), id("Ann Lee"), in: department, asOf: today)
    #expect(time?.from.description == "2012-01-01")
    #expect(time?.to.description == "2014-11-01")
    // One came into sales when the other had left it, and of one no title is known.
    #expect(try groups("Pat Doe", "Bo Ray").allSatisfy { $0.kind == .formerColleague })
    #expect(try groups("Pat Doe", "Cy Fox").allSatisfy { $0.kind == .formerColleague })
    #expect(try !groups("Pat Doe", "Cy Fox").isEmpty)
  }

  @Test(
    "a department ties its former colleagues more than the company, the less the more there are")
  func departmentSize() throws {
    try positions(of: .me, "Acme,Buyer,,,Mar 2010,Dec 2014")
    try positions(of: .person("Ann Lee"), "ACME,Purchasing Manager,,,Jan 2012,Dec 2014")
    func strength() throws -> Strength? {
      let found = try groups("Pat Doe", "Ann Lee")
      #expect(found.first?.kind == .formerDepartmentColleague)
      #expect(found.count == 2)
      return found.first?.strength
    }
    let two = try #require(try strength())
    try positions(of: .person("Bo Ray"), "Acme,Head of Purchasing,,,Jan 2010,Dec 2014")
    try positions(of: .person("Cy Fox"), "Acme,Buyer,,,Jan 2010,Dec 2014")
    #expect(try #require(try strength()) < two)
  }

  @Test(
    "lists tell by the title that somebody was in a department, until a newer one names another")
  func departmentOfLists() throws {
    try positions(of: .me, "Acme,Buyer,,,Mar 2015,Dec 2025")
    try connections(
      ["Ann,Lee,ann,Acme,Purchasing Manager", "Bo,Ray,bo,Acme,Controller"],
      on: try #require(CalendarDate(iso: "2024-03-01")))
    #expect(
      try groups("Pat Doe", "Ann Lee").map(\.kind) == [
        .formerDepartmentColleague, .formerColleague,
      ])
    #expect(try groups("Pat Doe", "Bo Ray").map(\.kind) == [.formerColleague])
    try connections(
      ["Ann,Lee,ann,Acme,Controller", "Bo,Ray,bo,Acme,Controller"],
      on: try #require(CalendarDate(iso: "2025-03-01")))
    let department = try #require(
      try groups("Pat Doe", "Ann Lee").first { $0.kind == .formerDepartmentColleague })
    let time = try network.timeTogether(id("Pat Doe"), id("Ann Lee"), in: department, asOf: today)
    #expect(time?.to.description == "2024-03-01")
  }

  @Test("two who are at a company still are colleagues, even if they are shown at another")
  func openPosts() throws {
    try positions(of: .me, "Acme,Buyer,,,Mar 2015,", "Otter,Adviser,,,Jan 2019,")
    try positions(of: .person("Ann Lee"), "Acme,Clerk,,,Jan 2018,")
    try positions(of: .person("Bo Ray"), "Otter,Clerk,,,Jan 2020,")
    #expect(try groups("Pat Doe", "Ann Lee").map(\.kind) == [.sameCompany])
    #expect(try groups("Pat Doe", "Bo Ray").map(\.kind) == [.sameCompany])
    #expect(try groups("Ann Lee", "Bo Ray").isEmpty)
  }

  @Test("who has an address at a company's own domain is likely to be there, less than who says so")
  func mailDomains() throws {
    let list = """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ann,Lee,,ann@acme.example,Acme Ltd,Buyer,01 Feb 2020
      Bo,Ray,,bo@acme.example,,,01 Feb 2020
      Cy,Fox,,cy@otter-group.example,Otter,Clerk,01 Feb 2020
      Di,Hart,,di@otter-group.example,Otter,Clerk,01 Feb 2020
      Ed,Moss,,ed@otter-group.example,,,01 Feb 2020
      Flo,Win,,flo@hill.example,Kestrel,Clerk,01 Feb 2020
      Gus,Hill,,gus@hill.example,,,01 Feb 2020
      Hal,Dene,,hal@park.example,Heron,Clerk,01 Feb 2020
      Ivy,Dene,,ivy@park.example,Curlew,Clerk,01 Feb 2020
      Jo,Park,,jo@park.example,,,01 Feb 2020
      Kim,Vale,,kim@gmail.com,Dunlin,Clerk,01 Feb 2020
      Lou,Vale,,lou@gmail.com,Dunlin,Clerk,01 Feb 2020
      Max,Gray,,max@gmail.com,,,01 Feb 2020

      """
    _ = try network.importList(try folder.file("Connections.csv", list), on: today)
    // By the name of the domain, and by two who are there.
    #expect(try groups("Ann Lee", "Bo Ray").map(\.kind) == [.sameMailDomain])
    #expect(try groups("Cy Fox", "Ed Moss").map(\.kind) == [.sameMailDomain])
    let said = try #require(
      try groups("Cy Fox", "Di Hart").first { $0.kind == .sameCompany })
    #expect(try groups("Cy Fox", "Ed Moss").first?.strength ?? .strongest < said.strength)
    // One alone may have a family, two firms a landlord, and everybody a free address.
    #expect(try groups("Flo Win", "Gus Hill").isEmpty)
    #expect(try groups("Hal Dene", "Jo Park").isEmpty)
    #expect(try groups("Kim Vale", "Max Gray").isEmpty)
    #expect(try groups("Bo Ray", "Ed Moss").isEmpty)
  }

  @Test("who is promoted has not left, and who comes back was away")
  func promotion() throws {
    try positions(
      of: .me, "Acme,Clerk,,,Mar 2010,Mar 2012", "Acme,Buyer,,,Mar 2012,Mar 2014",
      "Acme,Head of Purchasing,,,Jan 2020,Jan 2022")
    try positions(of: .person("Ann Lee"), "Acme,Clerk,,,Jan 2011,Jan 2013")
    try positions(of: .person("Bo Ray"), "Acme,Clerk,,,Mar 2014,Dec 2019")
    let found = try groups("Pat Doe", "Ann Lee").filter { $0.kind == .formerColleague }
    #expect(found.count == 1)
    #expect(try groups("Pat Doe", "Bo Ray").isEmpty)
    let group = try #require(found.first)
    let time = try network.timeTogether(
      id("Pat Doe"), id("Ann Lee"), in: group, asOf: today)
    #expect(time?.from.description == "2011-01-01")
    #expect(time?.to.description == "2012-12-01")
  }

  @Test("the longer ago and the more there were, the weaker")
  func strength() throws {
    try positions(
      of: .me, "Acme,Buyer,,,Mar 2015,Nov 2026", "Otter,Clerk,,,Mar 2005,Nov 2016",
      "Kestrel,Clerk,,,Mar 2003,Nov 2016")
    try positions(
      of: .person("Ann Lee"), "Acme,Buyer,,,Mar 2015,Nov 2026", "Otter,Clerk,,,Mar 2005,Nov 2016",
      "Kestrel,Clerk,,,Mar 2003,Nov 2016")
    for name in ["Bo Ray", "Cy Fox"] {
      try positions(of: .person(name), "Kestrel,Clerk,,,Mar 2003,Nov 2016")
    }
    let groups = try groups("Pat Doe", "Ann Lee").filter { $0.kind == .formerColleague }
    let strengths = groups.map(\.strength.probability)
    #expect(strengths.count == 3)
    #expect(strengths.first == 0.25)
    // Ten years, of 3652 days, halve it.
    #expect(abs(strengths[1] - 0.125) < 0.0001)
    #expect(abs(strengths[2] - 0.125 / 1.1) < 0.0001)
  }

  @Test("a post that only an older list names is a former one, from what both lists say on")
  func formerContact() throws {
    let monthBefore = CalendarDate(dayNumber: today.dayNumber - 40)
    let rest = (0..<8).map { "Name\($0),Lee,name-\($0),Kestrel,Clerk" }
    try connections(["Ann,Lee,ann-1,Acme,Buyer", "Bo,Ray,bo-2,Acme,Clerk"] + rest, on: monthBefore)
    #expect(try groups("Ann Lee", "Bo Ray").map(\.kind) == [.sameCompany])
    try connections(["Ann,Lee,ann-1,Otter,Head", "Bo,Ray,bo-2,Acme,Clerk"] + rest, on: today)
    #expect(try groups("Ann Lee", "Bo Ray").map(\.kind) == [.formerColleague])
    let post = try #require(
      try network.affiliations(of: network.person("Ann Lee"), asOf: today).first)
    #expect(post.organization == "Acme")
    #expect(post.title == "Buyer")
    #expect(!post.isCurrent)
    #expect(post.source.line == 2)
    #expect(try network.affiliations(of: network.person("Bo Ray"), asOf: today).isEmpty)
    // Pat left before anybody is known to have been there.
    try positions(of: .me, "Acme,Buyer,,,Mar 2015,Dec 2019")
    #expect(try groups("Pat Doe", "Bo Ray").isEmpty)
  }

  @Test("a school ties all who learned there a little, and those of the same years more")
  func schools() throws {
    try education(of: .me, "Hill School,2008,2012,,BSc,")
    try education(of: .person("Ann Lee"), "HILL SCHOOL,2010,2013,,BA,")
    try education(of: .person("Bo Ray"), "Hill School,2012,2014,,,")
    try education(of: .person("Cy Fox"), "Hill School,,,,,")
    #expect(try groups("Pat Doe", "Ann Lee").map(\.kind) == [.sameSchoolYear, .sameSchool])
    #expect(try groups("Ann Lee", "Bo Ray").map(\.kind) == [.sameSchoolYear, .sameSchool])
    #expect(try groups("Pat Doe", "Bo Ray").map(\.kind) == [.sameSchool])
    #expect(try groups("Pat Doe", "Cy Fox").map(\.kind) == [.sameSchool])
    // A school is no employer.
    #expect(try network.ties(of: network.owner(), at: network.company("Hill School")).isEmpty)
  }

  @Test("posts and schools are told, the present and the latest first")
  func told() throws {
    try positions(
      of: .me, "Otter & Sons,Clerk,,,Mar 2010,Dec 2014", "Acme Ltd,Buyer,,,Jan 2020,",
      "Kestrel,,,,2015,Dec 2019")
    try education(of: .me, "Hill School,2008,2010,,BSc,")
    let rows = try network.affiliations(of: network.owner(), asOf: today)
    #expect(rows.map(\.organization) == ["Acme Ltd", "Kestrel", "Otter & Sons", "Hill School"])
    #expect(rows.map(\.isCurrent) == [true, false, false, false])
    #expect(rows.map(\.title) == ["Buyer", nil, "Clerk", "BSc"])
    #expect(rows.map { $0.ended?.description } == [nil, "2019-12-01", "2014-12-01", "2010-01-01"])
  }

  @Test("an import that is taken back takes its posts with it")
  func undo() throws {
    try positions(of: .me, "Acme,Buyer,,,Mar 2015,Dec 2019")
    let id = try positions(of: .person("Ann Lee"), "Acme,Clerk,,,Mar 2015,Dec 2019")
    #expect(try groups("Pat Doe", "Ann Lee").count == 1)
    _ = try network.setTie(
      network.owner(), network.person("Ann Lee"), strength: nil, note: nil, on: today)
    _ = try network.undo(import: id)
    #expect(try groups("Pat Doe", "Ann Lee").isEmpty)
    #expect(try network.affiliations(of: network.person("Ann Lee"), asOf: today).isEmpty)
  }

  // MARK: - Lists

  private var files = 0

  @discardableResult
  private func positions(of owner: ListOwner, _ rows: String...) throws -> Int64 {
    let header = "Company Name,Title,Description,Location,Started On,Finished On\n"
    return try importList(header + rows.joined(separator: "\n") + "\n", owner: owner)
  }

  private func education(of owner: ListOwner, _ rows: String...) throws {
    let header = "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    try importList(header + rows.joined(separator: "\n") + "\n", owner: owner)
  }

  private func connections(_ rows: [String], on day: CalendarDate) throws {
    let text = rows.map { row in
      let cells = row.split(separator: ",")
      return "\(cells[0]),\(cells[1]),https://www.linkedin.com/in/\(cells[2]),,\(cells[3]),"
        + "\(cells[4]),01 Feb 2020\n"
    }
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    try importList(header + text.joined(), owner: .me, on: day)
  }

  @discardableResult
  private func importList(
    _ text: String, owner: ListOwner, on day: CalendarDate = today
  ) throws -> Int64 {
    files += 1
    return try network.importList(
      try folder.file("\(files).csv", text), owner: owner, on: day
    ).id
  }

  // MARK: - Answers

  private func id(_ name: String) throws -> Int64 { try network.person(name).id }

  /// The groups that both are in, the strongest first.
  private func groups(_ a: String, _ b: String) throws -> [ReferralNetwork.Group] {
    let network = try self.network.referralNetwork(table: Settings.standard().evidence, asOf: today)
    func groups(_ name: String) throws -> Set<GroupID> {
      let person = try #require(try network.denseID(of: id(name)))
      return Set(try network.graph.groups(of: person))
    }
    return try groups(a).intersection(groups(b)).sorted { $0.index < $1.index }
      .map { try network[$0] }.sorted { $0.strength > $1.strength }
  }
}

import ContactLists
import Foundation
import Testing

@Suite("Other files of a LinkedIn export")
struct LinkedInExportTests {
  static let invitations = """
    From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
    Ruth Vega,Tom Okoro,"9/20/24, 10:15 AM","Hi, Tom",OUTGOING,https://www.linkedin.com/in/ruth,https://www.linkedin.com/in/tom
    Ana Lind,Ruth Vega,2024-09-21 10:15:00 UTC,,INCOMING,https://www.linkedin.com/in/ana,https://www.linkedin.com/in/ruth
    LinkedIn Member,Ruth Vega,2024-09-21 10:15:00 UTC,,INCOMING,,https://www.linkedin.com/in/ruth
    Bo Berg,Ruth Vega,yesterday,,INCOMING,,
    Bo Berg,Ruth Vega,2024-09-21,,,,

    """
  static let recommendations = """
    First Name,Last Name,Company,Job Title,Text,Creation Date,Status
    Ruth,Vega,"Acme, Inc.",CPO,"Very
    good","05/19/22, 06:20 AM",PENDING
    Tom,Okoro,,,x,19 May 2021,HIDDEN
    ,,Acme,CPO,x,19 May 2021,VISIBLE
    """
  static let endorsements = """
    Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status
    2023/01/05 10:00:00 UTC,Purchasing,Ruth,Vega,https://www.linkedin.com/in/ruth,ACCEPTED
    05 Jan 2023,Purchasing,Tom,Okoro,,PENDING
    05 Jan 2023,Purchasing,Ana,Lind,https://www.linkedin.com/in/ana,DECLINED
    """
  static let positions = """
    Company Name,Title,Description,Location,Started On,Finished On
    Acme,CPO,"Led ""things""
    and more",,Sep 2008,
    Initech,Buyer,,,2001,01 Feb 2008
    ,Consultant,,,1999,2001
    """
  static let education = """
    School Name,Start Date,End Date,Notes,Degree Name,Activities
    University of Nowhere,Sep-98,2002,,MSc,
    """
  static let profile = """
    First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Websites
    Ruth,Vega,Berg,,,Buys things well,"Two
    lines",,[PERSONAL:https://ruth.example]

    """
  static let emails = """
    Email Address,Confirmed,Primary,Updated On
    ruth@acme.example,Yes,Yes,"1/1/24, 9:00 AM"
    rv@home.example,Yes,No,Not Available
    ,No,No,
    """

  @Test("an invitation names the other side, and who asked")
  func invite() {
    let found = findings(LinkedInInvitations.self, in: Self.invitations)
    #expect(found.records.map(\.name.full) == ["Tom Okoro", "Ana Lind", "Bo Berg"])
    #expect(found.records.map(\.key) == ["row:1", "row:2", "row:4"])
    #expect(
      found.records.map(\.profiles) == [
        ["https://www.linkedin.com/in/tom"], ["https://www.linkedin.com/in/ana"], [],
      ])
    #expect(
      found.records.map(\.evidence) == [
        OwnerEvidence(
          kind: "linkedin_invitation", direction: .fromOwner,
          date: CalendarDate(year: 2024, month: 9, day: 20)),
        OwnerEvidence(
          kind: "linkedin_invitation", direction: .toOwner,
          date: CalendarDate(year: 2024, month: 9, day: 21)),
        OwnerEvidence(kind: "linkedin_invitation", direction: .toOwner),
      ])
    #expect(found.rejected.map(\.line) == [4, 6])
    #expect(found.noted.map(\.line) == [5])
  }

  @Test(
    "a recommendation's direction is told by the name of its file, in archives too",
    arguments: [
      ("Recommendations_Given.csv", OwnerEvidence.Direction.fromOwner),
      ("export.zip/Recommendations_Received.csv", .toOwner),
      ("recommendations received (1).csv", .toOwner), ("given/recommendations.csv", nil),
    ])
  func recommend(name: String, direction: OwnerEvidence.Direction?) throws {
    var records: [Record] = []
    let reading = try ContactListReader().read(
      TextSource(Self.recommendations), named: name
    ) { if case .record(let record) = $0 { records.append(record) } }
    #expect((reading.format, reading.rejected) == ("linkedin-recommendations", 1))
    #expect(records.map(\.name.full) == ["Ruth Vega", "Tom Okoro"])
    #expect((records.first?.company, records.first?.title) == ("Acme, Inc.", "CPO"))
    #expect(
      records.first?.evidence
        == OwnerEvidence(
          kind: "linkedin_recommendation", direction: direction,
          date: CalendarDate(year: 2022, month: 5, day: 19)))
  }

  @Test("an endorsement's direction is told by its columns; a declined one is left out")
  func endorse() {
    let given = findings(LinkedInEndorsements.self, in: Self.endorsements)
    let date = CalendarDate(year: 2023, month: 1, day: 5)
    #expect(given.records.map(\.name.full) == ["Ruth Vega", "Tom Okoro"])
    #expect(given.records.map { $0.evidence?.direction } == [.fromOwner, .fromOwner])
    #expect(given.records.last?.evidence?.date == date)
    #expect(given.rejected.map(\.line) == [4])
    let text = Self.endorsements.replacing("Endorsee", with: "Endorser")
    let received = findings(LinkedInEndorsements.self, in: text)
    #expect(received.records.map { $0.evidence?.direction } == [.toOwner, .toOwner])
  }

  @Test("positions and education are the owner's, with the first day of what dates they have")
  func affiliations() {
    let positions = findings(LinkedInPositions.self, in: Self.positions)
    #expect(
      positions.owners.map(\.affiliation) == [
        Affiliation(
          kind: .position, organization: "Acme", title: "CPO",
          started: CalendarDate(year: 2008, month: 9, day: 1)),
        Affiliation(
          kind: .position, organization: "Initech", title: "Buyer",
          started: CalendarDate(year: 2001, month: 1, day: 1),
          ended: CalendarDate(year: 2008, month: 2, day: 1)),
      ])
    #expect(
      positions.owners.map(\.record) == [
        Record(key: "row:1", line: 2), Record(key: "row:2", line: 4),
      ])
    #expect(positions.rejected.map(\.reason) == ["a position without a company"])
    #expect(
      findings(LinkedInEducation.self, in: Self.education).owners.map(\.affiliation) == [
        Affiliation(
          kind: .education, organization: "University of Nowhere", title: "MSc",
          started: CalendarDate(year: 1998, month: 9, day: 1),
          ended: CalendarDate(year: 2002, month: 1, day: 1))
      ])
  }

  @Test(
    "reads the dates of positions",
    arguments: [
      ("Sep 2008", "2008-09-01"), ("september 2008", "2008-09-01"), ("Sep-08", "2008-09-01"),
      ("Sep-51", "1951-09-01"), ("09/2008", "2008-09-01"), ("2008-09", "2008-09-01"),
      ("2008", "2008-01-01"), ("12 Sep 2008", "2008-09-12"), ("9/12/2008", "2008-09-12"),
      ("08", nil), ("Foo 2008", nil), ("13/2008", nil), ("2008-13", nil), ("1 2 3 4", nil),
    ])
  func dates(text: String, date: String?) {
    let row = "Company Name,Title,Started On\nAcme,CPO,\(text)\n"
    let found = findings(LinkedInPositions.self, in: row)
    #expect(found.owners.first?.affiliation?.started?.description == date)
    #expect(found.noted.isEmpty == (date != nil))
  }

  @Test("the profile and the addresses are the owner's; a headline is no title")
  func owner() {
    let profile = findings(LinkedInOwnProfile.self, in: Self.profile).owners
    #expect(
      profile == [
        OwnerStatement(
          line: 2,
          record: Record(
            key: "row:1", line: 2,
            name: PersonName(full: "Ruth Vega", given: "Ruth", family: "Vega")))
      ])
    let emails = findings(LinkedInEmails.self, in: Self.emails)
    #expect(emails.owners.map(\.record.emails) == [["ruth@acme.example"], ["rv@home.example"]])
    #expect(emails.rejected.map(\.reason) == ["no address in 'Email Address'"])
  }

  @Test("are known by their columns after a spreadsheet, too")
  func resaved() {
    let texts: [(any ContactListFormat.Type, String)] = [
      (LinkedInInvitations.self, Self.invitations), (LinkedInPositions.self, Self.positions),
      (LinkedInEndorsements.self, Self.endorsements), (LinkedInEmails.self, Self.emails),
    ]
    for (format, text) in texts {
      let header = text.prefix { $0 != "\n" }.replacing(",", with: ";")
      #expect(ContactListFormats.recognized(Array(header.utf8)[...])?.name == format.name)
    }
  }
}

/// A text to be read as a file.
private final class TextSource: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  var size: Int? { nil }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    let next = rest.prefix(buffer.count)
    buffer.replaceSubrange(..<next.count, with: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }
}

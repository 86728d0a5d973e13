import ContactLists
import Testing

/// What holds for every format, whatever it reads.
@Suite("The laws of formats")
struct FormatLawTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var format: any ContactListFormat.Type
    var text: String
    var testDescription: String { format.name }
  }

  static let samples = [
    Sample(format: LinkedInConnections.self, text: LinkedInConnectionsTests.sample),
    Sample(format: GoogleContacts.self, text: GoogleContactsTests.sample),
    Sample(format: GoogleContacts.self, text: GoogleContactsTests.old),
    Sample(format: TiesTable.self, text: TiesTableTests.sample),
    Sample(format: VCard.self, text: VCardTests.sample),
    Sample(format: Mbox.self, text: MboxTests.sample),
    Sample(format: MailMessageFile.self, text: MailMessageFileTests.sample),
    Sample(format: LinkedInMessages.self, text: LinkedInMessagesTests.sample),
    Sample(format: LinkedInInvitations.self, text: LinkedInExportTests.invitations),
    Sample(format: LinkedInRecommendations.self, text: LinkedInExportTests.recommendations),
    Sample(format: LinkedInEndorsements.self, text: LinkedInExportTests.endorsements),
    Sample(format: LinkedInPositions.self, text: LinkedInExportTests.positions),
    Sample(format: LinkedInEducation.self, text: LinkedInExportTests.education),
    Sample(format: LinkedInOwnProfile.self, text: LinkedInExportTests.profile),
    Sample(format: LinkedInEmails.self, text: LinkedInExportTests.emails),
    Sample(format: OutlookContacts.self, text: OutlookContactsTests.sample),
    Sample(format: ThunderbirdContacts.self, text: ThunderbirdContactsTests.sample),
    Sample(format: ICalendar.self, text: ICalendarTests.sample),
    Sample(format: GraphML.self, text: GraphMLTests.sample),
    Sample(format: GEXF.self, text: GEXFTests.sample),
    Sample(format: GML.self, text: GMLTests.sample),
    Sample(format: DOT.self, text: DOTTests.sample),
    Sample(format: NodeLinkJSON.self, text: NodeLinkJSONTests.sample),
    Sample(format: Pajek.self, text: PajekTests.sample),
    Sample(format: EdgeList.self, text: EdgeListTests.sample),
    Sample(format: EdgeList.self, text: EdgeListTests.plain),
  ]

  @Test("findings do not depend on where chunks end", arguments: samples)
  func chunks(_ sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let whole = findings(sample.format, in: bytes)
    for size in 1...16 {
      #expect(findings(sample.format, in: bytes, chunk: size) == whole, "chunks of \(size)")
    }
  }

  @Test("a file cut short anywhere is read to its end", arguments: samples)
  func cutShort(_ sample: Sample) {
    let bytes = Array(sample.text.utf8)
    for end in bytes.indices { _ = findings(sample.format, in: Array(bytes[..<end]), chunk: 64) }
  }

  @Test("damaged bytes are read, the same for all chunks", arguments: samples, 0..<60)
  func damaged(_ sample: Sample, seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(sample.text.utf8)
    let special = Array("\"\r\n,;\t=:\\ \0".utf8) + [0xC3, 0xFF, 0xE2]
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = special.randomElement(using: &generator) ?? 0
    }
    let converted = UTF8Converter.convert(bytes)
    #expect(
      findings(sample.format, in: converted, chunk: 7) == findings(sample.format, in: converted))
    _ = findings(sample.format, in: bytes)
  }

  @Test("each format is recognised by its own sample and by no other", arguments: samples)
  func recognition(_ sample: Sample) {
    let start = Array(sample.text.utf8)[...]
    let names = ContactListFormats.all.filter { $0.recognizes(start) }.map { $0.name }
    #expect(names == [sample.format.name])
    #expect(ContactListFormats.recognized(start)?.name == sample.format.name)
  }

  @Test("formats have names of their own")
  func names() {
    #expect(Set(ContactListFormats.all.map { $0.name }).count == ContactListFormats.all.count)
    #expect(ContactListFormats.named("LinkedIn")?.name == "linkedin")
    #expect(ContactListFormats.named("fax") == nil)
  }
}

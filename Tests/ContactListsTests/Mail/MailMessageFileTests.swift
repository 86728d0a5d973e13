import ContactLists
import Testing

@Suite("Mail message files")
struct MailMessageFileTests {
  static let sample = [
    "Return-Path: <ruth@acme.example>",
    "Received: from mx.acme.example by mx.home.example; Tue, 4 Jan 2022 00:05:10 +0100",
    "Received: from pc.acme.example by mx.acme.example; Mon, 3 Jan 2022 23:05:10 +0100",
    "Message-ID: <1@acme.example>", "References: <0@home.example>", "\t<00@home.example>",
    "From: Ruth Vega <ruth@acme.example>", "To: Team: Tom <tom@home.example>, j@home.example;",
    "Bcc: Tom Okoro <TOM@home.example>, ruth@acme.example", "Subject: Lunch", "",
    "From: nobody@home.example", "To: nobody.else@home.example", "",
  ].joined(separator: "\r\n")

  @Test("are one message each")
  func reads() throws {
    let found = findings(MailMessageFile.self, in: Self.sample)
    #expect(found.count == 1)
    let message = try #require(found.interactions.first)
    #expect((message.line, message.id, message.thread) == (1, "1@acme.example", "0@home.example"))
    #expect(message.sender?.key == "ruth@acme.example|Ruth Vega")
    #expect(message.recipients.map(\.key) == ["tom@home.example|Tom", "j@home.example|"])
    #expect(message.recipients.map(\.name.full) == ["Tom", nil])
    #expect(message.date == CalendarDate(year: 2022, month: 1, day: 4))
  }

  @Test("read nothing behind the header, and blank lines before it")
  func header() {
    #expect(
      findings(MailMessageFile.self, in: "\n\nFrom: a@b.example\n\nTo: c@d.example\n").count == 1)
    let found = findings(
      MailMessageFile.self, in: "\n\nFrom: a@b.example\nTo: c@d.example\n\n\(Self.sample)")
    #expect(found.interactions.map(\.line) == [3])
    #expect(findings(MailMessageFile.self, in: "\n\n").isEmpty)
  }

  @Test(
    "are recognised by their fields",
    arguments: [
      ("From: a@b.example\nTo: c@d.example\n", true),
      ("X-Mine: 1\r\n more\r\nReceived: by x\r\nDate : today\r\n\r\n", true),
      ("MIME-Version: 1.0\nContent-Type: text/plain\nSubject: x\n\n", true),
      ("From: a@b.example\n\nTo: c@d.example\n", false),
      ("From: a@b.example\nplain text\nTo: c@d.example\n", false),
      ("BEGIN:VCARD\nVERSION:3.0\nFN:From\nEND:VCARD\n", false),
      ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", false),
      ("FROM,TO,DATE\nFrom: a,To: b,\n", false), ("name: x\nversion: 1\n", false), ("", false),
    ])
  func recognition(text: String, isOne: Bool) {
    #expect(MailMessageFile.recognizes(Array(text.utf8)[...]) == isOne)
  }
}

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

  @Test("may begin with the line that an mbox has between messages, which tells the day")
  func envelope() {
    let text = "From x@y.example Mon Jan  3 10:05:00 2022\n\nFrom: a@b.example\nTo: c@d.example\n"
    let found = findings(MailMessageFile.self, in: text)
    #expect(found.count == 1)
    #expect(found.interactions.map(\.line) == [1])
    #expect(found.interactions.first?.date == CalendarDate(year: 2022, month: 1, day: 3))
    #expect(findings(MailMessageFile.self, in: "From -\n").rejected.count == 1)
  }

  @Test(
    "are read if they are said to be messages and begin as one",
    arguments: [
      ("From x@y.example Mon Jan  3 10:05:00 2022\nFrom: a@b.example\nTo: c@d.example\n", true),
      ("From: a@b.example\n\nTo: c@d.example\n", true),
      ("Good morning,\nFrom: a@b.example\n", false), ("Name,Email\nA,a@b.example\n", false),
      ("From: a@b.example\nTo: c@d.example\nX: \0\n", false),
    ])
  func chosen(text: String, isOne: Bool) throws {
    try withFile(Array(text.utf8)) { path in
      var reader = ContactListReader(format: "eml")
      reader.allowsNothingKept = true
      let reading = try? reader.read(path) { _ in }
      #expect(reading?.rows == (isOne ? 1 : nil))
    }
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

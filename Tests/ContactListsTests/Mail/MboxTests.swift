import ContactLists
import Testing

@Suite("Mbox")
struct MboxTests {
  /// A person's mail, a reply with everything old mail has, and what is not between people.
  static let sample = [
    "From ruth@acme.example Mon Jan  3 10:05:00 2022", "Message-ID: <1@acme.example>",
    "From: Ruth Vega <ruth@acme.example>", "To: \"Okoro, Tom\" <Tom@home.example>,",
    " =?utf-8?q?J=C3=B6rg?= <j@home.example>", "Date: Mon, 3 Jan 2022 23:05:00 +0100",
    "Subject: Lunch", "", "Hi,", "", "From what I hear it is on 3 Jan 2022.", ">From here on,",
    "From: nobody@home.example", "",
    "From - Tue Jan 04 09:00:00 2022", "message-id : <2@home.example>", "IN-REPLY-TO: your mail",
    "\tof Monday <1@acme.example>", "X-Other: of no", " importance", "From: tom@home.example",
    "Cc: ruth@acme.example (Ruth), info@acme.example", "Content-Length: 7", "", "Yes,", "T", "",
    "From 1844347792267117879@xxx Fri Sep 26 17:18:40 +0000 2025", "X-GM-THRID: 77",
    "X-Gmail-Labels: Inbox,=?utf-8?q?Entw=C3=BCrfe?=", "From: tom@home.example",
    "To: ruth@acme.example", "", "", "From -", "From: list@acme.example",
    "List-Id: <l.acme.example>", "To: tom@home.example", "", "x",
  ].joined(separator: "\n")

  @Test("reads who wrote to whom, when, and in which conversation")
  func reads() throws {
    let found = findings(Mbox.self, in: Self.sample)
    let first = try #require(found.interactions.first)
    #expect(
      first
        == Interaction(
          line: 1, medium: .mail, id: "1@acme.example", thread: "1@acme.example",
          sender: Record(
            key: "ruth@acme.example|Ruth Vega", line: 1, name: PersonName(full: "Ruth Vega"),
            emails: ["ruth@acme.example"]),
          recipients: [
            Record(
              key: "tom@home.example|Okoro, Tom", line: 1, name: PersonName(full: "Okoro, Tom"),
              emails: ["Tom@home.example"]),
            Record(
              key: "j@home.example|Jörg", line: 1, name: PersonName(full: "Jörg"),
              emails: ["j@home.example"]),
          ],
          date: CalendarDate(year: 2022, month: 1, day: 3)))
    let second = try #require(found.interactions.dropFirst().first)
    #expect((second.line, second.id, second.thread) == (15, "2@home.example", "1@acme.example"))
    #expect(second.recipients.map(\.key) == ["ruth@acme.example|Ruth"])
    #expect(second.date == CalendarDate(year: 2022, month: 1, day: 4))
    #expect(found.rejected.map(\.line) == [28, 35])
    #expect(found.rejected.map(\.reason) == ["a draft", "a message of a mailing list"])
    #expect(found.count == 4)
  }

  @Test("reads any line ends, and a byte order mark", arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func lineEnds(end: String) {
    // Lengths in bytes are of the line ends that they were counted with.
    let lines = Self.sample.replacing("Content-Length: 7", with: "X-Length: 7")
    let text = lines.replacing("\n", with: end)
    let found = findings(Mbox.self, in: lines)
    #expect(findings(Mbox.self, in: text) == found)
    #expect(findings(Mbox.self, in: "\u{FEFF}" + text) == found)
    #expect(Mbox.recognizes(Array(text.utf8)[...]))
  }

  @Test(
    "takes a line for the beginning of a message only if it looks like one",
    arguments: [
      ("From a@b.example Thu Sep 18 17:54:04 2008", true),
      ("From MAILER-DAEMON  Wed Sep 17 01:02:03 2008", true),
      ("From a@b.example Thu, 18 Sep 2008 17:54:04 +0200", true),
      ("From a@b.example Sep 18 17:54 CEST 2008", true),
      ("From \"a b\"@b.example Thu Sep 18 17:54:04 2008 remote from c", true),
      ("From  Thu Sep 18 17:54:04 2008", true), ("From - ", true), ("From -", true),
      ("From a@b.example", true), ("From 123@xxx", true),
      ("From Russia with love", false), ("From", false), ("From ", false), ("From: a@b", false),
      ("From the 18 Sep 2008 17:54:04 on", false), ("From a@b.example on", false),
      ("From what I saw on Thu Sep 18 at 17:54:04 in 2008", false),
      ("From a@b.example Thu Sep 18 17:54:04", false), ("From a@b.example Thu Sep 18 2008", false),
      (">From a@b.example Thu Sep 18 17:54:04 2008", false),
      (" From a@b.example Thu Sep 18 17:54:04 2008", false),
    ])
  func fromLines(line: String, isOne: Bool) {
    let message = "From: a@b.example\nTo: c@d.example\n\nText\n"
    let found = findings(Mbox.self, in: "From -\n\(message)\n\(line)\n\(message)")
    #expect(found.interactions.count == (isOne ? 2 : 1))
    // Behind a line of text, only before a field.
    let behind = "From -\n\(message)\(line)\n"
    #expect(findings(Mbox.self, in: behind + message).count == (isOne ? 2 : 1))
    #expect(findings(Mbox.self, in: "\(behind)Text\n\(message)").count == 1)
  }

  @Test("a line without a date begins a message only before a field")
  func fieldMustFollow() {
    let message = "From -\nFrom: a@b.example\nTo: c@d.example\n\n"
    for rest in ["From -\nText\n", "From c@d.example\n\nTo: e@f.example\n", "From -\n", "From -"] {
      #expect(findings(Mbox.self, in: message + rest).count == 1, "\(rest)")
    }
  }

  @Test("notes text before the first message once")
  func outside() {
    let found = findings(Mbox.self, in: "\nx\n\ny\n\n" + Self.sample)
    #expect(found.noted.map(\.line) == [2])
    #expect(found.interactions.map(\.line) == [6, 20])
  }

  @Test("a header cut short is still a message, and an empty one is none between people")
  func endInHeader() {
    let found = findings(Mbox.self, in: "From -\nFrom: a@b.example\nTo: c@d.example")
    #expect(found.interactions.count == 1)
    #expect(
      findings(Mbox.self, in: "From a@b.example Thu Sep 18 17:54:04 2008\n\n").rejected.count == 1)
    #expect(findings(Mbox.self, in: "").isEmpty)
  }

  @Test("recognises mailboxes, and nothing else")
  func recognizes() {
    func recognizes(_ text: String) -> Bool { Mbox.recognizes(Array(text.utf8)[...]) }
    #expect(recognizes("\n\r\nFrom -\nX-Mozilla-Status: 0001\n"))
    #expect(recognizes("From a@b.example Thu Sep 18 17:54:04 2008\n\n"))
    #expect(!recognizes("From -\nperson_a,person_b\n"))
    #expect(!recognizes("From: a@b.example\nTo: c@d.example\n"))
    #expect(!recognizes("From -"))
    #expect(!recognizes(""))
  }
}

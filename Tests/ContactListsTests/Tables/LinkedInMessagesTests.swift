import ContactLists
import Testing

@Suite("LinkedIn messages")
struct LinkedInMessagesTests {
  static let sample = """
    CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
    c-1,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,Tom Okoro,https://de.linkedin.com/in/Tom-Okoro/?trk=x,2024-03-05 23:59:00 UTC,,"Hello,
    ""Tom"" over there",INBOX,,No
    c-1,,Tom Okoro,linkedin.com/in/tom-okoro,Ruth Vega,https://www.linkedin.com/in/ruth-vega,2024-03-06 08:00:00 UTC,,<p>Hi</p>,INBOX,,No
    c-2,Lunch,Ruth Vega,https://www.linkedin.com/in/ruth-vega,"Tom Okoro,Ana Lind, PhD,LinkedIn Member","https://www.linkedin.com/in/tom-okoro,https://www.linkedin.com/in/ana-lind",2024-03-07 08:00:00 UTC,,x,ARCHIVE,,No
    c-3,Sponsored,Acme Ads,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,2024-03-08 08:00:00 UTC,,Buy,INBOX,,No
    c-4,,LinkedIn Member,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,2024-03-08 08:00:00 UTC,,x,INBOX,,No
    c-4,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,LinkedIn Member,,2024-03-08 08:00:00 UTC,,x,INBOX,,No
    c-5,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,Tom Okoro,https://www.linkedin.com/in/tom-okoro,2024-03-09 08:00:00 UTC,,x,INBOX,,Yes
    c-6,,Tom Okoro,https://www.linkedin.com/in/tom-okoro,Ruth Vega,https://www.linkedin.com/in/ruth-vega,2024-03-09 08:00:00 UTC,,x,SPAM,,No
    c-7,,Ruth Vega,https://www.linkedin.com/in/ruth-vega,Ruth Vega,https://www.linkedin.com/in/ruth-vega/,2024-03-09 08:00:00 UTC,,x,INBOX,,No
    ,,,,,,,,,,,

    """

  @Test("gives sender, recipients, day and conversation, and never the content")
  func messages() throws {
    let found = findings(LinkedInMessages.self, in: Self.sample)
    let messages = found.interactions
    #expect(messages.count == 3)
    let first = try #require(messages.first)
    #expect(
      first
        == Interaction(
          line: 2, medium: .linkedInMessage, id: first.id, thread: "c-1",
          sender: Record(
            key: "linkedin.com/in/ruth-vega", line: 2, name: PersonName(full: "Ruth Vega"),
            profiles: ["https://www.linkedin.com/in/ruth-vega"]),
          recipients: [
            Record(
              key: "linkedin.com/in/tom-okoro", line: 2, name: PersonName(full: "Tom Okoro"),
              profiles: ["https://de.linkedin.com/in/Tom-Okoro/?trk=x"])
          ],
          date: CalendarDate(year: 2024, month: 3, day: 5)))
    #expect(messages[1].sender?.key == first.recipients.first?.key)
    #expect(!"\(messages)".contains("Hello"))
    #expect(found.count == 10)
  }

  @Test("passes over what is no contact, with the reason")
  func rejected() {
    #expect(
      findings(LinkedInMessages.self, in: Self.sample).rejected.map(\.reason) == [
        "a message from nobody with a profile: advertising or a closed account",
        "a message from an account that was closed",
        "a message to nobody with a profile: a closed account or advertising",
        "a draft, which was not sent", "a message in the spam folder",
        "a message to nobody but its sender", "an empty row",
      ])
  }

  @Test("gives the people of a group chat the names that are theirs")
  func group() throws {
    let chat = findings(LinkedInMessages.self, in: Self.sample).interactions[2]
    #expect(chat.recipients.map(\.name.full) == ["Tom Okoro", "Ana Lind, PhD"])
    let text = """
      CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE
      c,A B,https://x/in/a,"B, C, D, E","https://x/in/b, https://x/in/c,https://x/in/b",2024-01-01
      c,A B,https://x/in/a,"B C, D E",https://x/in/b https://x/in/d,2024-01-01
      """
    let messages = findings(LinkedInMessages.self, in: text).interactions
    let blanks = try #require(messages.last)
    #expect(blanks.recipients.map(\.key) == ["linkedin.com/in/b", "linkedin.com/in/d"])
    #expect(blanks.recipients.map(\.name.full) == ["B C", "D E"])
    let odd = try #require(messages.first)
    #expect(odd.recipients.map(\.key) == ["linkedin.com/in/b", "linkedin.com/in/c"])
    #expect(odd.recipients.allSatisfy { $0.name.full == nil })
  }

  @Test("a chat of more people than can know each other is passed over")
  func crowd() {
    func message(to count: Int) -> [Finding] {
      let urls = (1...count).map { "https://www.linkedin.com/in/p\($0)" }.joined(separator: ",")
      return findings(
        LinkedInMessages.self,
        in: """
          CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE
          c,A B,https://www.linkedin.com/in/a,,"\(urls)",2024-01-01
          """)
    }
    #expect(message(to: Interaction.maximumPeople - 1).interactions.count == 1)
    #expect(message(to: Interaction.maximumPeople).rejected.count == 1)
  }

  @Test("reads older exports, which name people and not their profiles")
  func older() throws {
    let text = """
      Conversation Id;From;To;Date;Subject;Content;Direction;Folder
      c;Ruth Vega;Tom Okoro, MBA, Ana Lind;2018-03-05 10:00:00 UTC;;x;OUTGOING;INBOX
      c;Ruth Vega;Tom Okoro;soon;;x;OUTGOING;INBOX
      """
    let found = findings(LinkedInMessages.self, in: text)
    #expect(found.interactions.map { $0.sender?.key } == ["Ruth Vega", "Ruth Vega"])
    #expect(found.interactions.first?.recipients.map(\.key) == ["Tom Okoro, MBA", "Ana Lind"])
    #expect(found.interactions.last?.date == nil)
    #expect(found.noted.map(\.line) == [3])
  }

  @Test("knows a message again, and tells two of one minute apart")
  func ids() {
    let row = "c,A B,https://www.linkedin.com/in/a,C D,https://www.linkedin.com/in/c,2024-01-01,"
    let text = """
      CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT
      \(row)one
      \(row)one
      \(row)two
      """
    let ids = findings(LinkedInMessages.self, in: text).interactions.map(\.id)
    #expect(ids.count == 3 && ids[0] != nil)
    #expect(ids[0] == ids[1])
    #expect(ids[1] != ids[2])
  }

  @Test("a header alone is no messages and no error")
  func empty() throws {
    let header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
    try withFile(Array(header.utf8)) { path in
      let reading = try ContactListReader().read(path) { _ in }
      #expect((reading.format, reading.rows) == ("linkedin-messages", 0))
    }
  }
}

import ContactLists
import Testing

@Suite("Mail between people")
struct MailMessageTests {
  private static let people = "From: a@b.example\nTo: c@d.example\n"

  private func read(_ header: String) throws -> Interaction {
    try #require(findings(MailMessageFile.self, in: header).interactions.first)
  }

  private func reason(_ header: String) -> String? {
    let found = findings(MailMessageFile.self, in: header)
    #expect(found.count == 1)
    return found.rejected.first?.reason
  }

  @Test(
    "is not what programs and lists write",
    arguments: [
      ("List-Id: <x.example>", "a message of a mailing list"),
      ("list-unsubscribe: <mailto:x@x.example>", "a message of a mailing list"),
      ("List-Post: NO", "a message of a mailing list"),
      ("Precedence: list", "a message of a mailing list"),
      ("Precedence:  Bulk", "a message of a mailing list or a program"),
      ("Precedence: junk", "a message of a mailing list or a program"),
      ("Auto-Submitted: auto-replied", "an automatic message"),
      ("Auto-Submitted: auto-generated; x=no", "an automatic message"),
      ("Return-Path: <>", "an automatic message"), ("Return-Path:\n <> ", "an automatic message"),
      ("Content-Type: Multipart/Report; report-type=delivery-status", "an automatic message"),
      ("X-Failed-Recipients: x@x.example", "an automatic message"),
      ("X-Gmail-Labels: Sent,Drafts", "a draft"), ("X-Unsent: 1", "a draft"),
      ("X-Gmail-Labels: =?UTF-8?Q?Papierkorb,Ge=C3=B6ffnet?=", "a message in spam or trash"),
      ("X-Gmail-Labels: \"Spam\"", "a message in spam or trash"),
      ("X-Mozilla-Status: 0009", "a deleted message"),
    ])
  func automatic(line: String, words: String) {
    #expect(reason(Self.people + line + "\n\n") == words)
  }

  @Test(
    "is what these say nothing against",
    arguments: [
      "Auto-Submitted: no", "Auto-Submitted: No (as ever)", "Precedence: first-class",
      "X-Auto-Response-Suppress: All", "Return-Path: <a@b.example>", "X-Mozilla-Status: 0001",
      "X-Gmail-Labels: Inbox,No spam here", "Content-Type: multipart/mixed", "X-Unsent: 0",
      "Content-Length: -1", "Message-ID:", "Date:",
    ])
  func notAutomatic(line: String) throws {
    #expect(try read(Self.people + line + "\n\n").recipients.count == 1)
  }

  @Test(
    "needs people on both sides",
    arguments: [
      (
        "From: noreply@b.example", "To: c@d.example", "a message from a shared or automatic address"
      ),
      ("From: MAILER-DAEMON@b.example", "To: c@d.example", nil),
      ("From: \"No Reply\" <do-not-reply+77@b.example>", "To: c@d.example", nil),
      ("From: jobs-listings@b.example", "To: c@d.example", nil),
      ("From: bounces+77@b.example", "To: c@d.example", nil),
      ("From: Somebody", "To: c@d.example", "a message without a sender that can be read"),
      ("From: root", "To: c@d.example", "a message without a sender that can be read"),
      ("Sender: a@b.example", "To: c@d.example", "a message without a sender that can be read"),
      ("From: a@b.example", "To: undisclosed-recipients:;", "a message without recipients"),
      ("From: a@b.example", "Reply-To: c@d.example", "a message without recipients"),
      ("From: a@b.example", "To: A <A@B.example>", "a message to its own sender"),
      (
        "From: a@b.example", "To: info@d.example, x@googlegroups.com",
        "a message to groups or shared addresses only"
      ),
    ] as [(String, String, String?)])
  func sides(from: String, to: String, words: String?) {
    let reason = reason("\(from)\n\(to)\n\n")
    #expect(reason == words ?? "a message from a shared or automatic address")
  }

  @Test("keeps who writes as a role of a domain with their own name")
  func ownDomain() throws {
    let message = try read(
      "From: Ada Lovelace <hello@lovelace-ada.example>\nTo: Info <info@ada.example>, c@d.example\n\n"
    )
    #expect(message.sender?.key == "hello@lovelace-ada.example|Ada Lovelace")
    #expect(message.recipients.map(\.key) == ["c@d.example|"])
  }

  @Test("keeps people beside lists and roles")
  func besideLists() throws {
    let message = try read(
      "From: a@b.example\nTo: c@d.example\nCc: x@googlegroups.com, sales@d.example\n\n")
    #expect(message.recipients.map(\.key) == ["c@d.example|"])
  }

  @Test("has the first person who signs it as sender, and the others as recipients")
  func severalAuthors() throws {
    let message = try read(
      "From: team@b.example, A <a@b.example>, e@b.example\nTo: e@b.example, c@d.example\n\n")
    #expect(message.sender?.key == "a@b.example|A")
    #expect(message.recipients.map(\.key) == ["e@b.example|", "c@d.example|"])
  }

  @Test("names each person once, with a name if there is one")
  func once() throws {
    let message = try read(
      "From: a@b.example\nTo: c@d.example\nTo: C <C@D.example>\nBcc: a@b.example\n\n")
    #expect(message.recipients.map(\.key) == ["c@d.example|C"])
  }

  @Test("is not among more people than know each other", arguments: [14, 15, 16, 2000])
  func tooMany(count: Int) {
    let to = (1...count).map { "p\($0)@d.example" }.joined(separator: ",\n ")
    let reason = reason("From: a@b.example\nTo: \(to)\n\n")
    #expect(
      reason
        == (count < 15 ? nil : "a message among over 15 people, who need not know each other"))
  }

  @Test(
    "calls people by the name that is shown, and not by their address",
    arguments: [
      ("\"Vega, Ruth\" <r@b.example>", "Vega, Ruth", "Vega, Ruth"),
      ("'Ruth Vega' <r@b.example>", "'Ruth Vega'", "Ruth Vega"),
      ("\"r@b.example\" <r@b.example>", "r@b.example", nil), ("<r@b.example>", "", nil),
      ("=?utf-8?b?UnV0aAA=?= =?iso-8859-1?q?_M=FCller=0A?= <r@b.example>", "Ruth? Müller", nil),
      ("=?iso-8859-1?q?M\u{FC}ller?= <r@b.example>", "Müller", "Müller"),
      ("R\u{FC}diger <r@b.example>", "Rüdiger", "Rüdiger"),
      ("=?x-nobody-knows?q?Ruth?= <r@b.example>", "Ruth", "Ruth"),
      ("\u{0}Ruth\u{0} <r@b.example>", "Ruth", "Ruth"),
    ] as [(String, String, String?)])
  func names(to: String, shown: String, full: String?) throws {
    // Bytes above 0x7F in Latin-1, as old programs put them into headers.
    let latin = "From: a@b.example\nTo: \(to)\n\n".unicodeScalars.map { UInt8($0.value) }
    let message = try #require(findings(MailMessageFile.self, in: latin).interactions.first)
    let person = try #require(message.recipients.first)
    #expect(person.key == "r@b.example|\(shown)")
    #expect(person.emails == ["r@b.example"])
    if let full { #expect(person.name.full == full) }
    if shown.isEmpty || shown.contains("@") { #expect(person.name.full == nil) }
    let other = to.replacing("=?iso-8859-1?q?M\u{FC}", with: "=?utf-8?q?M\u{FC}")
    let utf8 = try read("From: a@b.example\nTo: \(other)\n\n")
    #expect(utf8.recipients == message.recipients)
  }

  @Test(
    "loses nobody whose address has dots where none should be",
    arguments: [
      ("k..vega@d.example", ["k..vega@d.example|"]),
      ("<k..vega@d.example>", ["k..vega@d.example|"]),
      (
        "e@f.example, k...vega@d.example, g@h.example",
        ["e@f.example|", "k...vega@d.example|", "g@h.example|"]
      ),
      (
        "\"Vega, K.\" <.k@d.example>, R. Vega <r.@d.example>",
        [".k@d.example|Vega, K.", "r.@d.example|R. Vega"]
      ),
      ("(a..b@c.example) K.. Vega <k..v@d.example> (r..v@d.example)", ["k..v@d.example|K.. Vega"]),
      ("Team: k..vega@d.example, e@f.example;", ["k..vega@d.example|", "e@f.example|"]),
      ("k..vega@d.example; .e@f.example", ["k..vega@d.example|", ".e@f.example|"]),
      ("=?utf-8?q?R=C3=BAt?= <r\u{FC}..v@d.example>", ["r\u{FC}..v@d.example|R\u{FA}t"]),
    ])
  func strayDots(to: String, keys: [String]) throws {
    let message = try read("From: a@b.example\nTo: \(to)\n\n")
    #expect(message.recipients.map(\.key) == keys)
    #expect(try read("From: k..vega@b.example\nTo: \(to)\n\n").sender?.key == "k..vega@b.example|")
  }

  @Test("takes an address in quotes that it does not need for the same one without")
  func needlessQuotes() throws {
    let message = try read(
      "From: a@b.example\nTo: \"k..vega\"@d.example, k..vega@d.example, \"k,v\"@d.example\n\n")
    #expect(message.recipients.map(\.key) == ["k..vega@d.example|", "\"k,v\"@d.example|"])
  }

  @Test("reads lists of addresses as broken programs write them")
  func separators() throws {
    let message = try read("From: a@b.example\nTo: \"C; D\" <c@d.example>; e@f.example;\n\n")
    #expect(message.recipients.map(\.key) == ["c@d.example|C; D", "e@f.example|"])
  }

  @Test("stands groups within groups without end")
  func nestedGroups() {
    let groups = String(repeating: "a:", count: 120_000)
    for to in ["\(groups) c@d.example", "c@d.example, \(groups)"] {
      let found = findings(MailMessageFile.self, in: "From: a@b.example\nTo: \(to)\n\n")
      #expect(found.rejected.count + found.interactions.count == 1)
    }
  }

  @Test("without an identifier has one made of what every copy has")
  func identifiers() throws {
    let header = Self.people + "Date: Mon, 3 Jan 2022 10:00:00 +0100\nSubject: Lunch\n"
    let id = try #require(try read(header + "\n").id)
    #expect(id.hasPrefix("hash:"))
    #expect(try read("Message-ID: <>\nX-Folder: Sent\n\(header)\n").id == id)
    #expect(try read(header.replacing("Lunch", with: "Dinner") + "\n").id != id)
    #expect(try read("MESSAGE-ID: \n <1@b.example>\n\(header)\n").id == "1@b.example")
    #expect(try read("Message-Id: 1@b.example\n\(header)\n").id == "1@b.example")
    #expect(try read("X-GM-THRID: 9\nReferences: <0@b.example>\n\(header)\n").thread == "9")
  }

  @Test(
    "is dated by its sender, or else by its arrival",
    arguments: [
      ("Date: 3 Jan 22 10:00 EST", "2022-01-03"),
      ("Date: Mon, 3 Jan 2022 23:59:00 -1000", "2022-01-03"),
      ("Date: 2022-01-03T10:00:00Z", "2022-01-03"),
      ("Date: soon\nReceived: by x; 4 Jan 2022 10:00:00 +0000", "2022-01-04"),
      ("Date: 1 Jan 1970 00:00 GMT\nReceived: by x (a;b); 4 Jan 2022 10:00 +0000", "2022-01-04"),
      ("Date: 3 Jan 2199 10:00 GMT\nReceived: by x; 4 Jan 2022 10:00:00 +0000", "2022-01-04"),
      ("X: y", nil),
    ] as [(String, String?)])
  func dates(lines: String, day: String?) throws {
    let found = findings(MailMessageFile.self, in: Self.people + lines + "\n\n")
    #expect(found.interactions.first?.date?.description == day)
    #expect(found.noted.isEmpty)
  }

  @Test("notes dates that cannot be", arguments: ["soon", "3 Jan 2199 10:00:00 +0000"])
  func noDate(text: String) {
    let found = findings(MailMessageFile.self, in: Self.people + "Date: \(text)\n\n")
    #expect(found.interactions.map(\.date) == [nil])
    #expect(found.noted.map(\.line) == [1])
  }

  @Test("of an mbox is dated by the line before it if nothing else does")
  func envelope() {
    let found = findings(
      Mbox.self, in: "From a@b.example Thu Sep 18 17:54:04 2008\n\(Self.people)Date: soon\n\n")
    #expect(found.interactions.first?.date == CalendarDate(year: 2008, month: 9, day: 18))
  }

  @Test("keeps no header over its limit, and says so")
  func longHeader() throws {
    let line = "X-Long: " + String(repeating: "x", count: 400_000) + "\n"
    #expect(try read(line + Self.people + "\n").recipients.count == 1)
    let references = "References:" + String(repeating: "\n <0@b.example>", count: 30_000) + "\n"
    #expect(try read(references + Self.people + "\n").thread == "0@b.example")
    let nobody = String(repeating: " , , , , , , , , , ,\n", count: 20_000)
    let found = findings(MailMessageFile.self, in: Self.people + nobody + "Cc: e@f.example\n\n")
    #expect(found.interactions.first?.recipients.map(\.key) == ["c@d.example|"])
    #expect(found.noted.count == 1)
  }

  @Test(
    "a charset that nobody knows costs no name",
    arguments: [
      ("=?x-none?q?Jane_Doe?=", "Jane Doe"), ("=?x-none?b?SmFuZSBEb2U=?=", "Jane Doe"),
      ("=?unknown-8bit?q?J=FCrgen?=", "Jürgen"), ("=?x-none?q?J=C3=BCrgen?= Doe", "Jürgen Doe"),
      ("=??q?Jane?=", "=??q?Jane?="), ("=?x none?q?Jane?=", "Jane"),
    ])
  func unknownCharset(name: String, shown: String) {
    let text = "From: \(name) <a@b.example>\nTo: c@d.example\n\n"
    let found = findings(MailMessageFile.self, in: text)
    #expect(found.interactions.map(\.sender?.name.full) == [shown])
  }
}

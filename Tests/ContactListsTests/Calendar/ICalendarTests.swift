import ContactLists
import Testing

@Suite("iCalendar")
struct ICalendarTests {
  /// A meeting, one that is moved and one that is called off, an alarm, a task and a stranger's
  /// answer.
  static let sample = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Nobody//Calendar//EN
    METHOD:REQUEST
    BEGIN:VTIMEZONE
    TZID:Nowhere
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:one@example.org
    SEQUENCE:1
    DTSTAMP:20240101T080000Z
    DTSTART;TZID=Nowhere:20240115T233000
    SUMMARY:Plans; and cake
    ORGANIZER:MAILTO:Ruth.Vega@example.com
    ATTENDEE;CN="Vega, Ruth";PARTSTAT=ACCEPTED:mailto:ruth.vega@example.com
    ATTENDEE;CUTYPE=INDIVIDUAL;CN=Tom
      Hale;SENT-BY="mailto:desk@example.com":mailto:Tom.Hale@exam
     ple.com
    ATTENDEE;CUTYPE=ROOM;CN=Attic:mailto:attic@example.com
    ATTENDEE;PARTSTAT=DECLINED;CN=Ina Orr:mailto:ina@example.com
    BEGIN:VALARM
    ACTION:EMAIL
    ATTENDEE:mailto:alarm@example.com
    END:VALARM
    END:VEVENT
    BEGIN:VTODO
    ATTENDEE:mailto:task@example.com
    END:VTODO
    BEGIN:VEVENT
    UID:two@example.org
    DTSTART;VALUE=DATE:20240220
    ORGANIZER;CN=Ruth Vega:mailto:ruth.vega@example.com
    ATTENDEE;CN=Lee ^'Li^' Moss:mailto:lee@example.com
    END:VEVENT
    END:VCALENDAR
    BEGIN:VCALENDAR
    METHOD:CANCEL
    BEGIN:VEVENT
    UID:two@example.org
    SEQUENCE:1
    ORGANIZER:mailto:ruth.vega@example.com
    ATTENDEE:mailto:lee@example.com
    END:VEVENT
    END:VCALENDAR
    BEGIN:VCALENDAR
    METHOD:REPLY
    BEGIN:VEVENT
    UID:one@example.org
    SEQUENCE:1
    ORGANIZER:mailto:ruth.vega@example.com
    ATTENDEE;PARTSTAT=DECLINED:mailto:tom.hale@example.com
    END:VEVENT
    END:VCALENDAR

    """

  @Test("a meeting has its people, day and identity; alarms, rooms and refusals are left out")
  func meeting() throws {
    let found = findings(ICalendar.self, in: Self.sample)
    let meeting = try #require(found.interactions.first)
    #expect(found.interactions.count == 1)
    #expect((meeting.line, meeting.medium, meeting.count) == (8, .meeting, 1))
    #expect(meeting.id == "one@example.org")
    #expect(meeting.thread == nil)
    #expect(meeting.date == CalendarDate(iso: "2024-01-15"))
    #expect(meeting.sender?.key == "ruth.vega@example.com|Vega, Ruth")
    #expect(meeting.sender?.name.full == "Vega, Ruth")
    #expect(meeting.sender?.emails == ["Ruth.Vega@example.com"])
    #expect(meeting.recipients.map(\.key) == ["tom.hale@example.com|Tom Hale"])
  }

  @Test("a later cancellation takes a meeting away, and every event is accounted for in order")
  func cancellation() {
    let found = findings(ICalendar.self, in: Self.sample)
    #expect(found.count == 4)
    #expect(found.rejected.map(\.line) == [29, 38, 47])
    #expect(found.rejected.prefix(2).allSatisfy { $0.reason.contains("cancelled") })
    #expect(found.rejected.last?.reason.contains("answer") == true)
  }

  /// An event of two people, with `lines` in it.
  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT"] + lines + ["ATTENDEE:mailto:a@x.example", "ATTENDEE:mailto:b@x.example"]
      + ["END:VEVENT", ""]).joined(separator: "\n")
  }

  @Test(
    "the highest sequence decides, wherever it stands",
    arguments: [
      (["SEQUENCE:2", "SEQUENCE:1\nSTATUS:CANCELLED"], [true, false]),
      (["SEQUENCE:1\nSTATUS:CANCELLED", "SEQUENCE:2"], [false, true]),
      (["SEQUENCE:1\nSTATUS:CANCELLED", "SEQUENCE:1"], [false, true]),
      (["SEQUENCE:1", "SEQUENCE:1\nSTATUS:CANCELLED"], [false, false]),
      (["SEQUENCE:1", "SEQUENCE:2"], [false, true]),
      (["SEQUENCE:1", "SEQUENCE:1"], [true, true]),
      (
        ["STATUS:CANCELLED\nDTSTAMP:20240102T000000Z", "DTSTAMP:20240101T000000Z"], [false, false]
      ),
      (["STATUS:CANCELLED", "RECURRENCE-ID:20240108T090000Z"], [false, false]),
      (["", "STATUS:CANCELLED\nRECURRENCE-ID:20240108T090000Z"], [true, false]),
    ])
  func sequence(versions: [String], stand: [Bool]) {
    let text = versions.map { event("UID:u", $0) }.joined()
    let found = findings(ICalendar.self, in: text)
    #expect(found.map { if case .interaction = $0 { true } else { false } } == stand)
  }

  @Test("an event of a series is known by its day too, and one without a UID by nothing")
  func identity() {
    let text = event("UID:u", "RECURRENCE-ID;VALUE=DATE:20240108") + event("SUMMARY:x")
    #expect(findings(ICalendar.self, in: text).interactions.map(\.id) == ["u/20240108", nil])
  }

  @Test(
    "the day is what is written, whatever the zone",
    arguments: [
      (":20240115", "2024-01-15"), (";VALUE=DATE:20240115", "2024-01-15"),
      (":20240115T233000Z", "2024-01-15"), (";TZID=:20240115T000000", "2024-01-15"),
      (";TZID=\"(UTC+01:00) Berlin, Rome\":20240115T090000", "2024-01-15"),
      (";TZID=W. Europe Standard Time:20240115T090000", "2024-01-15"),
      (":19970701T13000Z", "1997-07-01"), (":2024-01-15T09:00:00", "2024-01-15"),
      (":20240231", nil), (":soon", nil), (":", nil),
    ])
  func days(value: String, day: String?) {
    let found = findings(ICalendar.self, in: event("DTSTART" + value)).interactions
    #expect(found.map { $0.date?.description } == [day])
  }

  @Test(
    "people are who has an address or a name",
    arguments: [
      (":mailto:A.B@x.example", "a.b@x.example|"), (":MAILTO:mailto:a@x.example", "a@x.example|"),
      (":a@x.example", "a@x.example|"), (";CN=a@x.example:mailto:a@x.example", "a@x.example|"),
      (";CN=\"'a@x.example'\":mailto:a@x.example", "a@x.example|"),
      (";CN=\"Orr, Ina: MD\":mailto:a@x.example", "a@x.example|Orr, Ina: MD"),
      (";CN=Ina^nOrr ^^:mailto:a@x.example", "a@x.example|Ina Orr ^"),
      (";EMAIL=a@x.example;CN=Ina:urn:uuid:1b2c", "a@x.example|Ina"),
      (";EMAIL=\"mailto:a@x.example\":invalid:nomail", "a@x.example|"),
      (";CN=Ina Orr:invalid:nomail", "|Ina Orr"), (":Ina Orr <a@x.example>", "a@x.example|Ina Orr"),
      (";CUTYPE=UNKNOWN:mailto:a@x.example", "a@x.example|"),
      (";CUTYPE=X-OTHER:mailto:a@x.example", "a@x.example|"),
      (";CUTYPE=GROUP:mailto:a@x.example", nil), (";cutype=room:mailto:a@x.example", nil),
      (";CUTYPE=RESOURCE:mailto:a@x.example", nil), (":urn:uuid:1b2c", nil),
      (":mailto:c_1@group.calendar.google.com", nil), (":mailto:info@x.example", nil),
      (":mailto:r@resource.calendar.google.com", nil),
      (";PARTSTAT=DECLINED:mailto:a@x.example", nil),
      (
        ";DELEGATED-TO=\"mailto:c@x.example\",\"mailto:d@x.example\":mailto:a@x.example",
        "a@x.example|"
      ),
      (";MEMBER=\"mailto:g@x.example\":mailto:a@x.example", "a@x.example|"),
      (";CN=\"Zoë Müller\":mailto:a@x.example", "a@x.example|Zoë Müller"),
      (";CN=Orr, Ina:mailto:a@x.example", "a@x.example|Orr, Ina"),
      (";RSVP=perhaps;PARTSTAT=;CN=Ina:mailto:a@x.example", "a@x.example|Ina"),
      (";X-NUM-GUESTS=0;X-RESPONSE-COMMENT=\"a;b:c\";CN=Ina:mailto:a@x.example", "a@x.example|Ina"),
    ])
  func people(value: String, key: String?) {
    let found = findings(ICalendar.self, in: event("ATTENDEE" + value)).interactions
    let own: Set = ["a@x.example|", "b@x.example|"]
    #expect(
      Set(found.flatMap(\.recipients).map(\.key)).subtracting(own)
        == Set([key].compactMap { $0 }).subtracting(own))
    // The event's own two, one of whom may be the one in question.
    let address = key.map { $0.prefix { $0 != "|" } }
    #expect(found.first?.recipients.count == (address == nil || address == "a@x.example" ? 2 : 3))
  }

  @Test(
    "what is no meeting is not kept, with the reason",
    arguments: [
      ("BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT", "without attendees"),
      (
        "BEGIN:VEVENT\nORGANIZER:mailto:a@x.example\nATTENDEE:mailto:A@x.example\nEND:VEVENT",
        "alone"
      ),
      ("BEGIN:VEVENT\nATTENDEE:mailto:a@x.example\nATTENDEE:mailto:b@x.example", "END:VEVENT"),
      ("BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nEND:VEVENT", "answer"),
      ("BEGIN:VCALENDAR\nMETHOD: cancel\nBEGIN:VEVENT\nEND:VEVENT", "cancelled"),
      (
        "BEGIN:VEVENT\n" + (1...16).map { "ATTENDEE:mailto:p\($0)@x.example\n" }.joined()
          + "END:VEVENT",
        "more than 15 people"
      ),
    ])
  func noMeetings(text: String, reason: String) {
    let found = findings(ICalendar.self, in: text)
    #expect(found.count == 1)
    #expect(found.rejected.first?.reason.contains(reason) == true)
  }

  @Test("tasks, free time and diaries are no events")
  func others() {
    for name in ["VTODO", "VFREEBUSY", "VJOURNAL"] {
      let text = "BEGIN:VCALENDAR\nBEGIN:\(name)\nATTENDEE:mailto:a@x.example\nEND:\(name)"
      #expect(findings(ICalendar.self, in: text).isEmpty)
    }
  }

  @Test("attendees without end are no reason to fill the memory")
  func tooLong() {
    let line = "ATTENDEE;CN=\(String(repeating: "x", count: 8_000)):mailto:a@x.example\n"
    let text = "BEGIN:VEVENT\n" + String(repeating: line, count: 140) + "END:VEVENT\n" + event()
    let found = findings(ICalendar.self, in: text)
    #expect(found.rejected.map(\.line) == [1])
    #expect(found.rejected.first?.reason.contains("1 MiB") == true)
    #expect(found.interactions.count == 1)
  }

  /// Each circumflex may begin an escape (RFC 6868), and libical looks at the whole line for each.
  @Test(
    "a line that is too long is left out, with its line, and the event is kept",
    .timeLimit(.minutes(1)))
  func longLines() {
    let long = String(repeating: "^", count: 60_000)
    let users = "ATTENDEE;CN=\(long):mailto:c@x.example\nORGANIZER;CN=\(long):mailto:d@x.example"
    let other = "DESCRIPTION:\(long)\nUID:u"
    let text = String(repeating: event(users, other, "UID:\(long)"), count: 20)
    let found = findings(ICalendar.self, in: text)
    #expect(found.noted.prefix(3).map(\.line) == [2, 3, 6])
    #expect(found.noted.count == 60)
    #expect(found.noted.first?.reason.contains("8 KiB") == true)
    #expect(found.rejected.isEmpty)
    #expect(found.interactions.count == 20)
    #expect(found.interactions.allSatisfy { $0.sender == nil && $0.id == "u" })
    #expect(findings(ICalendar.self, in: Array(text.utf8), chunk: 1000) == found)
  }
}

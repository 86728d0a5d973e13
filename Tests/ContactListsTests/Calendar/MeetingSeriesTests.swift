import ContactLists
import Testing

@Suite("Series of meetings")
struct MeetingSeriesTests {
  private func event(_ people: ClosedRange<Int>, _ lines: String...) -> String {
    let attendees = people.map { "ATTENDEE:mailto:p\($0)@x.example" }
    return (["BEGIN:VEVENT"] + lines + attendees + ["END:VEVENT", ""]).joined(separator: "\n")
  }

  /// The round of a day, called by Ruth Vega, as a meeting of its own.
  private func round(_ people: ClosedRange<Int>, day: Int, title: String = "Round") -> String {
    event(
      people, "UID:\(title)-\(day)", "SUMMARY:\(title)", "DTSTART:202401\(day)T090000Z",
      "ORGANIZER;CN=Ruth Vega:mailto:ruth@x.example")
  }

  private func series(_ text: String) -> [Interaction.Series?] {
    findings(ICalendar.self, in: text).interactions.map(\.series)
  }

  @Test(
    "a meeting that repeats is kept among up to 200 people, and one that does not among 15",
    arguments: [
      (15, "X-NOTHING:x", true), (16, "X-NOTHING:x", false), (16, "RRULE:FREQ=WEEKLY", true),
      (200, "RRULE:FREQ=WEEKLY", true), (201, "RRULE:FREQ=WEEKLY", false),
      (40, "RDATE:20240108T090000Z", true), (40, "RECURRENCE-ID:20240108T090000Z", true),
      (40, "EXRULE:FREQ=WEEKLY", false),
    ])
  func sizes(people: Int, line: String, isKept: Bool) {
    let found = findings(ICalendar.self, in: event(1...people, "UID:u", line))
    #expect(found.count == 1)
    #expect(found.interactions.map(\.peopleCount) == (isKept ? [people] : []))
    #expect(found.interactions.map(\.isCrowd) == (isKept ? [people > 15] : []))
    #expect(found.rejected.allSatisfy { $0.reason.contains("more than 15 people") })
  }

  @Test("meetings of one UID are one series, with the day of each")
  func sameUID() {
    let text =
      event(1...3, "UID:u", "SUMMARY:Plans\\, and cake", "DTSTART:20240101", "RRULE:FREQ=WEEKLY")
      + event(1...4, "UID:u", "RECURRENCE-ID:20240108", "DTSTART:20240109")
      + event(1...3, "UID:v", "DTSTART:20240101")
    #expect(
      series(text) == [
        Interaction.Series(id: "u", title: "Plans, and cake", repeats: true),
        Interaction.Series(id: "u", repeats: true, last: CalendarDate(iso: "2024-01-09")),
        nil,
      ])
  }

  @Test("the same people whom the same one calls by the same name again are a series")
  func sameName() {
    let text = round(1...20, day: 15) + round(1...19, day: 22) + round(5...24, day: 29)
    #expect(series(text).map { $0?.id } == ["Round-15", "Round-15", "Round-15"])
    #expect(series(text).allSatisfy { $0?.repeats == false && $0?.title == "Round" })
    #expect(series(text).map { $0?.last?.components.day } == [15, 22, 29])
  }

  @Test("what only has its name, its caller or its people in common with another is none")
  func different() {
    let apart = [
      round(1...3, day: 15) + round(4...6, day: 22),
      // One after the other with each alone: they share no more than the caller.
      round(1...1, day: 15) + round(2...2, day: 22) + round(3...3, day: 29),
      round(1...3, day: 15) + round(1...3, day: 22, title: "Lunch"),
      round(1...3, day: 15)
        + round(1...3, day: 22).replacing("ruth@", with: "tom@").replacing("Ruth", with: "Tom"),
      // Twice on one day.
      round(1...3, day: 15) + round(1...3, day: 15).replacing("UID:", with: "UID:x"),
      event(1...3, "SUMMARY:Round", "DTSTART:20240115")
        + event(1...3, "SUMMARY:Round", "DTSTART:20240122"),
    ]
    for text in apart { #expect(series(text).allSatisfy { $0 == nil }, "\(text)") }
  }

  @Test("meetings that are called off make no series")
  func cancelled() {
    let text = round(1...3, day: 15) + round(1...3, day: 22)
    let cancelled = text + "BEGIN:VEVENT\nUID:Round-22\nSTATUS:CANCELLED\nEND:VEVENT\n"
    #expect(series(text).map { $0 != nil } == [true, true])
    #expect(series(cancelled) == [nil])
  }

  @Test("series without a UID are told apart by their names and first days")
  func withoutUID() {
    let text = [15, 22].map { round(1...3, day: $0) + round(7...9, day: $0) }.joined()
    let bare = text.split(separator: "\n").filter { !$0.hasPrefix("UID:") }.joined(separator: "\n")
    let found = series(bare)
    #expect(found.count == 4 && found[0]?.id == found[2]?.id && found[1]?.id == found[3]?.id)
    #expect(found.allSatisfy { $0 != nil })
  }

  @Test(
    "a series ends on the day that its rule tells",
    arguments: [
      ("FREQ=WEEKLY", nil), ("FREQ=WEEKLY;UNTIL=20240601T120000Z", "2024-06-01"),
      ("freq=daily;count=10", "2024-01-10"), ("FREQ=DAILY;INTERVAL=2;COUNT=3", "2024-01-05"),
      ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9", "2024-01-29"), ("FREQ=WEEKLY;COUNT=1", "2024-01-01"),
      ("FREQ=MONTHLY;COUNT=13", "2024-12-31"), ("FREQ=YEARLY;COUNT=2", "2024-12-31"),
      ("FREQ=HOURLY;COUNT=3", "2024-01-03"), ("COUNT=0;UNTIL=soon;=;;", "2024-01-01"),
      ("UNTIL=20230101", "2024-01-01"), ("COUNT=99999999999999999999", nil),
      ("FREQ=DAILY;INTERVAL=-9223372036854775808;COUNT=9223372036854775807", "2124-01-02"),
    ])
  func ends(rule: String, last: String?) {
    let text = event(1...3, "UID:u", "DTSTART:20240101T090000", "RRULE:\(rule)")
    #expect(series(text).map { $0?.last?.description } == [last])
  }

  @Test("a rule without a day does not say when it ends")
  func undated() {
    #expect(series(event(1...3, "RRULE:FREQ=DAILY;COUNT=3")).map { $0?.last } == [nil])
  }
}

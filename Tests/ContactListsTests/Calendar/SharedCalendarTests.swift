import ContactLists
import Foundation
import Testing

@Suite(
  "Shared calendars",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedCalendarTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var path: String
    /// How many meetings of two people or more there are, by the addresses of those who were there.
    var meetings: Int
    /// How many events are none: the two together are all events that the description counts.
    var rejected: Int
    var people: Int
    var testDescription: String { path }

    init(_ path: String, _ meetings: Int, _ rejected: Int, _ people: Int) {
      (self.path, self.meetings, self.rejected, self.people) = (path, meetings, rejected, people)
    }
  }

  static let samples = [
    Sample("icalendar/calconnect.ics", 1, 0, 2),
    Sample("icalendar/calconnect5.ics", 1, 0, 2),
    Sample("icalendar/classify.ics", 1, 1, 5),
    Sample("icalendar/freebusy-two.ics", 0, 0, 0),
    Sample("icalendar/khal2.ics", 0, 1, 0),
    Sample("icalendar/libical-1.ics", 0, 1, 0),
    Sample("icalendar/libical-incoming.ics", 4, 10, 5),
    Sample("icalendar/multiple-calendars.ics", 2, 0, 5),
    Sample("icalendar/process-calendar.ics", 3, 0, 3),
    Sample("icalendar/property_params.ics", 1, 0, 3),
    Sample("icalendar/rdate-attendee.ics", 0, 1, 0),
    Sample("icalendar/restriction.ics", 0, 3, 0),
    Sample("icalendar/rfc2446-examples.ics", 8, 34, 5),
    Sample("icalendar/rfc5545-sec3.6.4.ics", 0, 0, 0),
    Sample("icalendar/rfc5545-sec4.2.ics", 0, 1, 0),
    Sample("icalendar/rfc5545-sec4.3.ics", 1, 0, 2),
    Sample("icalendar/rfc6868.ics", 0, 1, 0),
    Sample("icalendar/rfc7256-multi-values.ics", 2, 0, 3),
    Sample("icalendar/standup-unfolded.ics", 0, 1, 0),
    Sample("icalendar/tutorial.ics", 1, 1, 3),
    Sample("icalendar/umlaut-organizer.ics", 0, 1, 0),
    Sample("icalendar/unicode-organizer.ics", 0, 1, 0),
    // All but the owner declined 5 of its 76 meetings with people; in 3 he has two addresses.
    Sample("world/owner3/calendar.ics", 74, 16, 73),
  ]

  @Test("hold what their description says", arguments: samples)
  func counts(_ sample: Sample) throws {
    let bytes = try bytes(sample.path)
    let format = try #require(ContactListFormats.recognized(bytes.prefix(1 << 16)))
    #expect(format.name == "ics")
    let found = findings(format, in: bytes)
    let meetings = found.interactions
    #expect(meetings.count == sample.meetings)
    #expect(found.rejected.count == sample.rejected)
    #expect(found.count == meetings.count + found.rejected.count)
    let people = meetings.flatMap { $0.recipients + [$0.sender].compactMap(\.self) }
    #expect(Set(people.flatMap(\.emails).map { $0.lowercased() }).count == sample.people)
  }

  @Test("are read through cuts and changed bits", arguments: samples)
  func damage(_ sample: Sample) throws {
    let bytes = try bytes(sample.path)
    for end in stride(from: 0, to: bytes.count, by: max(97, bytes.count / 60)) {
      _ = findings(ICalendar.self, in: Array(bytes[..<end]), chunk: 4096)
    }
    #expect(findings(ICalendar.self, in: bytes, chunk: 37) == findings(ICalendar.self, in: bytes))
    var generator = SeededGenerator(seed: bytes.count)
    for _ in 0..<20 {
      var damaged = bytes
      for _ in 0..<20 {
        let place = Int.random(in: bytes.indices, using: &generator)
        damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
      #expect(
        findings(ICalendar.self, in: damaged, chunk: 37) == findings(ICalendar.self, in: damaged))
    }
  }

  @Test("of the world give the ties that its truth counts")
  func ties() throws {
    let persons = try table("world/truth/persons.csv")
    var ids: [String: String] = [:]
    for row in persons.rows {
      let id = try #require(persons.text("person_id", in: row))
      for column in ["work_email", "private_email", "old_work_emails"] {
        for address in persons.text(column, in: row)?.split(separator: "|") ?? [] {
          ids[address.lowercased()] = id
        }
      }
    }
    var counts: [Set<String>: Int] = [:]
    var last: [Set<String>: CalendarDate] = [:]
    for meeting in findings(ICalendar.self, in: try bytes("world/owner3/calendar.ics")).interactions
    {
      let date = try #require(meeting.date)
      // Some are there with two addresses.
      var there: Set<String> = []
      for person in meeting.recipients + [meeting.sender].compactMap(\.self) {
        there.insert(try #require(ids[person.emails.first?.lowercased() ?? ""]))
      }
      for a in there {
        for b in there where a < b {
          counts[[a, b], default: 0] += 1
          last[[a, b]] = max(last[[a, b]] ?? date, date)
        }
      }
    }
    let ties = try table("world/truth/ties.csv")
    var known: [Set<String>: Int] = [:]
    for row in ties.rows {
      let a = try #require(ties.text("person_a", in: row))
      let b = try #require(ties.text("person_b", in: row))
      let count = try #require(ties.text("meetings", in: row).flatMap { Int($0) })
      guard count > 0 else { continue }
      known[[a, b]] = count
      let others = ["mails_a_to_b", "mails_b_to_a", "linkedin_msgs_a_to_b", "linkedin_msgs_b_to_a"]
      let day = try #require(ties.text("last_seen", in: row).flatMap { CalendarDate(iso: $0) })
      let met = try #require(last[[a, b]])
      if others.allSatisfy({ ties.text($0, in: row) == "0" }) { #expect(met == day) }
      #expect(met <= day)
    }
    #expect(known.count == 176)
    #expect(counts == known)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    UTF8Converter.convert(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path))))
  }

  private func table(_ path: String) throws -> CSVTable {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + path))
    return try #require(CSVTable([UInt8](data)))
  }
}

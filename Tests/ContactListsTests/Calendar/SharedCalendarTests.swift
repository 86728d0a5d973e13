import ContactLists
import Foundation
import Testing

@Suite(
  "Shared calendars",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedCalendarTests {
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

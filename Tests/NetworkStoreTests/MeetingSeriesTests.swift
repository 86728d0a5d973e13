import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Series of meetings as groups")
final class MeetingSeriesTests {
  private let folder: Folder
  private let network: Network
  private var files = 0

  init() throws {
    folder = try Folder()
    network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: ["p1@x.example"], on: today)
  }

  @Test("ties all who are asked to it a little, without having seen any two, and is no clique")
  func crowd() throws {
    let result = try read(weekly(1...40))
    #expect(result.account == ImportAccount(kept: 1))
    #expect(try network.evidence(between: id(2), and: id(3)).isEmpty)
    let group = try #require(try groups(2, 3).first)
    #expect(group.kind == .meetingSeries)
    let referrals = try referrals()
    #expect(referrals.graph.groupCount == 1)
    #expect(try referrals.denseID(of: id(2)).map { try referrals.graph.ties(of: $0).count } == 0)
    #expect(try referrals.withoutGroups().graph.groupCount == 0)
    #expect(try network.placeNames(of: [group]) == [group: "Round"])
    let time = try network.timeTogether(id(2), id(3), in: group, asOf: today)
    #expect(time?.from.description == "2024-01-01")
    #expect(time?.to == today)
  }

  @Test("ties less the more there are, and over 200 nobody")
  func size() throws {
    var strengths: [Double] = []
    for (number, count) in [3, 16, 60, 200].enumerated() {
      let first = 1000 * number + 1
      try read(weekly(first...first + count - 1, uid: "u\(count)"))
      strengths.append(try #require(try groups(first + 1, first + 2).first).strength.probability)
    }
    #expect(strengths == strengths.sorted(by: >))
    #expect(strengths[0] > strengths[1] && strengths[1] > strengths[2])
    #expect(throws: ContactListError.self) { try read(weekly(9000...9200, uid: "many")) }
    // Two halves of one series, of 250 together.
    try read(
      weekly(5000...5124, uid: "both")
        + weekly(5100...5249, uid: "both", lines: "RECURRENCE-ID:20240108T090000Z"))
    #expect(try groups(5001, 5002).isEmpty)
  }

  @Test("ties the less the longer ago the last of the meetings was, and nobody before the first")
  func age() throws {
    try read(weekly(1...20, lines: "RRULE:FREQ=WEEKLY;UNTIL=20240701T000000Z"))
    func strength(_ day: String) throws -> Double? {
      let day = try #require(CalendarDate(iso: day))
      return try groups(2, 3, asOf: day).first?.strength.probability
    }
    #expect(try strength("2023-12-31") == nil)
    let first = try #require(try strength("2024-01-01"))
    #expect(try strength("2024-07-01") == first)
    let later = try #require(try strength("2025-07-01"))
    #expect(later < first)
    #expect(try #require(try strength("2026-11-01")) < later)
  }

  @Test("a series that goes on is known of until the day of the calendar")
  func open() throws {
    try read(weekly(1...20), on: try #require(CalendarDate(iso: "2025-01-01")))
    let fresh = try #require(try groups(2, 3, asOf: CalendarDate(iso: "2025-01-01")).first)
    let old = try #require(try groups(2, 3).first)
    #expect(old.strength < fresh.strength)
  }

  @Test("has those who were at two of its meetings, not a guest")
  func guests() throws {
    let days = (1...3).map { number in
      event(1...(number == 2 ? 18 : 17), uid: "u\(number)", "DTSTART:2024010\(number)T090000Z")
    }
    #expect(try read(days.joined()).account == ImportAccount(kept: 3))
    #expect(try groups(2, 17).map(\.kind) == [.meetingSeries])
    #expect(try groups(2, 18).isEmpty)
  }

  @Test("small meetings count as they did, beside the series that they are of")
  func small() throws {
    try read(weekly(1...3))
    let evidence = try network.evidence(between: id(2), and: id(3))
    #expect(evidence.map(\.kind) == ["meeting"])
    #expect(evidence.map(\.count) == [1])
    #expect(try groups(2, 3).map(\.kind) == [.meetingSeries])
  }

  @Test("is gone with its import, and comes again with it")
  func undo() throws {
    let file = weekly(1...20) + event(1...2, uid: "lunch", "DTSTART:20240105T120000Z")
    let result = try read(file)
    #expect(try groups(2, 3).count == 1)
    _ = try network.undo(import: result.id)
    #expect(try referrals().graph.groupCount == 0)
    #expect(try network.people(containing: "").count == 1)
    try read(file)
    #expect(try groups(2, 3).count == 1)
    #expect(try read(file).effect == .alreadyThere)
    #expect(try referrals().graph.groupCount == 1)
  }

  @Test("a newer calendar takes the older one's place, and gives it back")
  func newer() throws {
    let old = try read(weekly(1...20))
    let new = try read(weekly(1...25) + event(1...2, uid: "lunch", "DTSTART:20240105T120000Z"))
    #expect(new.effect == .replaced(old.id))
    #expect(try referrals().graph.groupCount == 1)
    #expect(try groups(2, 24).count == 1)
    _ = try network.undo(import: new.id)
    #expect(try referrals().graph.groupCount == 1)
    #expect(try groups(2, 3).count == 1)
    // Another series is no newer version of this one.
    #expect(try read(weekly(1...20, uid: "other", title: "Board")).effect == .added)
    #expect(try groups(2, 3).count == 2)
  }

  // MARK: -

  private func event(
    _ people: ClosedRange<Int>, uid: String, title: String = "Round", _ lines: String...
  ) -> String {
    let attendees = people.map { "ATTENDEE:mailto:p\($0)@x.example" }
    return
      (["BEGIN:VEVENT", "UID:\(uid)", "SUMMARY:\(title)"]
      + ["ORGANIZER:mailto:p\(people.lowerBound)@x.example"] + lines + attendees
      + ["END:VEVENT", ""]).joined(separator: "\n")
  }

  private func weekly(
    _ people: ClosedRange<Int>, uid: String = "u", title: String = "Round",
    lines: String = "RRULE:FREQ=WEEKLY"
  ) -> String {
    event(people, uid: uid, title: title, "DTSTART:20240101T090000Z", lines)
  }

  @discardableResult
  private func read(_ events: String, on day: CalendarDate = today) throws -> ImportResult {
    files += 1
    let file = try folder.file(
      "\(files).ics", "BEGIN:VCALENDAR\n\(events)END:VCALENDAR\n")
    return try network.importList(file, on: day)
  }

  private func id(_ number: Int) throws -> Int64 {
    try network.person("p\(number)@x.example").id
  }

  private func referrals(asOf day: CalendarDate? = today) throws -> ReferralNetwork {
    try network.referralNetwork(table: Settings.standard().evidence, asOf: day ?? today)
  }

  /// The groups that both are in.
  private func groups(
    _ a: Int, _ b: Int, asOf day: CalendarDate? = today
  ) throws -> [ReferralNetwork.Group] {
    let referrals = try referrals(asOf: day)
    func groups(_ number: Int) throws -> Set<GroupID> {
      let person = try #require(try referrals.denseID(of: id(number)))
      return Set(try referrals.graph.groups(of: person))
    }
    return try groups(a).intersection(groups(b)).sorted { $0.index < $1.index }
      .map { try referrals[$0] }
  }
}

import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Strengths as of a day")
final class AsOfTests {
  private let folder: Folder
  private let network: Network

  init() throws {
    folder = try Folder()
    network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
  }

  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  private func strength(_ name: String, _ asOf: String) throws -> Double? {
    let table = try Settings.standard().evidence
    let (me, other) = (try network.owner(), try network.person(name))
    let evidence = try network.evidence(between: me.id, and: other.id)
    let strength = table.strength(of: evidence, asOf: try day(asOf))
    let graph = try network.referralNetwork(table: table, asOf: try day(asOf))
    let a = try #require(try graph.denseID(of: me.id))
    let b = try graph.denseID(of: other.id)
    // The graph and the list of reasons agree on every day.
    #expect(
      try graph.graph.ties(of: a).first { $0.person == b }?.cost == strength.map { Cost($0) })
    return strength?.probability
  }

  @Test("what came after the day has not been seen, and the user's own word holds on all days")
  func later() throws {
    let list = """
      person_a,person_b,kind,last_contact,strength
      Pat Doe,Ann Lee,knows,2024-05-01,
      Pat Doe,Ann Lee,meeting,2026-05-01,
      Pat Doe,Bo Ray,knows,2026-05-01,

      """
    _ = try network.importList(try folder.file("ties.csv", list), on: today)
    try network.setTie(
      network.owner(), network.person("Bo Ray"), strength: nil, note: nil, on: today)
    let before = try #require(try strength("Ann Lee", "2025-01-01"))
    #expect(try #require(try strength("Ann Lee", "2026-05-01")) > before)
    #expect(try strength("Ann Lee", "2024-04-30") == nil)
    #expect(try strength("Bo Ray", "2026-04-30") == 0.6)
    #expect(try #require(try strength("Bo Ray", "2026-05-01")) > 0.6)
  }

  @Test("months of mail after the day do not count, and one in which the day is does")
  func months() throws {
    func mail(_ from: String, _ to: String, _ date: String) -> String {
      "From - Mon Mar  2 10:00:00 2026\nFrom: \(from)@mail.example\nTo: \(to)@mail.example\nDate: \(date) 10:00:00 +0000\n"
        + "Message-ID: <\(from).\(date.filter(\.isNumber))@x.example>\n\nhello\n\n"
    }
    let text =
      mail("pat", "ann", "Mon, 2 Mar 2026") + mail("ann", "pat", "Tue, 3 Mar 2026")
      + mail("pat", "ann", "Sat, 20 Jun 2026") + mail("ann", "pat", "Sun, 21 Jun 2026")
    _ = try network.importList(try folder.file("all.mbox", text), owner: .me, on: today)
    let me = try network.person("pat@mail.example")
    let ann = try network.person("ann@mail.example")
    let table = try Settings.standard().evidence
    let evidence = try network.evidence(between: me.id, and: ann.id)
    func strength(_ asOf: String) throws -> Double {
      table.strength(of: evidence, asOf: try day(asOf))?.probability ?? 0
    }
    #expect(try strength("2026-02-28") == 0)
    #expect(try strength("2026-03-10") > strength("2026-05-31"))
    #expect(try strength("2026-06-21") > strength("2026-05-31"))
    #expect(try strength("2026-06-10") > strength("2026-05-31"))
  }

  @Test("a saved graph of the last days will do if that is said, and says as of when it is")
  func week() throws {
    let saved = try SavedNetwork()
    let table = try Settings.standard().evidence
    func asOf(_ days: Int, _ maximumAge: Int) throws -> Int {
      let asked = CalendarDate(dayNumber: today.dayNumber + days)
      let network = try saved.open()
      return try network.referralNetwork(table: table, asOf: asked, maximumAgeDays: maximumAge)
        .asOf.dayNumber - today.dayNumber
    }
    #expect(try asOf(0, 6) == 0)
    #expect(try asOf(6, 6) == 0)
    #expect(try asOf(7, 6) == 7)
    #expect(try asOf(13, 6) == 7)
    #expect(try asOf(13, 0) == 13)
    // What has been saved later is of no use for a day before.
    #expect(try asOf(12, 6) == 12)
    // After a change nothing that was saved will do.
    let network = try saved.open()
    _ = try network.setTie(
      network.owner(), network.person("Ann Lee"), strength: 0.7, note: nil, on: today)
    #expect(try asOf(14, 6) == 14)
  }
}

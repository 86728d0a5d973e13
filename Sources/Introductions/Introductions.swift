public import ContactLists
internal import Identity
public import NetworkStore
public import ReferralGraph

/// The questions of a job search, each a function that returns one answer with names in it.
///
/// Holds the graph as it was when made: make a new one after the network has changed. If the graph
/// comes from a snapshot that turns out to be damaged, the question is answered from one that is
/// made anew.
public struct Introductions: Sendable {
  public let network: Network
  /// The numbers in force: with what the log has taught by that day.
  public let settings: Settings
  /// The numbers that were assumed before the log taught any.
  let assumed: Settings
  /// Bounds of the search: how many ties a route may have, and how cold it may be.
  public var search = PathSearch()
  private(set) var referrals: ReferralNetwork
  /// Whether only ties count that were seen.
  private let knownOnly: Bool
  /// Whom no route leads through, and whom all do. Not by their dense ids, which a graph that is
  /// made anew may have others for.
  var avoided: [PersonRow] = []
  var passed: [PersonRow] = []

  /// The day as of which strengths are meant.
  public var asOf: CalendarDate { referrals.asOf }

  /// Opens the graph of a network; `willRebuild` is called if it has to be made first, which may
  /// take a while.
  ///
  /// A graph that was made up to `maximumAgeDays` before the day will do. With `knownOnly` no tie is
  /// inferred from a group.
  public init(
    _ network: Network, settings: Settings, asOf day: CalendarDate, maximumAgeDays: Int = 0,
    knownOnly: Bool = false, willRebuild: () -> Void = {}
  ) throws {
    self.network = network
    assumed = settings
    self.settings = try settings.inForce(for: network, asOf: day)
    self.knownOnly = knownOnly
    let table = self.settings.evidence
    referrals = try network.referralNetwork(
      table: table, asOf: day, maximumAgeDays: maximumAgeDays, willRebuild: willRebuild)
    guard knownOnly else { return }
    do {
      referrals = try referrals.withoutGroups()
    } catch is SnapshotError {
      referrals = try network.rebuiltReferralNetwork(table: table, asOf: asOf).withoutGroups()
    }
  }

  /// The person who asks: the one named, or else the user.
  public func seeker(_ text: String?) throws -> PersonRow {
    if let text { return try network.person(text) }
    return try network.owner()
  }

  /// Asks a question, and once more with a graph made anew if what was saved of this one is damaged.
  func answering<Answer>(_ question: (Self) throws -> Answer) throws -> Answer {
    do {
      return try question(self)
    } catch is SnapshotError {
      var again = self
      again.referrals = try network.rebuiltReferralNetwork(table: referrals.table, asOf: asOf)
      if knownOnly { again.referrals = try again.referrals.withoutGroups() }
      return try question(again)
    }
  }

  var wording: EvidenceWording { EvidenceWording(table: settings.evidence) }

  func denseID(of person: PersonRow) throws -> PersonID {
    guard let id = try referrals.denseID(of: person.id) else {
      throw NetworkError.unknownPerson(person.printedID)
    }
    return id
  }
}

extension PersonSummary {
  public init(_ row: PersonRow) {
    self.init(
      id: row.printedID, name: row.name, company: row.company, title: row.title,
      department: row.department?.rawValue, seniority: row.seniority?.rawValue)
  }
}

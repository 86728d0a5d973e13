public import ContactLists
internal import Identity
public import NetworkStore
public import ReferralGraph

/// The questions of a job search, each a function that returns one answer with names in it.
///
/// Holds the graph as it was when made: make a new one after the network has changed.
public struct Introductions: Sendable {
  public let network: Network
  public let settings: Settings
  /// Bounds of the search: how many ties a route may have, and how cold it may be.
  public var search = PathSearch()
  let referrals: ReferralNetwork

  /// The day as of which strengths are meant.
  public var asOf: CalendarDate { referrals.asOf }

  public init(_ network: Network, settings: Settings, asOf day: CalendarDate) throws {
    self.network = network
    self.settings = settings
    referrals = try network.referralNetwork(table: settings.evidence, asOf: day)
  }

  /// The person who asks: the one named, or else the user.
  public func seeker(_ text: String?) throws -> PersonRow {
    if let text { return try network.person(text) }
    return try network.owner()
  }

  var wording: EvidenceWording { EvidenceWording(table: settings.evidence) }

  func denseID(of person: PersonRow) throws -> PersonID {
    guard let id = referrals.denseID(of: person.id) else {
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

public import ContactLists
internal import Foundation
public import Introductions
public import NetworkStore

/// Everything that a client's page shows.
public struct ClientReport: Codable, Hashable, Sendable {
  public var client: String
  public var asOf: CalendarDate
  /// How many people the client's lists hold, the client included.
  public var people: Int
  public var lists: [ListRead]
  /// One answer for each target, in the order of the targets.
  public var paths: [PathAnswer]
  public var introducers: IntroducersAnswer

  /// What became of one of the client's files.
  public struct ListRead: Codable, Hashable, Sendable {
    public var file: String
    public var friend: String?
    public var format: String?
    public var account: ImportAccount?
    /// Why the file is no contact list that can be read; `nil` if it was read.
    public var problem: String?
  }

  enum CodingKeys: String, CodingKey {
    case client
    case asOf = "as_of"
    case people
    case lists
    case paths
    case introducers
  }
}

extension ClientReport {
  /// Reads a client's lists into a network of their own, which is gone afterwards, and answers.
  ///
  /// - Throws: ``ClientError`` if none of the files is a contact list.
  init(
    _ folder: ClientFolder, targets: TargetList, settings: Settings, asOf day: CalendarDate,
    knownOnly: Bool = false
  ) throws {
    let network = try Network.inMemory()
    let seeker = try network.setOwner(name: folder.name, emails: [], on: day)
    let lists = try folder.lists.map { try Self.read($0, into: network, on: day) }
    guard lists.contains(where: { $0.account != nil }) else {
      throw ClientError(lists: lists)
    }
    try network.addTargets(targets, on: day)
    let introductions = try Introductions(
      network, settings: settings, asOf: day, knownOnly: knownOnly)
    client = folder.name
    asOf = day
    people = try network.size(withoutTiesOf: seeker).people
    self.lists = lists
    paths = try network.targets().map { try introductions.path(from: seeker, to: $0) }
    introducers = try introductions.introducers()
  }

  private static func read(
    _ list: ClientFolder.List, into network: Network, on day: CalendarDate
  ) throws -> ListRead {
    do {
      let result = try network.importList(
        list.path, owner: list.friend.map { .person($0) } ?? .me, on: day)
      return ListRead(
        file: list.shownPath, friend: list.friend, format: result.format, account: result.account)
    } catch let error as ContactListError {
      return ListRead(
        file: list.shownPath, friend: list.friend,
        problem: error.reason)
    } catch let error as NetworkError {
      // Of the friend's name there may be several in the client's lists.
      return ListRead(
        file: list.shownPath, friend: list.friend, problem: error.localizedDescription)
    }
  }
}

/// A client none of whose files could be read.
struct ClientError: Error, Hashable {
  var lists: [ClientReport.ListRead]

  var reason: String {
    guard let first = lists.first else { return "the folder has no contact lists in it" }
    return "none of its \(lists.count) files is a contact list: \(first.file): "
      + (first.problem ?? "")
  }
}

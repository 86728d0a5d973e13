import ContactLists
import Foundation
import NetworkStore
import ReferralGraph

/// A network in a file, as large as it takes for its graph to fill several blocks of a snapshot.
struct SavedNetwork: ~Copyable {
  let folder: Folder
  let database: String
  var snapshot: String { database + "-graph" }

  init() throws {
    let folder = try Folder()
    let database = folder.path + "/network.db"
    let network = try Network.open(at: database)
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file(
        "list.csv",
        connections(
          "Ann,Lee,ann,Acme,Buyer", "Bo,Ray,bo,Acme,Purchasing Manager", "Cy,Fox,cy,Acme,Buyer",
          "Di,Sun,di,Otter,Editor", "Ed,Gil,ed,Otter,Editor")), on: today)
    var text = "person_a,person_b,strength,last_contact\nPat Doe,Member 0,0.9,\n"
    for member in 0..<100 {
      for step in [1, 2, 7, 30] {
        let strength = step == 7 ? "" : "0.\(10 + (member * 17 + step) % 85)"
        text += "Member \(member),Member \((member + step) % 100),\(strength),2021-03-12\n"
      }
    }
    _ = try network.importList(try folder.file("ties.csv", text), on: today)
    self.folder = folder
    self.database = database
  }

  /// The network as another process finds it.
  func open() throws -> Network {
    try Network.open(at: database)
  }

  /// Everything that the graph holds, with a new graph where the snapshot turns out to be damaged.
  func contents() throws -> GraphContents {
    try GraphContents(openedBy: try open(), at: today)
  }

  /// What tells one file at the snapshot's place from another.
  func stamp() throws -> [String] {
    let status = try FileManager.default.attributesOfItem(atPath: snapshot)
    let keys: [FileAttributeKey] = [
      .systemFileNumber, .modificationDate, .size, .posixPermissions,
    ]
    return keys.map { "\(status[$0] ?? "")" }
  }
}

/// All of a graph by the ids of the store, to be compared with another.
struct GraphContents: Equatable {
  private var people: [Int64] = []
  private var ties: [[ReferralGraph.Neighbour]] = []
  private var groups: [ReferralNetwork.Group] = []
  private var members: [[PersonID]] = []
  private var groupCosts: [Cost] = []

  init(_ network: ReferralNetwork) throws {
    for person in (0..<UInt32(network.graph.personCount)).map({ PersonID($0) }) {
      let id = try network[person]
      people.append(id)
      if try network.denseID(of: id) != person { ties.append([]) }
      ties.append(try network.graph.ties(of: person))
    }
    groups = try network.groups
    for group in (0..<UInt32(network.graph.groupCount)).map({ GroupID($0) }) {
      members.append(try network.graph.members(of: group))
      groupCosts.append(try network.graph.cost(of: group))
    }
  }

  init(
    openedBy network: Network, at day: CalendarDate, table: EvidenceTable? = nil
  ) throws {
    let table = try table ?? Settings.standard().evidence
    do {
      self = try GraphContents(network.referralNetwork(table: table, asOf: day))
    } catch is SnapshotError {
      self = try GraphContents(network.rebuiltReferralNetwork(table: table, asOf: day))
    }
  }

  /// What the database says, in a copy of it that has no snapshot.
  init(
    rebuiltFrom database: String, at day: CalendarDate = today, table: EvidenceTable? = nil
  ) throws {
    let folder = try Folder()
    let copy = folder.path + "/copy.db"
    try FileManager.default.copyItem(atPath: database, toPath: copy)
    try self.init(openedBy: Network.open(at: copy), at: day, table: table)
  }
}

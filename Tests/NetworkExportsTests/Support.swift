import ContactLists
import Foundation
import Identity
import NetworkExports
import NetworkStore
import ReferralGraph
import Testing

let today = CalendarDate(dayNumber: 20_758)  // 2026-11-01

/// A folder of files that is gone after the test.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "whom-exports-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// A network of people and ties as a test draws it, read as a graph in JSON, which has a way to
/// write every character.
struct Sketch {
  struct Person {
    var name: String
    var company: String?
    var title: String?
    var email: String?
  }

  struct Tie {
    var first: Int
    var second: Int
    var strength: Double?
    var kind: String?
    var date: String?
    var count: Int?
  }

  var people: [Person] = []
  var ties: [Tie] = []

  func network() throws -> Network {
    let nodes = people.enumerated().map { place, person -> [String: Any] in
      var node: [String: Any] = ["id": "n\(place)", "name": person.name]
      node["company"] = person.company
      node["title"] = person.title
      node["email"] = person.email
      return node
    }
    let edges = ties.map { tie -> [String: Any] in
      var edge: [String: Any] = ["source": "n\(tie.first)", "target": "n\(tie.second)"]
      edge["strength"] = tie.strength
      edge["kind"] = tie.kind
      edge["last_contact"] = tie.date
      edge["count"] = tie.count
      return edge
    }
    let graph = try JSONSerialization.data(withJSONObject: ["nodes": nodes, "edges": edges])
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.write(String(decoding: graph, as: UTF8.self), to: "graph.json"), on: today)
    return network
  }
}

extension NetworkExport {
  init(_ network: Network) throws {
    self.init(network, table: try Settings.standard().evidence, asOf: today)
  }

  func text(as format: GraphFormat) throws -> String {
    var text = ""
    try write(as: format) { text += $0 }
    return text
  }

  func tables() throws -> [ExportTable: String] {
    var tables: [ExportTable: String] = [:]
    try writeTables { tables[$0, default: ""] += $1 }
    return tables
  }
}

/// Everybody and every tie, as the network itself tells them one by one.
struct Content: Hashable {
  struct Person: Hashable {
    var name: String
    var company: String?
    var title: String?
    var department: String?
    var seniority: String?
  }

  struct Tie: Hashable {
    var strength: Double
    /// By kind, how often; the last days beside it.
    var counts: [String: Int]
    var dates: [String: String]
  }

  /// By id, as printed.
  var people: [String: Person] = [:]
  /// By the ids of both, the older one first.
  var ties: [[String]: Tie] = [:]

  init() {}

  init(of network: Network) throws {
    let table = try Settings.standard().evidence
    for person in try network.people(containing: "") {
      people[person.printedID] = Person(
        name: person.name, company: person.company, title: person.title,
        department: person.department?.rawValue, seniority: person.seniority?.rawValue)
      for tie in try network.ties(of: person) where tie.other.id > person.id {
        guard let strength = table.strength(of: tie.evidence, asOf: today) else { continue }
        let known = ties.updateValue(
          Tie(strength, tie.evidence), forKey: [person.printedID, tie.other.printedID])
        #expect(known == nil)
      }
    }
  }

  /// The ties by the names of those who have them, and their strengths.
  var strengthsByName: [Set<String?>: Double] {
    Dictionary(
      ties.map { pair, tie in (Set(pair.map { people[$0]?.name }), tie.strength) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Those who have a tie.
  var tied: Set<Person> { Set(ties.keys.joined().compactMap { people[$0] }) }
}

extension Content.Tie {
  init(_ strength: Strength, _ evidence: [EvidenceRow]) {
    self.strength = strength.probability
    counts = [:]
    dates = [:]
    for row in evidence where row.months.isEmpty {
      counts[row.kind.rawValue, default: 0] += row.count
      guard let date = row.date?.description else { continue }
      dates[row.kind.rawValue] = max(dates[row.kind.rawValue] ?? "", date)
    }
  }
}

import ContactLists
import Foundation
import NetworkStore
import Testing

@Suite(
  "Lists that no one of this project wrote",
  .enabled(if: SharedData.isThere, "\(SharedData.skipped)"))
struct SharedDataTests {
  @Test("the same list re-saved with tabs adds nobody")
  func resaved() throws {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Somebody Else", emails: [], on: today)
    let folder = "\(SharedData.folder)/world/owner2/linkedin"
    _ = try network.importList("\(folder)/Connections.csv", on: today)
    let people = try network.people(containing: "").count
    let again = try network.importList("\(folder)/connections_resaved.tsv", on: today)
    #expect(again.account == ImportAccount(kept: 0, merged: 76, rejected: 4))
    #expect(try network.people(containing: "").count == people)
  }

  /// The world's lists all together, against the truth about whose record each is.
  @Test("people of the world's lists are told apart and put together")
  func worldIdentity() throws {
    let world = "\(SharedData.folder)/world"
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Somebody Else", emails: [], on: today)
    var fileOfImport: [Int64: String] = [:]
    for owner in 1...3 {
      for list in ["linkedin/Connections.csv", "google-contacts.csv", "contacts.vcf"] {
        let file = "owner\(owner)/\(list)"
        guard FileManager.default.fileExists(atPath: "\(world)/\(file)") else { continue }
        let result = try network.importList(
          "\(world)/\(file)", owner: .person("Owner Number\(owner)"), on: today)
        fileOfImport[result.id] = file
      }
    }
    var clusterOf: [String: Int64] = [:]
    var cards: [String: [(line: Int, person: Int64)]] = [:]
    for person in try network.people(containing: "") {
      for source in try network.records(of: person) where !source.isMention {
        guard let file = source.importID.flatMap({ fileOfImport[$0] }) else { continue }
        if file.hasSuffix(".vcf") {
          cards[file, default: []].append((source.line, person.id))
        } else {
          clusterOf["\(file) \(source.record.key)"] = person.id
        }
      }
    }
    // The truth counts cards, which may have keys of their own.
    for (file, cards) in cards {
      for (index, card) in cards.sorted(by: { $0.line < $1.line }).enumerated() {
        clusterOf["\(file) card:\(index + 1)"] = card.person
      }
    }
    let quality = try PairQuality(
      clusterOf: clusterOf, truth: Truth.world(at: "\(world)/truth/records.csv"))
    print("world: \(quality)")
    #expect(quality.wrong == 0)
    #expect(quality.recall > 0.75)
  }

  @Test("people of the labelled identity lists are told apart and put together")
  func labelledIdentity() throws {
    let folder = "\(SharedData.folder)/identity"
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Somebody Else", emails: [], on: today)
    let lists = [
      "linkedin": "linkedin-connections.csv", "google": "google-contacts.csv",
      "vcard": "contacts.vcf",
    ]
    var nameOfImport: [Int64: String] = [:]
    for (name, file) in lists.sorted(by: { $0.key < $1.key }) {
      nameOfImport[try network.importList("\(folder)/\(file)", on: today).id] = name
    }
    var clusterOf: [String: Int64] = [:]
    for person in try network.people(containing: "") {
      for source in try network.records(of: person) {
        guard let name = source.importID.flatMap({ nameOfImport[$0] }) else { continue }
        clusterOf["\(name) \(source.record.key)"] = person.id
      }
    }
    let quality = try PairQuality(
      clusterOf: clusterOf, truth: Truth.identity(at: "\(folder)/truth.csv"))
    print("identity: \(quality)")
    #expect(quality.precision > 0.94)
    #expect(quality.recall > 0.55)
  }
}

/// Which record is whose, by `list key`.
enum Truth {
  static func world(at path: String) throws -> [String: String] {
    try labels(at: path) { table, row in
      let file = table.text("file", in: row) ?? ""
      let number = table.text("record_no", in: row) ?? ""
      return "\(file) \(file.hasSuffix(".vcf") ? "card" : "row"):\(number)"
    } person: {
      $0.text("person_id", in: $1)
    }
  }

  static func identity(at path: String) throws -> [String: String] {
    try labels(at: path) { table, row in
      "\(table.text("list", in: row) ?? "") \(table.text("record", in: row) ?? "")"
    } person: {
      $0.text("person", in: $1)
    }
  }

  private static func labels(
    at path: String, key: (CSVTable, CSVRecord) -> String,
    person: (CSVTable, CSVRecord) -> String?
  ) throws -> [String: String] {
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let table = try #require(CSVTable(Array(bytes)))
    return table.rows.reduce(into: [:]) { $0[key(table, $1)] = person(table, $1) }
  }
}

/// Precision and recall over pairs of records.
struct PairQuality: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0

  init(clusterOf: [String: Int64], truth: [String: String]) throws {
    let keys = clusterOf.keys.filter { truth[$0] != nil }.sorted()
    try #require(keys.count > 100)
    for (index, a) in keys.enumerated() {
      for b in keys[(index + 1)...] {
        let found = clusterOf[a] == clusterOf[b]
        let same = truth[a] == truth[b]
        if found && same { right += 1 }
        if found && !same { wrong += 1 }
        if !found && same { missed += 1 }
      }
    }
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
  var description: String {
    "precision \(precision), recall \(recall) (\(right) right, \(wrong) wrong, \(missed) missed)"
  }
}

import ContactLists
import Foundation
import Identity

/// Links the people of contact lists in memory, without a network, and prints whose each record is:
/// `list,record,person`, where lists are counted from 1.
struct ListLinking {
  private let paths: [String]

  /// `nil` unless lists are named behind the word `lists`.
  init?(_ arguments: [String]) {
    guard arguments.dropFirst().first == "lists", arguments.count > 2 else { return nil }
    paths = Array(arguments.dropFirst(2))
  }

  func run() throws {
    var records: [MatchRecord] = []
    var names: [(list: Int, key: String)] = []
    for (place, path) in paths.enumerated() {
      _ = try ContactListReader().read(path) { finding in
        guard case .record(let record) = finding else { return }
        records.append(MatchRecord(record, list: Int64(place + 1), isMention: false))
        names.append((place + 1, record.key))
      }
    }
    let linker = PeopleLinker(model: .estimated(from: records))
    let found = linker.resolve(records, pairs: linker.pairs(among: records), decisions: [])
    var text = CSVWriter.row(["list", "record", "person"])
    for (person, members) in found.people.enumerated() {
      for member in members {
        text += CSVWriter.row([String(names[member].list), names[member].key, String(person)])
      }
    }
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

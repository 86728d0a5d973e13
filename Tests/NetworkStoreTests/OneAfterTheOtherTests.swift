import ContactLists
import NetworkStore
import Testing

/// What the matching promises: lists that come one after the other give the people that they would give
/// in any other order, and what is taken back leaves no trace.
@Suite("Lists that come one after the other")
struct OneAfterTheOtherTests {
  @Test("give the same people in every order", arguments: 1...6)
  func order(seed: UInt64) throws {
    let folder = try Folder()
    var lists = MadeLists(seed: seed)
    let files = try (0..<4).map { try folder.file("list\($0).vcf", lists.cards(60)) }
    let forward = try people(of: files)
    let backward = try people(of: files.reversed())
    #expect(forward == backward)
    #expect(forward.contains { $0.count > 1 })
  }

  @Test("and a list that is taken back leaves what was there before", arguments: 1...6)
  func undo(seed: UInt64) throws {
    let folder = try Folder()
    var lists = MadeLists(seed: seed)
    let files = try (0..<3).map { try folder.file("list\($0).vcf", lists.cards(60)) }
    let network = try empty()
    for file in files.dropLast() { _ = try network.importList(file, on: today) }
    let before = try partition(network)
    let last = try network.importList(files[2], on: today)
    #expect(try partition(network) != before)
    _ = try network.undo(import: last.id)
    #expect(try partition(network) == before)
  }

  @Test("give the same people in one process and in one for each", arguments: 1...4)
  func processes(seed: UInt64) throws {
    let folder = try Folder()
    var lists = MadeLists(seed: seed)
    let files = try (0..<4).map { try folder.file("list\($0).vcf", lists.cards(60)) }
    var several = try Network.open(at: "\(folder.path)/several.db")
    _ = try several.setOwner(name: "Pat Doe", emails: [], on: today)
    for file in files {
      several = try Network.open(at: "\(folder.path)/several.db")
      _ = try several.importList(file, on: today)
    }
    let expected = try partition(several)
    #expect(try people(of: files) == expected)
    // What else is written in between, or taken back, is not forgotten.
    let one = try empty()
    for file in files {
      _ = try one.importList(file, on: today, dryRun: true)
      let taken = try one.importList(file, on: today)
      _ = try one.undo(import: taken.id)
      _ = try one.setOwner(name: "Pat Doe", emails: ["pat@mail.example"], on: today)
      _ = try one.importList(file, on: today)
    }
    #expect(try partition(one) == expected)
  }

  private func empty() throws -> Network {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    return network
  }

  private func people(of files: [String]) throws -> Set<Set<String>> {
    let network = try empty()
    for file in files { _ = try network.importList(file, on: today) }
    return try partition(network)
  }

  /// The records of each person, by file and key.
  private func partition(_ network: Network) throws -> Set<Set<String>> {
    var people: [String: Set<String>] = [:]
    try network.forEachRecord { record in
      people[record.person, default: []].insert("\(record.file)#\(record.reference.key)")
    }
    return Set(people.values)
  }
}

/// Cards of made-up people, who stand in several lists with slips, short names and other addresses.
struct MadeLists {
  private var random: SplitMix64
  private var people: [(given: String, family: String, number: Int)] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: Int(seed))
    let given = ["Robert", "Ann", "Hillary", "José", "Mei", "Elizabeth", "Jon", "Katharina"]
    let family = ["Okafor", "Lee", "Brandt", "Núñez", "Smith", "Vega", "Kowalczyk", "Ito"]
    for number in 0..<80 {
      people.append((pick(given), pick(family), number))
    }
  }

  mutating func cards(_ count: Int) -> String {
    (0..<count).map { card($0) }.joined()
  }

  private mutating func card(_ number: Int) -> String {
    let person = people[Int(random.next() % UInt64(people.count))]
    let short = ["Robert": "Bob", "Elizabeth": "Liz", "Jon": "Jonathan", "José": "Jose"]
    let given = chance(3) ? short[person.given] ?? person.given : person.given
    let family = chance(12) ? String(person.family.dropLast()) : person.family
    var lines = ["BEGIN:VCARD", "VERSION:3.0", "UID:\(number)", "FN:\(given) \(family)"]
    if chance(2) {
      lines.append("EMAIL:\(person.given.lowercased().prefix(3))\(person.number)@mail.example")
    }
    // A family's number, and a firm's.
    if chance(3) { lines.append("TEL:+1 212 555 \(1000 + person.number / 3)") }
    if chance(2) { lines.append("ORG:\(["Acme", "Otter", "Kestrel"][person.number % 3])") }
    if chance(4) {
      lines.append("URL:https://www.linkedin.com/in/\(person.family.lowercased())-\(person.number)")
    }
    return (lines + ["END:VCARD", ""]).joined(separator: "\n")
  }

  private mutating func chance(_ one: UInt64) -> Bool { random.next() % one == 0 }

  private mutating func pick(_ values: [String]) -> String {
    values[Int(random.next() % UInt64(values.count))]
  }
}

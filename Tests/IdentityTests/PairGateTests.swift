import ContactLists
import Identity
import Testing

@Suite("The gate before a comparison")
struct PairGateTests {
  @Test("lets everything pass that the user would at least be asked about", arguments: 1...4)
  func isSound(seed: UInt64) {
    var entries = Entries(seed: seed)
    let records = (0..<160).map { entries.record($0) }
    let gates = records.map { PairGate($0) }
    let linker = PeopleLinker()
    var (asked, stopped) = (0, 0)
    for first in records.indices {
      for second in records.indices where second > first {
        let isLet = gates[first].lets(gates[second])
        #expect(isLet == gates[second].lets(gates[first]))
        if !isLet { stopped += 1 }
        let bits = linker.explain(records[first], records[second], among: []).bits
        guard bits >= PeopleLinker.reviewBits else { continue }
        asked += 1
        #expect(isLet, "\(entries.shown[first]) | \(entries.shown[second]): \(bits) bits")
      }
    }
    #expect(asked > 100)
    // It is worth having.
    #expect(stopped > 160 * 159 / 2 / 2)
  }

  @Test("comes back from what a store keeps of it")
  func isKept() {
    var entries = Entries(seed: 9)
    for place in 0..<40 {
      let gate = PairGate(entries.record(place))
      #expect(PairGate(numbers: gate.numbers) == gate)
    }
    #expect(PairGate(numbers: [1, 2]) == nil)
  }
}

/// Entries of few people, in many spellings.
private struct Entries {
  private var random: SeededGenerator
  private(set) var shown: [String] = []

  private static let given = [
    ["Robert", "Bob", "R.", "Rob", "J. R.", "Robert J."],
    ["Katharina", "Kathi", "Katharinna", "K.", "Kathie"],
    ["Abdul Rahman", "Abdulrahman", "Abd al-Rahman"], ["Jürgen", "Juergen", "Jurgen", "J."],
    ["Wolfgang", "Wolfgangh", "Wolf"], ["Анна", "Anna", "Ann"], ["Maria José", "Maria", "M. José"],
    ["Theodore", "Ted", "Teddy"], ["Zdravka", "Zdravkа", "Zdravk"], ["Min-ji", "Min Ji", "Minji"],
  ]
  private static let families = [
    ["Zellweger", "Zelweger", "Zellwegger"], ["Müller", "Mueller", "Muller"],
    ["van der Berg", "Vanderberg", "v.d. Berg"], ["Núñez Rivas", "Nunez", "Rivas Núñez"],
    ["Smith", "SMITH"], ["Иванова", "Ivanova"], ["Kjær", "Kjaer"], ["Park", "Pak"],
    ["Okonkwo", "Okonkwo-Bell", "Bell"], ["O’Dowd", "ODowd", "O’Dowcl"],
  ]

  init(seed: UInt64) { random = SeededGenerator(seed) }

  mutating func record(_ row: Int) -> MatchRecord {
    let person = Int.random(in: 0..<24, using: &random)
    func pick(_ forms: [String]) -> String { forms.randomElement(using: &random) ?? "" }
    let given = pick(Self.given[person % 10])
    let family = pick(Self.families[(person * 7 + person / 10) % 10])
    let company: String? = pick(["Loom \(person % 3) Ltd", "Loom \(person % 3)", "Kestrel", ""])
    let title = pick(["Buyer", "Head of Purchasing", ""])
    let email = pick(["", "", "p\(person)@mail.example", "\(given.lowercased())@loom.example"])
    let phone = pick(["", "", "+1 202 555 01\(10 + person)"])
    let isOrdered = Bool.random(using: &random)
    let isSwapped = Int.random(in: 0..<8, using: &random) == 0
    let (first, last) = isSwapped ? (family, given) : (given, family)
    shown.append("\(first) \(last), \(company ?? ""), \(title), \(email), \(phone)")
    return IdentityTests.record(
      row, isOrdered ? nil : "\(first) \(last)", given: isOrdered ? first : nil,
      family: isOrdered ? last : nil, company: company?.isEmpty ?? true ? nil : company,
      title: title.isEmpty ? nil : title, email: email.isEmpty ? nil : email,
      phone: phone.isEmpty ? nil : phone, list: Int64(row))
  }
}

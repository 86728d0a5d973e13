/// Which family names are one name in several usual spellings, where no rule of spelling says so: Kwak
/// and Gwak, Chatterjee and Chattopadhyay, Daly and Ó Dálaigh.
struct FamilySpellings: Sendable {
  static let shared = Self()
  let problems: [String]
  /// By name, the hash of the spelling that stands for all of them.
  private let keys: [UInt64: UInt64]
  private let korean: Set<UInt64>

  private init() {
    let table = DataTable(
      "family-spellings.csv", PackageResources.family_spellings_csv, columns: 2)
    var keys: [UInt64: UInt64] = [:]
    var korean: Set<UInt64> = []
    var problems = table.problems
    for row in table.rows {
      let names = DataTable.phrases(row[1]).map { NameWord.hash($0.filter { $0 != " " }) }
      for name in names where keys.updateValue(names[0], forKey: name) != nil {
        problems.append("family-spellings.csv: \(row[1]): a name of two groups")
      }
      if row[0] == "korean" { korean.insert(names[0]) }
    }
    self.keys = keys
    self.korean = korean
    self.problems = problems
  }

  /// What stands for all spellings of the name, which is given by the hash of all its words in one;
  /// `nil` if it has but one.
  func key(_ name: UInt64) -> UInt64? { keys[name] }

  func isOne(_ a: UInt64, _ b: UInt64) -> Bool {
    guard let key = keys[a] else { return false }
    return key == keys[b]
  }

  /// Whether both are a Korean name, of whose bearers the given names are spelt in as many ways.
  func isOneKorean(_ a: UInt64, _ b: UInt64) -> Bool {
    isOne(a, b) && keys[a].map { korean.contains($0) } ?? false
  }
}

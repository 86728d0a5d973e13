/// Well-known employers by all their names, and what belongs to whom.
final class CompanyAliases: Sendable {
  static let shared = CompanyAliases()
  /// The key of the name that is used most, by the key of each name.
  let canonical: [String: String]
  /// The keys of the owners, by the key of what belongs to them.
  let owners: [String: Set<String>]
  /// The name that is used most, as it is written, by its key.
  let names: [String: String]
  let problems: [String]

  private init() {
    let table = DataTable("company-aliases.csv", PackageResources.company_aliases_csv, columns: 1)
    var canonical: [String: String] = [:]
    var names: [String: String] = [:]
    var problems = table.problems
    for row in table.rows {
      let cell = DataTable.phrases(row.first ?? "")
      guard let first = cell.first, let key = CompanyReading.tableKey(first) else {
        problems.append("company-aliases.csv: no name in \(row)")
        continue
      }
      names[key] = first
      for name in cell {
        guard let other = CompanyReading.tableKey(name) else {
          problems.append("company-aliases.csv: no name: \(name)")
          continue
        }
        if let known = canonical[other], known != key {
          problems.append("company-aliases.csv: \(name) is of \(known) and of \(key)")
        }
        canonical[other] = key
      }
    }
    let units = DataTable("company-units.csv", PackageResources.company_units_csv, columns: 2)
    problems += units.problems
    var owners: [String: Set<String>] = [:]
    func key(_ name: String) -> String? {
      CompanyReading.tableKey(name).map { canonical[$0] ?? $0 }
    }
    for row in units.rows where row.count == 2 {
      guard let owner = key(row[0]) else { continue }
      for name in DataTable.phrases(row[1]) {
        guard let unit = key(name) else { continue }
        if unit == owner { problems.append("company-units.csv: \(name) is \(row[0])") }
        owners[unit, default: []].insert(owner)
      }
    }
    self.canonical = canonical
    self.names = names
    self.owners = owners
    self.problems = problems
  }

  /// Whether one of the two belongs to the other.
  func areRelated(_ a: String, _ b: String) -> Bool {
    owners[a]?.contains(b) == true || owners[b]?.contains(a) == true
  }

  /// Whether the key is a well-known employer's.
  func isKnown(_ key: String) -> Bool { names[key] != nil || owners[key] != nil }
}

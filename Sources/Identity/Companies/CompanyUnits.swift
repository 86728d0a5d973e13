/// What belongs to whom, though it is an employer of its own.
final class CompanyUnits: Sendable {
  static let shared = CompanyUnits()
  /// The keys of the owners, by the key of what belongs to them.
  private let owners: [String: Set<String>]
  let problems: [String]

  private init() {
    let table = DataTable("company-units.csv", PackageResources.company_units_csv, columns: 2)
    var problems = table.problems
    var owners: [String: Set<String>] = [:]
    for row in table.rows where row.count == 2 {
      guard let owner = CompanyReading(row[0])?.key else { continue }
      for name in DataTable.phrases(row[1]) {
        guard let unit = CompanyReading(name)?.key else { continue }
        if unit == owner { problems.append("company-units.csv: \(name) is \(row[0])") }
        owners[unit, default: []].insert(owner)
      }
    }
    self.owners = owners
    self.problems = problems
  }

  /// Whether one of the two belongs to the other.
  func areRelated(_ a: String, _ b: String) -> Bool {
    owners[a]?.contains(b) == true || owners[b]?.contains(a) == true
  }

  /// Whether the key is a well-known employer's, of this table or of ``CompanyAliases``.
  func isKnown(_ key: String) -> Bool {
    CompanyAliases.shared.names[key] != nil || owners[key] != nil
  }
}

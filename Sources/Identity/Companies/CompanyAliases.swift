/// Well-known employers by all their names.
final class CompanyAliases: Sendable {
  static let shared = CompanyAliases()
  /// The key of the name that is used most, by the key of each name.
  let canonical: [String: String]
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
    self.canonical = canonical
    self.names = names
    self.problems = problems
  }
}

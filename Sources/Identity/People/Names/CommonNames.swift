internal import Foundation

/// How common names are, for those lists that are too small to tell.
struct CommonNames: Sendable {
  static let shared = Self()
  let problems: [String]
  private let family: [UInt64: Float]
  private let given: [UInt64: Float]
  /// The share of names that no table has.
  static let rare: Float = 1e-5

  private init() {
    let table = DataTable("common-names.csv", PackageResources.common_names_csv, columns: 3)
    var family: [UInt64: Float] = [:]
    var given: [UInt64: Float] = [:]
    var problems = table.problems
    for row in table.rows {
      guard let count = Float(row[1]), ["family", "given"].contains(row[0]) else {
        problems.append("common-names.csv: \(row[0]), \(row[1])")
        continue
      }
      for name in DataTable.phrases(row[2]) {
        let hash = NameWord.hash(name)
        if row[0] == "family" {
          family[hash] = max(family[hash] ?? 0, count / 100_000)
        } else {
          given[hash] = max(given[hash] ?? 0, count / 100_000)
        }
      }
    }
    self.family = family
    self.given = given
    self.problems = problems
  }

  func share(family name: UInt64) -> Float { family[name] ?? Self.rare }
  func share(given name: UInt64) -> Float { given[name] ?? Self.rare }
  func isGiven(_ name: UInt64) -> Bool { given[name] != nil }
  func isFamily(_ name: UInt64) -> Bool { family[name] != nil }
}

/// Japanese names in Han characters: how they are read cannot be seen, only known.
struct JapaneseNames: Sendable {
  static let shared = Self()
  let problems: [String]
  private let family: [String: String]
  private let given: [String: String]

  private init() {
    let table = DataTable("japanese-names.csv", PackageResources.japanese_names_csv, columns: 3)
    var family: [String: String] = [:]
    var given: [String: String] = [:]
    for row in table.rows {
      for name in DataTable.phrases(row[2]) {
        // As folded names are composed.
        if row[0] == "family" {
          family[FoldedText.fold(name)] = row[1]
        } else {
          given[FoldedText.fold(name)] = row[1]
        }
      }
    }
    self.family = family
    self.given = given
    problems = table.problems
  }

  func isFamily(_ name: String) -> Bool { family[name] != nil }

  /// How the name is read; `nil` if it is not known.
  func reading(_ name: String, isFamily: Bool) -> String? {
    isFamily ? family[name] : given[name]
  }
}

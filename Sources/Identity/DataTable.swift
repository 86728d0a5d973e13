/// The rows of one of this module's own tables, read from the bytes that the build embeds.
///
/// The form is as plain as can be: a line a row, cells separated by commas, several phrases in a
/// cell by `|`, lines that begin with `#` are remarks. No quotes, so no cell has a comma in it.
struct DataTable {
  private(set) var rows: [[String]] = []
  /// Rows with the wrong number of cells, which are left out. A test keeps this empty: a broken
  /// table is a programmer's mistake and must not be a user's crash.
  private(set) var problems: [String] = []

  init(_ name: String, _ bytes: [UInt8], columns: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0.trimmed) }
      if cells.count == columns {
        rows.append(cells)
      } else {
        problems.append("\(name):\(number + 1): \(cells.count) cells, not \(columns)")
      }
    }
  }

  /// All phrases of a one-column table.
  var phrases: [String] {
    rows.flatMap { $0.first.map(Self.phrases) ?? [] }
  }

  /// The phrases of one cell; none if it is empty.
  static func phrases(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String($0.trimmed) }.filter { !$0.isEmpty }
  }
}

/// Whether the tables that this module carries are well formed, for its tests.
package enum IdentityTables {
  package static var problems: [String] {
    CompanyWords.shared.problems + CompanyAliases.shared.problems + CompanyUnits.shared.problems
      + TitleRules.shared.problems + NameWords.shared.problems + Nicknames.shared.problems
      + CommonNames.shared.problems + JapaneseNames.shared.problems + ProfileHosts.shared.problems
      + AddressWords.shared.problems + FamilySpellings.shared.problems
  }
}

extension StringProtocol {
  /// The first characters, without a walk through a text that is short anyway.
  func beginning(_ count: Int) -> SubSequence {
    utf8.count <= count ? self[...] : prefix(count)
  }

  /// The text without blanks, line ends and control characters at its ends.
  var trimmed: SubSequence {
    // Nearly every text begins and ends with a letter or a bracket of ASCII.
    let plain: ClosedRange<Unicode.Scalar> = "!"..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, plain.contains(first),
      plain.contains(last)
    {
      return self[...]
    }
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace
        || character.unicodeScalars.allSatisfy {
          $0.properties.generalCategory == .control || $0 == "\u{FEFF}" || $0 == "\u{200B}"
        }
    }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

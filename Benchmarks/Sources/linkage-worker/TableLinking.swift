import ContactLists
import Foundation
import Identity

/// Links the rows of two tables by the generic profile, and prints pairs: `id_a,id_b,bits`.
struct TableLinking {
  private let paths: [String]

  /// What the columns hold, by the names that they usually have.
  private static let columns: [LinkageProfile.Column] = [
    .givenName("given_name"), .familyName("surname"), .digits("street_number"),
    .text("address_1"), .text("address_2"), .text("suburb"), .digits("postcode"),
    .category("state"),
  ]

  /// `nil` unless two files are named.
  init?(_ arguments: [String]) {
    paths = arguments.filter { $0.hasSuffix(".csv") }
    guard paths.count == 2 else { return nil }
  }

  func run() throws {
    let tables = try paths.map { path -> CSVTable in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      guard let table = CSVTable([UInt8](bytes)) else { throw CocoaError(.fileReadCorruptFile) }
      return table
    }
    func rows(_ table: CSVTable) -> [LinkageProfile.Row] {
      table.rows.map { row in
        Self.columns.reduce(into: [:]) { $0[$1.name] = table.text($1.name, in: row) }
      }
    }
    func ids(_ table: CSVTable) -> [String] {
      table.rows.map { table.text("rec_id", in: $0) ?? "" }
    }
    let (left, right) = (ids(tables[0]), ids(tables[1]))
    let linked = LinkageProfile(columns: Self.columns).link(rows(tables[0]), rows(tables[1]))
    var text = CSVWriter.row(["id_a", "id_b", "bits"])
    for pair in linked {
      text += CSVWriter.row([left[pair.first], right[pair.second], String(pair.bits)])
    }
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

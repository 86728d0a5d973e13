/// A row of nothing but delimiters, which spreadsheets leave behind.
enum EmptyRow {
  static let reason = "an empty row"
}

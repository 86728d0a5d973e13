/// A record of a CSV file (RFC 4180), or with tabs; without its line end.
func csvRecord(_ cells: [String], separator: Character = ",") -> String {
  cells.map { cell in
    let needsQuotes = cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return needsQuotes ? quoted(cell) : cell
  }.joined(separator: String(separator))
}

private func quoted(_ cell: String) -> String {
  cell.reduce(into: "\"") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
}

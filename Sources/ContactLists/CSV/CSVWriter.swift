/// Writes CSV (RFC 4180) that opens in spreadsheets without running anything.
public enum CSVWriter {
  /// The cells as one line, with its end (a line feed).
  public static func row(_ cells: some Sequence<String>) -> String {
    var line = cells.map(cell).joined(separator: ",")
    // A line without any character is no record; a pair of quotes is one with an empty cell.
    if line.isEmpty { line = "\"\"" }
    return line + "\n"
  }

  /// One cell: quoted if it must be, and with an apostrophe before what a spreadsheet would
  /// take for a formula.
  ///
  /// The apostrophe also comes before numbers with a sign and telephone numbers that begin with
  /// a plus: whether a text is harmless is the spreadsheet's guess, and names are anybody's.
  public static func cell(_ text: String) -> String {
    let bytes = text.utf8
    let isFormula = bytes.first.map(formulaStarts.contains) ?? false
    let mustQuote =
      bytes.contains { $0 == CSV.quote || $0 == CSV.lineFeed || $0 == CSV.carriageReturn }
      || bytes.contains(where: CSV.isDelimiter)
      || bytes.first == blank || bytes.last == blank
    let safe = isFormula ? "'" + text : text
    guard mustQuote || safe.unicodeScalars.contains(where: isHarmful) else { return safe }
    var quoted = "\""
    // By scalar: a quote and a combining mark are one Character.
    for scalar in safe.unicodeScalars where !isHarmful(scalar) {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// What steers a terminal and is no text: control characters but for line breaks and tabs.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
  }

  private static let blank = UInt8(ascii: " ")
  private static let formulaStarts = "=+-@\t\r".utf8.map { $0 }
}

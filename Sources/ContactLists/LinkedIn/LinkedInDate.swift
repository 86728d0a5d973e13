/// The date of a row, and what to say of one that cannot be read.
struct LinkedInDate {
  var date: CalendarDate?
  private var problem: RowProblem?

  /// The date in the cell `index` of `row`, whose column is called `column`.
  init(
    _ row: CSVRecord, _ index: Int?, column: String,
    parse: (String) -> CalendarDate? = ExportDate.parse
  ) {
    // LinkedIn's words for none.
    guard let text = row.linkedInText(index), text.lowercased() != "not available" else { return }
    date = parse(text)
    if date == nil {
      let reason = "'\(column)' is no date that whom can read; it is left out"
      problem = RowProblem(line: row.line, reason: reason)
    }
  }

  func note(_ found: (Finding) -> Void) {
    if let problem { found(.noted(problem)) }
  }
}

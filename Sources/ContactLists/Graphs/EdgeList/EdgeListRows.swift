/// What the rows of an ``EdgeList`` say.
struct EdgeListRows: Sendable {
  private let columns: EdgeListColumns
  /// How many records come before the ties: a line like `sep=;`, and the header.
  private var recordsBefore: Int
  private var header: CSVRecord?

  init(columns: EdgeListColumns, recordsBefore: Int) {
    (self.columns, self.recordsBefore) = (columns, recordsBefore)
  }

  mutating func take(_ finding: CSVReader.Finding, found: (Finding) -> Void) {
    switch finding {
    case .header, .noHeader: break
    case .unreadable(let problem): found(.rejected(problem))
    case .row(let row):
      guard recordsBefore == 0 else {
        recordsBefore -= 1
        header = row
        return
      }
      if let header, header.hasSameCells(as: row) {
        found(.rejected(RowProblem(line: row.line, reason: "the header once more")))
      } else {
        read(row, found: found)
      }
    }
  }

  private func read(_ row: CSVRecord, found: (Finding) -> Void) {
    func reject(_ reason: String) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    }
    guard let first = person(columns.first, in: row), let second = person(columns.second, in: row)
    else { return reject("a tie needs two people") }
    if let reason = StrayQuote.reason(in: first.key, second.key) { return reject(reason) }
    guard first.key.lowercased() != second.key.lowercased() else {
      return reject("the same person on both sides of a tie")
    }
    var tie = GraphTie()
    for (place, meaning) in columns.ties {
      if let value = row.text(place) { tie.take(meaning, value) }
    }
    tie.tell(row.line, first, second, found: found)
  }

  private func person(_ end: EdgeListColumns.End, in row: CSVRecord) -> Record? {
    guard let id = row.text(end.id) else { return nil }
    guard !end.names.isEmpty || !end.emails.isEmpty else {
      return TieRows.person(id, line: row.line)
    }
    var person = GraphPerson()
    for place in end.names { if let name = row.text(place) { person.take(.name(rank: 0), name) } }
    for place in end.emails { if let email = row.text(place) { person.take(.email, email) } }
    return person.record(id: id, line: row.line)
  }
}

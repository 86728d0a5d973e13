/// A row of LinkedIn's export that says why the owner and somebody know each other.
enum LinkedInEntry {
  /// Finds the person of `row`, whose names are in the cells `given` and `family`; `complete` adds
  /// what else there is.
  static func read(
    _ row: CSVRecord, number: Int, given: Int?, family: Int?, kind: String,
    direction: OwnerEvidence.Direction?, date: LinkedInDate, found: (Finding) -> Void,
    complete: (inout Record) -> Void
  ) {
    func reject(_ reason: String) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    }
    guard !row.isBlank else { return reject(EmptyRow.reason) }
    var name = PersonName(given: row.linkedInText(given), family: row.linkedInText(family))
    name.settleWhole()
    var record = Record(key: "row:\(number)", line: row.line, name: name)
    complete(&record)
    guard !LinkedInProfile.isClosed(name.full), name.full != nil || !record.profiles.isEmpty else {
      return reject("no name or profile: a closed or hidden account")
    }
    if let reason = StrayQuote.reason(in: name.full, record.profiles.first) {
      return reject(reason)
    }
    record.evidence = OwnerEvidence(kind: kind, direction: direction, date: date.date)
    found(.record(record))
    date.note(found)
  }
}

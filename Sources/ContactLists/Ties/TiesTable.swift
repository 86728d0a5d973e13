/// The ties file that any tool can write: CSV with the columns `person_a` and `person_b`, and
/// optionally `strength`, `kind`, `last_contact` and `count`.
public struct TiesTable: TableFormat {
  public static let name = "ties"
  public static let title = "ties CSV"
  public static let evidenceKind = "knows"

  var table = TableReading<TieRows>()

  public init() {}
}

/// The rows of a ``TiesTable``.
enum TieRows: TableRows {
  static let requiredColumns = ["person_a", "person_b"]
  // Spreadsheets put a line like `sep=;` first.
  static let headerLimit = 3

  struct Columns {
    var first: Int?
    var second: Int?
    var strength: Int?
    var kind: Int?
    var lastContact: Int?
    var count: Int?
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      first: header.index(of: "person_a"), second: header.index(of: "person_b"),
      strength: header.index(of: "strength"), kind: header.index(of: "kind"),
      lastContact: header.index(of: "last_contact"), count: header.index(of: "count"))
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    func reject(_ reason: String) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    }
    func note(_ reason: String) {
      found(.noted(RowProblem(line: row.line, reason: reason)))
    }
    guard let first = row.text(columns.first).flatMap({ person($0, line: row.line) }),
      let second = row.text(columns.second).flatMap({ person($0, line: row.line) })
    else { return reject("a tie needs two people") }
    if let reason = StrayQuote.reason(in: first.key, second.key) { return reject(reason) }
    guard !isSamePerson(first, second) else {
      return reject("the same person on both sides of a tie")
    }
    var tie = TieRecord(line: row.line, first: first, second: second)
    if let text = row.text(columns.strength) {
      guard let strength = decimal(text) else {
        return reject("the strength is not a number; write one from 0 to 1, like 0.5")
      }
      // 0 is the user's word that there is no tie; everything else stays in the range of ties.
      tie.strength = strength == 0 ? 0 : min(max(strength, 0.02), 0.95)
      if tie.strength != strength {
        note("a strength outside 0.02 to 0.95 is taken as the nearer end")
      }
    }
    tie.kind = row.text(columns.kind)
    if let text = row.text(columns.lastContact) {
      tie.lastContact = CalendarDate(iso: text)
      if tie.lastContact == nil { note("last_contact is no date like 2021-03-12; it is left out") }
    }
    if let text = row.text(columns.count) {
      if let count = Int(text), count > 0 {
        tie.count = count
      } else {
        note("count is no whole number from 1; it is left out")
      }
    }
    found(.tie(tie))
  }

  /// The person that `text` names: a name, an address, or `Name <address>`; `nil` if blank.
  static func person(_ text: String, line: Int) -> Record? {
    guard let text = text.trimmedOrNil else { return nil }
    var record = Record(key: text, line: line)
    if text.last == ">", let open = text.lastIndex(of: "<") {
      let address = String(text[text.index(after: open)...].dropLast()).trimmedOrNil
      if let address, address.contains("@") {
        record.emails = [address]
        record.name.full = String(text[..<open]).trimmingQuotes.trimmedOrNil
        return record
      }
    }
    if text.contains("@"), !text.contains(where: \.isWhitespace) {
      record.emails = [text]
    } else {
      record.name.full = text
    }
    return record
  }

  /// An address identifies exactly; without one, the name is all there is.
  private static func isSamePerson(_ a: Record, _ b: Record) -> Bool {
    if let first = a.emails.first, let second = b.emails.first {
      return first.lowercased() == second.lowercased()
    }
    return a.key.lowercased() == b.key.lowercased()
  }

  /// A finite decimal number; the comma of half the world's spreadsheets is one too.
  private static func decimal(_ text: String) -> Double? {
    let point = text.contains(".") ? text : text.replacing(",", with: ".")
    guard point.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }),
      let number = Double(point), number.isFinite
    else { return nil }
    return number
  }
}

extension String {
  /// The text without a pair of quotes around it, as mail programs write names.
  fileprivate var trimmingQuotes: String {
    guard let inner = trimmedOrNil, inner.count >= 2, inner.first == "\"", inner.last == "\""
    else { return self }
    return String(inner.dropFirst().dropLast())
  }
}

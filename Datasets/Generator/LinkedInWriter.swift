/// Writes a list as LinkedIn's `Connections.csv`, in one of the forms it has had.
struct LinkedInWriter {
  enum Form {
    /// Since 2021: a note, seven columns.
    case current
    /// The same without the note, `URL` last.
    case withoutNote
    /// 2019 to 2021: a note, six columns, no addresses of profiles.
    case sixColumns
    /// Before 2019: no note, six columns, American dates with a time, always quoted.
    case old
    /// The current form, saved again from a spreadsheet as text with tabs.
    case spreadsheet
  }

  /// Rows that hold no person, or hold one again, as exports do.
  struct Flaws {
    var blankRows = 0
    var blankDates: [Day] = []
    /// The row that occurs again at the end.
    var repeatedRow: Int?
  }

  var form = Form.current
  var flaws = Flaws()

  private static let note =
    "When exporting your connection data, you may notice that some of the email addresses are"
    + " missing. Every person in this list is fictional."

  func text(of list: [Entry], in world: World) -> String {
    var records = list.map { (day: $0.since, cells: cells(of: world.people[$0.person], $0.since)) }
    for day in flaws.blankDates {
      let place = records.firstIndex { $0.day < day } ?? records.endIndex
      records.insert((day, blank(day)), at: place)
    }
    if let row = flaws.repeatedRow { records.append(records[row]) }
    let blanks = Array(repeating: blank(nil), count: flaws.blankRows)
    switch form {
    case .current, .sixColumns:
      let lines = ["Notes:", "\"\(Self.note)\"", ""]
      return (lines + ([header] + blanks + records.map(\.cells)).map { csvRecord($0) })
        .joined(separator: "\n") + "\n"
    case .withoutNote, .old:
      return ([header] + blanks + records.map(\.cells)).map { csvRecord($0) }
        .joined(separator: "\n") + "\n"
    case .spreadsheet:
      let padding = Array(repeating: "", count: header.count - 1)
      let top = [["Notes:"] + padding, [Self.note] + padding, [""] + padding]
      // A byte order mark and CRLF, as the spreadsheet writes them.
      return "\u{FEFF}"
        + (top + [header] + blanks + records.map(\.cells))
        .map { csvRecord($0, separator: "\t") + "\r\n" }.joined()
    }
  }

  private var header: [String] {
    let person = ["First Name", "Last Name"]
    let rest = ["Email Address", "Company", "Position", "Connected On"]
    return switch form {
    case .current, .spreadsheet: person + ["URL"] + rest
    case .withoutNote: person + rest + ["URL"]
    case .sixColumns, .old: person + rest
    }
  }

  private func cells(of person: Person, _ since: Day) -> [String] {
    let name = [person.profileGiven, person.profileFamily]
    let url = ["https://www.linkedin.com/in/\(person.slug)"]
    let work = (form == .old ? person.past : nil) ?? [person.company, person.title]
    let rest = [person.shownMail ?? ""] + work + [date(since)]
    return switch form {
    case .current, .spreadsheet: name + url + rest
    case .withoutNote: name + rest + url
    case .sixColumns, .old: name + rest
    }
  }

  private func blank(_ day: Day?) -> [String] {
    Array(repeating: "", count: header.count - 1) + [day.map(date) ?? ""]
  }

  private func date(_ day: Day) -> String {
    switch form {
    case .current, .withoutNote, .sixColumns: day.linkedIn
    case .old: day.oldLinkedIn
    case .spreadsheet: day.spreadsheet
    }
  }
}

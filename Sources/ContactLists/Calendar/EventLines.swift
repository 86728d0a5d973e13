/// The lines of one `VEVENT` that say who met and when: all else of it is passed over.
struct EventLines: Sendable {
  /// How much of one event is kept, in bytes.
  static let limit = 1 << 20
  /// How long a line may be that is read, in bytes: libical takes time with the square of it, and
  /// nobody's name has as much.
  static let lineLimit = 1 << 13

  /// The line on which it begins, from 1.
  var line: Int
  /// The enclosing calendar's `METHOD` (RFC 5546), in upper case.
  var method: String?
  var isTooLong = false
  var uid: String?
  var recurrence: String?
  var sequence = 0
  /// When this version was written, as digits of the day and the time.
  var stamp: Int?
  var isCancelled = false
  var hasAttendees = false
  var date: CalendarDate?
  /// What the meeting is called, on one line.
  var title: String?
  /// Whether it is on several days, or one of those days.
  var repeats = false
  var rule: Recurrence?
  /// The organisers and attendees, as lines.
  private var users: [UInt8] = []

  init(line: Int, method: String?) {
    (self.line, self.method) = (line, method)
  }

  /// The event as libical takes it: without what is long, or where the library is choosy.
  var text: [UInt8] {
    Array("BEGIN:VEVENT\r\n".utf8) + users + Array("END:VEVENT\r\n\0".utf8)
  }

  /// What tells the meeting from all others: its `UID`, and of a series which one.
  var id: String? {
    uid.map { uid in recurrence.map { "\(uid)/\($0)" } ?? uid }
  }

  /// Takes a line, if it is of those that matter; whether it is, but too long to be read.
  mutating func take(_ line: VCardLines.Line) -> Bool {
    guard let property = VCardProperty(line.bytes) else { return false }
    if property.name == "ATTENDEE" { hasAttendees = true }
    guard line.bytes.count <= Self.lineLimit else { return Self.names.contains(property.name) }
    take(line, property)
    return false
  }

  private static let names: Set<String> = [
    "ATTENDEE", "ORGANIZER", "UID", "RECURRENCE-ID", "SEQUENCE", "STATUS", "DTSTART", "DTSTAMP",
    "RRULE", "RDATE",
  ]
  /// How much of a title is kept, in characters.
  private static let titleLimit = 120

  private mutating func take(_ line: VCardLines.Line, _ property: VCardProperty) {
    switch property.name {
    case "ATTENDEE", "ORGANIZER":
      guard users.count + line.bytes.count < Self.limit else {
        isTooLong = true
        return
      }
      users.append(contentsOf: line.bytes.lazy.filter { $0 != 0 })
      users.append(contentsOf: [CSV.carriageReturn, CSV.lineFeed])
    case "UID": uid = uid ?? property.text
    case "RECURRENCE-ID":
      recurrence = recurrence ?? property.text
      repeats = true
    case "SEQUENCE": sequence = property.text.flatMap { Int($0) } ?? sequence
    case "STATUS":
      let status = property.text?.uppercased()
      isCancelled = status == "CANCELLED" || status == "CANCELED"
    // The day is what is written, whatever the zone, which may be empty or unknown.
    case "DTSTART": date = date ?? property.text.flatMap(Self.day)
    case "SUMMARY": title = title ?? property.text.map { String($0.prefix(Self.titleLimit)) }
    case "RRULE":
      rule = rule ?? property.text.map { Recurrence($0) }
      repeats = true
    case "RDATE": repeats = true
    case "DTSTAMP": stamp = property.text.flatMap { Int($0.filter(\.isASCIIDigit)) }
    default: break
    }
  }

  /// The day of `20240115`, `20240115T090000Z` or, as some write it, `2024-01-15T09:00:00`.
  static func day(_ text: String) -> CalendarDate? {
    let words = text.split { $0 == "T" || $0 == "t" || $0 == " " }
    guard let digits = words.first?.filter({ $0 != "-" }), digits.utf8.count == 8,
      digits.allSatisfy(\.isASCIIDigit), let number = Int(digits)
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

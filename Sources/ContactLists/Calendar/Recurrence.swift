/// How often an event repeats (RFC 5545, 3.3.10), as far as it tells when it is over.
///
/// The library that reads calendars can list all days of a rule, but how long that takes is in the
/// hands of whoever wrote it; when a series ended matters to the month.
struct Recurrence: Hashable, Sendable {
  /// The last day that it may be on, where the rule names one.
  private var until: CalendarDate?
  /// How many meetings there are, where the rule says so.
  private var count: Int?
  /// Days from one meeting to the next, on average.
  private var step = 1.0

  /// Meetings that nobody lives to see.
  private static let longest = 36_525.0

  /// The rule of a text like `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20240601T000000Z`.
  init(_ text: String) {
    var (unit, interval, days) = (1.0, 1.0, 1.0)
    for part in text.uppercased().split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let value = String(sides[1]).trimmedOrNil else { continue }
      switch sides[0] {
      case "FREQ": unit = Self.days[value] ?? unit
      case "INTERVAL": interval = max(1, Double(Int(value) ?? 1))
      case "BYDAY": days = Double(value.split(separator: ",").count)
      case "COUNT": count = Int(value).map { max(1, $0) }
      case "UNTIL": until = EventLines.day(value)
      default: break
      }
    }
    // On several days of each week, month or year, but never more often than daily.
    step = max(1, unit * interval / (unit > 1 ? max(1, days) : 1))
  }

  private static let days = ["DAILY": 1.0, "WEEKLY": 7, "MONTHLY": 30.44, "YEARLY": 365.25]

  /// About the day of the last meeting, of a series that begins on a day; `nil` if it has no end.
  func last(from first: CalendarDate) -> CalendarDate? {
    if let until { return max(first, until) }
    guard let count else { return nil }
    let days = min(Self.longest, Double(count - 1) * step)
    return CalendarDate(dayNumber: first.dayNumber + Int(days.rounded()))
  }
}

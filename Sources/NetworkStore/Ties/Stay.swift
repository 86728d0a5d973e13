internal import ContactLists

/// Time that somebody spent at a place, as far as anything says so, in months since the year 0.
///
/// Lists say no more than months. The month in which one leaves does not count: whoever comes in it
/// may be the successor.
struct Stay: Hashable {
  var from: Int
  /// `nil` if it is not over.
  var until: Int?

  /// The month of a day, as stays count them.
  static func month(of day: CalendarDate) -> Int {
    let (year, month, _) = day.components
    return 12 * year + month - 1
  }

  /// The first day of a month.
  static func firstDay(of month: Int) -> CalendarDate? {
    CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
  }

  /// The months that two have in common; `nil` if there is none. What is not over ends with `now`.
  func common(with other: Stay, now: Int) -> Range<Int>? {
    let start = max(from, other.from)
    let end = min(until ?? now + 1, other.until ?? now + 1)
    return start < end ? start..<end : nil
  }

  private func meets(_ other: Stay) -> Bool {
    other.from <= until ?? .max && from <= other.until ?? .max
  }

  /// The stays of one person, ascending, with those that meet put together: who is promoted has not
  /// left.
  static func joined(_ stays: [Stay]) -> [Stay] {
    var joined: [Stay] = []
    for stay in stays.sorted(by: { $0.from < $1.from }) {
      if let last = joined.last, last.meets(stay) {
        let end = max(last.until ?? .max, stay.until ?? .max)
        joined[joined.count - 1].until = end == .max ? nil : end
      } else {
        joined.append(stay)
      }
    }
    return joined
  }
}

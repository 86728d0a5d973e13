/// A day of the story, which is told on 2026-11-01.
struct Day: Hashable, Comparable {
  /// Days since 1970-01-01.
  let number: Int

  static let today = Day(year: 2026, month: 11, day: 1)

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private init(number: Int) {
    self.number = number
  }

  /// Some day from the first of `years` to their end, or to last week.
  static func random(in years: ClosedRange<Int>, using choices: inout SplitMix64) -> Day {
    let first = Day(year: years.lowerBound, month: 1, day: 3).number
    let last = min(Day(year: years.upperBound, month: 12, day: 30).number, today.number - 6)
    return Day(number: first + choices.number(below: last - first + 1))
  }

  static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

/// The ways in which exports write a day.
extension Day {
  private static let months = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

  /// `04 Mar 2021`, as LinkedIn writes it.
  var linkedIn: String {
    let (year, month, day) = parts
    return "\(padded(day)) \(Self.months[month - 1]) \(year)"
  }

  /// `04-Mar-21`, what an English spreadsheet makes of it.
  var spreadsheet: String {
    let (year, month, day) = parts
    return "\(padded(day))-\(Self.months[month - 1])-\(padded(year % 100))"
  }

  /// `03/04/21, 09:41 AM`, as LinkedIn wrote it before 2019; the time is made from the day.
  var oldLinkedIn: String {
    let (year, month, day) = parts
    let minute = number * 37 % 60
    let hour = number * 7 % 12
    let half = number % 3 == 0 ? "AM" : "PM"
    let time = "\(padded(hour == 0 ? 12 : hour)):\(padded(minute)) \(half)"
    return "\(padded(month))/\(padded(day))/\(padded(year % 100)), \(time)"
  }
}

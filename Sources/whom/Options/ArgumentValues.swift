public import ArgumentParser
public import ContactLists
import Foundation
public import Introductions
public import NetworkStore

extension IntroducerOrder: ExpressibleByArgument {}

extension Outcome: ExpressibleByArgument {}

extension NetworkGrouping: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }

  /// The day on which the program runs, where it runs.
  static var today: CalendarDate {
    // Foundation's calendars read all that there is to know of time zones first.
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(dayNumber: 0)
  }
}

/// Cuts the lines of calendars into events.
struct CalendarEvents: Sendable {
  enum Event {
    case whole(EventLines)
    case unended(line: Int)
    /// A line of the event that is still to come, which is too long to be read.
    case leftOut(line: Int)
  }

  private var method: String?
  private var event: EventLines?
  /// How many components within the event are open, like alarms.
  private var depth = 0

  /// Whether a line begins a calendar or an event.
  static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    let name = component(line, "BEGIN:")
    return name == "VCALENDAR" || name == "VEVENT"
  }

  mutating func take(_ line: VCardLines.Line, found: (Event) -> Void) {
    if let name = Self.component(line.bytes[...], "BEGIN:") {
      begin(name, at: line.number, found: found)
    } else if let name = Self.component(line.bytes[...], "END:") {
      end(name, found: found)
    } else if event != nil {
      if depth == 0, event?.take(line) == true { found(.leftOut(line: line.number)) }
    } else if let property = VCardProperty(line.bytes), property.name == "METHOD" {
      method = property.text?.uppercased()
    }
  }

  mutating func finish(found: (Event) -> Void) {
    if let event { found(.unended(line: event.line)) }
    event = nil
  }

  private mutating func begin(_ name: String, at line: Int, found: (Event) -> Void) {
    switch name {
    case "VCALENDAR":
      finish(found: found)
      method = nil
    case "VEVENT":
      finish(found: found)
      event = EventLines(line: line, method: method)
      depth = 0
    default: depth += 1
    }
  }

  private mutating func end(_ name: String, found: (Event) -> Void) {
    switch name {
    case "VCALENDAR":
      finish(found: found)
      method = nil
    case "VEVENT":
      if let event { found(.whole(event)) }
      event = nil
    default: depth = max(0, depth - 1)
    }
  }

  /// The component that a line begins or ends, in upper case; `nil` if it does neither.
  private static func component(_ line: ArraySlice<UInt8>, _ word: StaticString) -> String? {
    let count = word.utf8CodeUnitCount
    guard line.count > count, line.count < 64, ASCIICase.equals(line.prefix(count), word) else {
      return nil
    }
    return ASCIICase.upper(line.dropFirst(count)).trimmedOrNil
  }
}

/// iCalendar (RFC 5545): who met whom, of any number of calendars one after another, or of events
/// without a calendar around them.
///
/// A meeting is known by its `UID` and, of a series, its `RECURRENCE-ID`; it counts once, as does a
/// series, on the day that is written. Who declined, sent somebody else, or is a room, a resource
/// or a group was not there. Answers (RFC 5546) and cancelled meetings are none; as a cancellation
/// or a newer version may come at any place, what is found is given at the end of the file, and a
/// few numbers for each event, its `UID`, and each person and title once are kept until then.
///
/// Meetings of a series say so (``MeetingSeries``). Among more than ``Interaction/maximumPeople`` only
/// those of a series are kept.
///
/// A line of over 8 KiB in an event is left out, and noted at once.
public struct ICalendar: ContactListFormat {
  public static let name = "ics"
  public static let title = "iCalendar"
  public static let evidenceKind = Interaction.Medium.meeting.rawValue

  private var lines = VCardLines()
  private var events = CalendarEvents()
  private var meetings = Meetings()

  public init() {}

  /// Whether one of the first lines begins a calendar or an event.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let lines = start.split { $0 == CSV.lineFeed || $0 == CSV.carriageReturn }
    return lines.prefix(10).contains { CalendarEvents.begins($0) }
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    var (events, meetings) = (events, meetings.taken())
    lines.read(chunk) { events.take($0) { meetings.take($0, found: found) } }
    (self.events, self.meetings) = (events, meetings)
  }

  public mutating func finish(found: (Finding) -> Void) {
    var (events, meetings) = (events, meetings.taken())
    lines.finish { events.take($0) { meetings.take($0, found: found) } }
    events.finish { meetings.take($0, found: found) }
    meetings.finish(found: found)
    self.events = events
  }
}

/// The meetings of a calendar, which stand until a later version of one says otherwise.
struct Meetings: Sendable {
  /// One event, as small as it can be: people are numbers, as most meet again.
  private struct Entry: Sendable {
    var line: Int
    var id: String?
    /// The `UID`, if the event is one of a series.
    var series: String?
    var sequence: Int
    var date: CalendarDate?
    var organiser: Int32?
    var attendees: [Int32]
    var title: Int32?
    var repeats = false
    /// About the last day, of one that repeats.
    var last: CalendarDate?
    /// Why it is no meeting, whatever else the calendar says.
    var reason: Reason?
  }

  /// The version of a meeting that holds.
  private struct Version: Sendable {
    var sequence: Int
    var stamp: Int
    var isCancelled: Bool
  }

  enum Reason: String, Sendable {
    case cancelled = "a meeting that was cancelled"
    case answer = "an answer to an invitation, which is no meeting of its own"
    case older = "an older version of a meeting that the file has again"
    case noAttendees = "an event without attendees"
    case alone = "a meeting of one person alone, or of rooms and groups"
    case tooMany
    case tooLong = "an event with attendees of over 1 MiB; it is not read"
    case unended = "an event without END:VEVENT; the file may have been cut short"
    case unreadable = "an event that is not as iCalendar has them"

    var text: String {
      self == .tooMany
        ? "among more than \(Interaction.maximumPeople) people, which says nothing of who knows whom"
        : rawValue
    }
  }

  private static let leftOut =
    "a line of over \(EventLines.lineLimit >> 10) KiB in an event; it is left out"
  private static let answers: Set<String> = ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"]

  private var entries: [Entry] = []
  private var versions: [String: Version] = [:]
  private var people: [CalendarUser] = []
  private var numbers: [CalendarUser: Int32] = [:]
  private var titles: [String] = []
  private var titleNumbers: [String: Int32] = [:]

  /// The value, leaving an empty one, so that what is in it is never copied.
  mutating func taken() -> Meetings {
    var other = Meetings()
    swap(&self, &other)
    return other
  }

  mutating func take(_ event: CalendarEvents.Event, found: (Finding) -> Void) {
    switch event {
    case .leftOut(let line): found(.noted(RowProblem(line: line, reason: Self.leftOut)))
    case .unended(let line): reject(line, .unended)
    case .whole(let event): take(event)
    }
  }

  private mutating func reject(_ line: Int, _ reason: Reason) {
    entries.append(Entry(line: line, sequence: 0, attendees: [], reason: reason))
  }

  private mutating func take(_ event: EventLines) {
    if let method = event.method, Self.answers.contains(method) {
      return reject(event.line, .answer)
    }
    let isCancelled = event.isCancelled || event.method == "CANCEL"
    if let id = event.id { note(event, id: id, isCancelled: isCancelled) }
    guard !isCancelled else { return reject(event.line, .cancelled) }
    guard !event.isTooLong else { return reject(event.line, .tooLong) }
    guard event.hasAttendees else { return reject(event.line, .noAttendees) }
    guard let users = Libical.users(ofEvent: event.text) else {
      return reject(event.line, .unreadable)
    }
    let organiser = users.lazy.filter(\.isOrganiser).compactMap { CalendarUser($0) }.first
    // The organiser mostly stands among the attendees too, and often with a name only there.
    var keys: Set<String> = []
    var attendees: [CalendarUser] = []
    for user in users where !user.isOrganiser && !user.isAbsent {
      guard let person = CalendarUser(user) else { continue }
      if keys.insert(person.address?.lowercased() ?? person.key).inserted {
        attendees.append(person)
      }
    }
    var entry = Entry(
      line: event.line, id: event.id, series: event.recurrence == nil ? nil : event.uid,
      sequence: event.sequence, date: event.date, attendees: [])
    if var organiser {
      let address = organiser.address?.lowercased()
      attendees.removeAll { attendee in
        let isSame =
          address == nil ? attendee == organiser : attendee.address?.lowercased() == address
        if isSame, organiser.name == nil { organiser.name = attendee.name }
        return isSame
      }
      entry.organiser = number(organiser)
    }
    let count = attendees.count + (organiser == nil ? 0 : 1)
    if count < 2 { return reject(event.line, .alone) }
    if count > Interaction.maximumSeries { return reject(event.line, .tooMany) }
    entry.title = event.title.map { number(ofTitle: $0) }
    entry.repeats = event.repeats
    entry.last = event.rule.map { rule in event.date.flatMap(rule.last) } ?? event.date
    entry.attendees = attendees.map { number($0) }
    entries.append(entry)
  }

  private mutating func number(_ person: CalendarUser) -> Int32 {
    if let number = numbers[person] { return number }
    let number = Int32(clamping: people.count)
    people.append(person)
    numbers[person] = number
    return number
  }

  private mutating func number(ofTitle title: String) -> Int32 {
    if let number = titleNumbers[title] { return number }
    let number = Int32(clamping: titles.count)
    titles.append(title)
    titleNumbers[title] = number
    return number
  }

  /// Remembers which version of a meeting holds: the highest sequence, of several the last stamp
  /// (RFC 5546, 2.1.5), of several the last in the file.
  private mutating func note(_ event: EventLines, id: String, isCancelled: Bool) {
    let known = versions[id]
    let stamp = event.stamp ?? known?.stamp ?? 0
    if let known, (known.sequence, known.stamp) > (event.sequence, stamp) { return }
    versions[id] = Version(sequence: event.sequence, stamp: stamp, isCancelled: isCancelled)
  }

  mutating func finish(found: (Finding) -> Void) {
    let reasons = entries.map { $0.reason ?? laterReason($0) }
    let series = series(besides: reasons)
    for (place, entry) in entries.enumerated() {
      let isCrowd =
        entry.attendees.count + (entry.organiser == nil ? 0 : 1) > Interaction.maximumPeople
      if let reason = reasons[place] ?? (isCrowd && series[place] == nil ? .tooMany : nil) {
        found(.rejected(RowProblem(line: entry.line, reason: reason.text)))
      } else {
        found(.interaction(interaction(entry, series[place])))
      }
    }
    self = Meetings()
  }

  /// Of each meeting that stands and is of a series, which.
  private func series(besides reasons: [Reason?]) -> [Int: Interaction.Series] {
    var identities: [String: Int32] = [:]
    let whose = people.map { person in
      let key = person.address?.lowercased() ?? person.key
      let number = identities[key] ?? Int32(clamping: identities.count)
      identities[key] = number
      return number
    }
    func identity(_ number: Int32) -> Int32? {
      whose.indices.contains(Int(number)) ? whose[Int(number)] : nil
    }
    var series = MeetingSeries()
    for (place, entry) in entries.enumerated() where reasons[place] == nil {
      let organiser = entry.organiser.flatMap(identity)
      series.add(
        MeetingSeries.Meeting(
          place: place, uid: entry.series ?? entry.id, organiser: organiser,
          title: entry.title.flatMap(title), date: entry.date, repeats: entry.repeats,
          people: Set(entry.attendees.compactMap(identity) + [organiser].compactMap(\.self))))
    }
    return series.found().reduce(into: [:]) { series, found in
      guard entries.indices.contains(found.key) else { return }
      let entry = entries[found.key]
      series[found.key] = Interaction.Series(
        id: found.value, title: entry.title.flatMap(title), repeats: entry.repeats,
        last: entry.last)
    }
  }

  private func title(_ number: Int32) -> String? {
    titles.indices.contains(Int(number)) ? titles[Int(number)] : nil
  }

  private func interaction(_ entry: Entry, _ series: Interaction.Series?) -> Interaction {
    func record(_ number: Int32) -> Record? {
      let index = Int(number)
      return people.indices.contains(index) ? people[index].record(line: entry.line) : nil
    }
    return Interaction(
      line: entry.line, medium: .meeting, id: entry.id, sender: entry.organiser.flatMap(record),
      recipients: entry.attendees.compactMap(record), date: entry.date, series: series)
  }

  /// Why a meeting does not stand, by what the file says of it elsewhere.
  private func laterReason(_ entry: Entry) -> Reason? {
    guard let id = entry.id else { return nil }
    if let series = entry.series.flatMap({ versions[$0] }), series.isCancelled,
      series.sequence >= entry.sequence
    {
      return .cancelled
    }
    guard let version = versions[id] else { return nil }
    if version.isCancelled { return .cancelled }
    return version.sequence > entry.sequence ? .older : nil
  }
}

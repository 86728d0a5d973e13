/// Finds which meetings of a calendar are of one series: those with one `UID`, and those that the same
/// person called by the same name on different days.
///
/// A name alone, like "Lunch", is given to many meetings. So those with another `UID` must also be
/// among much the same people: at least half of all who were at either of two that follow each other.
struct MeetingSeries: Sendable {
  struct Meeting: Sendable {
    /// What the caller knows it by.
    var place: Int
    var uid: String?
    /// Who called it, by a number that is the same for the same person.
    var organiser: Int32?
    var title: String?
    var date: CalendarDate?
    /// Whether it stands for several, or for one of several.
    var repeats: Bool
    /// All who were there, the organiser too.
    var people: Set<Int32>
  }

  /// The meetings of one `UID`.
  private struct Unit {
    var uid: String?
    var places: [Int]
    var dates: Set<CalendarDate>
    var repeats: Bool
    var people: Set<Int32>
  }

  /// Units that follow each other.
  private struct Chain {
    var name: Name?
    var units: [Int]
    var latest: Set<Int32>
  }

  private struct Name: Hashable {
    var organiser: Int32
    var title: String
  }

  /// Of those that have one name, so many series are told apart, the last ones: so that time is not
  /// the square of a long calendar.
  private static let chainLimit = 16

  private var units: [Unit] = []
  private var names: [Name?] = []
  private var places: [String: Int] = [:]

  mutating func add(_ meeting: Meeting) {
    if let known = meeting.uid.flatMap({ places[$0] }) {
      units[known].places.append(meeting.place)
      units[known].dates.formUnion([meeting.date].compactMap(\.self))
      units[known].repeats = units[known].repeats || meeting.repeats
      units[known].people.formUnion(meeting.people)
      return
    }
    if let uid = meeting.uid { places[uid] = units.count }
    units.append(
      Unit(
        uid: meeting.uid, places: [meeting.place], dates: Set([meeting.date].compactMap(\.self)),
        repeats: meeting.repeats, people: meeting.people))
    let title = meeting.title?.lowercased()
    names.append(
      meeting.organiser.flatMap { organiser in
        title.map { Name(organiser: organiser, title: $0) }
      })
  }

  /// What the series of each meeting that is of one is known by, by the place of the meeting.
  ///
  /// - Complexity: O(*n* log *n*) for *n* meetings.
  func found() -> [Int: String] {
    var found: [Int: String] = [:]
    for chain in chains() {
      let units = chain.units.map { self.units[$0] }
      let dates = Set(units.flatMap(\.dates))
      guard units.contains(where: \.repeats) || (units.count > 1 && dates.count > 1) else {
        continue
      }
      let id =
        units.lazy.compactMap(\.uid).first
        ?? [chain.name?.title, dates.min()?.description].compactMap(\.self).joined(separator: " ")
      for place in units.flatMap(\.places) { found[place] = id }
    }
    return found
  }

  /// Every unit in a chain, those in order of their days.
  private func chains() -> [Chain] {
    var chains: [Chain] = []
    var byName: [Name: [Int]] = [:]
    for place in units.indices.sorted(by: { order($0) < order($1) }) {
      let unit = units[place]
      guard let name = names[place] else {
        chains.append(Chain(units: [place], latest: unit.people))
        continue
      }
      let candidates = byName[name, default: []].suffix(Self.chainLimit)
      if let chain = candidates.last(where: { Self.areMuchTheSame(chains[$0].latest, unit.people) })
      {
        chains[chain].units.append(place)
        chains[chain].latest = unit.people
      } else {
        byName[name, default: []].append(chains.count)
        chains.append(Chain(name: names[place], units: [place], latest: unit.people))
      }
    }
    return chains
  }

  private func order(_ place: Int) -> (Int, Int) {
    (units[place].dates.min()?.dayNumber ?? .max, place)
  }

  private static func areMuchTheSame(_ a: Set<Int32>, _ b: Set<Int32>) -> Bool {
    let common = a.intersection(b).count
    return 2 * common >= a.count + b.count - common
  }
}

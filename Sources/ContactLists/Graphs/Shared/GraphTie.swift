/// What an edge of a graph says of a tie, attribute by attribute.
///
/// A `strength` is a probability, the user's own number as in a ``TiesTable``. A `weight` can be
/// anything: a whole number is how often they had to do with each other, every other one says
/// nothing that could be relied upon. Directions are left out: a tie is mutual.
struct GraphTie: Sendable {
  private var strength: Double?
  private var kind: String?
  private var lastContact: CalendarDate?
  private var count: Int?
  private var weight: Int?
  /// What is said of attributes that are left out.
  private var notes: [String] = []

  init() {}

  /// Takes an attribute called `name`; of several that say the same thing the first counts, and of
  /// dates the last.
  mutating func take(_ name: String, _ value: String) {
    guard let meaning = GraphAttribute.ofTie(name) else { return }
    take(meaning, value)
  }

  mutating func take(_ meaning: GraphAttribute.OfTie, _ value: String) {
    guard let text = value.trimmedOrNil else { return }
    switch meaning {
    case .strength: if strength == nil { takeStrength(text) }
    case .count: count = count ?? Self.whole(text)
    case .weight: weight = weight ?? Self.whole(text)
    case .kind: if kind == nil, !Self.directions.contains(text.lowercased()) { kind = text }
    case .time: takeDate(Self.date(text))
    case .lastContact:
      let date = Self.date(text)
      if date == nil {
        notes.append("last_contact is no date like 2021-03-12; it is left out")
      }
      takeDate(date)
    }
  }

  /// The tie of two people on `line`, after what is to be noted about it.
  func tell(_ line: Int, _ first: Record, _ second: Record, found: (Finding) -> Void) {
    for note in notes { found(.noted(RowProblem(line: line, reason: note))) }
    found(
      .tie(
        TieRecord(
          line: line, first: first, second: second, strength: strength, kind: kind,
          lastContact: lastContact, count: count ?? weight ?? 1)))
  }

  private mutating func takeStrength(_ text: String) {
    guard let number = Double(text.replacing(",", with: ".")), (0...1).contains(number) else {
      notes.append("the strength is no number from 0 to 1; it is left out")
      return
    }
    // 0 is the user's word that there is no tie; everything else stays in the range of ties.
    strength = number == 0 ? 0 : min(max(number, 0.02), 0.95)
    if strength != number {
      notes.append("a strength outside 0.02 to 0.95 is taken as the nearer end")
    }
  }

  private mutating func takeDate(_ date: CalendarDate?) {
    guard let date else { return }
    lastContact = lastContact.map { max($0, date) } ?? date
  }

  /// `3` of `3`, `3.0` and `3,0`; nothing of 0, of fractions and of what is too much to be a count.
  private static func whole(_ text: String) -> Int? {
    guard let number = Double(text.replacing(",", with: ".")),
      let count = Int(exactly: number), (1...1_000_000).contains(count)
    else { return nil }
    return count
  }

  /// The day of an ISO 8601 date, with or without a time, or of a Unix time in seconds or
  /// milliseconds since 1973: smaller numbers are steps of an experiment.
  private static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text.prefix { $0 != "T" && $0 != " " }) { return date }
    guard let number = Double(text) else { return nil }
    let seconds = number >= 1e11 ? number / 1000 : number
    guard (1e8..<4.2e9).contains(seconds) else { return nil }
    return CalendarDate(dayNumber: Int(seconds) / 86_400)
  }

  /// What Gephi and its like call the type of an edge.
  private static let directions: Set<String> = ["directed", "undirected", "mutual"]
}
